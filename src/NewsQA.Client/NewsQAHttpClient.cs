using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace NewsQA.Client;

/// <summary>
/// NewsQA over HTTP, with every call of the contract, streams included. Errors come back as the exceptions that <see cref="INewsQA"/> documents: 400 as <see cref="ArgumentException"/>, 410 as
/// <see cref="ArticleDeletedException"/>, everything else as <see cref="NewsQAException"/> with what the server said. Thread-safe.
/// </summary>
/// <param name="http">Has the server as its <see cref="HttpClient.BaseAddress"/>; the caller keeps and disposes it.</param>
public sealed partial class NewsQAHttpClient(HttpClient http) : INewsQA
{
    /// <summary>Makes an HTTP client for a server; give it to the constructor, and dispose it at the end.</summary>
    /// <param name="server">The server's address: <c>http://localhost:5080</c>, perhaps with a path.</param>
    /// <param name="apiKey">The key, where the server wants one; else null.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">The address is not one of HTTP.</exception>
    public static HttpClient Connect(string server, string? apiKey = null)
    {
        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"'{server}' is not the address of a server; write http://localhost:5080.", nameof(server));
        }

        var client = new HttpClient { BaseAddress = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/") };
        if (!string.IsNullOrWhiteSpace(apiKey))
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", apiKey.Trim());
        }

        return client;
    }

    /// <inheritdoc/>
    public Task<AskResponse> AskAsync(AskRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<AskResponse>(HttpMethod.Post, "v1/ask", Json(request), cancellationToken);

    /// <inheritdoc/>
    public Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<SearchResponse>(HttpMethod.Post, "v1/search", Json(request), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Articles travel in batches; each batch that came back is on the server's disk, whatever happens to a later one.</remarks>
    public async Task<IngestResponse> AddArticlesAsync(IAsyncEnumerable<ArticleUpload> articles, CancellationToken cancellationToken = default)
    {
        var total = new IngestResponse();
        await foreach (var batch in UploadBatch.SplitAsync(articles, cancellationToken))
        {
            var part = await SendAsync<IngestResponse>(HttpMethod.Post, "v1/articles", batch, cancellationToken);
            total = UploadBatch.Sum(total, part);
        }

        return total;
    }

    /// <inheritdoc/>
    public Task<ArticlePage> ListArticlesAsync(ArticleQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var address = "v1/articles" + QueryString(
            ("source", query.Source), ("from", query.From), ("to", query.To), ("q", query.Q), ("cursor", query.Cursor),
            ("limit", query.Limit?.ToString(CultureInfo.InvariantCulture)));
        return SendAsync<ArticlePage>(HttpMethod.Get, address, null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ArticleDetail?> GetArticleAsync(string id, string? revision = null, CancellationToken cancellationToken = default) =>
        SendOrNullAsync<ArticleDetail>(HttpMethod.Get, ArticleAddress(id) + QueryString(("revision", revision)), null, cancellationToken);

    /// <inheritdoc/>
    public Task<ArticleDetail?> PatchArticleAsync(string id, ArticlePatch patch, CancellationToken cancellationToken = default) =>
        SendOrNullAsync<ArticleDetail>(HttpMethod.Patch, ArticleAddress(id), Json(patch), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>One request per article: should one fail, those before it are deleted.</remarks>
    public async Task<DeletionReceipt> DeleteArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var total = new DeletionReceipt(0, 0, 0, 0);
        foreach (var id in ids)
        {
            total += await DeleteAsync(id, cancellationToken);
        }

        return total;
    }

    /// <inheritdoc/>
    public Task<ChangesResponse> GetChangesAsync(ChangesQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var address = "v1/changes" + QueryString(
            ("since", query.Since), ("cursor", query.Cursor), ("limit", query.Limit?.ToString(CultureInfo.InvariantCulture)));
        return SendAsync<ChangesResponse>(HttpMethod.Get, address, null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SuggestionsResponse> SuggestAsync(int? limit = null, CancellationToken cancellationToken = default) => SendAsync<SuggestionsResponse>(
        HttpMethod.Get, "v1/suggestions" + QueryString(("limit", limit?.ToString(CultureInfo.InvariantCulture))), null, cancellationToken);

    /// <inheritdoc/>
    public Task<IndexStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        SendAsync<IndexStatus>(HttpMethod.Get, "readyz", null, cancellationToken);

    private async Task<DeletionReceipt> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var nothing = new DeletionReceipt(0, 0, 0, 0);
        try
        {
            return await SendOrNullAsync<DeletionReceipt>(HttpMethod.Delete, ArticleAddress(id), null, cancellationToken) ?? nothing;
        }
        catch (ArticleDeletedException)
        {
            return nothing;
        }
    }

    private async Task<T> SendAsync<T>(HttpMethod method, string address, HttpContent? content, CancellationToken cancellationToken)
        where T : class =>
        await SendOrNullAsync<T>(method, address, content, cancellationToken)
            ?? throw new NewsQAException($"The server has nothing at {address}; is {http.BaseAddress} a NewsQA server?");

    /// <returns>What the server returned; null when it says that there is no such thing (404).</returns>
    private async Task<T?> SendOrNullAsync<T>(HttpMethod method, string address, HttpContent? content, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            await Problem.ThrowIfErrorAsync(response, cancellationToken);
            return await response.Content.ReadFromJsonAsync<T>(NewsQAJson.Options, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or System.Text.Json.JsonException or IOException)
        {
            throw new NewsQAException($"The server at {http.BaseAddress} could not be used: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NewsQAException($"The server at {http.BaseAddress} did not answer within {http.Timeout.TotalSeconds:0} seconds.", e);
        }
    }

    private static JsonContent Json<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonContent.Create(value, options: NewsQAJson.Options);
    }

    private static string ArticleAddress(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return "v1/articles/" + Uri.EscapeDataString(id);
    }

    private static string QueryString(params IReadOnlyList<(string Name, string? Value)> parameters)
    {
        var given = parameters.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}");
        var query = string.Join('&', given);
        return query.Length == 0 ? "" : "?" + query;
    }
}
