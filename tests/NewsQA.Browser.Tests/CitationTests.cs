using Microsoft.Playwright;
using NewsQA.Client;

namespace NewsQA.Browser.Tests;

public class CitationTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    [Fact]
    public async Task A_chip_opens_its_article_with_exactly_the_quote_highlighted()
    {
        var page = await OpenAsync(news.Server);
        var answer = await page.AskAsync("Who is the captain of the Stella Brekke?");
        var chips = answer.Locator(".statements .chip");
        for (var i = 0; i < await chips.CountAsync(); i++)
        {
            await chips.Nth(i).ClickAsync();
            var place = new Uri(page.Url);
            var (id, revision) = (place.Segments[^1], place.Query["?rev=".Length..]);
            var range = place.Fragment[1..].Split('-').Select(int.Parse).ToArray();
            var article = await news.Server.ArticleAsync(id, revision);

            await Expect(page.Locator("#reader-title")).ToHaveTextAsync(article.Title!);
            Assert.Equal(article.Text[range[0]..range[1]], string.Concat(await page.Locator("#reader mark").AllTextContentsAsync()));
            await Expect(page.Locator("#reader mark").First).ToBeInViewportAsync();
            await Expect(answer).ToBeVisibleAsync();
            await Expect(chips.Nth(i)).ToHaveAttributeAsync("aria-current", "true");
        }
    }

    [Fact]
    public async Task The_browsers_back_closes_the_article_and_leaves_the_conversation()
    {
        var page = await OpenAsync(news.Server);
        var answer = await page.AskAsync("Who is the captain of the Stella Brekke?");
        await answer.Locator(".statements .chip").First.ClickAsync();
        await Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("#reader")).ToBeHiddenAsync();
        await Expect(answer.Locator(".short")).ToContainTextAsync("Jonas Ekmark");
        await page.GoForwardAsync();
        await Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Offsets_count_as_the_contract_does_whatever_the_letters()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        const string Text = "The bridge 🚧🚧 is closed, e\u0301tage by e\u0301tage.\n\nالجسر مغلق منذ يوم الاثنين، قال المهندس.\n\nIt opens in May 🎉, they said. Nobody knows.";
        await server.AddAsync(new ArticleUpload { Text = Text, Title = "Bridge" });
        var article = await server.ArticleAsync((await server.ArticlesAsync()).Single().Id);
        foreach (var quote in new[] { "is closed, e\u0301tage", "قال المهندس.\n\nIt opens in May 🎉", "🎉, they said." })
        {
            var start = article.Text.IndexOf(quote, StringComparison.Ordinal);
            var page = await OpenAsync(server, $"articles/{article.Id}?rev={article.Revision}#{start}-{start + quote.Length}");
            await Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();
            Assert.Equal(quote.Replace("\n\n", "", StringComparison.Ordinal), string.Concat(await page.Locator("#reader mark").AllTextContentsAsync()));
        }
    }

    [Fact]
    public async Task Text_from_right_to_left_runs_that_way_beside_text_that_does_not()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        await server.AddAsync(new ArticleUpload { Text = "The bridge is closed.\n\nالجسر مغلق منذ يوم الاثنين، قال المهندس المسؤول عنه.", Title = "جسر مغلق" });
        var page = await OpenAsync(server, "articles/" + (await server.ArticlesAsync()).Single().Id);
        var directions = await page.Locator("#reader-title, #reader .reader-text p").EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one).direction)");
        Assert.Equal(["rtl", "ltr", "rtl"], directions);
    }

    [Fact]
    public async Task A_link_to_a_quote_still_works_after_the_article_was_revised()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        var first = new ArticleUpload { Origin = "bridge", Title = "Orsa bridge closed", Text = "The Orsa bridge was closed on Monday.\n\nThe Orsa bridge will stay closed for six weeks, the road authority said." };
        await server.AddAsync(first);
        var page = await OpenAsync(server);
        var answer = await page.AskAsync("How long will the Orsa bridge stay closed?");
        await answer.Locator(".statements .chip").First.ClickAsync();
        await Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();
        var quote = string.Concat(await page.Locator("#reader mark").AllTextContentsAsync());
        await server.AddAsync(first with { Text = "A correction.\n\n" + first.Text.Replace("six", "nine", StringComparison.Ordinal) });

        var later = await OpenAsync(server, page.Url);
        await Expect(later.Locator("#reader mark").First).ToBeVisibleAsync();
        Assert.Equal(quote, string.Concat(await later.Locator("#reader mark").AllTextContentsAsync()));
        await Expect(later.Locator("#reader .note")).ToContainTextAsync("This is an earlier revision");

        await later.GetByRole(AriaRole.Link, new() { Name = "newest here" }).ClickAsync();
        await Expect(later.Locator(".reader-text")).ToContainTextAsync("nine weeks");
        await Expect(later.Locator("#reader .note")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_shows_all_that_is_known_of_a_quote()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        var answer = await page.AskAsync(FerryNews.Question);
        var both = answer.Locator(".statements li").Nth(1);
        await both.GetByRole(AriaRole.Link, new() { Name = "Source 1:" }).HoverAsync();
        var card = answer.GetByRole(AriaRole.Group, new() { Name = "Source 1" });

        await Expect(card).ToContainTextAsync("Three people are dead, police said.");
        await Expect(card).ToContainTextAsync("According to the harbour police");
        await Expect(card).ToContainTextAsync("Ferry hits Tollhaven mole (1)");
        await Expect(card).ToContainTextAsync("harbourpost.example · 12 March 2026 (");
        await Expect(card).ToContainTextAsync("Same text in coastdaily.example");
        await card.HoverAsync();
        await Expect(card).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToHaveCountAsync(0);

        await both.GetByRole(AriaRole.Link, new() { Name = "Source 2:" }).HoverAsync();
        await Expect(answer.GetByRole(AriaRole.Group, new() { Name = "Source 2" })).ToContainTextAsync("Said by Dr Ida Lund");
    }

    [Fact]
    public async Task All_sources_can_be_unfolded_without_a_pointer_that_hovers()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        var answer = await page.AskAsync(FerryNews.Question);
        await answer.GetByText("3 quotes from 3 articles").ClickAsync();

        await Expect(answer.Locator(".sources li")).ToHaveCountAsync(3);
        await Expect(answer.Locator(".sources li").First).ToContainTextAsync("According to the harbour police");
        await Expect(answer.Locator(".sources li").First.GetByRole(AriaRole.Link, new() { Name = "coastdaily.example" })).ToHaveAttributeAsync("href", "/articles/eeeeeeeeeeeeeeeeeeeeeeee");
    }

    [Fact]
    public async Task A_link_to_text_that_was_selected_marks_exactly_that_text()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        await server.AddAsync(new ArticleUpload { Text = "The 🚧 bridge is closed.\n\nIt opens in May, they said. Nobody knows.", Title = "Bridge" });
        var page = await OpenAsync(server, "articles/" + (await server.ArticlesAsync()).Single().Id, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await Expect(page.Locator(".reader-text p")).ToHaveCountAsync(2);
        await page.EvaluateAsync("""
            const [first, second] = document.querySelectorAll('.reader-text p');
            getSelection().setBaseAndExtent(first.firstChild, first.textContent.indexOf('bridge'), second.firstChild, second.textContent.indexOf('they'));
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();

        var other = await OpenAsync(server, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await Expect(other.Locator("#reader mark")).ToHaveTextAsync(["bridge is closed.", "It opens in May, "]);
    }

    [Fact]
    public async Task An_article_that_is_gone_says_so()
    {
        var page = await OpenAsync(news.Server, "articles/0123456789abcdef01234567?rev=x#1-2");
        await Expect(page.Locator("#reader").GetByRole(AriaRole.Alert)).ToContainTextAsync("No article has the id");
    }
}
