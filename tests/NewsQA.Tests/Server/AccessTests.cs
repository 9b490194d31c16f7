using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NewsQA.Client;
using NewsQA.Server;
using NewsQA.Server.Access;

namespace NewsQA.Tests.Server;

public class AccessTests
{
    private const string Reader = "reader-0123456789abcdef";
    private const string Writer = "writer-0123456789abcdef";

    private static readonly string[] Keys =
    [
        $"--NewsQA:ApiKeys:0:Key={Reader}", "--NewsQA:ApiKeys:0:Scopes:0=read", $"--NewsQA:ApiKeys:1:Key={Writer}", "--NewsQA:ApiKeys:1:Scopes=read,write",
    ];

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.rebound.example", HttpStatusCode.BadRequest)]
    [InlineData("news.example", HttpStatusCode.OK)]
    [InlineData("eu.news.example", HttpStatusCode.BadRequest)]
    [InlineData("a.papers.example", HttpStatusCode.OK)]
    public async Task Only_names_of_the_server_get_an_answer(string host, HttpStatusCode expected)
    {
        await using var server = await RunningServer.StartAsync("--AllowedHosts", "news.example;*.papers.example", "--NewsQA:RequireApiKey=false");
        using var response = await SendAsync(server, HttpMethod.Get, "v1/articles", ("Host", host));
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("http://localhost:5080", null, HttpStatusCode.OK)]
    [InlineData("https://localhost:5080", null, HttpStatusCode.OK)]
    [InlineData("https://friend.example", null, HttpStatusCode.OK)]
    [InlineData("http://localhost:3000", null, HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, "same-origin", HttpStatusCode.OK)]
    public async Task Pages_of_other_origins_cannot_call_the_api(string? origin, string? site, HttpStatusCode expected)
    {
        await using var server = await RunningServer.StartAsync("--NewsQA:AllowedOrigins:0=https://friend.example");
        using var get = await SendAsync(server, HttpMethod.Get, "v1/articles", ("Host", "localhost:5080"), ("Origin", origin), ("Sec-Fetch-Site", site));
        using var post = await SendAsync(server, HttpMethod.Post, "v1/ask", ("Host", "localhost:5080"), ("Origin", origin), ("Sec-Fetch-Site", site));
        Assert.Equal((expected, expected), (get.StatusCode, post.StatusCode));
    }

