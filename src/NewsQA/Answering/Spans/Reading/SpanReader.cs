using NewsQA.Embedding;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>
/// Reads texts for a short answer by a net (<see cref="ReaderNet"/>) that learned from questions with known answers; <c>span-reader.onnx</c> and the pieces of words that it knows are made by
/// <c>NewsQA.ReaderTraining</c>. They are part of the assembly, since weights fitted to what this very net says are. Thread-safe.
/// </summary>
internal sealed class SpanReader
{
    private static readonly Lazy<SpanReader> Shipped = new(() => new SpanReader(new ReaderNet(Resource("span-reader.onnx")), new ReaderPieces(new Vocabulary(Resource("span-reader-vocabulary.txt"), "span-reader-vocabulary.txt"))));
    private readonly ReaderNet _net;
    private readonly ReaderPieces _pieces;

    /// <summary>A reader.</summary>
    public SpanReader(ReaderNet net, ReaderPieces pieces) => (_net, _pieces) = (net, pieces);

    /// <summary>The reader that the engine ships; loaded when first asked for.</summary>
    public static SpanReader Default => Shipped.Value;

    /// <summary>Scores the runs of each text, in their order; a text that was read is not read again.</summary>
    public IReadOnlyList<RunScores> Read(QuestionProfile profile, IReadOnlyList<SpanText> texts)
    {
        var scores = new RunScores[texts.Count];
        Parallel.For(0, texts.Count, i => scores[i] = texts[i].Source.Read ?? Read(profile.Question.Text, texts[i].Source, texts[i].Tokens));
        return scores;
    }

    /// <summary>The same for texts that nothing else is known of.</summary>
    public IReadOnlyList<RunScores> Read(QuestionProfile profile, IReadOnlyList<SpanSource> sources)
    {
        var scores = new RunScores[sources.Count];
        Parallel.For(0, sources.Count, i => scores[i] = sources[i].Read ?? Read(profile.Question.Text, sources[i], TokenReader.Read(sources[i].Text)));
        return scores;
    }

    private RunScores Read(string question, SpanSource source, List<Token> tokens) =>
        tokens.Count == 0 ? RunScores.None : _net.Score(_pieces.Of(question, source.Before, source.Text, tokens), tokens.Count);

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SpanReader).Assembly.GetManifestResourceStream("NewsQA.Answering." + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
