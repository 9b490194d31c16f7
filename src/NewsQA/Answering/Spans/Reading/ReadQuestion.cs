namespace NewsQA.Answering.Spans.Reading;

/// <summary>A question as the net has it before it reads texts.</summary>
/// <param name="Vectors">float[tokens, vector]: its words' vectors.</param>
/// <param name="Aligning">float[tokens, vector]: the same as texts' words are compared with them.</param>
/// <param name="Hidden">float[tokens, hidden]: its tokens within the net.</param>
/// <param name="Asked">float[hidden]: the whole question.</param>
internal sealed record ReadQuestion(float[] Vectors, float[] Aligning, float[] Hidden, float[] Asked);
