using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NewsQA.Client;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Uploads;

/// <summary>Reads articles from JSON lines, one at a time.</summary>
internal static class ArticleLines
{
    /// <summary>Said of an upload that <see cref="IsSomething"/> is false for.</summary>
    public const string NeitherTextNorUrl = "The article has neither text nor url. Send its text, or the address of a page or feed to fetch.";

    /// <summary>Whether an upload says what to index.</summary>
    public static bool IsSomething(ArticleUpload upload) => upload.Text is not null || !string.IsNullOrWhiteSpace(upload.Url);

    public static bool IsNdjson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase);

    /// <param name="request">Its body is read as it comes, in the encoding that its content type names, else as UTF-8; blank lines count but hold nothing.</param>
    /// <param name="failed">Told of a line that is no article; the lines after it are read all the same.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Each article with the number of its line, from 1.</returns>
    public static async IAsyncEnumerable<(int Line, ArticleUpload Article)> ReadAsync(
        HttpRequest request, Action<ArticleOutcome> failed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (number, encoding) = (0, BodyLines.EncodingOf(request));
        await foreach (var line in BodyLines.ReadAsync(request.Body, encoding, cancellationToken))
        {
            number++;
            if (line is null)
            {
                failed(Failed(number, $"The line is not text in {encoding.WebName}. Send UTF-8, or name the encoding: application/x-ndjson; charset=windows-1252."));
            }
            else if (!string.IsNullOrWhiteSpace(line) && Parse(line, number, failed) is { } article)
            {
                yield return (number, article);
            }
        }
    }

    private static ArticleUpload? Parse(string line, int number, Action<ArticleOutcome> failed)
    {
        try
        {
            var upload = JsonSerializer.Deserialize<ArticleUpload>(line, NewsQAJson.Options) ?? throw new JsonException("The line is null.");
            if (IsSomething(upload))
            {
                return upload;
            }

            failed(Failed(number, NeitherTextNorUrl));
            return null;
        }
        catch (JsonException e)
        {
            failed(Failed(number, JsonFault.Describe(e).Detail));
            return null;
        }
    }

    private static ArticleOutcome Failed(int number, string error) => new()
    {
        Origin = "line " + number.ToString(CultureInfo.InvariantCulture), Result = IngestResult.Failed, Error = error, Line = number,
    };
}
