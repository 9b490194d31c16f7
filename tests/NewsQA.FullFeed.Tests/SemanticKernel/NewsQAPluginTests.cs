using System.Text.Json;
using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.SemanticKernel;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

public class NewsQAPluginTests
{
    private readonly ScriptedNewsQA _news = new();
    private readonly Kernel _kernel = new();

    public NewsQAPluginTests() => _kernel.Plugins.AddNewsQA(_news);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_keeps_its_quotes_and_where_they_are_from()
    {
        var answer = await AskAsync(new() { ["question"] = "How much did the bridge cost?" });

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Equal("410 million kroner", answer.ShortAnswer);
        Assert.Equal($"{Answers.Cost} [1] {Answers.OtherCost} [2]", answer.Answer);
        Assert.Equal(
            new NewsCitation(1, Answers.Cost, "Fjord Post", "2025-06-04", "Møre bridge opens", "news/bridge-1.txt", $"{1:x24}", null, null),
            answer.Citations[0]);
        Assert.Equal("the council", answer.Citations[1].AttributedTo);
        Assert.Equal("2025-06-03", answer.Statements[0].EventDate);
        Assert.Equal([2], answer.Statements[1].Citations);
        Assert.Null(answer.Error);
    }

    [Fact]
    public async Task A_disagreement_reaches_the_caller()
    {
        var answer = await AskAsync(new() { ["question"] = "How much did the bridge cost?" });

        var conflict = Assert.Single(answer.Conflicts);
        Assert.Equal(ConflictKind.Disputed, conflict.Kind);
        Assert.Equal(["410 million", "520 million"], conflict.Claims.Select(c => c.Value), StringComparer.Ordinal);
    }

    [Fact]
    public async Task No_answer_says_why()
    {
        _news.OnAsk = (request, _) => Task.FromResult(Answers.None(request.Question));

        var answer = await AskAsync(new() { ["question"] = "Who won the regatta?" });

        Assert.Equal(AnswerStatus.NoAnswer, answer.Status);
        Assert.Equal(NoAnswerReason.NoCoverage, answer.Reason);
        Assert.Equal("No indexed article is about this.", answer.Answer);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public async Task Filters_reach_the_engine()
    {
        await AskAsync(new()
        {
            ["question"] = "q", ["sources"] = new[] { "Fjord Post" }, ["from"] = "2025-06", ["to"] = "2025-06-30", ["asOf"] = "2025-07-01",
        });

        Assert.Equal(["Fjord Post"], _news.Asked!.Filters!.Sources!);
        Assert.Equal(("2025-06", "2025-06-30", "2025-07-01"), (_news.Asked.Filters.From, _news.Asked.Filters.To, _news.Asked.AsOf));
    }

    [Fact]
    public async Task Without_filters_none_are_sent_and_no_passages_are_asked_for()
    {
        await AskAsync(new() { ["question"] = "q" });

        Assert.Null(_news.Asked!.Filters);
        Assert.Equal(0, _news.Asked.Top);
    }

    [Fact]
    public async Task Arguments_may_come_as_a_model_writes_them()
    {
        await SearchAsync(new() { ["query"] = "bridge", ["top"] = "3", ["sources"] = """["Fjord Post","The Sound"]""" });
        Assert.Equal(3, _news.Searched!.Top);
        Assert.Equal(["Fjord Post", "The Sound"], _news.Searched.Filters!.Sources!);

        await SearchAsync(new() { ["query"] = Json("\"bridge\""), ["top"] = Json("4"), ["sources"] = Json("""["The Sound"]""") });
        Assert.Equal(("bridge", 4), (_news.Searched.Query, _news.Searched.Top));
        Assert.Equal(["The Sound"], _news.Searched.Filters!.Sources!);
    }

    [Fact]
    public async Task A_search_gives_five_passages_unless_told()
    {
        var found = await SearchAsync(new() { ["query"] = "bridge" });

        Assert.Equal(5, found.Passages.Count);
        Assert.Equal(
            new NewsPassage(Answers.Cost, "Fjord Post", "2025-06", "Møre bridge opens", "news/bridge-1.txt", $"{1:x24}"),
            found.Passages[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public async Task A_number_of_passages_out_of_range_is_explained_and_nothing_is_looked_up(int top)
    {
        var found = await SearchAsync(new() { ["query"] = "bridge", ["top"] = top });

        Assert.Equal($"top is {top}; it must be 1 to 20.", found.Error);
        Assert.Null(_news.Searched);
    }

    [Fact]
    public async Task A_request_that_the_engine_refuses_is_explained()
    {
        const string Refusal = "from is 'last week'; it must be yyyy, yyyy-MM, yyyy-MM-dd or a moment.";
        _news.OnAsk = (request, _) => throw new ArgumentException(Refusal, nameof(request));
        _news.OnSearch = (request, _) => throw new ArgumentException(Refusal, nameof(request));

        var answer = await AskAsync(new() { ["question"] = "q", ["from"] = "last week" });
        var found = await SearchAsync(new() { ["query"] = "q", ["from"] = "last week" });

        Assert.StartsWith(Refusal, answer.Error, StringComparison.Ordinal);
        Assert.Equal(AnswerStatus.NoAnswer, answer.Status);
        Assert.StartsWith(Refusal, found.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask_news", "question")]
    [InlineData("search_news", "query")]
    public async Task A_missing_argument_is_named(string function, string parameter)
    {
        var invocation = _kernel.InvokeAsync("NewsQA", function, cancellationToken: Cancellation);

        var error = await Assert.ThrowsAsync<KernelException>(() => invocation);

        Assert.Contains($"'{parameter}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_of_the_wrong_type_never_reaches_the_engine()
    {
        var error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SearchAsync(new() { ["query"] = "bridge", ["top"] = "many" }));
        Assert.Equal("top", error.ParamName);
        Assert.Contains("many is not a valid value for Int32", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => SearchAsync(new() { ["query"] = "bridge", ["sources"] = "Fjord Post" }));

        Assert.Null(_news.Searched);
    }

    [Fact]
    public async Task A_failed_index_is_the_hosts_to_handle()
    {
        _news.OnAsk = (_, _) => throw new NewsQAException("The index is locked; stop the other writer.");

        var error = await Assert.ThrowsAsync<NewsQAException>(() => AskAsync(new() { ["question"] = "q" }));

        Assert.Equal("The index is locked; stop the other writer.", error.Message);
    }

    [Fact]
    public async Task Cancelling_the_invocation_cancels_the_work()
    {
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        _news.OnAsk = async (request, cancellationToken) =>
        {
            await impatience.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Answers.None(request.Question);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _kernel.InvokeAsync("NewsQA", "ask_news", new() { ["question"] = "q" }, impatience.Token));
    }

    private static JsonElement Json(string json) => JsonElement.Parse(json);

    private async Task<NewsAnswer> AskAsync(KernelArguments arguments) =>
        (await _kernel.InvokeAsync<NewsAnswer>("NewsQA", "ask_news", arguments, Cancellation))!;

    private async Task<NewsSearch> SearchAsync(KernelArguments arguments) =>
        (await _kernel.InvokeAsync<NewsSearch>("NewsQA", "search_news", arguments, Cancellation))!;
}
