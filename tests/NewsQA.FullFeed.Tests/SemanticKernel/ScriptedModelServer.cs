using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

/// <summary>
/// A model behind OpenAI's API: it calls the function that it was told to with the question, and then repeats the first quote that it was given, with its outlet and date.
/// Offered no functions, it repeats the prompt.
/// </summary>
internal sealed class ScriptedModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedModelServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single() + "/v1";

    /// <param name="function">How the name of the function ends.</param>
    public static async Task<ScriptedModelServer> StartAsync(string function)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v1/chat/completions", async (HttpRequest request) => Results.Json(Completion(await JsonNode.ParseAsync(request.Body), function)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ScriptedModelServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static JsonObject Completion(JsonNode? request, string function)
    {
        var last = request!["messages"]!.AsArray()[^1]!;
        var tool = request["tools"]?.AsArray().Select(t => (string)t!["function"]!["name"]!).Single(name => name.EndsWith(function, StringComparison.Ordinal));
        var message = (string)last["role"]! == "tool" ? Said(Quoting(TextOf(last)))
            : tool is null ? Said(TextOf(last))
            : Calling(tool, new JsonObject { ["question"] = TextOf(last) });
        return new JsonObject
        {
            ["id"] = "1", ["object"] = "chat.completion", ["created"] = 1, ["model"] = "scripted",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = message["tool_calls"] is null ? "stop" : "tool_calls" }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
        };
    }

    private static string Quoting(string result)
    {
        // Over MCP a result is a text, which is the JSON.
        var answer = JsonElement.Parse(result);
        answer = answer.TryGetProperty("Text", out var text) ? JsonElement.Parse(text.GetString()!) : answer;
        var citation = answer.GetProperty("citations")[0];
        return $"“{citation.GetProperty("quote")}” [{citation.GetProperty("source")}, {citation.GetProperty("date")}]";
    }

    private static string TextOf(JsonNode message) => message["content"] switch
    {
        JsonArray parts => string.Concat(parts.Select(part => (string?)part!["text"])),
        var text => (string)text!,
    };

    private static JsonObject Said(string text) => new() { ["role"] = "assistant", ["content"] = text };

    private static JsonObject Calling(string name, JsonObject arguments) => new()
    {
        ["role"] = "assistant",
        ["tool_calls"] = new JsonArray(new JsonObject
        {
            ["id"] = "call_1", ["type"] = "function", ["function"] = new JsonObject { ["name"] = name, ["arguments"] = arguments.ToJsonString() },
        }),
    };
}
