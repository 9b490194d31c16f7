using Microsoft.Playwright;

namespace NewsQA.Browser.Tests;

public class HistoryTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    [Fact]
    public async Task A_conversation_is_there_again_after_the_page_is_loaded_anew()
    {
        var page = await OpenAsync(news.Server);
        await page.AskAsync("Who is the captain of the Stella Brekke?");
        await page.AskAsync("How old is the Stella Brekke?");
        await page.ReloadAsync();
        await Expect(page.Locator("article.turn")).ToHaveCountAsync(2);
        await Expect(page.Answer()).ToContainTextAsync("31-year-old");

        // And beside an article whose address is loaded anew.
        await page.Answer().Locator(".statements .chip").First.ClickAsync();
        await Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();
        await Expect(page.Locator("article.turn")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_conversation_keeps_its_address_over_other_views()
    {
        var page = await OpenAsync(news.Server);
        await page.AskAsync("Who is the captain of the Stella Brekke?");
        var address = page.Url;
        Assert.Contains("?c=", address, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Articles", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(news.Server.Address + "articles");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(address);
        await Expect(page.Answer()).ToContainTextAsync("Jonas Ekmark");
    }

    [Fact]
    public async Task Conversations_are_listed_opened_and_deleted()
    {
        var page = await OpenAsync(news.Server);
        await page.AskAsync("Who is the captain of the Stella Brekke?");
        await page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();
        await Expect(page.Locator("article.turn")).ToHaveCountAsync(0);
        await page.AskAsync("How old is the Stella Brekke?");
        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Expect(page.Locator("#saved li")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Link, new() { Name = "Who is the captain of the Stella Brekke?" }).ClickAsync();
        await Expect(page.Answer()).ToContainTextAsync("Jonas Ekmark");
        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete How old is the Stella Brekke?" }).ClickAsync();
        await Expect(page.Locator("#saved li")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete all" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete all" }).ClickAsync();
        await Expect(page.Locator("#saved")).ToHaveTextAsync("None yet.");
        Assert.Equal("[]", await page.EvaluateAsync<string>("localStorage.getItem('newsqa.conversations')"));
    }

    [Fact]
    public async Task A_conversation_is_saved_as_Markdown_with_footnotes()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        await page.AskAsync(FerryNews.Question);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync());
        var markdown = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Matches(@"^newsqa-\d{4}-\d\d-\d\d\.md$", download.SuggestedFilename);
        Assert.StartsWith("## How many people died at Tollhaven?\n\n**six**[^1-3]\n\n", markdown, StringComparison.Ordinal);
        Assert.Contains("> The toll stands at six.[^1-3]\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| five[^1-2] | 12 March 2026 |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **11 March 2026**: The Stella Brekke ran on to the mole.[^1-1]\n", markdown, StringComparison.Ordinal);
        Assert.Contains(
            $"[^1-1]: “Three people are dead, police said.” – [Ferry hits Tollhaven mole (1)]({news.Server.Address}articles/bbbbbbbbbbbbbbbbbbbbbbbb?rev=r1#100-135), harbourpost.example · 12 March 2026\n",
            markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_copied_with_its_sources()
    {
        var page = await OpenAsync(news.Server, options: new() { Permissions = ["clipboard-read", "clipboard-write"] }, before: p => p.AnswersAsync(FerryNews.Answer));
        var answer = await page.AskAsync(FerryNews.Question);
        await answer.GetByRole(AriaRole.Button, new() { Name = "Copy with sources" }).ClickAsync();
        await Expect(answer.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        Assert.Contains("> The toll stands at six.[^3]", copied, StringComparison.Ordinal);
        Assert.Contains("[^3]: “The toll stands at six.” – [Ferry hits Tollhaven mole (3)](", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_storage_the_page_still_answers()
    {
        var page = await OpenAsync(news.Server, before: p => p.AddInitScriptAsync(
            "for (const name of ['getItem', 'setItem']) Storage.prototype[name] = () => { throw new DOMException('off', 'SecurityError'); };"));
        var answer = await page.AskAsync("Who is the captain of the Stella Brekke?");
        await Expect(answer).ToContainTextAsync("Jonas Ekmark");
    }
}
