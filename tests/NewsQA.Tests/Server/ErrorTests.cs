using System.Net;
using NewsQA.Client;
using NewsQA.Server.Errors;

namespace NewsQA.Tests.Server;

public class ErrorTests
{
    [Theory]
    [InlineData("""{"question":""}""", "question", "question must be 1 to 2,000 characters, and was empty.")]
    [InlineData("{}", "question", "The body lacks 'question'.")]
    [InlineData("""{"question":null}""", "question", "'question' must not be null.")]
    [InlineData("""{"question":"x","top":"many"}""", "top", "The value at 'top' has the wrong type (line 1).")]
    [InlineData("""{"question":"x","filters":{"sources":[1]}}""", "filters.sources[0]", "The value at 'filters.sources[0]' has the wrong type (line 1).")]
    [InlineData("not json", null, "It is not well-formed JSON (line 1).")]
    [InlineData("", null, "The request needs a JSON body.")]
    public async Task A_bad_request_says_what_was_wrong_and_where(string body, string? field, string detail)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostAsync("v1/ask", body);
        var problem = await response.ReadJsonAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(detail, problem.GetProperty("detail").GetString());
        Assert.Equal(field, problem.TryGetProperty("field", out var named) ? named.GetString() : null);
    }

    [Theory]
    [InlineData("limit must be 1 to 500; it is 0.", "query", "limit")]
    [InlineData("filters.from (2025) is after filters.to (2024).", "filters", "filters.from")]
    [InlineData("'x' is not a cursor.", "cursor", "cursor")]
    public void The_field_is_the_one_that_the_message_begins_with(string message, string parameter, string field)
    {
        var problem = ErrorTable.For(new ArgumentException(message, parameter));
        Assert.Equal((400, message, field), (problem.Status, problem.Detail, problem.Field));
    }

    [Fact]
    public async Task A_bad_parameter_is_named_as_the_contract_names_it()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("v1/articles?limit=many");
        var problem = await response.ReadJsonAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("'limit' cannot be 'many'.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task An_engine_that_cannot_be_used_is_503_with_its_message_and_without_folders()
    {
        await using var server = await RunningServer.StartAsync();
        server.Engine.Failure = new NewsQAException("The index '/home/someone/private/newsqa.db' is locked; stop the other process.");
        using var response = await server.GetAsync("readyz");
        var problem = await response.ReadJsonAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("The index '…/newsqa.db' is locked; stop the other process.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_defect_is_500_and_tells_nothing_of_the_inside()
    {
        await using var server = await RunningServer.StartAsync();
        server.Engine.Failure = new InvalidOperationException("secret at /home/someone");
        using var response = await server.PostAsync("v1/ask", """{"question":"bridge"}""");
        var body = await response.ReadTextAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" at NewsQA", body, StringComparison.Ordinal);
        Assert.Contains("traceId", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_is_problem_details_too()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("v1/nothing");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/a/b/c.db is gone", "…/c.db is gone")]
    [InlineData(@"C:\Users\x\index.db is gone", "…/index.db is gone")]
    [InlineData("see https://example.org/a/b for more", "see https://example.org/a/b for more")]
    [InlineData("either/or, 1 / 2", "either/or, 1 / 2")]
    public void Folders_are_hidden_and_addresses_are_not(string message, string expected) => Assert.Equal(expected, FolderNames.Hide(message));
}
