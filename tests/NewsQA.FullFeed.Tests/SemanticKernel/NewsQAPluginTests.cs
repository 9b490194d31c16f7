using System.Text.Json;
using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.Tools;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

public class NewsQAPluginTests
{
    private readonly PluginCalls _calls = new();

    public static TheoryData<string, string, Type> EachFunction => PluginCalls.EachFunction;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_keeps_its_quotes_and_where_they_are_from()
    {
        var answer = await _calls.InvokeAsync<ToolAnswer>("ask_news", """{"question": "How much did the bridge cost?"}""");

        Assert.Equal((AnswerStatus.Answered, "410 million kroner", null), (answer.Status, answer.ShortAnswer!.Text, answer.Error));
        Assert.Equal(
            new ToolCitation(1, Answers.Cost, "Fjord Post", "2025-06-04", "Møre bridge opens", null, $"{1:x24}", $"{17:x24}", 0, Answers.Cost.Length) { EventDate = "2025-06-03" },
            answer.Citations![0]);
        Assert.Equal("the council", answer.Citations[1].AttributedTo);
        var conflict = Assert.Single(answer.Conflicts!);
        Assert.Equal(ConflictKind.Disputed, conflict.Kind);
        Assert.Equal(["410 million", "520 million"], conflict.Claims.Select(c => c.Value), StringComparer.Ordinal);
    }

    [Fact]
    public async Task No_answer_says_why()
    {
        _calls.News.OnAsk = (request, _) => Task.FromResult(Answers.None(request.Question));

        var answer = await _calls.InvokeAsync<ToolAnswer>("ask_news", """{"question": "Who won the regatta?"}""");

        Assert.Equal((AnswerStatus.NoAnswer, NoAnswerReason.NoCoverage), (answer.Status, answer.Reason));
        Assert.Equal("No indexed article is about this.", answer.Message);
        Assert.Null(answer.Citations);
    }

    [Fact]
    public async Task Articles_changes_and_outlets_come_as_records_too()
    {
        Assert.Equal(Answers.Cost, (await _calls.InvokeAsync<ToolArticle>("get_article", $$"""{"id": "{{Answers.Article.Id}}"}""")).Text);
        Assert.Equal(ChangeKind.Added, Assert.Single((await _calls.InvokeAsync<ToolChanges>("what_changed", """{"since": "2025"}""")).Changes).Kind);
        Assert.Equal(new ToolSource("Fjord Post", 1, "2025-06-04", "2025-06-04"), Assert.Single((await _calls.InvokeAsync<ToolSources>("list_sources")).Sources));
    }

    [Fact]
    public async Task Filters_reach_the_engine_and_no_passages_are_asked_for_beside_an_answer()
    {
        await _calls.Kernel.InvokeAsync("NewsQA", "ask_news", new()
        {
            ["question"] = "q", ["sources"] = new[] { "Fjord Post" }, ["from"] = "2025-06", ["to"] = "2025-06-30", ["asOf"] = "2025-07-01",
        }, Cancellation);
        var asked = _calls.News.Asked!;
        Assert.Equal(["Fjord Post"], asked.Filters!.Sources!);
        Assert.Equal(("2025-06", "2025-06-30", "2025-07-01", 0), (asked.Filters.From, asked.Filters.To, asked.AsOf, asked.Top));

        await _calls.InvokeAsync("ask_news", """{"question": "q"}""");
        Assert.Null(_calls.News.Asked!.Filters);
    }

    [Fact]
    public async Task Arguments_may_come_as_hosts_and_models_write_them()
    {
        await _calls.Kernel.InvokeAsync("NewsQA", "search_news", new() { ["Query"] = "bridge", ["top"] = 4, ["sources"] = new List<string> { "The Sound" } }, Cancellation);
        Assert.Equal(("bridge", 4, "The Sound"), (_calls.News.Searched!.Query, _calls.News.Searched.Top, _calls.News.Searched.Filters!.Sources!.Single()));

        await _calls.InvokeAsync("search_news", """{"query": "bridge", "top": "3", "sources": "[\"Fjord Post\",\"The Sound\"]"}""");
        Assert.Equal(3, _calls.News.Searched.Top);
        Assert.Equal(["Fjord Post", "The Sound"], _calls.News.Searched.Filters!.Sources!);

        Assert.Equal(5, (await _calls.InvokeAsync<ToolPassages>("search_news", """{"query": "bridge"}""")).Passages.Count);
    }

    [Theory]
    [InlineData("ask_news", "{}", "ask_news needs 'question': The question, in plain language, complete in itself.")]
    [InlineData("search_news", "{}", "search_news needs 'query': What to look for: words or a question.")]
    [InlineData("get_article", "{}", "get_article needs 'id': The articleId of a citation, passage or change.")]
    [InlineData("search_news", """{"query": "bridge", "top": 0}""", "top is 0; it must be 1 to 20.")]
    [InlineData("search_news", """{"query": "bridge", "top": "many"}""", "top is \"many\"; it must be a whole number.")]
    [InlineData("ask_news", """{"question": "q", "sources": [1]}""", "sources is [1]; it must be a list of texts.")]
    [InlineData("get_article", """{"id": "nope"}""", "There is no article 'nope'; take articleId from ask_news or search_news.")]
    public async Task A_missing_or_wrong_argument_is_told_in_words_and_nothing_is_looked_up(string function, string arguments, string error)
    {
        var result = await _calls.InvokeAsync(function, arguments);

        Assert.Equal(error, ((ToolResult)result.GetValue<object>()!).Error);
        Assert.Equal(error, JsonElement.Parse(result.ToString()).EnumerateObject().Single().Value.GetString());
        Assert.Null(_calls.News.Asked);
        Assert.Null(_calls.News.Searched);
    }

