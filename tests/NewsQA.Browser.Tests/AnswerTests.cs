using System.Text;
using Microsoft.Playwright;
using NewsQA.Client;

namespace NewsQA.Browser.Tests;

public class AnswerTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    private const string Hostile = "<script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\"> & <b>bold</b>";

    [Fact]
    public async Task A_disagreement_stands_side_by_side_with_outlet_date_and_quote()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        var answer = await page.AskAsync(FerryNews.Question);
        var disputed = answer.GetByRole(AriaRole.Table, new() { Name = "Articles disagree: deaths in the ferry accident" });

        await Expect(disputed.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Value", "Outlet", "Published", "Quote"]);
        await Expect(disputed.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["three", "five"]);
        var five = disputed.GetByRole(AriaRole.Row, new() { Name = "five" });
        await Expect(five).ToContainTextAsync("northerncourier.example");
        await Expect(five).ToContainTextAsync("12 March 2026");
        await Expect(five).ToContainTextAsync("\u201CFive were killed,\u201D a doctor said.");
        await Expect(five.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "/articles/cccccccccccccccccccccccc?rev=r2#100-134");
        await Expect(answer.GetByRole(AriaRole.Table, new() { Name = "Later reports changed this" })).ToContainTextAsync("six");
    }

    [Fact]
    public async Task Values_of_several_events_stand_apart()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer, answer =>
        {
            var conflict = answer["conflicts"]![0]!;
            conflict["kind"] = "different_events";
            conflict["claims"]![0]!["eventGroup"] = 1;
            conflict["claims"]![1]!["eventGroup"] = 2;
            conflict["claims"]![1]!["eventWords"] = "last winter";
        }));
        var answer = await page.AskAsync(FerryNews.Question);
        var table = answer.GetByRole(AriaRole.Table, new() { Name = "Not one event, but several" });

        await Expect(table.Locator("tbody")).ToHaveCountAsync(2);
        await Expect(table.GetByRole(AriaRole.Row, new() { Name = "five" })).ToContainTextAsync("last winter");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_weakly_supported_answer_says_so_above_everything(bool isWeak, int count)
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer, answer => answer["isWeak"] = isWeak));
        var answer = await page.AskAsync(FerryNews.Question);
        await Expect(answer.GetByText("Weakly supported: these sentences touch on the question and may not answer it.")).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task A_course_of_events_is_a_timeline_oldest_first()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        var answer = await page.AskAsync(FerryNews.Question);
        var timeline = answer.GetByRole(AriaRole.Group, new() { Name = "Course of events" });

        await Expect(timeline.Locator("time")).ToHaveTextAsync(["11 March 2026", "12 March 2026", "March 2026"]);
        await Expect(timeline.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("ran on to the mole.");
        await Expect(timeline.GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task No_answer_says_why_and_shows_the_nearest_passages_as_just_that()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.NoAnswer));
        var answer = await page.AskAsync(FerryNews.Question);

        await Expect(answer.GetByRole(AriaRole.Heading, new() { Name = FerryNews.NoAnswer.Answer })).ToBeVisibleAsync();
        await Expect(answer).ToContainTextAsync("Change the dates or outlets above");
        var nearest = answer.GetByRole(AriaRole.Group, new() { Name = "do not answer the question" });
        await Expect(nearest.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(answer.Locator(".statements li, .chip, .foot")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_question_on_what_no_article_mentions_has_no_answer()
    {
        var page = await OpenAsync(news.Server);
        var answer = await page.AskAsync("Who won the football world cup in 1998?");
        await Expect(answer.Locator(".no-answer h3")).ToContainTextAsync("No answer:");
        await Expect(answer.Locator(".chip")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Markup_in_an_answer_is_shown_as_letters()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(WithText(Hostile)));
        var answer = await page.AskAsync(FerryNews.Question);
        await answer.Locator(".sources summary").ClickAsync();

        await Expect(answer.Locator(".statements .text").First).ToHaveTextAsync(Hostile);
        await Expect(answer.Locator("caption").First).ToContainTextAsync(Hostile);
        await Expect(answer.Locator("img, script, .text b:not(.key)")).ToHaveCountAsync(0);
        Assert.Equal("NewsQA", await page.TitleAsync());
    }

    [Fact]
    public async Task Markup_in_an_article_is_shown_as_letters()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        await server.AddAsync(new ArticleUpload { Text = "This article is about " + Hostile + " and nothing else.", Title = Hostile, Source = Hostile });
        var page = await OpenAsync(server, "articles");
        await page.Locator(".article-list a").ClickAsync();

        await Expect(page.Locator("#reader .reader-text")).ToContainTextAsync(Hostile);
        await Expect(page.Locator("#reader-title")).ToHaveTextAsync(Hostile);
        await Expect(page.Locator("#reader img, #reader script, .article-list img")).ToHaveCountAsync(0);
        Assert.DoesNotContain("hacked", (await page.TitleAsync()).Replace(Hostile, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browser_itself_refuses_to_turn_text_into_markup()
    {
        var page = await OpenAsync(news.Server);
        var refused = await page.EvaluateAsync<bool>("() => { try { document.body.innerHTML = '<b>x</b>'; return false; } catch (error) { return error instanceof TypeError; } }");
        Assert.True(refused);
        Assert.Single(TakeErrors(), error => error.Contains("TrustedHTML", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_summary_is_asked_for_only_where_there_is_a_model_and_stands_apart_from_the_quotes()
    {
        var page = await OpenAsync(news.Server, before: async p =>
        {
            await p.OffersAsync("/readyz", new { articles = 38, summarize = true });
            await p.AnswersAsync(FerryNews.Answer with { Summary = FerryNews.Summary });
        });
        await page.GetByLabel("Also summarise").CheckAsync();
        var request = await page.RunAndWaitForRequestAsync(() => page.AskAsync(FerryNews.Question), "**/v1/ask/stream");
        Assert.Contains("\"summarize\":true", request.PostData, StringComparison.Ordinal);

        var summary = page.Answer().GetByRole(AriaRole.Group, new() { Name = "Summary" });
        await Expect(summary).ToContainTextAsync("In the words of some-model, not the articles’.");
        await Expect(summary).ToContainTextAsync("1 sentence that the quotes do not support was left out.");
        await Expect(summary.GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        var faces = await page.EvaluateAsync<string[]>("['.summary p', '.statements .said'].map(one => getComputedStyle(document.querySelector(one)).fontFamily)");
        Assert.NotEqual(faces[0], faces[1]);
    }

    [Fact]
    public async Task A_summary_grows_as_it_is_checked_and_says_what_was_replaced_added_and_why_it_broke_off()
    {
        var summary = FerryNews.Summary with
        {
            Sentences = [FerryNews.Summary.Sentences[0], new SummarySentence("Three people died.", [1]) { Quoted = true }], Dropped = 2, Replaced = 1, Added = 1,
        };
        var whole = FerryNews.Answer with { Summary = summary, Notes = [new Note("summary_slow", "The summary broke off: the language model did not answer in time.")] };
        var stream = new ScriptedStream();
        await using var server = await NewsServer.StartAsync(withSamples: false, stream);
        var page = await OpenAsync(server, before: p => p.OffersAsync("/readyz", new { articles = 38, summarize = true }));
        await page.GetByLabel("Also summarise").CheckAsync();
        await page.GetByLabel("Your question").FillAsync(FerryNews.Question);
        await page.Keyboard.PressAsync("Enter");
        var box = page.Answer().GetByRole(AriaRole.Group, new() { Name = "Summary" });

        foreach (var part in AskEvents.OfFindings(whole with { Summary = summary with { Sentences = [summary.Sentences[0]] } }))
        {
            stream.Send(Encoding.UTF8.GetBytes(PageExtensions.Event(part.Name, part.Payload())));
        }

        await Expect(box).ToContainTextAsync("Six people died.");
        await Expect(page.Answer().Locator(".progress")).ToContainTextAsync("Summarising…");
        stream.Send(Encoding.UTF8.GetBytes(PageExtensions.Event(AskEvents.Summary, summary)));
        await Expect(box.Locator("q")).ToHaveTextAsync("Three people died.");
        await Expect(box).ToHaveCountAsync(1);

        stream.Send(Encoding.UTF8.GetBytes(PageExtensions.Event(AskEvents.Done, whole)));
        await Expect(page.Answer()).Not.ToHaveAttributeAsync("aria-busy", "true");
        await Expect(box).ToContainTextAsync(
            "2 sentences that the quotes do not support were left out. 1 sentence that the quotes do not support gave way to a quote. 1 quote was added for a side that it left out.");
        await Expect(page.Answer().Locator(".notes")).ToHaveTextAsync("The summary broke off: the language model did not answer in time.");
        await box.ScrollIntoViewIfNeededAsync();
        await page.KeepPictureAsync("summary");
    }

    [Fact]
    public async Task Without_a_model_no_summary_is_offered()
    {
        var page = await OpenAsync(news.Server, before: p => p.OffersAsync("/readyz", new { articles = 38, summarize = false }));
        await Expect(page.Locator("#edition")).ToContainTextAsync("38 articles");
        await Expect(page.GetByLabel("Also summarise")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_statement_written_from_right_to_left_starts_at_the_right()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(WithText("الجسر مغلق")));
        await page.AskAsync(FerryNews.Question);
        var directions = await page.Locator(".statements .said, .timeline .said").EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one).direction)");
        Assert.Equal(["rtl", "rtl"], directions);
    }

    private static AskResponse WithText(string text)
    {
        var citation = FerryNews.Answer.Citations[0] with { Quote = text, Title = text, Source = text, Speaker = text, AttributedTo = text };
        return FerryNews.Answer with
        {
            Understood = FerryNews.Answer.Understood with { Question = text, Sources = [text] },
            ShortAnswer = new ShortAnswer(text, 1, null, null),
            Statements = [new Statement(text, [1], null)],
            Citations = [citation],
            Conflicts = [new Conflict(text, ConflictKind.Disputed, [new ConflictClaim(text, null, null, [1]), new ConflictClaim(text, null, null, [1])])],
            Timeline = [new TimelineEntry("2026", DatePrecision.Year, null, text, [1])],
            FollowUps = [text],
        };
    }
}
