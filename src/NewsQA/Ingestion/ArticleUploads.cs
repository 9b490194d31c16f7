using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Ingestion.Pipeline;
using NewsQA.Ingestion.Reading;
using NewsQA.Ingestion.Web;

namespace NewsQA.Ingestion;

/// <summary>Reads files here to be indexed elsewhere: the articles in them, decoded and not yet cleaned, as a server takes them.</summary>
/// <param name="options">Limits.</param>
public sealed class ArticleUploads(IngestOptions options)
{
    /// <summary>Reads sources. An address becomes an upload without text, for the server to fetch.</summary>
    /// <param name="request">Files, folders and patterns, read in this order, or a stream; and what a person says of all of them.</param>
    /// <param name="failed">Told of each source that cannot be used.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>The articles, in order.</returns>
    public async IAsyncEnumerable<ArticleUpload> ReadAsync(
        IngestRequest request, Action<IngestFailure> failed, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(failed);
        foreach (var url in request.Sources.Where(WebSource.IsAddress))
        {
            yield return new ArticleUpload { Url = url, Title = request.Given.Title, Source = request.Given.Source, PublishedAt = request.Given.PublishedAt?.Date };
        }

        var reader = new ArticleReader(options, options.JsonFields.With(request.JsonFields));
        var reading = new ReadBatches(options, reader, web: null, NullLogger.Instance);
        var files = request with { Sources = [.. request.Sources.Where(source => !WebSource.IsAddress(source))] };
        await foreach (var batch in reading.OfRequestAsync(files, cancellationToken))
        {
            foreach (var outcome in batch)
            {
                if (outcome.Article is { } article)
                {
                    yield return Upload(article, request.Given);
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
