using System.Net;
using System.Net.Http.Json;
using NewsQA.Client;

namespace NewsQA.Tests.Server;

public class ArticleEndpointTests
{
    private static string Address => "v1/articles/" + BridgeNews.Courier.Id;

    [Fact]
    public async Task A_list_has_summaries_and_the_next_pages_cursor()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("v1/articles?source=&from=2025&to=2026&q=bridge&cursor=c&limit=1");
        using var all = await server.GetAsync("v1/articles?limit=1");
        var page = await all.ReadJsonAsync();

        Assert.Equal("next-page", page.GetProperty("next").GetString());
        Assert.Equal("Commuters face months of detours", page.GetProperty("articles")[0].GetProperty("title").GetString());
        Assert.False(page.GetProperty("articles")[0].TryGetProperty("text", out _));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Every_parameter_of_a_list_reaches_the_engine()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("v1/articles?source=BBC%20News&from=2025&to=2026-01&q=bridge&cursor=c&limit=7");

        Assert.Equal(
            new ArticleQuery { Source = "BBC News", From = "2025", To = "2026-01", Q = "bridge", Cursor = "c", Limit = 7 }, server.Engine.LastQuery);
    }

    [Fact]
    public async Task An_article_comes_with_its_text_and_revisions()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync($"{Address}?revision={BridgeNews.Courier.Revision}");
        var article = await response.ReadJsonAsync();

        Assert.Equal(BridgeNews.Courier.Text, article.GetProperty("text").GetString());
        Assert.Equal(BridgeNews.Courier.Revision, article.GetProperty("revisions")[0].GetProperty("revision").GetString());
        Assert.Equal("Leave a Reply", article.GetProperty("dropped")[0].GetString());
    }

    [Theory]
    [InlineData("v1/articles/unknown")]
    [InlineData("v1/articles/0a1b2c3d4e5f60718293a4b5?revision=unknown")]
    public async Task An_unknown_article_or_revision_is_404(string address)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("urn:newsqa:problem:unknown-article", (await response.ReadJsonAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_patch_sets_what_it_names()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.Http.PatchAsJsonAsync(
            new Uri(Address, UriKind.Relative), new { source = "Orsa Courier" }, TestContext.Current.CancellationToken);
        var article = await response.ReadJsonAsync();

        Assert.Equal("Orsa Courier", article.GetProperty("source").GetString());
        Assert.Equal(BridgeNews.Courier.Title, article.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_deleted_article_leaves_a_receipt_and_is_410_afterwards()
    {
        await using var server = await RunningServer.StartAsync();
        using var deletion = await server.Http.DeleteAsync(new Uri(Address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var read = await server.GetAsync(Address);
        using var again = await server.Http.DeleteAsync(new Uri(Address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var unknown = await server.Http.DeleteAsync(new Uri("v1/articles/unknown", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("""{"articles":1,"revisions":1,"passages":2,"vectors":2,"sources":0,"duplicates":0}""", await deletion.ReadTextAsync());
        Assert.Equal(HttpStatusCode.Gone, read.StatusCode);
        Assert.Equal("urn:newsqa:problem:article-deleted", (await read.ReadJsonAsync()).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task One_article_is_sent_as_json()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/articles", """{"text":"Snow fell.","origin":"a"}""");

        Assert.Equal(1, (await response.ReadJsonAsync()).GetProperty("added").GetInt32());
        Assert.Equal("Snow fell.", Assert.Single(server.Engine.Uploads).Text);
    }

    [Fact]
    public async Task Of_many_articles_the_bad_ones_are_reported_and_the_others_go_in()
    {
        await using var server = await RunningServer.StartAsync();
        var lines = "{\"text\":\"One.\"}\n\n{\"txt\":1}\r\nnot json\n{\"text\":\"\",\"origin\":\"empty\"}\n{\"text\":\"Two.\"}";
        using var response = await server.PostAsync("v1/articles", lines, "application/x-ndjson");
        var receipt = await response.ReadJsonAsync();

        Assert.Equal(["One.", "Two."], server.Engine.Uploads.Select(u => u.Text));
        Assert.Equal(2, receipt.GetProperty("added").GetInt32());
        Assert.Equal(["line 3", "line 4", "empty"], receipt.GetProperty("failed").EnumerateArray().Select(f => f.GetProperty("origin").GetString()!));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_a_form_on_another_site_could_send_is_not_taken(string type)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/articles", """{"text":"Snow fell."}""", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(server.Engine.Uploads);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/ask", $$"""{"question":"{{new string('x', 1024 * 1024)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("urn:newsqa:problem:too-large", (await response.ReadJsonAsync()).GetProperty("type").GetString());
    }
}
