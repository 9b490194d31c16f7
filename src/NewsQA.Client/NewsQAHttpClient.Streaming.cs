using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsQA.Client;

/// <content>What comes part by part.</content>
public sealed partial class NewsQAHttpClient
{
    /// <inheritdoc/>
    /// <remarks>Leaving the loop closes the connection, and the server stops its work.</remarks>
    public async IAsyncEnumerable<AskEvent> AskStreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var response = await OpenAsync(HttpMethod.Post, "v1/ask/stream", Json(request), "text/event-stream", cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var last = "";
        await foreach (var item in Guarded(SseParser.Create(stream).EnumerateAsync(cancellationToken), cancellationToken))
        {
            last = item.EventType;
            if (AskEventReader.Read(item.EventType, item.Data) is { } part)
            {
                yield return part;
            }
        }

        if (last != AskEvents.Done)
        {
            throw new NewsQAException($"The server at {http.BaseAddress} ended the answer before it was whole.");
        }
    }

    /// <inheritdoc/>
    /// <remarks>Articles travel in batches; each outcome is of an article that is on the server's disk.</remarks>
    public async IAsyncEnumerable<ArticleOutcome> AddArticlesStreamAsync(
        IAsyncEnumerable<ArticleUpload> articles, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var batch in UploadBatch.SplitAsync(articles, cancellationToken))
        {
            using var response = await OpenAsync(HttpMethod.Post, "v1/articles", batch, "application/x-ndjson", cancellationToken);
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var lines = JsonSerializer.DeserializeAsyncEnumerable<IngestLine>(stream, topLevelValues: true, NewsQAJson.Options, cancellationToken);
            await foreach (var line in Guarded(lines, cancellationToken))
            {
                if (line?.Error is { } error)
                {
                    throw Problem.ToException(error);
                }

                if (line?.Item is { } item)
                {
                    yield return item;
                }
            }
        }
    }

    private async Task<HttpResponseMessage> OpenAsync(HttpMethod method, string address, HttpContent content, string accept, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        HttpResponseMessage? response = null;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await Problem.ThrowIfErrorAsync(response, cancellationToken);
            return response;
        }
        catch (Exception error)
        {
            response?.Dispose();
            if (Translated(error, cancellationToken) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }

    /// <summary>The same items, a broken connection in the contract's words.</summary>
    private async IAsyncEnumerable<T> Guarded<T>(IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var each = items.GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(each, cancellationToken))
        {
            yield return each.Current;
        }
    }

    private async Task<bool> MoveNextAsync<T>(IAsyncEnumerator<T> each, CancellationToken cancellationToken)
    {
        try
        {
            return await each.MoveNextAsync();
        }
        catch (Exception error) when (Translated(error, cancellationToken) is not null)
        {
            throw Translated(error, cancellationToken)!;
        }
    }

    private NewsQAException? Translated(Exception error, CancellationToken cancellationToken) => error switch
    {
        HttpRequestException or JsonException or IOException => new($"The server at {http.BaseAddress} could not be used: {error.Message}", error),
        OperationCanceledException when !cancellationToken.IsCancellationRequested =>
            new($"The server at {http.BaseAddress} did not answer within {http.Timeout.TotalSeconds:0} seconds.", error),
        _ => null,
    };
}
