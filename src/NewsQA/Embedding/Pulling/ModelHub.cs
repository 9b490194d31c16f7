using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using NewsQA.Client;

namespace NewsQA.Embedding.Pulling;

/// <summary>
/// Fetches files from a Hugging Face hub. A file grows as <c>.part</c> and takes its name when it is whole and its checksum is right; an interrupted one is
/// gone on with.
/// </summary>
/// <param name="client">Speaks HTTP; must not follow redirects, since the first answer carries the checksum.</param>
/// <param name="hub">The hub's address.</param>
internal sealed class ModelHub(HttpClient client, Uri hub)
{
    private const int BufferBytes = 1 << 17;
    private const int MaxRedirects = 5;

    // Of the models that fit the purpose the largest has half of that; without an end, a wrong answer could fill the disk.
    private const long MaxBytes = 4L << 30;

    // A hub that sends nothing for so long is not going to.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Fetches one file.</summary>
    /// <param name="repository"><c>owner/name</c>.</param>
    /// <param name="file">The file in it.</param>
    /// <param name="target">Where it goes; its folder is there.</param>
    /// <param name="sha256">What its checksum must be; null to take the hub's word, where it gives one.</param>
    /// <param name="progress">Told as it grows; null for none.</param>
    /// <param name="cancellationToken">Stops; what is here stays for the next try.</param>
    /// <returns>What was fetched; null when the repository has no such file.</returns>
    /// <exception cref="NewsQAException">It could not be fetched, or is not the right one.</exception>
    public async Task<HubFile?> FetchAsync(
        string repository, string file, string target, string? sha256, IProgress<PullProgress>? progress, CancellationToken cancellationToken)
    {
        var address = new Uri(hub, $"{repository}/resolve/main/{file}");
        try
        {
            await using var part = new FileStream(target + ".part", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var answer = await OpenAsync(address, part.Length, cancellationToken);
            if (answer is null)
            {
                await part.DisposeAsync();
                File.Delete(target + ".part");
                return null;
            }

            using var response = answer.Response;
            await CopyAsync(response, part, file, progress, cancellationToken);
            var found = await ChecksumAsync(part, cancellationToken);
            if ((sha256 ?? answer.Sha256) is { } expected && !expected.Equals(found, StringComparison.OrdinalIgnoreCase))
            {
                part.SetLength(0);
                throw new NewsQAException($"{address} is not the file that was expected: SHA-256 {expected} is expected, {found} was found. Nothing was kept; try again.");
            }

            var bytes = part.Length;
            await part.DisposeAsync();
            File.Move(target + ".part", target, overwrite: true);
            return new HubFile(found, bytes, answer.Commit);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutException or UnauthorizedAccessException)
        {
            throw new NewsQAException(
                $"{address} could not be fetched: {e.Message} Is this machine offline? What has arrived is kept: run the same command again to go on.", e);
        }
    }

    private sealed record Answer(HttpResponseMessage Response, string? Sha256, string? Commit);

    private async Task<Answer?> OpenAsync(Uri address, long have, CancellationToken cancellationToken)
    {
        var (at, sha256, commit) = (address, (string?)null, (string?)null);
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            request.Headers.Range = have > 0 ? new RangeHeaderValue(have, null) : null;
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).WaitAsync(Patience, cancellationToken);
            sha256 ??= Header(response, "X-Linked-Etag") is { Length: 64 } etag && etag.All(char.IsAsciiHexDigit) ? etag : null;
            commit ??= Header(response, "X-Repo-Commit");
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                    return new Answer(response, sha256, commit);
                case HttpStatusCode.NotFound:
                    response.Dispose();
                    return null;
                case >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest when response.Headers.Location is { } next:
                    response.Dispose();
                    at = Next(at, next);
                    break;
                default:
                    response.Dispose();
                    throw new HttpRequestException($"The hub answered {(int)response.StatusCode} {response.ReasonPhrase}.");
            }
        }

        throw new HttpRequestException($"The hub redirects more than {MaxRedirects} times.");
    }

    private static Uri Next(Uri at, Uri location)
    {
        var next = new Uri(at, location);
        return next.Scheme == Uri.UriSchemeHttps || next.Scheme == at.Scheme
            ? next
            : throw new HttpRequestException($"The hub redirects to {next.Scheme}, which is not as safe as {at.Scheme}.");
    }

    private static async Task CopyAsync(HttpResponseMessage response, FileStream part, string file, IProgress<PullProgress>? progress, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return; // It was whole already; the checksum decides.
        }

        // A hub that ignores the range sends the file from its start.
        var start = response.StatusCode == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange?.From ?? 0 : 0;
        part.SetLength(start);
        part.Position = start;
        var total = start + response.Content.Headers.ContentLength;
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(Patience, cancellationToken)) > 0)
        {
            await part.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            progress?.Report(new PullProgress(file, part.Length, total));
            if (part.Length > MaxBytes)
            {
                throw new IOException($"It is longer than {MaxBytes} bytes.");
            }
        }

        if (part.Length < total)
        {
            throw new IOException($"It ended after {part.Length} of {total} bytes.");
        }

        part.Flush(flushToDisk: true);
    }

    private static async Task<string> ChecksumAsync(FileStream part, CancellationToken cancellationToken)
    {
        part.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(part, cancellationToken));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First().Trim('"') : null;
}
