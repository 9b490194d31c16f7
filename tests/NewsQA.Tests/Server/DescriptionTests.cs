using System.Text.Json;
using NewsQA.Client;
using NewsQA.Server.Description;

namespace NewsQA.Tests.Server;

/// <summary>What the API says of itself.</summary>
public class DescriptionTests
{
    [Fact]
    public async Task Every_operation_parameter_field_and_response_is_described()
    {
        var document = await DocumentAsync();
        var missing = new List<string>();
        foreach (var (name, operation) in Operations(document))
        {
            Require(operation, "summary", name, missing);
            foreach (var parameter in List(operation, "parameters"))
            {
                Require(parameter, "description", $"{name} {parameter.GetProperty("name")}", missing);
                Require(parameter, "example", $"{name} {parameter.GetProperty("name")}", missing);
            }

            foreach (var response in operation.GetProperty("responses").EnumerateObject())
            {
                Require(response.Value, "description", $"{name} {response.Name}", missing);
            }
        }

        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            foreach (var field in Object(schema.Value, "properties").Where(f => !f.Value.TryGetProperty("$ref", out _) || f.Value.EnumerateObject().Count() == 1))
            {
                var described = field.Value.TryGetProperty("$ref", out var reference) ? Resolve(document, reference.GetString()!) : field.Value;
                Require(described, "description", $"{schema.Name}.{field.Name}", missing);
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_body_has_an_example_and_every_error_says_what_it_means()
    {
        var document = await DocumentAsync();
        var missing = new List<string>();
        foreach (var (name, operation) in Operations(document))
        {
            var bodies = operation.GetProperty("responses").EnumerateObject().Select(r => (r.Name, r.Value));
            foreach (var (kind, body) in operation.TryGetProperty("requestBody", out var request) ? bodies.Append(("request", request)) : bodies)
            {
                foreach (var media in Object(body, "content"))
                {
                    Require(media.Value, "example", $"{name} {kind} {media.Name}", missing);
                }

                if (int.TryParse(kind, System.Globalization.CultureInfo.InvariantCulture, out var status) && status >= 400)
                {
                    Assert.Contains(status, ProblemDescription.Statuses);
                    Assert.Contains("`", body.GetProperty("description").GetString(), StringComparison.Ordinal);
                }
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Examples_are_what_the_contract_allows()
    {
        var document = await DocumentAsync();
        var ask = document.GetProperty("paths").GetProperty("/v1/ask").GetProperty("post");
        var request = Example(ask.GetProperty("requestBody")).Deserialize<AskRequest>(NewsQAJson.Options)!;
        var answer = Example(ask.GetProperty("responses").GetProperty("200")).Deserialize<AskResponse>(NewsQAJson.Options)!;

        Assert.Equal(request.Question, answer.Question);
        Assert.All(answer.Citations, c => Assert.Equal(c.Quote, ContractExamples.Article.Text[c.Start..c.End]));
        Assert.Equal("six weeks", ContractExamples.Article.Text[answer.ShortAnswer!.Start!.Value..answer.ShortAnswer.End!.Value]);
        var stream = document.GetProperty("paths").GetProperty("/v1/ask/stream").GetProperty("post").GetProperty("responses").GetProperty("200");
        Assert.StartsWith("id: 1\nevent: understood\ndata: {", stream.GetProperty("content").GetProperty("text/event-stream").GetProperty("example").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_requests_has_every_call_and_each_of_them_works()
    {
        await using var server = await RunningServer.StartAsync();
        var requests = RequestFile.Read();
        foreach (var request in requests)
        {
            using var message = request.ToMessage();
            using var response = await server.Http.SendAsync(message, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode < 400, $"{request.Title}: {response.StatusCode} {await response.ReadTextAsync()}");
        }

        var shown = requests.Select(r => $"{r.Method} {r.Address.AbsolutePath}").ToList();
        var missing = Operations(await DocumentAsync()).Select(o => o.Name).Where(name => !shown.Exists(s => Matches(name, s)));
        Assert.Empty(missing);
    }

    [Fact]
    public async Task The_interactive_page_comes_from_this_server_with_the_strict_policy()
    {
        await using var server = await RunningServer.StartAsync();
        using var page = await server.GetAsync("docs");
        Assert.Contains("<title>NewsQA API</title>", await page.ReadTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'self';", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        foreach (var file in new[] { "docs.js", "docs.css", "dom.js", "schemas.js", "trying.js" })
        {
            using var response = await server.GetAsync("docs/" + file);
            Assert.True(response.IsSuccessStatusCode, file);
        }
    }

    internal static async Task<JsonElement> DocumentAsync()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("openapi/v1.json");
        return await response.ReadJsonAsync();
    }

    private static bool Matches(string operation, string shown)
    {
        var (declared, sent) = (operation.Split('/'), shown.Split('/'));
        return declared.Length == sent.Length && declared.Zip(sent).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0));
    }

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(o => ($"{o.Name.ToUpperInvariant()} {path.Name}", o.Value)));

    private static IEnumerable<JsonElement> List(JsonElement at, string name) => at.TryGetProperty(name, out var list) ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static IEnumerable<JsonProperty> Object(JsonElement at, string name) => at.TryGetProperty(name, out var value) ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static JsonElement Resolve(JsonElement document, string reference) => reference.Split('/').Skip(1).Aggregate(document, (at, key) => at.GetProperty(key));

    private static JsonElement Example(JsonElement body) => body.GetProperty("content").GetProperty("application/json").GetProperty("example");

    private static void Require(JsonElement at, string name, string where, List<string> missing)
    {
        if (!at.TryGetProperty(name, out var value) || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0))
        {
            missing.Add($"{where} has no {name}");
        }
    }
}
