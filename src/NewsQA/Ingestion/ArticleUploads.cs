using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Ingestion.Pipeline;

namespace NewsQA.Ingestion;

/// <summary>Reads files here to be indexed elsewhere: the articles in them, decoded and not yet cleaned, as a server takes them.</summary>
/// <param name="options">Limits.</param>
public sealed class ArticleUploads(IngestOptions options)
{
    private readonly ReadBatches _reading = new(options, NullLogger.Instance);

    /// <summary>Reads paths.</summary>
    /// <param name="paths">Files, folders and patterns, read in this order.</param>
    /// <param name="given">What a person says of all of them; it wins over what they say themselves.</param>
    /// <param name="failed">Told of each source that cannot be used.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>The articles, in order.</returns>
    public async IAsyncEnumerable<ArticleUpload> ReadAsync(
        IEnumerable<string> paths, GivenMetadata given, Action<IngestFailure> failed, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(failed);
        await foreach (var batch in _reading.OfPathsAsync(paths, cancellationToken))
        {
            foreach (var outcome in batch)
            {
                if (outcome.Article is { } article)
                {
                    yield return Upload(article, given);
                }
                else
                {
                    failed(outcome.Failure!);
                }
            }
        }
    }

    private static ArticleUpload Upload(RawArticle article, GivenMetadata given) => new()
    {
        Text = article.Content,
        ContentType = article.Format switch { RawFormat.Html => "text/html", RawFormat.Markdown => "text/markdown", _ => "text/plain" },
        Origin = article.Origin,
        Url = article.Url,
        Title = given.Title ?? article.Title,
        Source = given.Source ?? article.Source,
        PublishedAt = (given.PublishedAt ?? article.PublishedAt)?.Date,
    };
}
