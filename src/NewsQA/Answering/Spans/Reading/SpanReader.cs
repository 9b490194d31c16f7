using NewsQA.Client;
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
    /// <exception cref="NewsQAException">ONNX Runtime failed.</exception>
    public IReadOnlyList<RunScores> Read(QuestionProfile profile, IReadOnlyList<SpanText> texts, CancellationToken cancellationToken = default) =>
        Read(profile, [.. texts.Select(t => t.Source)], i => texts[i].Tokens, cancellationToken);

    /// <summary>The same for texts that nothing else is known of.</summary>
    /// <exception cref="NewsQAException">ONNX Runtime failed.</exception>
    public IReadOnlyList<RunScores> Read(QuestionProfile profile, IReadOnlyList<SpanSource> sources, CancellationToken cancellationToken = default) =>
        Read(profile, sources, i => TokenReader.Read(sources[i].Text), cancellationToken);

    private RunScores[] Read(QuestionProfile profile, IReadOnlyList<SpanSource> sources, Func<int, List<Token>> tokens, CancellationToken cancellationToken)
    {
        var scores = sources.Select(s => s.Read).ToArray();

        // The longest first, so that no core waits for another's last text.
        var unread = Enumerable.Range(0, scores.Length).Where(i => scores[i] is null).OrderByDescending(i => sources[i].Text.Length).ToList();
        Cores.Each(unread.Count, i => scores[unread[i]] = Read(profile.Question.Text, sources[unread[i]], tokens(unread[i])), cancellationToken);
        return scores!;
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
