using System.Net;
using NewsQA.Client;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Client;

public class NewsQAHttpClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_call_returns_what_the_engine_returned()
    {
        await using var server = await RunningServer.StartAsync();
        var (near, far) = (server.Engine, new NewsQAHttpClient(server.Http));
        var id = BridgeNews.Courier.Id;

        await AssertSameAsync(c => c.AskAsync(new AskRequest { Question = "the bridge" }, Cancellation), near, far);
        await AssertSameAsync(c => c.SearchAsync(new SearchRequest { Query = "the bridge" }, Cancellation), near, far);
        await AssertSameAsync(c => c.ListArticlesAsync(new ArticleQuery { Limit = 2 }, Cancellation), near, far);
        await AssertSameAsync(c => c.GetArticleAsync(id, BridgeNews.Courier.Revision, Cancellation), near, far);
        await AssertSameAsync(c => c.PatchArticleAsync(id, new ArticlePatch(PublishedAt: "2025-09-03"), Cancellation), near, far);
        await AssertSameAsync(c => c.GetStatusAsync(Cancellation), near, far);
        await AssertSameAsync(c => c.GetChangesAsync(new ChangesQuery { Since = "2025" }, Cancellation), near, far);
        await AssertSameAsync(c => c.SuggestAsync(2, Cancellation), near, far);
        Assert.Null(await far.GetArticleAsync("unknown", null, Cancellation));
        Assert.Null(await far.PatchArticleAsync("unknown", new ArticlePatch(), Cancellation));
    }

    [Fact]
    public async Task A_query_travels_whole()
    {
        await using var server = await RunningServer.StartAsync();
        var query = new ArticleQuery { Source = "A & B", From = "2025", To = "2025-12-31", Q = "naïve?", Cursor = "x=y", Limit = 9 };
        await new NewsQAHttpClient(server.Http).ListArticlesAsync(query, Cancellation);
        Assert.Equal(query, server.Engine.LastQuery);
    }

    [Fact]
    public async Task A_query_for_changes_travels_whole()
    {
        await using var server = await RunningServer.StartAsync();
        var query = new ChangesQuery { Since = "2025-08-30T06:15:00+02:00", Cursor = "x=y", Limit = 9 };
        await new NewsQAHttpClient(server.Http).GetChangesAsync(query, Cancellation);
        Assert.Equal(query, server.Engine.LastChanges);
    }

    [Fact]
    public async Task Articles_arrive_in_order_in_as_many_requests_as_they_need()
    {
        await using var server = await RunningServer.StartAsync();
        var texts = Enumerable.Range(0, 12).Select(i => i == 5 ? "" : i + new string('é', 500_000)).ToList();
        var receipt = await new NewsQAHttpClient(server.Http).AddArticlesAsync(
            texts.Select(t => new ArticleUpload { Text = t, Origin = "o" }).ToAsyncEnumerable(), Cancellation);

        Assert.Equal(11, receipt.Added);
        Assert.Equal(new IngestFailure("o", "The article is empty."), Assert.Single(receipt.Failed));
        Assert.Equal(texts.Where(t => t.Length > 0), server.Engine.Uploads.Select(u => u.Text));
    }

    [Fact]
    public async Task Errors_come_back_as_the_exceptions_they_were()
    {
        await using var server = await RunningServer.StartAsync();
        var client = new NewsQAHttpClient(server.Http);

        var argument = await Assert.ThrowsAsync<ArgumentException>(() => client.AskAsync(new AskRequest { Question = "" }, Cancellation));
        Assert.Equal("question", argument.ParamName);
        Assert.StartsWith("question must be 1 to 2,000 characters", argument.Message, StringComparison.Ordinal);

        server.Engine.Failure = new NewsQAException("The model file is missing.");
        var failure = await Assert.ThrowsAsync<NewsQAException>(() => client.GetStatusAsync(Cancellation));
        Assert.Equal("The model file is missing.", failure.Message);
    }

    [Fact]
    public async Task Deleting_counts_what_was_there_and_reading_it_afterwards_says_so()
    {
        await using var server = await RunningServer.StartAsync();
        var client = new NewsQAHttpClient(server.Http);
        var id = BridgeNews.Courier.Id;

        Assert.Equal(new DeletionReceipt(1, 1, 2, 2), await client.DeleteArticlesAsync([id, "unknown"], Cancellation));
        Assert.Equal(new DeletionReceipt(0, 0, 0, 0), await client.DeleteArticlesAsync([id], Cancellation));
        await Assert.ThrowsAsync<ArticleDeletedException>(() => client.GetArticleAsync(id, null, Cancellation));
        await Assert.ThrowsAsync<ArticleDeletedException>(() => client.PatchArticleAsync(id, new ArticlePatch(), Cancellation));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        using var http = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1/") };
        var failure = await Assert.ThrowsAsync<NewsQAException>(() => new NewsQAHttpClient(http).GetStatusAsync(Cancellation));
        Assert.Contains("http://127.0.0.1:1/", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_that_is_not_ours_is_told_by_its_status()
    {
        using var proxy = new ProxyPage();
        using var http = new HttpClient(proxy) { BaseAddress = new Uri("http://proxy.example/") };
        var failure = await Assert.ThrowsAsync<NewsQAException>(() => new NewsQAHttpClient(http).GetStatusAsync(Cancellation));
        Assert.Equal("The server answered 502 Bad Gateway.", failure.Message);
    }

    private static async Task AssertSameAsync<T>(Func<INewsQA, Task<T>> call, INewsQA near, INewsQA far) =>
        Assert.Equivalent(await call(near), await call(far), strict: true);

    private sealed class ProxyPage : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<h1>Bad Gateway</h1>") });
    }
}
