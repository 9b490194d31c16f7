using Microsoft.Playwright;
using NewsQA.Client;

namespace NewsQA.Browser.Tests;

public class ArticlesTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    private const string Bridge = "The Orsa bridge will stay closed for six weeks, the road authority said.\n\nEngineers found cracks in two of its piers.";

    [Fact]
    public async Task Articles_are_found_by_words_outlet_and_date()
    {
        var page = await OpenAsync(news.Server, "articles");
        var (list, status) = (page.Locator(".article-list li"), page.Locator("#listing .status"));
        await Expect(status).ToHaveTextAsync("38 articles, newest first");

        await page.GetByLabel("Words in the title").FillAsync("ferry");
        await Expect(status).Not.ToContainTextAsync("38");
        foreach (var title in await list.Locator("a").AllInnerTextsAsync())
        {
            Assert.Contains("ferry", title, StringComparison.OrdinalIgnoreCase);
        }

        await page.Locator(".find").GetByLabel("Outlet").SelectOptionAsync("harbourpost.example");
        await page.GetByLabel("Published from").FillAsync("2026-03-15");
        await page.GetByLabel("Published to").FillAsync("2026-03-31");
        await Expect(list).ToContainTextAsync(["Ferry toll rises to six as Tollhaven harbour reopens"]);
        await page.GetByLabel("Words in the title").FillAsync("no such words");
        await Expect(status).ToHaveTextAsync("No article is like this.");
        await page.GetByRole(AriaRole.Search, new() { Name = "Find articles" }).GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(list).ToHaveCountAsync(38);
    }

    [Fact]
    public async Task Chosen_files_are_added_each_with_what_became_of_it_and_can_be_asked_about()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        var page = await OpenAsync(server, "articles");
        await page.GetByText("Add articles").ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(
        [
            File("bridge.txt", Bridge),
            File("empty.md", " "),
            File("notes.pdf", "%PDF"),
            File("broken.json", "{"),
            File("two.jsonl", "{\"title\":\"Fair opens\",\"text\":\"The autumn fair in Orsa opened with 300 stalls.\",\"source\":{\"name\":\"Valley Herald\"}}\n{\"headline\":\"Rain\",\"body\":\"It rained for nine days in Orsa.\",\"date\":\"2025-09-05\"}"),
        ]);
        var results = page.Locator(".results");

        await Expect(results.Locator("li").Filter(new() { HasText = "bridge.txt" })).ToContainTextAsync("added, 1 passage");
        await Expect(results.Locator("li").Filter(new() { HasText = "empty.md" })).ToContainTextAsync("Its text is empty.");
        await Expect(results.Locator("li").Filter(new() { HasText = "notes.pdf" })).ToContainTextAsync(".pdf files cannot be read here.");
        await Expect(results.Locator("li").Filter(new() { HasText = "broken.json" })).ToContainTextAsync("not valid JSON");
        await Expect(results.Locator(".done")).ToHaveCountAsync(3);
        await Expect(page.Locator(".article-list li")).ToHaveCountAsync(3);
        await Expect(page.Locator("#edition")).ToContainTextAsync("3 articles");

        await page.GetByRole(AriaRole.Link, new() { Name = "Ask", Exact = true }).ClickAsync();
        var answer = await page.AskAsync("How long will the Orsa bridge stay closed?");
        await Expect(answer).ToContainTextAsync("six weeks");
    }

    [Fact]
    public async Task Dropped_files_are_added_whatever_their_encoding()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        var page = await OpenAsync(server, "articles");
        await Expect(page.Locator("#listing .status")).ToContainTextAsync("No articles yet.");
        // "Järvi" as Windows' Western encoding has it: not valid UTF-8.
        await page.EvaluateAsync("""
            bytes => {
              const transfer = new DataTransfer();
              transfer.items.add(new File([new Uint8Array(bytes)], 'jarvi.txt'));
              for (const type of ['dragover', 'drop']) document.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """, "The bridge at J\u00e4rvi is closed until May.".Select(letter => (int)letter).ToArray());

        await Expect(page.Locator(".results .done")).ToContainTextAsync("added");
        await page.Locator(".article-list a").ClickAsync();
        await Expect(page.Locator(".reader-text")).ToContainTextAsync("Järvi");
    }

    [Fact]
    public async Task Pasted_text_is_added_with_its_title_outlet_and_date()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        var page = await OpenAsync(server, "articles");
        await page.GetByText("Add articles").ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Paste an article" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Paste the text of an article, or its address.");

        await form.GetByLabel("Address", new() { Exact = true }).FillAsync("https://news.example/orsa-bridge");
        await form.GetByLabel("Text of an article, or its address").FillAsync(Bridge);
        await form.GetByLabel("Title").FillAsync("Orsa bridge closed");
        await form.GetByLabel("Outlet").FillAsync("Valley Herald");
        await form.GetByLabel("Published").FillAsync("2025-09-02");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.Locator(".article-list li")).ToContainTextAsync("Orsa bridge closed");
        var added = (await server.ArticlesAsync()).Single();

        Assert.Equal(("Orsa bridge closed", "Valley Herald", "2025-09-02", "https://news.example/orsa-bridge"), (added.Title, added.Source, added.PublishedAt!.Date, added.Url));
    }

    [Fact]
    public async Task A_pasted_address_is_sent_for_the_server_to_fetch_and_what_it_says_is_shown()
    {
        var page = await OpenAsync(news.Server, "articles", before: p => p.RouteAsync("**/v1/articles", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { ContentType = "application/json", Body = """{"added":2,"updated":0,"unchanged":0,"failed":[],"passages":5,"seconds":0.1}""" })
            : route.ContinueAsync()));
        await page.GetByText("Add articles").ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Paste an article" });
        await form.GetByLabel("Text of an article, or its address").FillAsync(" https://news.example/feed.xml ");
        var request = await page.RunAndWaitForRequestAsync(() => form.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync(), "**/v1/articles");

        Assert.Equal("""{"url":"https://news.example/feed.xml"}""", request.PostData);
        await Expect(page.Locator(".results li")).ToContainTextAsync("https://news.example/feed.xml");
        await Expect(page.Locator(".results li")).ToContainTextAsync("2 added, 5 passages");
    }

    [Fact]
    public async Task An_article_is_deleted_only_after_a_yes()
    {
        await using var server = await NewsServer.StartAsync(withSamples: false);
        await server.AddAsync(new ArticleUpload { Text = Bridge, Title = "Orsa bridge closed", Origin = "a" });
        await server.AddAsync(new ArticleUpload { Text = "Snow fell on Orsa.", Title = "Snow", Origin = "b" });
        var page = await OpenAsync(server, "articles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Orsa bridge closed" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        Assert.Equal(2, (await server.ArticlesAsync()).Count);

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Orsa bridge closed" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Locator("#listing .status")).ToContainTextAsync("Deleted “Orsa bridge closed”.");
        await Expect(page.Locator(".article-list li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#edition")).ToContainTextAsync("1 article");
        Assert.Equal("Snow", (await server.ArticlesAsync()).Single().Title);
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
