namespace NewsQA.Answering.Spans.Reading;

/// <summary>
/// Reads texts for a short answer by a small net (<see cref="ReaderNet"/>) that learned from questions with known answers; kept in <c>span-reader.bin</c>, made by
/// <c>NewsQA.ReaderTraining</c>. Thread-safe.
/// </summary>
internal sealed class SpanReader
{
    private static readonly Lazy<SpanReader> Shipped = new(() => Open(typeof(SpanReader).Assembly.GetManifestResourceStream("NewsQA.Answering.span-reader.bin")!));
    private readonly ReaderNet _net;

    private SpanReader(ReaderNet net) => _net = net;

    /// <summary>The reader that the engine ships; loaded when first asked for.</summary>
    public static SpanReader Default => Shipped.Value;

    /// <summary>Opens a reader's file and closes it.</summary>
    public static SpanReader Open(Stream file)
    {
        using (file)
        {
            var (words, weights) = ReaderFile.Read(file);
            return new SpanReader(new ReaderNet(new ReaderShape(), words, weights));
        }
    }

    /// <summary>Scores the runs of each text, in their order.</summary>
    public IReadOnlyList<RunScores> Read(QuestionProfile profile, IReadOnlyList<SpanText> texts)
    {
        var tokens = TokenReader.Read(profile.Question.Text);
        var question = _net.Read(QuestionNotes.Of(profile, AskedFor.Read(profile.Question)), QuestionNotes.Whole(profile));
        return [.. texts.Select(t => t.Tokens.Count == 0 ? RunScores.None : _net.Score(question, TextNotes.Of(tokens, t)))];
    }
}
