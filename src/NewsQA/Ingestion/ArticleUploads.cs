using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Ingestion.Pipeline;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion;

/// <summary>Reads files here to be indexed elsewhere: the articles in them, decoded and not yet cleaned, as a server takes them.</summary>
/// <param name="options">Limits.</param>
public sealed class ArticleUploads(IngestOptions options)
{
    /// <summary>Reads what a request names.</summary>
    /// <param name="request">Files, folders, patterns and input are read here, in this order; an address is passed on, for the server to fetch.</param>
    /// <param name="failed">Told of each source that cannot be used.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>The articles, in order.</returns>
    public async IAsyncEnumerable<ArticleUpload> ReadAsync(
        IngestRequest request, Action<IngestFailure> failed, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(failed);
        var given = request.Given;
        var reading = new ReadBatches(options, new ArticleReader(options, options.JsonFields.With(request.JsonFields)), web: null, NullLogger.Instance);
        IEnumerable<IngestRequest> pieces = [request with { Sources = [] }, .. request.Sources.Select(source => request with { Sources = [source], Input = null })];
        foreach (var piece in pieces)
        {
            if (piece.Sources is [var source] && IsAddress(source))
            {
                yield return new ArticleUpload { Url = source, Source = given.Source, PublishedAt = given.PublishedAt?.Date };
                continue;
            }

            await foreach (var outcome in reading.OfRequestAsync(piece, cancellationToken).SelectMany(batch => batch.ToAsyncEnumerable()))
            {
                if (outcome.Article is { } article)
                {
                    yield return Upload(article, given);
                }
                else if (outcome.Failure is { } failure)
                {
                    failed(failure);
                }
            }
        }
    }

    private static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

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
