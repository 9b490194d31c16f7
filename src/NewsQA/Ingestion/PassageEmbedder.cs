using NewsQA.Articles;
using NewsQA.Embedding;

namespace NewsQA.Ingestion;

/// <summary>
/// Embeds passages. What is embedded is not the passage alone but, in front of it on a line of its own, the article's title: a passage
/// in the middle of an article seldom says what the article is about. This is the one place that decides so, for ingest and for re-embedding.
/// </summary>
/// <param name="encoder">The sentence model.</param>
public sealed class PassageEmbedder(ISentenceEncoder encoder)
{
    /// <summary>What is embedded for a passage.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The passage, in the article's text.</param>
    /// <returns>The title, a line feed, and the passage's text; without a title the passage alone.</returns>
    public static string TextOf(Article article, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(article);
        var passage = span.Of(article.Text);
        return article.Title is null ? passage : article.Title + "\n" + passage;
    }

    /// <summary>Embeds passages of one article: the form that <see cref="Indexing.INewsIndex.ReembedAsync"/> asks for.</summary>
    /// <param name="article">The article.</param>
    /// <param name="spans">The passages.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns><c>float[n][d]</c>: row i belongs to span i.</returns>
    public Task<float[][]> EmbedAsync(Article article, IReadOnlyList<TextSpan> spans, CancellationToken cancellationToken = default) =>
        EmbedAsync([.. spans.Select(span => (article, span))], cancellationToken);

    /// <summary>Embeds passages of many articles in one call, which keeps all cores busy.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns><c>float[n][d]</c>: row i belongs to passage i.</returns>
    public Task<float[][]> EmbedAsync(IReadOnlyList<(Article Article, TextSpan Span)> passages, CancellationToken cancellationToken = default) =>
        passages.Count == 0
            ? Task.FromResult<float[][]>([])
            : encoder.EncodeAsync([.. passages.Select(passage => TextOf(passage.Article, passage.Span))], EmbeddingRole.Passage, cancellationToken);
}
