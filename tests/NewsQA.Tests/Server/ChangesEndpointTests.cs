using System.Net;
using NewsQA.Client;

namespace NewsQA.Tests.Server;

public class ChangesEndpointTests
{
    [Fact]
    public async Task Changes_are_the_contracts_json()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("v1/changes?since=2025-09-20&cursor=4&limit=3");
        var page = await response.ReadJsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(new ChangesQuery { Since = "2025-09-20", Cursor = "4", Limit = 3 }, server.Engine.LastChanges);
        var changes = page.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(["added", "revised", "deleted"], changes.Select(c => c.GetProperty("kind").GetString()!));
        Assert.Equal("four weeks", changes[1].GetProperty("superseded")[0].GetProperty("before").GetProperty("value").GetString());
        Assert.Equal(2, changes[2].GetProperty("receipt").GetProperty("revisions").GetInt32());
        Assert.Equal("17", page.GetProperty("next").GetString());
    }

    [Fact]
    public async Task Without_since_the_problem_names_it()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("v1/changes");
        var problem = await response.ReadJsonAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("since", problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_limit_that_is_no_number_is_a_bad_request()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("v1/changes?since=2025&limit=many");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("limit", await response.ReadTextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Suggestions_are_questions_with_their_articles()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("v1/suggestions?limit=2");
        var suggestions = (await response.ReadJsonAsync()).GetProperty("suggestions");

        Assert.Equal(2, suggestions.GetArrayLength());
        Assert.Equal(BridgeNews.Herald.Id, suggestions[0].GetProperty("articleId").GetString());
    }
}
