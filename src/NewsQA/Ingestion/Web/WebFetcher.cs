using System.Net;
using NewsQA.Indexing;

namespace NewsQA.Ingestion.Web;

/// <summary>
/// Fetches pages and feeds politely and safely: robots.txt is honoured, redirects, size and time are limited, and no host inside is asked unless
/// that is allowed. Thread-safe.
/// </summary>
internal sealed class WebFetcher : IDisposable
{
    private const int MaxRobotsBytes = 500 * 1024;
    private const string Accepted =
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8, application/json;q=0.8, */*;q=0.1";

    private readonly WebOptions _options;
    private readonly int _maxBytes;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;
    private readonly RobotsCache _robots;
    private readonly HostPace _pace;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">Limits.</param>
    /// <param name="maxBytes">The largest content, unpacked.</param>
    /// <param name="time">The clock.</param>
    public WebFetcher(WebOptions options, int maxBytes, TimeProvider time)
    {
        (_options, _maxBytes, _time) = (options, maxBytes, time);
        _http = new HttpMessageInvoker(GuardedConnection.Handler(options));
        _robots = new RobotsCache(FetchRobotsAsync, options.UserAgent.Split('/', ' ')[0], time);
        _pace = new HostPace(TimeSpan.FromMilliseconds(options.PauseMilliseconds), time);
    }

    /// <summary>Fetches an address.</summary>
    /// <param name="url">An absolute http(s) address.</param>
    /// <param name="known">What the server said last time, so that it need not send what did not change; null to have it send all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What came of it; only cancellation is thrown.</returns>
    public async Task<WebAnswer> FetchAsync(string url, FetchState? known, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await FollowAsync(url, known, timeout, cancellationToken);
        }
        catch (Exception e) when (WebFault.Describe(e, _options.TimeoutSeconds) is { } fault && !cancellationToken.IsCancellationRequested)
        {
            return new WebAnswer { Address = url, Error = fault, IsPassing = WebFault.IsPassing(e) };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<WebAnswer> FollowAsync(string url, FetchState? known, CancellationTokenSource timeout, CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromSeconds(_options.TimeoutSeconds);
        for (var redirects = 0; redirects <= _options.MaxRedirects; redirects++)
        {
            if (Parse(url) is not { } address)
            {
                return new WebAnswer { Address = url, Error = "It is not an http(s) address of a page that can be fetched without a password." };
            }

            // Waiting for a host's turn is no part of the time that an answer may take.
            if (await _pace.WaitAsync(address, _robots.DelayOf(address), cancellationToken) is { } left)
            {
                return new WebAnswer { Address = url, Error = WebFault.Describe(HttpStatusCode.TooManyRequests), IsPassing = true, RetryAfter = left };
            }

            var started = _time.GetTimestamp();
            timeout.CancelAfter(patience);
            if (await _robots.AllowsAsync(address, timeout.Token) is not true and var allowed)
            {
                return new WebAnswer { Address = url, Error = "The site's robots.txt does not allow it, or cannot be read. Save the page by hand and ingest the file.", IsPassing = allowed is null };
            }

            using var answer = await SendAsync(address, known, timeout.Token);
            if (RedirectOf(answer, address) is not { } next)
            {
                return await ReadAsync(answer, address, timeout.Token);
            }

            timeout.CancelAfter(Timeout.InfiniteTimeSpan);
            patience -= _time.GetElapsedTime(started);
            patience = patience < TimeSpan.Zero ? TimeSpan.Zero : patience;
            // What the server said last time was of the address that answered in the end.
            url = next.AbsoluteUri;
        }

        return new WebAnswer { Address = url, Error = $"It redirects more than {_options.MaxRedirects} times. Give the address that it ends at." };
    }

    private async Task<WebAnswer> ReadAsync(HttpResponseMessage answer, Uri address, CancellationToken cancellationToken)
    {
        var read = new WebAnswer
        {
            Address = address.AbsoluteUri,
            MediaType = answer.Content.Headers.ContentType?.MediaType,
            Charset = answer.Content.Headers.ContentType?.CharSet?.Trim('"'),
            ETag = answer.Headers.ETag?.ToString(),
            LastModified = answer.Content.Headers.LastModified?.ToString("R"),
            RetryAfter = RetryAfterOf(answer),
        };
        if (answer.StatusCode == HttpStatusCode.NotModified)
        {
            return read with { IsUnchanged = true };
        }

        if (!answer.IsSuccessStatusCode)
        {
            if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && read.RetryAfter is { } asked)
            {
                _pace.Leave(address, asked);
            }

            return read with { Error = WebFault.Describe(answer.StatusCode), IsPassing = WebFault.IsPassing(answer.StatusCode) };
        }

        var body = await ReadUpToAsync(answer.Content, _maxBytes, cancellationToken);
        return body is null
            ? read with { Error = $"It is larger than the limit of {_maxBytes:N0} bytes. Raise MaxFileBytes if it is an article all the same." }
            : read with { Body = body };
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, FetchState? known, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        if (known?.ETag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        }

        if (known?.LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", known.LastModified);
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    private async Task<(int Status, byte[] Content)> FetchRobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            for (var redirects = 0; redirects <= _options.MaxRedirects; redirects++)
            {
                using var answer = await SendAsync(address, null, cancellationToken);
                if (RedirectOf(answer, address) is not { } next)
                {
                    // A larger file counts as far as it goes; ours stops at the limit without a tail, which can only forbid less than nothing.
                    var content = answer.IsSuccessStatusCode ? await ReadUpToAsync(answer.Content, MaxRobotsBytes, cancellationToken) : [];
                    return content is null ? (0, []) : ((int)answer.StatusCode, content);
                }

                if (Parse(next.AbsoluteUri) is null)
                {
                    break;
                }

                address = next;
            }

            // Too many redirects, or one to nowhere, count as no file.
            return (404, []);
        }
        catch (Exception e) when (e is HttpRequestException && e.InnerException is not AddressRefusedException)
        {
            return (0, []);
        }
    }

    private static async Task<byte[]?> ReadUpToAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (bytes.Length + read > maxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static Uri? Parse(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 ? address : null;

    private static Uri? RedirectOf(HttpResponseMessage answer, Uri address) =>
        (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location ? new Uri(address, location) : null;

    private TimeSpan? RetryAfterOf(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _time.GetUtcNow(),
        _ => null,
    };
}
