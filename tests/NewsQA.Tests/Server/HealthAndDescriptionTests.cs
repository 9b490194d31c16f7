using System.Net;
using NewsQA.Client;

namespace NewsQA.Tests.Server;

public class HealthAndDescriptionTests
{
    [Fact]
    public async Task A_server_lives_before_its_index_is_open_and_is_ready_after()
    {
        await using var server = await RunningServer.StartAsync();
        server.Engine.Failure = new NewsQAException("The index is being opened.");
        using var alive = await server.GetAsync("healthz");
        using var notReady = await server.GetAsync("readyz");
        server.Engine.Failure = null;
        using var ready = await server.GetAsync("readyz");

        Assert.Equal("""{"status":"ok"}""", await alive.ReadTextAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);
        Assert.Equal("The index is being opened.", (await notReady.ReadJsonAsync()).GetProperty("detail").GetString());
        Assert.Equal(3, (await ready.ReadJsonAsync()).GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task The_api_describes_itself_in_the_words_of_the_doc_comments()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("openapi/v1.json");
        var document = await response.ReadJsonAsync();
        var paths = document.GetProperty("paths");
        var ask = paths.GetProperty("/v1/ask").GetProperty("post");
        var schemas = document.GetProperty("components").GetProperty("schemas");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string>(
                [
                    "/healthz", "/metrics", "/readyz", "/v1/articles", "/v1/articles/{id}", "/v1/ask", "/v1/ask/stream", "/v1/chat/completions", "/v1/models",
                    "/v1/search", "/v1/changes", "/v1/suggestions",
                ]),
            paths.EnumerateObject().Select(p => p.Name).ToHashSet());
        Assert.Equal("Answers a question with verified, dated quotes.", ask.GetProperty("summary").GetString());
        Assert.Equal("The question and its filters.", ask.GetProperty("requestBody").GetProperty("description").GetString());
        Assert.Equal(
            "The question, in plain language; 1 to 2,000 characters.",
            schemas.GetProperty("AskRequest").GetProperty("properties").GetProperty("question").GetProperty("description").GetString());
        Assert.Equal(
            ["source", "from", "to", "q", "cursor", "limit"],
            paths.GetProperty("/v1/articles").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!));
        Assert.True(paths.GetProperty("/v1/articles/{id}").GetProperty("get").GetProperty("responses").TryGetProperty("410", out _));
    }
}
