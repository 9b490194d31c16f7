using System.Net;
using System.Text;

namespace NewsQA.Tests.Server;

public class ConditionalRequestTests
{
    private static string Address => "v1/articles/" + BridgeNews.Courier.Id;

    [Fact]
    public async Task What_the_client_has_already_is_not_sent_again()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await server.GetAsync(Address);
        var tag = first.Headers.ETag!.ToString();
        using var same = await SendAsync(server, HttpMethod.Get, "If-None-Match", $"\"other\", W/{tag}");
        using var other = await SendAsync(server, HttpMethod.Get, "If-None-Match", "\"other\"");

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal("", await same.ReadTextAsync());
        Assert.Equal(tag, same.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task An_article_that_changed_meanwhile_stays_as_it_is(string method)
    {
        await using var server = await RunningServer.StartAsync();
        using var read = await server.GetAsync(Address);
        using var stale = await SendAsync(server, new HttpMethod(method), "If-Match", "\"stale\"");
        using var unreadable = await SendAsync(server, new HttpMethod(method), "If-Match", "no tag at all");
        using var unchanged = await server.GetAsync(Address);
        using var current = await SendAsync(server, new HttpMethod(method), "If-Match", read.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed), (stale.StatusCode, unreadable.StatusCode));
        Assert.Equal("urn:newsqa:problem:article-changed", (await stale.ReadJsonAsync()).GetProperty("type").GetString());
        Assert.Equal(await read.ReadTextAsync(), await unchanged.ReadTextAsync());
        Assert.Equal(HttpStatusCode.OK, current.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(RunningServer server, HttpMethod method, string header, string value)
    {
        var request = new HttpRequestMessage(method, new Uri(Address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);
        if (method == HttpMethod.Patch)
        {
            request.Content = new StringContent("""{"title":"Another title"}""", Encoding.UTF8, "application/json");
        }

        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
