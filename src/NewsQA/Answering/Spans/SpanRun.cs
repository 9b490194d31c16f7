namespace NewsQA.Answering.Spans;

/// <summary>A run of tokens that can be the short answer.</summary>
/// <param name="Text">Index of the text that it stands in.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token, inclusive.</param>
/// <param name="Score">The log-linear model's score: any number, higher is better; comparable within one question.</param>
internal readonly record struct SpanRun(int Text, int First, int Last, double Score);
