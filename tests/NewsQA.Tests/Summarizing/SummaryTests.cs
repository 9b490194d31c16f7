using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Tests.Summarizing;

/// <summary>Summaries through the whole engine and the real OpenAI client.</summary>
public class SummaryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_draft_is_the_summary_and_everything_else_stays_as_it_is_without_one()
    {
        await using var news = await MillNews.StartAsync();
        news.Drafts(MillNews.Sound);
        var response = await news.AskAsync();
        var plain = await news.Engine.AskAsync(new AskRequest { Question = MillNews.Question }, Cancellation);

        var summary = response.Summary!;
        Assert.Equal(
            ["The fire at the Norravik paper mill injured 14 people on Monday.", "Some 31 people were injured in the fire, a hospital spokeswoman said."],
            summary.Sentences.Select(s => s.Text));
        Assert.Equal(string.Join(' ', summary.Sentences.Select(s => s.Text)), summary.Text);
        Assert.Equal((0, 0, 0, "scripted"), (summary.Dropped, summary.Replaced, summary.Added, summary.Model));
        Assert.All(summary.Sentences, s => Assert.All(s.Citations, id => Assert.Contains(response.Citations, c => c.Id == id)));
        Assert.Equal(new LlmUsage(1, 700, 40, Estimated: false), response.Usage);
        Assert.Empty(response.Notes);
        Assert.Contains("summarize", response.Timings.Keys);
        Assert.Equivalent(plain with { Timings = response.Timings }, response with { Summary = null, Usage = null }, strict: true);
    }

    [Fact]
    public async Task Each_checked_sentence_is_told_before_the_next_is_written_and_the_quotes_before_the_model_is_asked()
    {
        await using var news = await MillNews.StartAsync();
        var (asked, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        news.Model.Script = async call =>
        {
            asked.SetResult();
            await call.BeginAsync();
            await call.PieceAsync(MillNews.Fill("The fire at the Norravik paper mill injured 14 people on Monday. [{h}] Some 31 people ", call.Prompt));
            await goOn.Task;
            await call.PieceAsync(MillNews.Fill("were injured in the fire, a hospital spokeswoman said. [{w}]", call.Prompt));
            await call.EndAsync();
        };
        var (summaries, statements) = (new List<Summary>(), 0);
        await foreach (var part in news.Engine.AskStreamAsync(new AskRequest { Question = MillNews.Question, Summarize = true }, Cancellation))
        {
            if (part is AskStatementEvent)
            {
                Assert.False(asked.Task.IsCompleted);
                statements++;
            }

            if (part is AskSummaryEvent { Summary: var summary })
            {
                summaries.Add(summary);
                goOn.TrySetResult();
            }
        }

        Assert.True(statements > 0);
        Assert.Equal([1, 2], summaries.Select(s => s.Sentences.Count));
        Assert.Equal(summaries[0].Sentences[0].Text, summaries[1].Sentences[0].Text);
    }

    [Fact]
    public async Task What_a_model_invents_is_never_shown_and_what_is_sound_beside_it_survives()
    {
        await using var news = await MillNews.StartAsync();
        Assert.Equal(50, InventedDrafts.All.Count);
        var (kept, sound) = (0, "The fire brigade said the fire at the Norravik paper mill injured 14 people.");
        foreach (var (draft, invented) in InventedDrafts.All)
        {
            news.Drafts($"{sound} [{{h}}] {draft} {MillNews.Sound}");
            var parts = await news.Engine.AskStreamAsync(new AskRequest { Question = MillNews.Question, Summarize = true }, Cancellation).ToListAsync(Cancellation);
            var response = ((AskDoneEvent)parts[^1]).Response;

            Assert.NotNull(response.Summary);
            Assert.All(parts.OfType<AskSummaryEvent>().Select(e => e.Summary).Append(response.Summary), s => AssertClean(s, invented, response));
            Assert.True(response.Summary.Dropped + response.Summary.Replaced > 0, draft);
            kept += response.Summary.Sentences.Count(s => !s.Quoted);
        }

        Assert.InRange(kept, 0.9 * 3 * InventedDrafts.All.Count, 3 * InventedDrafts.All.Count);
    }

    [Fact]
    public async Task An_unsupported_sentence_gives_way_to_the_quote_that_it_cites_where_nothing_else_tells_it()
    {
        await using var news = await MillNews.StartAsync();
        news.Drafts("The fire at the Norravik paper mill injured 99 people. [{h}] Some 31 people were injured in the fire, a hospital spokeswoman said. [{w}] Aliens did it. [{w}] Nobody knows.");
        var summary = (await news.AskAsync()).Summary!;

        Assert.Equal((1, 2), (summary.Replaced, summary.Dropped));
        Assert.Equal((true, MillNews.Harbour), (summary.Sentences[0].Quoted, summary.Sentences[0].Text));
        Assert.False(summary.Sentences[1].Quoted);
        Assert.StartsWith($"“{MillNews.Harbour}” Some 31", summary.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The fire at the Norravik paper mill injured 14 people on Monday. [{h}]", MillNews.Wire)]
    [InlineData("Some 31 people were injured in the fire, a hospital spokeswoman said. [{w}]", MillNews.Harbour)]
    [InlineData("The fire at the Norravik paper mill injured 14 people on Monday. [{h}][{w}]", MillNews.Wire)]
    [InlineData("There was a fire at the Norravik paper mill. [{h}]", MillNews.Wire)]
    public async Task A_side_of_a_disagreement_that_the_draft_leaves_out_is_added_as_its_quote(string draft, string missing)
    {
        await using var news = await MillNews.StartAsync();
        news.Drafts(draft);
        var response = await news.AskAsync();
        var summary = response.Summary!;

        Assert.Single(response.Conflicts);
        Assert.True(summary.Added >= 1);
        Assert.Contains(summary.Sentences, s => s.Quoted && s.Text == missing);
        foreach (var claim in response.Conflicts[0].Claims)
        {
            Assert.Contains(claim.Value.Split(' ').First(w => w.Any(char.IsDigit)), summary.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_an_answer_the_model_is_not_asked()
    {
        await using var news = await MillNews.StartAsync();
        var response = await news.AskAsync("Who won the lottery in Peru?");
        Assert.Equal(AnswerStatus.NoAnswer, response.Status);
        Assert.Empty(news.Model.Calls);
        Assert.Null(response.Usage);
        Assert.Empty(response.Notes);
    }

    [Fact]
    public async Task Only_quotes_leave_the_machine_and_only_where_a_summary_is_asked_for()
    {
        await using var news = await MillNews.StartAsync();
        news.Drafts(MillNews.Sound);
        await news.Engine.AskAsync(new AskRequest { Question = MillNews.Question }, Cancellation);
        Assert.Empty(news.Model.Calls);

        var response = await news.AskAsync();
        var call = Assert.Single(news.Model.Calls);
        Assert.All(response.Citations, c => Assert.Contains(c.Quote, call.Prompt, StringComparison.Ordinal));
        Assert.DoesNotContain("The cause of the fire is not known", response.Citations.Any(c => c.Quote.Contains("cause", StringComparison.Ordinal)) ? "" : call.Prompt, StringComparison.Ordinal);
        Assert.Contains("2026-02-03", call.Prompt, StringComparison.Ordinal);
        Assert.Equal(("scripted", 800, 0.0), (call.Body.GetProperty("model").GetString(), call.Body.GetProperty("max_tokens").GetInt32(), call.Body.GetProperty("temperature").GetDouble()));
        Assert.Equal($"Bearer {MillNews.Key}", call.Authorization);
    }

    [Fact]
    public async Task Where_no_model_is_configured_the_response_says_so()
    {
        await using var engine = new Engine.SampleEngine();
        await engine.UploadAsync([.. MillNews.Articles()]);
        var response = await engine.Engine.AskAsync(new AskRequest { Question = MillNews.Question, Summarize = true }, Cancellation);

        Assert.Null(response.Summary);
        Assert.Equal("summary_unconfigured", Assert.Single(response.Notes).Code);
        Assert.False((await engine.Engine.GetStatusAsync(Cancellation)).Summarize);
        Assert.Null(await engine.Engine.CheckLanguageModelAsync(Cancellation));
    }

    // The quotes may say what they like; what is the model's may not.
    private static void AssertClean(Summary summary, string invented, AskResponse response)
    {
        Assert.All(summary.Sentences, s => Assert.All(s.Citations, id => Assert.Contains(response.Citations, c => c.Id == id)));
        Assert.DoesNotContain(invented, JsonSerializer.Serialize(summary, NewsQAJson.Options), StringComparison.OrdinalIgnoreCase);
    }
}
