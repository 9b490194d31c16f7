using System.Text.Json;
using Microsoft.Playwright;

namespace NewsQA.Browser.Tests;

public class DocsTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    [Fact]
    public async Task Every_call_of_the_description_is_shown()
    {
        var page = await OpenAsync(news.Server, "docs");
        using var description = JsonDocument.Parse(await news.Server.Http.GetStringAsync("openapi/v1.json", TestContext.Current.CancellationToken));
        var calls = description.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject());

        await Expect(page.Locator("section.call")).ToHaveCountAsync(calls.Count());
        var ask = page.Locator("#ask");
        await ask.GetByText("Body: application/json").ClickAsync();
        await Expect(ask.GetByRole(AriaRole.Rowheader, new() { Name = "question *" }).First).ToBeVisibleAsync();
        Assert.False(await page.OverflowsAsync());
    }

    [Fact]
    public async Task A_call_can_be_tried()
    {
        var page = await OpenAsync(news.Server, "docs");
        var ask = page.Locator("#ask");
        await ask.GetByText("Try it").ClickAsync();
        await ask.GetByLabel("Body").FillAsync("""{"question": "Who is the captain of the Stella Brekke?"}""");
        await ask.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(ask.GetByLabel("Response")).ToContainTextAsync("200");
        await Expect(ask.GetByLabel("Response")).ToContainTextAsync("Jonas Ekmark");
    }

    [Fact]
    public async Task A_stream_can_be_tried()
    {
        var page = await OpenAsync(news.Server, "docs");
        var ask = page.Locator("#askStream");
        await ask.GetByText("Try it").ClickAsync();
        await ask.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(ask.GetByLabel("Response")).ToContainTextAsync("event: done");
    }
}
