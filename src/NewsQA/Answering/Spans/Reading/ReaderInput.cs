namespace NewsQA.Answering.Spans.Reading;

/// <summary>What the reader reads of a question or a text.</summary>
/// <param name="Words">Its tokens in lower case.</param>
/// <param name="Features">What is noted of them: float[tokens, width], row by row; the width is <see cref="QuestionNotes.Width"/> or <see cref="TextNotes.Width"/>.</param>
internal sealed record ReaderInput(IReadOnlyList<string> Words, float[] Features)
{
    /// <summary>How many tokens.</summary>
    public int Count => Words.Count;
}