    [Fact]
    public async Task Cors_is_closed_unless_an_origin_is_allowed()
    {
        await using var closed = await RunningServer.StartAsync();
        await using var open = await RunningServer.StartAsync("--NewsQA:AllowedOrigins=https://friend.example");
        (string, string?)[] preflight = [("Origin", "https://friend.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type")];
        using var refused = await SendAsync(closed, HttpMethod.Options, "v1/ask", preflight);
        using var allowed = await SendAsync(open, HttpMethod.Options, "v1/ask", preflight);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("https://friend.example", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData(null, "GET", HttpStatusCode.Unauthorized)]
    [InlineData("unknown-0123456789abcdef", "GET", HttpStatusCode.Unauthorized)]
    [InlineData(Reader, "GET", HttpStatusCode.OK)]
    [InlineData(Reader, "ASK", HttpStatusCode.OK)]
    [InlineData(Reader, "DELETE", HttpStatusCode.Forbidden)]
    [InlineData(Writer, "DELETE", HttpStatusCode.OK)]
    [InlineData(Writer, "ASK", HttpStatusCode.OK)]
    public async Task A_key_does_what_its_scopes_allow(string? key, string call, HttpStatusCode expected)
    {
        await using var server = await RunningServer.StartAsync(Keys);
        var (method, address) = call switch
        {
            "ASK" => (HttpMethod.Post, "v1/ask"),
            "DELETE" => (HttpMethod.Delete, "v1/articles/" + BridgeNews.Courier.Id),
            _ => (HttpMethod.Get, "v1/articles"),
        };
        using var response = await SendAsync(server, method, address, ("Authorization", key is null ? null : "Bearer " + key));
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("X-Api-Key", Reader)]
    [InlineData("Authorization", "bearer " + Reader)]
    [InlineData("Authorization", "Basic :" + Reader)]
    public async Task A_key_can_be_sent_in_three_ways(string header, string value)
    {
        await using var server = await RunningServer.StartAsync(Keys);
        var sent = value.StartsWith("Basic ", StringComparison.Ordinal) ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(value["Basic ".Length..])) : value;
        using var response = await SendAsync(server, HttpMethod.Get, "v1/articles", (header, sent));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_the_page_and_the_probes_still_come_and_the_refusal_says_how_to_send_one()
    {
        await using var server = await RunningServer.StartAsync(Keys);
        foreach (var open in new[] { "", "app.js", "healthz", "readyz", "openapi/v1.json" })
        {
            using var response = await server.GetAsync(open);
            Assert.True(response.IsSuccessStatusCode, open);
        }

        using var refused = await server.GetAsync("v1/articles");
        using var metrics = await server.GetAsync("metrics");
        Assert.Equal(["Bearer", "Basic"], refused.Headers.WwwAuthenticate.Select(h => h.Scheme));
        Assert.Equal("urn:newsqa:problem:api-key-required", (await refused.ReadJsonAsync()).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, metrics.StatusCode);
    }

    [Fact]
    public async Task Listening_where_others_reach_it_needs_a_key_unless_said_otherwise()
    {
        var refusal = await Assert.ThrowsAsync<NewsQAException>(() => RunningServer.StartAsync("--urls", "http://0.0.0.0:0"));
        Assert.Contains("NewsQA__ApiKeys__0__Key", refusal.Message, StringComparison.Ordinal);

        await using var locked = await RunningServer.StartAsync([.. Keys, "--urls", "http://0.0.0.0:0"]);
        await using var open = await RunningServer.StartAsync("--urls", "http://0.0.0.0:0", "--NewsQA:RequireApiKey=false");
        using var refused = await locked.GetAsync("v1/articles");
        using var answered = await open.GetAsync("v1/articles");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, answered.StatusCode));
    }

    [Fact]
    public async Task In_a_container_whose_port_only_this_machine_reaches_no_key_is_needed_unless_there_is_one()
    {
        string[] container = ["--urls", "http://0.0.0.0:0", "--NewsQA:OnlyThisMachine=true", "--NewsQA:ApiKeys:0:Key=", "--NewsQA:ApiKeys:0:Scopes=read,write"];
        await using var open = await RunningServer.StartAsync(container);
        await using var locked = await RunningServer.StartAsync([.. container, $"--NewsQA:ApiKeys:0:Key={Reader}"]);
        using var answered = await open.GetAsync("v1/articles");
        using var rebound = await SendAsync(open, HttpMethod.Get, "v1/articles", ("Host", "rebound.example"));
        using var refused = await locked.GetAsync("v1/articles");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized), (answered.StatusCode, rebound.StatusCode, refused.StatusCode));

        var named = await Assert.ThrowsAsync<NewsQAException>(() => RunningServer.StartAsync([.. container, "--AllowedHosts", "news.example"]));
        Assert.Contains("has no API key", named.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NewsQAException>(() => RunningServer.StartAsync("--urls", "http://0.0.0.0:0", "--NewsQA:ApiKeys:0:Key="));
    }

    [Fact]
    public async Task A_caller_who_calls_too_often_is_told_when_to_come_back()
    {
        await using var server = await RunningServer.StartAsync("--NewsQA:RequestsPerMinute=2");
        using var first = await server.GetAsync("v1/articles");
        using var second = await server.GetAsync("v1/articles");
        using var third = await server.GetAsync("v1/articles");
        using var probe = await server.GetAsync("healthz");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        Assert.Equal("urn:newsqa:problem:too-many-requests", (await third.ReadJsonAsync()).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
    }

    [Theory]
    [InlineData("--NewsQA:ApiKeys:0:Key=short", "NewsQA:ApiKeys:0:Key must have at least 16 characters")]
    [InlineData("--NewsQA:RequestsPerMinute=0", "NewsQA:RequestsPerMinute is '0'; it must be 1 to 1000000.")]
    [InlineData("--NewsQA:RequireApiKey=perhaps", "NewsQA:RequireApiKey is 'perhaps'; it must be true or false.")]
    [InlineData("--NewsQA:AllowedOrigins=friend.example", "NewsQA:AllowedOrigins has 'friend.example', which is no origin")]
    public void A_setting_that_is_wrong_is_named(string setting, string message) =>
        Assert.StartsWith(message, Assert.Throws<NewsQAException>(() => NewsQAServer.Build([setting])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("https://news.example/", false)]
    public void A_loopback_address_is_told_from_others(string address, bool expected) => Assert.Equal(expected, ListenAddress.IsLoopback(address));

    private static Task<HttpResponseMessage> SendAsync(RunningServer server, HttpMethod method, string address, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent("""{"question":"the bridge"}""", new MediaTypeHeaderValue("application/json"));
        }

        foreach (var (name, value) in headers.Where(h => h.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