    [Theory]
    [MemberData(nameof(EachFunction))]
    public async Task A_failed_index_is_told_and_an_unforeseen_failure_is_the_hosts(string function, string arguments, Type type)
    {
        _calls.News.Failure = new NewsQAException("The index is locked; stop the other writer.");
        var result = await _calls.InvokeAsync(function, arguments);
        Assert.Equal((type, "The index is locked; stop the other writer."), (result.ValueType, ((ToolResult)result.GetValue<object>()!).Error));

        _calls.News.Failure = new InvalidOperationException("A defect.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _calls.InvokeAsync(function, arguments));
    }

    [Theory]
    [MemberData(nameof(EachFunction))]
    public async Task A_function_returns_what_its_tool_returns(string function, string arguments, Type type)
    {
        var tool = NewsTools.Create(_calls.News).Single(t => t.Name == function);
        var ofTool = await tool.AsKernelFunction().InvokeAsync(_calls.Kernel, PluginCalls.Arguments(arguments), Cancellation);
        var own = await _calls.InvokeAsync(function, arguments);
        var asAIFunction = await _calls.Plugin[function].InvokeAsync(PluginCalls.FunctionArguments(arguments), Cancellation);

        Assert.Equal((type, typeof(JsonElement)), (own.ValueType, ofTool.ValueType));
        Assert.Equal(ofTool.ToString(), own.ToString());
        Assert.True(JsonElement.DeepEquals(ofTool.GetValue<JsonElement>(), Assert.IsType<JsonElement>(asAIFunction)), asAIFunction!.ToString());
    }

    [Fact]
    public async Task An_argument_that_a_function_does_not_take_is_named_in_the_result_and_does_no_harm()
    {
        var answer = await _calls.InvokeAsync<ToolAnswer>("ask_news", """{"question": "q", "source": "Fjord Post", "history": "..."}""");

        Assert.Equal("Without effect: history, source. ask_news takes question, sources, from, to, asOf.", answer.Note);
        Assert.NotNull(answer.Citations);
    }

    [Fact]
    public async Task Cancelling_the_invocation_cancels_the_work()
    {
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        _calls.News.OnAsk = async (request, cancellationToken) =>
        {
            await impatience.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Answers.None(request.Question);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _calls.InvokeAsync("ask_news", """{"question": "q"}""", impatience.Token));
    }

    [Fact]
    public async Task A_filter_sees_and_may_change_arguments_and_result()
    {
        var filter = new OnlyFjordPost();
        _calls.Kernel.FunctionInvocationFilters.Add(filter);

        var result = await _calls.InvokeAsync("ask_news", """{"question": "q", "sources": ["The Sound"]}""");

        Assert.Equal(["Fjord Post"], _calls.News.Asked!.Filters!.Sources!);
        Assert.Equal("NewsQA.ask_news", filter.Seen);
        Assert.Equal("replaced", result.GetValue<string>());
    }

    [Fact]
    public async Task A_filter_may_forbid_a_call()
    {
        _calls.Kernel.FunctionInvocationFilters.Add(new Forbidding());
        var result = await _calls.InvokeAsync("ask_news", """{"question": "q"}""");
        Assert.Null(result.GetValue<object>());
        Assert.Null(_calls.News.Asked);
    }

    [Fact]
    public async Task A_prompt_may_call_a_function_with_variables_of_its_own()
    {
        var template = new KernelPromptTemplateFactory().Create(new PromptTemplateConfig("Of {{$tone}} tone: {{NewsQA.search_news $subject top='2'}}"));
        var rendered = await template.RenderAsync(_calls.Kernel, new() { ["subject"] = "the bridge", ["tone"] = "sober" }, Cancellation);

        Assert.Equal(("the bridge", 2), (_calls.News.Searched!.Query, _calls.News.Searched.Top));
        Assert.StartsWith("Of sober tone: {", rendered, StringComparison.Ordinal);
        Assert.Contains(Answers.Cost, System.Net.WebUtility.HtmlDecode(rendered), StringComparison.Ordinal);
    }

    private sealed class OnlyFjordPost : IFunctionInvocationFilter
    {
        public string? Seen { get; private set; }

        public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
        {
            context.Arguments["sources"] = new[] { "Fjord Post" };
            await next(context);
            Seen = $"{context.Function.PluginName}.{context.Function.Name}";
            Assert.Equal(AnswerStatus.Answered, context.Result.GetValue<ToolAnswer>()!.Status);
            context.Result = new FunctionResult(context.Function, "replaced");
        }
    }

    private sealed class Forbidding : IFunctionInvocationFilter
    {
        public Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next) => Task.CompletedTask;
    }
}
