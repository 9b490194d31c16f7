using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using NewsQA.Client;

namespace NewsQA.Tests.Summarizing;

/// <summary>Models that are slow, down, broken or dear: the quotes are there all the same, at once, with a note.</summary>
public class ModelTroubleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, "summary_key", 1)]
    [InlineData(403, "summary_key", 1)]
    [InlineData(404, "summary_unknown_model", 1)]
    [InlineData(400, "summary_refused", 1)]
    [InlineData(429, "summary_busy", 3)]
    [InlineData(500, "summary_failed", 3)]
    [InlineData(503, "summary_failed", 3)]
    public async Task An_error_of_the_server_is_a_readable_note_and_only_a_passing_one_is_tried_again(int status, string code, int calls)
    {
        await using var news = await MillNews.StartAsync(o => o.Retries = 2);
        news.Model.Script = call => call.FailAsync(status);
        await AssertNotedAsync(news, code);
        Assert.Equal(calls, news.Model.Calls.Count);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_short_wait_is_asked_again_after_it()
    {
        await using var news = await MillNews.StartAsync(o => o.Retries = 1);
        var started = Stopwatch.GetTimestamp();
        news.Model.Script = call => call.Number == 1 ? call.FailAsync(429, "1") : call.SayAsync(MillNews.Fill(MillNews.Sound, call.Prompt));
        var response = await news.AskAsync();

        Assert.NotNull(response.Summary);
        Assert.Equal(2, response.Usage!.Calls);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.9, 15);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_wait_is_left_alone()
    {
        await using var news = await MillNews.StartAsync(o => o.Retries = 3);
        news.Model.Script = call => call.FailAsync(429, "3600");
        await AssertNotedAsync(news, "summary_busy");
        Assert.Single(news.Model.Calls);
    }

    [Fact]
    public async Task A_model_that_says_nothing_for_too_long_is_given_up()
    {
        // Long enough for the request to reach the model on a busy machine: one that never came is not given up.
        await using var news = await MillNews.StartAsync(o => o.FirstTokenSeconds = 2);
        news.Model.Script = call => call.WaitAsync(60);
        var started = Stopwatch.GetTimestamp();
        await AssertNotedAsync(news, "summary_slow");
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 2, 30);
        await news.Model.Calls.Single().WasLeft.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task What_was_checked_before_a_model_became_too_slow_stays_with_every_side()
    {
        await using var news = await MillNews.StartAsync(o => (o.TimeoutSeconds, o.FirstTokenSeconds) = (1.5, 1));
        news.Model.Script = async call =>
        {
            await call.BeginAsync();
            await call.PieceAsync(MillNews.Fill("The fire at the Norravik paper mill injured 14 people on Monday. [{h}] Some 31 people were injured in", call.Prompt));
            await call.WaitAsync(30);
        };
        var response = await news.AskAsync();

        Assert.Equal(["The fire at the Norravik paper mill injured 14 people on Monday.", MillNews.Wire], response.Summary!.Sentences.Select(s => s.Text));
        var note = Assert.Single(response.Notes);
        Assert.Equal(("summary_slow", "The summary broke off: the language model did not answer in time."), (note.Code, note.Text));
        Assert.True(response.Usage!.Estimated);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_keeps_its_whole_sentences_and_is_not_begun_again()
    {
        await using var news = await MillNews.StartAsync(o => o.Retries = 2);
        news.Model.Script = async call =>
        {
            await call.BeginAsync();
            await call.PieceAsync(MillNews.Fill("The fire at the Norravik paper mill injured 14 people on Monday. [{h}] Some 31 people were", call.Prompt));
            // What has not been read when a connection is torn is lost with it.
            await call.WaitAsync(0.5);
            call.Context.Abort();
        };
        var response = await news.AskAsync();

        Assert.Single(news.Model.Calls);
        Assert.Single(response.Summary!.Sentences, s => !s.Quoted);
        Assert.StartsWith("The summary broke off: ", Assert.Single(response.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_cut_at_its_limit_loses_its_half_sentence_and_says_so()
    {
        await using var news = await MillNews.StartAsync();
        news.Model.Script = call => call.SayAsync(MillNews.Fill(MillNews.Sound + " Some 31 people were injured in the", call.Prompt), "length");
        var response = await news.AskAsync();
        Assert.Equal(2, response.Summary!.Sentences.Count);
        Assert.Equal(0, response.Summary.Dropped);
        Assert.Equal("summary_cut", Assert.Single(response.Notes).Code);
    }

    [Theory]
    [InlineData("data: {\"id\": \"c\", \"choices\": [{]}\n\n")]
    [InlineData("data: {\"choices\": \"none\"}\n\n")]
    [InlineData("data: <html><body>Bad gateway</body></html>\n\n")]
    [InlineData("event: what\nid: 3\n\ndata\n\n")]
    [InlineData("")]
    public async Task A_stream_that_cannot_be_read_is_a_note(string stream)
    {
        await using var news = await MillNews.StartAsync();
        news.Model.Script = async call =>
        {
            call.Context.Response.ContentType = "text/event-stream";
            await call.RawAsync(stream);
        };
        await AssertNotedAsync(news, "summary_garbled", "summary_empty");
    }

    [Theory]
    [InlineData("text/html", "<html>Sign in to the network</html>")]
    [InlineData("application/json", "{\"choices\": [")]
    [InlineData("application/json", "")]
    public async Task A_page_in_place_of_a_stream_is_a_note(string type, string body)
    {
        await using var news = await MillNews.StartAsync();
        news.Model.Script = call => call.SendAsync(200, type, body);
        await AssertNotedAsync(news, "summary_garbled", "summary_empty");
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_do_no_harm()
    {
        await using var news = await MillNews.StartAsync();
        news.Model.Script = async call =>
        {
            await call.BeginAsync();
            await call.RawAsync([.. Encoding.UTF8.GetBytes("data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"The fire injured 14 p"), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes("ople. [1] \"},\"finish_reason\":null}]}\n\n")]);
            await call.PieceAsync(MillNews.Fill(MillNews.Sound, call.Prompt));
            await call.EndAsync();
        };
        var response = await news.AskAsync();
        Assert.NotEmpty(response.Statements);
        Assert.All(response.Summary?.Sentences ?? [], s => Assert.DoesNotContain('\uFFFD', s.Text));
        Assert.True(response.Summary is not null || response.Notes.Count == 1);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_note()
    {
        await using var news = await MillNews.StartAsync(o => o.Endpoint = "http://127.0.0.1:9/v1");
        await AssertNotedAsync(news, "summary_unreachable");
    }

    [Fact]
    public async Task A_model_that_fails_again_and_again_is_left_alone_and_tried_again_later()
    {
        await using var news = await MillNews.StartAsync(o => (o.BreakerFailures, o.BreakerSeconds) = (3, 1));
        news.Model.Script = call => call.FailAsync(500);
        for (var i = 0; i < 3; i++)
        {
            await AssertNotedAsync(news, "summary_failed");
        }

        await AssertNotedAsync(news, "summary_paused");
        Assert.Equal(3, news.Model.Calls.Count);

        await Task.Delay(1_500, Cancellation);
        news.Drafts(MillNews.Sound);
        Assert.NotNull((await news.AskAsync()).Summary);
    }

    [Fact]
    public async Task A_wrong_key_does_not_pause_the_model()
    {
        await using var news = await MillNews.StartAsync(o => o.BreakerFailures = 2);
        news.Model.Script = call => call.FailAsync(401);
        for (var i = 0; i < 4; i++)
        {
            await AssertNotedAsync(news, "summary_key");
        }
    }

    [Fact]
    public async Task Cancelling_closes_the_connection_to_the_model_and_is_no_failure()
    {
        await using var news = await MillNews.StartAsync();
        using var stop = new CancellationTokenSource();
        var asked = new TaskCompletionSource<ModelCall>();
        news.Model.Script = async call =>
        {
            await call.BeginAsync();
            asked.SetResult(call);
            await call.WaitAsync(60);
        };
        var asking = news.Engine.AskAsync(new AskRequest { Question = MillNews.Question, Summarize = true }, stop.Token);
        var sent = await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await sent.WasLeft.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task The_days_budget_and_the_minutes_requests_are_kept()
    {
        // 740 tokens a summary at these prices are 0.00074 of the budget's currency; what a request may cost at most is set aside while it runs.
        await using var dear = await MillNews.StartAsync(o => (o.InputPricePerMillion, o.OutputPricePerMillion, o.DailyBudget) = (1, 1, 0.004));
        dear.Drafts(MillNews.Sound);
        var summaries = 0;
        while (summaries < 10 && (await dear.AskAsync()) is { Summary: not null })
        {
            summaries++;
        }

        Assert.InRange(summaries, 2, 5);
        await AssertNotedAsync(dear, "summary_budget");
        Assert.Equal(summaries, dear.Model.Calls.Count);

        await using var rare = await MillNews.StartAsync(o => o.RequestsPerMinute = 1);
        rare.Drafts(MillNews.Sound);
        Assert.NotNull((await rare.AskAsync()).Summary);
        await AssertNotedAsync(rare, "summary_rate");
    }

    [Fact]
    public async Task A_server_that_writes_without_end_is_left()
    {
        await using var news = await MillNews.StartAsync(o => o.MaxOutputTokens = 64);
        news.Model.Script = async call =>
        {
            await call.BeginAsync();
            while (true)
            {
                await call.PieceAsync("Some words that nobody needs. ");
            }
        };
        await AssertNotedAsync(news, "summary_unsupported");
        await news.Model.Calls.Single().WasLeft.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Logs_and_notes_hold_no_key_and_nothing_that_was_sent_or_came()
    {
        using var logs = new RecordingLoggers();
        await using var news = await MillNews.StartAsync(loggers: logs);
        news.Model.Script = call => call.FailAsync(500);
        var failed = await news.AskAsync();
        news.Drafts(MillNews.Sound);
        await news.AskAsync();
        var check = await news.Engine.CheckLanguageModelAsync(Cancellation);
        var told = string.Join('\n', [.. logs.Lines, .. failed.Notes.Select(n => n.Text), check!.Fault ?? ""]);

        Assert.Contains("The language model gave no summary: Failed, status 500", told, StringComparison.Ordinal);
        Assert.Contains("Summary by scripted: 2 sentences, 0 dropped, 0 replaced, 0 quotes added", told, StringComparison.Ordinal);
        Assert.All(new[] { MillNews.Key, "Norravik", "injured", "fire" }, secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(401, "The language model's server wants another key (NewsQA:Llm:ApiKey). The server answered 401: NewsQA:Llm:ApiKey is missing, wrong or may not use the model.")]
    [InlineData(404, "The language model's server knows no such model or address (NewsQA:Llm:Model, NewsQA:Llm:Endpoint). The server answered 404: NewsQA:Llm:Model is none of its models, or NewsQA:Llm:Endpoint is not the whole address; most end in /v1.")]
    public async Task A_trial_says_whether_the_model_answers_and_what_to_do(int status, string? fault)
    {
        await using var news = await MillNews.StartAsync();
        news.Model.Script = call => status == 200 ? call.SayAsync("ready") : call.FailAsync(status);
        var check = await news.Engine.CheckLanguageModelAsync(Cancellation);
        Assert.Equal(("scripted", fault), (check!.Model, check.Fault));
    }

    private static async Task AssertNotedAsync(MillNews news, params string[] codes)
    {
        var response = await news.AskAsync();
        Assert.Null(response.Summary);
        Assert.NotEmpty(response.Statements);
        Assert.NotEmpty(response.Citations);
        Assert.Contains(Assert.Single(response.Notes).Code, codes);
        Assert.StartsWith("There is no summary: ", response.Notes[0].Text, StringComparison.Ordinal);
    }

    private sealed class RecordingLoggers : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
            {
                Lines.Add(formatter(state, exception) + exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
