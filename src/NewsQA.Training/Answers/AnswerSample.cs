namespace NewsQA.Training.Answers;

/// <summary>One question's candidate sentences, as the engine measured them.</summary>
/// <param name="Set">Where the question comes from, for the report.</param>
/// <param name="Features">One row per sentence, in the order of <c>SentenceFeature</c>.</param>
/// <param name="IsAnswer">Per sentence, whether it holds a right answer.</param>
/// <param name="Weight">What it counts in the fit.</param>
internal sealed record AnswerSample(string Set, double[][] Features, bool[] IsAnswer, double Weight);
