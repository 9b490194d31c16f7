using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.SemanticKernel;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

/// <summary>A host whose model chooses the function itself: what does it get to see, and what comes back?</summary>
public class AutomaticFunctionChoiceTests
{
    private readonly ScriptedNewsQA _news = new();

    [Fact]
    public async Task A_model_that_calls_the_function_gets_the_quotes_in_plain_JSON()
    {
        using var model = new ScriptedModel("ask_news", new(StringComparer.Ordinal) { ["question"] = "How much did the bridge cost?" });

        await RunAsync(model);

        using var seen = JsonDocument.Parse(model.SeenResult!);
        var citation = seen.RootElement.GetProperty("citations")[0];
        Assert.Equal("answered", seen.RootElement.GetProperty("status").GetString());
        Assert.Equal(Answers.Cost, citation.GetProperty("quote").GetString());
        Assert.Equal("Fjord Post", citation.GetProperty("source").GetString());
        Assert.Equal("2025-06-04", citation.GetProperty("date").GetString());
        Assert.Equal("disputed", seen.RootElement.GetProperty("conflicts")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_model_that_gets_no_answer_learns_why()
    {
        _news.OnAsk = (request, _) => Task.FromResult(Answers.None(request.Question));
        using var model = new ScriptedModel("ask_news", new(StringComparer.Ordinal) { ["question"] = "Who won the regatta?" });

        await RunAsync(model);

        using var seen = JsonDocument.Parse(model.SeenResult!);
        Assert.Equal("no_answer", seen.RootElement.GetProperty("status").GetString());
        Assert.Equal("no_coverage", seen.RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_model_that_asks_wrongly_can_read_what_was_wrong()
    {
        using var model = new ScriptedModel("search_news", new(StringComparer.Ordinal) { ["query"] = "bridge", ["top"] = 500 });

        await RunAsync(model);

        Assert.Contains("top is 500; it must be 1 to 20.", model.SeenResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_function_is_offered_with_its_parameters()
    {
        using var model = new ScriptedModel("list_sources", []);

        await RunAsync(model);

        Assert.Equal(
            "NewsQA_ask_news NewsQA_get_article NewsQA_list_sources NewsQA_search_news NewsQA_what_changed",
            string.Join(' ', model.Offered.Keys.Order(StringComparer.Ordinal)));
        Assert.True(model.Offered["NewsQA_ask_news"].GetProperty("properties").TryGetProperty("asOf", out _));
        using var seen = JsonDocument.Parse(model.SeenResult!);
        Assert.Equal("Fjord Post", seen.RootElement.GetProperty("sources")[0].GetProperty("source").GetString());
    }

    private async Task RunAsync(ScriptedModel model)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton<INewsQA>(_news);
        builder.Services.AddSingleton<IChatClient>(services => new ChatClientBuilder(model).UseKernelFunctionInvocation().Build(services));
        builder.Plugins.AddNewsQA();
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        var kernel = builder.Build();
        await kernel.InvokePromptAsync("A question", new(settings), cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Calls one function, once, then keeps its result.</summary>
    private sealed class ScriptedModel(string function, Dictionary<string, object?> arguments) : IChatClient
    {
        public string? SeenResult { get; private set; }

        public Dictionary<string, JsonElement> Offered { get; } = new(StringComparer.Ordinal);

        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var result = messages.SelectMany(m => m.Contents).OfType<Microsoft.Extensions.AI.FunctionResultContent>().LastOrDefault();
            if (result is not null)
            {
                // As the clients for OpenAI and others write a result that is not a string.
                SeenResult = result.Result as string ?? JsonSerializer.Serialize(result.Result, AIJsonUtilities.DefaultOptions);
                return Reply(new Microsoft.Extensions.AI.TextContent("done"));
            }

            foreach (var tool in options!.Tools!.OfType<AIFunctionDeclaration>())
            {
                Offered[tool.Name] = tool.JsonSchema;
            }

            var name = options.Tools!.Select(t => t.Name).Single(n => n.EndsWith(function, StringComparison.Ordinal));
            return Reply(new Microsoft.Extensions.AI.FunctionCallContent("call-1", name, arguments));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted") : null;

        public void Dispose()
        {
        }

        private static Task<ChatResponse> Reply(AIContent content) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [content])));
    }
}
