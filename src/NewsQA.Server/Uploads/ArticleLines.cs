using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
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

    /// <param name="request">Its body is read as it comes, as UTF-8; blank lines count but hold nothing.</param>
    /// <param name="failed">Told of a line that is no article; the lines after it are read all the same.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Each article with the number of its line, from 1.</returns>
    public static async IAsyncEnumerable<(int Line, ArticleUpload Article)> ReadAsync(
        HttpRequest request, Action<ArticleOutcome> failed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && Parse(line, number, failed) is { } article)
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
