using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Ingestion;

namespace NewsQA.Retrieval.Ranking;

/// <summary>A pulled cross-encoder as a reranker. It reads a passage as the sentence model does, with its article's title in front.</summary>
/// <param name="encoder">The cross-encoder; disposed with this.</param>
internal sealed class CrossEncoderReranker(CrossEncoder encoder) : IReranker, IDisposable
{
    /// <inheritdoc/>
    public string Name => encoder.Model.Name;

    /// <summary>Loads the configured reranker.</summary>
    /// <param name="options">All options.</param>
    /// <returns>The reranker; null when none is configured.</returns>
    /// <exception cref="NewsQAException">It is not here; the message says how to pull it.</exception>
    public static CrossEncoderReranker? Open(EngineOptions options) => options.Retrieval.Reranker is { Length: > 0 } name
        ? new CrossEncoderReranker(CrossEncoder.Load(NewsQAPaths.Models(options.General), name))
        : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<double>> ScoreAsync(Question question, IReadOnlyList<Hit> hits, CancellationToken cancellationToken = default)
    {
        var scores = await encoder.ScoreAsync(question.Text, [.. hits.Select(hit => PassageEmbedder.TextOf(hit.Article, hit.Passage.Span))], cancellationToken);
        return [.. scores.Select(score => (double)score)];
    }

    /// <inheritdoc/>
    public void Dispose() => encoder.Dispose();
}
