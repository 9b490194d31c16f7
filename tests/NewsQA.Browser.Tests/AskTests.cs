using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Playwright;
using NewsQA.Client;

namespace NewsQA.Browser.Tests;

public class AskTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    /// <summary>Letters as people see them, so that one of several bytes can be cut in two.</summary>
    private static readonly JsonSerializerOptions s_plainLetters = new(NewsQAJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Captain = "Who is the captain of the Stella Brekke?";

    [Fact]
    public async Task A_question_is_answered_with_quotes_their_outlet_and_date()
    {
        var page = await OpenAsync(news.Server);
        var answer = await page.AskAsync(Captain);

        await Expect(answer.Locator(".short")).ToContainTextAsync("Jonas Ekmark");
        var first = answer.Locator(".statements li").First;
        await Expect(first).ToContainTextAsync("named the captain as Jonas Ekmark");
        await Expect(first).ToContainTextAsync("harbourpost.example · 12 March 2026");
        await Expect(first.Locator(".key")).ToHaveTextAsync("Jonas Ekmark");
        Assert.Empty(await answer.Locator(".progress").InnerTextAsync());
    }

    [Fact]
    public async Task A_follow_up_goes_with_the_conversation_before_it()
    {
        var page = await OpenAsync(news.Server);
        await page.AskAsync(Captain);
        var request = await page.RunAndWaitForRequestAsync(() => page.AskAsync("How old is the Stella Brekke?"), "**/v1/ask/stream");
        var sent = JsonElement.Parse(request.PostData!);

        var turns = sent.GetProperty("conversation").EnumerateArray().Select(turn => turn.GetProperty("role").GetString() + ": " + turn.GetProperty("content").GetString()).ToList();
        Assert.Equal("user: " + Captain, turns[0]);
        Assert.StartsWith("assistant: ", turns[1], StringComparison.Ordinal);
        Assert.Contains("Jonas Ekmark", turns[1], StringComparison.Ordinal);
        await Expect(page.Locator("article.turn")).ToHaveCountAsync(2);
        await Expect(page.Answer()).ToContainTextAsync("31-year-old");
    }

    [Fact]
    public async Task Statements_are_shown_as_they_arrive_whatever_the_pieces_of_the_stream()
    {
        var stream = new ScriptedStream();
        await using var server = await NewsServer.StartAsync(withSamples: false, stream);
        var page = await OpenAsync(server);
        await page.GetByLabel("Your question").FillAsync(FerryNews.Question);
        await page.Keyboard.PressAsync("Enter");
        var said = page.Answer().Locator(".statements li");

        stream.Send(": heartbeat\n\nevent: understood\r\ndata: "u8);
        stream.Send(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(FerryNews.Answer.Understood, NewsQAJson.Options) + "\r\n\r"));
        stream.Send("\n: heartbeat\n\n"u8);
        await Expect(page.Answer().GetByRole(AriaRole.Group, new() { Name = "How I read your question" })).ToContainTextAsync("since March 2026");
        await Expect(said).ToHaveCountAsync(0);

        stream.Send(Statement(0));
        await Expect(said).ToContainTextAsync(["The toll stands at six."]);
        await Expect(page.Answer()).ToHaveAttributeAsync("aria-busy", "true");

        // Split in the middle of the three bytes of a quotation mark.
        var second = Statement(1);
        var cut = second.AsSpan().IndexOf((byte)0xE2) + 1;
        stream.Send(second.AsSpan(0, cut));
        stream.Send(second.AsSpan(cut));
        await Expect(said.Nth(1)).ToContainTextAsync("… \u201CFive were killed,\u201D a doctor said.");

        stream.Send(Encoding.UTF8.GetBytes(PageExtensions.Event(AskEvents.Done, FerryNews.Answer)));
        await Expect(page.Answer().Locator(".short")).ToContainTextAsync("six");
        await Expect(page.Answer()).Not.ToHaveAttributeAsync("aria-busy", "true");
        stream.End();
    }

    [Fact]
    public async Task A_question_that_is_stopped_stops_the_servers_work_and_can_be_asked_again()
    {
        var stream = new ScriptedStream();
        await using var server = await NewsServer.StartAsync(withSamples: false, stream);
        var page = await OpenAsync(server);
        await page.GetByLabel("Your question").FillAsync(FerryNews.Question);
        await page.Keyboard.PressAsync("Enter");
        stream.Send(": heartbeat\n\n"u8);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();

        await stream.ClientLeft.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await Expect(page.Answer().GetByRole(AriaRole.Alert)).ToContainTextAsync("Stopped.");
        await Expect(page.Answer().GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_went_wrong_is_told_in_the_servers_words_and_can_be_tried_again()
    {
        var page = await OpenAsync(news.Server);
        await page.RouteAsync("**/v1/ask/stream", route => route.FulfillAsync(new()
        {
            ContentType = "text/event-stream", Body = PageExtensions.Event(AskEvents.Error, new { status = 503, detail = "The index is being rebuilt." }),
        }));
        var answer = await page.AskAsync(Captain);
        await Expect(answer.GetByRole(AriaRole.Alert)).ToContainTextAsync("The index is being rebuilt.");

        await page.UnrouteAsync("**/v1/ask/stream");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(answer.Locator(".short")).ToContainTextAsync("Jonas Ekmark");
        await Expect(answer.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_outlet_chosen_under_how_the_question_was_read_asks_again_with_it()
    {
        var page = await OpenAsync(news.Server);
        var answer = await page.AskAsync("How many people died in the Tollhaven ferry accident?");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Outlets:" }).ClickAsync();
        await answer.GetByRole(AriaRole.Checkbox, new() { Name = "harbourpost.example" }).CheckAsync();
        var request = await page.RunAndWaitForRequestAsync(
            () => answer.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync(), "**/v1/ask/stream");

        Assert.Equal(["harbourpost.example"], JsonElement.Parse(request.PostData!).GetProperty("filters").GetProperty("sources").EnumerateArray().Select(s => s.GetString()!));
        await Expect(answer.GetByRole(AriaRole.Button, new() { Name = "Outlets: harbourpost.example" })).ToBeVisibleAsync();
        await Expect(page.Locator("article.turn")).ToHaveCountAsync(1);
        foreach (var byline in await answer.Locator(".statements .meta").AllInnerTextsAsync())
        {
            Assert.StartsWith("harbourpost.example", byline, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Dates_and_a_day_to_answer_as_of_are_sent_and_can_be_cleared()
    {
        var page = await OpenAsync(news.Server);
        await page.AnswersAsync(FerryNews.Answer with { Understood = FerryNews.Answer.Understood with { From = "2026-03-11", To = "2026-03-12", AsOf = "2026-03-15" } });
        var composer = page.GetByRole(AriaRole.Search, new() { Name = "Ask" });
        await composer.GetByRole(AriaRole.Button, new() { Name = "Dates:" }).ClickAsync();
        await composer.GetByLabel("Published from").FillAsync("2026-03-11");
        await composer.GetByLabel("to", new() { Exact = true }).FillAsync("2026-03-12");
        await composer.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await composer.GetByRole(AriaRole.Button, new() { Name = "As of:" }).ClickAsync();
        await composer.GetByLabel("As if it were").FillAsync("2026-03-15");
        await composer.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        var request = await page.RunAndWaitForRequestAsync(() => page.AskAsync(FerryNews.Question), "**/v1/ask/stream");
        var sent = JsonElement.Parse(request.PostData!);

        Assert.Equal("""{"from":"2026-03-11","to":"2026-03-12"}""", sent.GetProperty("filters").GetRawText());
        Assert.Equal("2026-03-15", sent.GetProperty("asOf").GetString());
        await page.Answer().GetByRole(AriaRole.Button, new() { Name = "Dates: 11 March 2026 – 12 March 2026, read from the question. Change" }).ClickAsync();
        var again = await page.RunAndWaitForRequestAsync(
            () => page.Answer().GetByRole(AriaRole.Button, new() { Name = "Clear", Exact = true }).ClickAsync(), "**/v1/ask/stream");
        Assert.False(JsonElement.Parse(again.PostData!).TryGetProperty("filters", out _));
    }

    [Fact]
    public async Task Suggested_questions_and_follow_ups_are_asked_with_a_click()
    {
        var page = await OpenAsync(news.Server, before: async p =>
        {
            await p.OffersAsync("/v1/suggestions", new { questions = new[] { FerryNews.Question } });
            await p.AnswersAsync(FerryNews.Answer);
        });
        await page.GetByRole(AriaRole.Button, new() { Name = FerryNews.Question }).ClickAsync();
        await page.Answer().GetByRole(AriaRole.Button, new() { Name = "Who was the captain?" }).ClickAsync();

        await Expect(page.Answer().GetByRole(AriaRole.Heading, new() { Name = "Who was the captain?" })).ToBeVisibleAsync();
        await Expect(page.Locator("article.turn")).ToHaveCountAsync(2);
        await Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Where_a_server_suggests_nothing_nothing_is_shown()
    {
        var page = await OpenAsync(news.Server, before: p => p.RouteAsync("**/v1/suggestions", route => route.FulfillAsync(new() { Status = 404 })));
        await Expect(page.Locator("#edition")).ToContainTextAsync("38 articles");
        await Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
    }

    private static byte[] Statement(int number)
    {
        var statement = FerryNews.Answer.Statements[number];
        var cited = FerryNews.Answer.Citations.Where(c => statement.Citations.Contains(c.Id)).ToList();
        var json = JsonSerializer.Serialize(new { statement, citations = cited }, s_plainLetters);
        return Encoding.UTF8.GetBytes($"event: statement\nid: {number}\ndata: {json}\n\n");
    }
}
