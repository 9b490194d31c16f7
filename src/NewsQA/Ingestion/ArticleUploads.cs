using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Ingestion.Pipeline;
using NewsQA.Ingestion.Reading;
using NewsQA.Ingestion.Web;

namespace NewsQA.Ingestion;

/// <summary>Reads what a request names, to be indexed elsewhere: the articles, decoded and not yet cleaned, as a server takes them.</summary>
/// <param name="options">Limits.</param>
public sealed class ArticleUploads(IngestOptions options)
{
    /// <summary>Reads a request. Addresses are not fetched but handed on for the server to fetch.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="failed">Told of each source that cannot be used.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>The articles, in order.</returns>
    public async IAsyncEnumerable<ArticleUpload> ReadAsync(
        IngestRequest request, Action<IngestFailure> failed, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(failed);
        var reading = new ReadBatches(options, new ArticleReader(options, options.JsonFields.With(request.JsonFields)), web: null, NullLogger.Instance);
        var given = request.Given == GivenMetadata.None ? null : new ArticlePatch(request.Given.Title, request.Given.Source, request.Given.PublishedAt?.Date);
        await foreach (var outcome in Outcomes(reading, request with { Sources = [] }, cancellationToken))
        {
            if (Upload(outcome, given, failed) is { } upload)
            {
                yield return upload;
            }
        }

        foreach (var source in request.Sources)
        {
            if (WebSource.IsAddress(source))
            {
                yield return new ArticleUpload { Url = source, Given = given };
                continue;
            }

            await foreach (var outcome in Outcomes(reading, request with { Sources = [source], Input = null }, cancellationToken))
            {
                if (Upload(outcome, given, failed) is { } upload)
                {
                    yield return upload;
                }
            }
        }
    }

    private static IAsyncEnumerable<ReadOutcome> Outcomes(ReadBatches reading, IngestRequest request, CancellationToken cancellationToken) =>
        reading.OfRequestAsync(request, cancellationToken).SelectMany(batch => batch);

    private static ArticleUpload? Upload(ReadOutcome outcome, ArticlePatch? given, Action<IngestFailure> failed)
    {
        if (outcome.Article is { } article)
        {
            return Upload(article, given);
        }

        if (outcome.Failure is { } failure)
        {
            failed(failure);
        }

        return null;
    }

    private static ArticleUpload Upload(RawArticle article, ArticlePatch? given) => new()
    {
        Text = article.Content,
        ContentType = article.Format switch { RawFormat.Html => "text/html", RawFormat.Markdown => "text/markdown", _ => "text/plain" },
        Origin = article.Origin,
        AbsoluteOrigin = article.AbsoluteOrigin == article.Origin ? null : article.AbsoluteOrigin,
        Url = article.Url,
        Title = article.Title,
        Source = article.Source,
        Byline = article.Byline,
        PublishedAt = article.PublishedAt?.Date,
        Given = given,
    };
}
