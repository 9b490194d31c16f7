using System.Text.Json;
using NewsQA.Client;
using NewsQA.Tests.Server;
using NewsQA.Tools;

namespace NewsQA.Tests.Tools;

public class NewsToolsTests
{
    private readonly FakeNewsQA _news = new();
    private readonly ToolCalls _calls;

    public NewsToolsTests() => _calls = new ToolCalls(_news);

    [Fact]
    public void Every_tool_and_every_parameter_is_described()
    {
        Assert.Equal("ask_news search_news get_article what_changed list_sources", string.Join(' ', _calls.Tools.Select(t => t.Name)));
        Assert.All(_calls.Tools, tool =>
        {
            Assert.True(tool.Description.Length > 40, tool.Name);
            Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), p => Assert.True(p.Value.GetProperty("description").GetString()!.Length > 10, p.Name));
        });
    }

    [Theory]
    [InlineData("ask_news", "question", "question sources from to asOf")]
    [InlineData("search_news", "query", "query top sources from to asOf")]
    [InlineData("get_article", "id", "id revision offset")]
    [InlineData("what_changed", "since", "since limit cursor")]
    [InlineData("list_sources", "", "from to")]
    public void Only_what_a_tool_cannot_do_without_is_required(string name, string required, string parameters)
    {
        var schema = _calls[name].JsonSchema;
        Assert.Equal(parameters, string.Join(' ', schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)));
        Assert.Equal(required, schema.TryGetProperty("required", out var names) ? string.Join(' ', names.EnumerateArray().Select(n => n.GetString())) : "");
    }

    [Fact]
    public async Task An_answer_has_each_quote_once_with_what_is_needed_to_quote_it()
    {
        var answer = await _calls.CallAsync("ask_news", """{"question": "How long will the Orsa bridge stay closed?"}""");
        var citation = answer.GetProperty("citations")[0];
        var quote = citation.GetProperty("quote").GetString()!;

        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Equal("six weeks", answer.GetProperty("shortAnswer").GetProperty("text").GetString());
        Assert.Equal(quote, BridgeNews.Courier.Text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
        Assert.Equal(("News Courier", "2025-09-02", "the road authority"), (Text(citation, "source"), Text(citation, "date"), Text(citation, "attributedTo")));
        Assert.Equal(["Orsa Radio"], citation.GetProperty("alsoReportedBy").EnumerateArray().Select(s => s.GetString()!));
        Assert.Single(answer.GetRawText().Split(quote)[1..]);
        Assert.DoesNotContain("null", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weakly_supported_answer_says_so()
    {
        _news.OnAsk = (_, _) => Task.FromResult(BridgeNews.Answer with { IsWeak = true });
        var answer = await _calls.CallAsync("ask_news", """{"question": "the bridge"}""");
        Assert.True(answer.GetProperty("isWeak").GetBoolean());
        Assert.Equal(AskResponse.WeakNotice, Text(answer, "message"));
    }

    [Fact]
    public async Task Both_sides_of_a_disagreement_are_in_the_answer()
    {
        var conflict = (await _calls.CallAsync("ask_news", """{"question": "the bridge"}""")).GetProperty("conflicts")[0];
        Assert.Equal("disputed", Text(conflict, "kind"));
        Assert.Equal(["six weeks [1]", "up to four months [2]"], conflict.GetProperty("claims").EnumerateArray().Select(c => $"{Text(c, "value")} {c.GetProperty("citations").GetRawText()}"));
    }

    [Fact]
    public async Task No_answer_says_why_and_how_new_the_articles_are()
    {
        _news.OnAsk = (request, _) => Task.FromResult(BridgeNews.NoAnswer(request.Question) with { NewestArticle = BridgeNews.Herald.PublishedAt });
        var answer = await _calls.CallAsync("ask_news", """{"question": "Who won the regatta?"}""");
        Assert.Equal("""{"status":"no_answer","reason":"no_coverage","message":"None of the 3 indexed articles is about this.","newestArticle":"2025-09-05"}""", answer.GetRawText());
    }

    [Fact]
    public async Task Filters_reach_the_engine_and_what_says_nothing_is_left_out()
    {
        await _calls.CallAsync("ask_news", """{"question": "q", "sources": ["Fjord Post"], "from": "2025-06", "to": null, "asOf": ""}""");
        Assert.Equal(["Fjord Post"], _news.LastAsk!.Filters!.Sources!);
        Assert.Equal(("2025-06", null, null), (_news.LastAsk.Filters.From, _news.LastAsk.Filters.To, _news.LastAsk.AsOf));
        await _calls.CallAsync("ask_news", """{"question": "q", "sources": null}""");
        Assert.Null(_news.LastAsk.Filters);
    }

    [Fact]
    public async Task Arguments_may_come_as_models_write_them()
    {
        await _calls.CallAsync("search_news", """{"query": "q", "top": "3", "sources": "Fjord Post"}""");
        Assert.Equal((3, "Fjord Post"), (_news.LastSearch!.Top, _news.LastSearch.Filters!.Sources!.Single()));
        await _calls.CallAsync("search_news", """{"query": "q", "top": null, "sources": "[\"A\", \"B\"]"}""");
        Assert.Equal(5, _news.LastSearch.Top);
        Assert.Equal(["A", "B"], _news.LastSearch.Filters!.Sources!);
    }

    [Theory]
    [InlineData("ask_news", "{}", "ask_news needs 'question': The question, in plain language, complete in itself.")]
    [InlineData("ask_news", """{"question": " "}""", "question must be 1 to 2,000 characters, and was empty.")]
    [InlineData("ask_news", """{"question": null}""", "question is null; it must be a text.")]
    [InlineData("ask_news", """{"question": 7}""", "question is 7; it must be a text.")]
    [InlineData("ask_news", """{"question": "q", "source": "BBC"}""", "ask_news has no argument 'source'; it takes question, sources, from, to, asOf.")]
    [InlineData("ask_news", """{"question": "q", "sources": [1]}""", "sources is [1]; it must be a list of texts.")]
    [InlineData("search_news", """{"query": "q", "top": "many"}""", "top is \"many\"; it must be a whole number.")]
    [InlineData("search_news", """{"query": "q", "top": 21}""", "top is 21; it must be 1 to 20.")]
    [InlineData("get_article", """{"id": "nope"}""", "There is no article 'nope'; take articleId from ask_news or search_news.")]
    [InlineData("what_changed", """{"since": "2025", "limit": 0}""", "limit is 0; it must be 1 to 20.")]
    public async Task A_mistake_is_told_in_words_that_a_model_can_act_on(string tool, string arguments, string error) =>
        Assert.Equal(error, await _calls.ErrorAsync(tool, arguments));

    [Theory]
    [InlineData("ask_news", """{"question": "q"}""")]
    [InlineData("search_news", """{"query": "q"}""")]
    [InlineData("get_article", """{"id": "x"}""")]
    [InlineData("what_changed", """{"since": "2025"}""")]
    [InlineData("list_sources", "{}")]
    public async Task A_failed_index_is_told_and_an_unforeseen_failure_is_the_hosts(string tool, string arguments)
    {
        _news.Failure = new NewsQAException("The index is locked; stop the other writer.");
        Assert.Equal("The index is locked; stop the other writer.", await _calls.ErrorAsync(tool, arguments));
        _news.Failure = new InvalidOperationException("A defect.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _calls.CallAsync(tool, arguments));
    }

    [Fact]
    public async Task Cancelling_a_call_cancels_the_work()
    {
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _news.OnAsk = async (_, cancellationToken) =>
        {
            await impatience.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("The token did not arrive.");
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _calls.CallAsync("ask_news", """{"question": "q"}""", impatience.Token));
    }

    [Fact]
    public async Task A_search_gives_verbatim_passages_with_their_places()
    {
        var passage = (await _calls.CallAsync("search_news", """{"query": "bridge"}""")).GetProperty("passages")[0];
        Assert.Equal(Text(passage, "text"), BridgeNews.Courier.Text[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
        Assert.Equal((BridgeNews.Courier.Id, "News Courier"), (Text(passage, "articleId"), Text(passage, "source")));
    }

    [Fact]
    public async Task A_deleted_article_is_said_to_be_deleted()
    {
        await _news.DeleteArticlesAsync([BridgeNews.Courier.Id], TestContext.Current.CancellationToken);
        Assert.Equal($"Article {BridgeNews.Courier.Id} was deleted.", await _calls.ErrorAsync("get_article", $$"""{"id": "{{BridgeNews.Courier.Id}}"}"""));
    }

    [Fact]
    public async Task Changes_tell_what_came_went_and_took_anothers_place()
    {
        var changes = await _calls.CallAsync("what_changed", """{"since": "2025-09-20"}""");
        var revised = changes.GetProperty("changes")[1];

        Assert.Equal(["added", "revised", "deleted"], changes.GetProperty("changes").EnumerateArray().Select(c => Text(c, "kind")));
        Assert.Equal("""[{"kind":"duration","before":"four weeks","after":"six weeks"}]""", revised.GetProperty("superseded").GetRawText());
        Assert.Equal("""["It will stay closed for six weeks."]""", revised.GetProperty("added").GetRawText());
        Assert.Equal("17", Text(changes, "nextCursor"));
        Assert.Equal((10, "2025-09-20"), (_news.LastChanges!.Limit, _news.LastChanges.Since));
    }

    [Fact]
    public async Task Outlets_are_counted_with_their_oldest_and_newest_day()
    {
        var sources = await _calls.CallAsync("list_sources");
        Assert.Equal(
            """{"articles":3,"sources":[{"articles":1},{"source":"News Courier","articles":1,"oldest":"2025-09-02","newest":"2025-09-02"},{"source":"Valley Herald","articles":1,"oldest":"2025-09-05","newest":"2025-09-05"}]}""",
            sources.GetRawText());
    }

    [Fact]
    public void A_limit_that_leaves_no_room_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NewsTools.Create(_news, new NewsToolOptions { MaxCharacters = 1_999 }));

    [Theory]
    [InlineData("ask_news", """{"question": "the bridge"}""", typeof(ToolAnswer))]
    [InlineData("search_news", """{"query": "bridge"}""", typeof(ToolPassages))]
    [InlineData("get_article", """{"id": "0a1b2c3d4e5f60718293a4b5"}""", typeof(ToolArticle))]
    [InlineData("what_changed", """{"since": "2025-09-20"}""", typeof(ToolChanges))]
    [InlineData("list_sources", "{}", typeof(ToolSources))]
    public async Task A_record_is_the_same_JSON_whoever_writes_it_and_is_read_from_it(string name, string arguments, Type type)
    {
        var json = await _calls.CallAsync(name, arguments);
        var given = JsonElement.Parse(arguments).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value, StringComparer.Ordinal);
        var typed = await NewsTools.CreateTyped(_news).Single(t => t.Name == name).InvokeAsync(new Microsoft.Extensions.AI.AIFunctionArguments(given), TestContext.Current.CancellationToken);

        Assert.IsType(type, typed);
        Assert.Equal(json.GetRawText(), typed!.ToString());
        foreach (var options in new[] { JsonSerializerOptions.Default, JsonSerializerOptions.Web, Microsoft.Extensions.AI.AIJsonUtilities.DefaultOptions })
        {
            Assert.True(JsonElement.DeepEquals(json, JsonSerializer.SerializeToElement(typed, type, options)));
            Assert.Equal(typed.ToString(), json.Deserialize(type, options)!.ToString());
        }
    }

    [Fact]
    public async Task A_failed_call_is_its_error_and_nothing_else()
    {
        var typed = await NewsTools.CreateTyped(_news)[0].InvokeAsync(new(), TestContext.Current.CancellationToken);
        Assert.Equal("""{"error":"ask_news needs 'question': The question, in plain language, complete in itself."}""", typed!.ToString());
        Assert.Equal(Assert.IsType<ToolAnswer>(typed).Error, NewsTools.ErrorIn(typed));
    }

    [Fact]
    public void What_a_tool_returns_is_described()
    {
        Assert.All(_calls.Tools, tool => Assert.Contains("or an error", tool.ReturnJsonSchema!.Value.GetProperty("description").GetString(), StringComparison.Ordinal));
        var citation = _calls["ask_news"].ReturnJsonSchema!.Value.GetProperty("properties").GetProperty("citations").GetProperty("items").GetProperty("properties");
        Assert.Equal(
            "id quote source date title url articleId revision start end eventDate attributedTo speaker alsoReportedBy",
            string.Join(' ', citation.EnumerateObject().Select(p => p.Name)));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
