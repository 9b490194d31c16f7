using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsQA.Client;

/// <summary>Cuts a stream of articles into requests of JSON lines.</summary>
internal static class UploadBatch
{
    /// <summary>Well below what the server takes in one request, and enough to keep it busy.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    public static async IAsyncEnumerable<HttpContent> SplitAsync(
        IAsyncEnumerable<ArticleUpload> articles, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var lines = new MemoryStream();
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            JsonSerializer.Serialize(lines, article, NewsQAJson.Options);
            lines.WriteByte((byte)'\n');
            if (lines.Length >= MaxBytes)
            {
                yield return Content(lines);
            }
        }

        if (lines.Length > 0)
        {
            yield return Content(lines);
        }
    }

    public static IngestResponse Sum(IngestResponse total, IngestResponse part) => new()
    {
        Added = total.Added + part.Added,
        Updated = total.Updated + part.Updated,
        Unchanged = total.Unchanged + part.Unchanged,
        Removed = total.Removed + part.Removed,
        Failed = [.. total.Failed, .. part.Failed],
        Notes = [.. total.Notes, .. part.Notes],
        Passages = total.Passages + part.Passages,
        Seconds = total.Seconds + part.Seconds,
    };

    private static ByteArrayContent Content(MemoryStream lines)
    {
        var content = new ByteArrayContent(lines.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson", "utf-8");
        lines.SetLength(0);
        return content;
    }
}
