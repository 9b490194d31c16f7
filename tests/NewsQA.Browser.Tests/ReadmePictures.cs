using Microsoft.Playwright;

namespace NewsQA.Browser.Tests;

/// <summary>The pictures in the README, taken anew into the folder <c>pictures</c> beside the tests: real answers from the sample articles.</summary>
public class ReadmePictures(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    [Fact]
    public async Task A_source_beside_its_answer()
    {
        var page = await OpenAsync(news.Server, options: Window(1180, 700, ColorScheme.Light));
        var answer = await page.AskAsync("Who is the captain of the Stella Brekke?");
        await answer.Locator(".short .chip").ClickAsync();
        await Expect(page.Locator("#reader mark").First).ToContainTextAsync("Jonas Ekmark");
        await page.KeepPictureAsync("source-beside-answer");
    }

    [Theory]
    [InlineData("articles-differ", 760, 640, ColorScheme.Light)]
    [InlineData("narrow-and-dark", 400, 640, ColorScheme.Dark)]
    public async Task Articles_that_differ(string name, int width, int height, ColorScheme scheme)
    {
        var page = await OpenAsync(news.Server, options: Window(width, height, scheme));
        var answer = await page.AskAsync("How long was Putin's visit to China?");
        var table = answer.GetByRole(AriaRole.Table);
        await Expect(table.GetByRole(AriaRole.Rowheader, new() { Name = "two days" })).ToBeVisibleAsync();
        await Expect(table.GetByRole(AriaRole.Rowheader, new() { Name = "four days" })).ToBeVisibleAsync();
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.KeepPictureAsync(name);
    }

    private static BrowserNewContextOptions Window(int width, int height, ColorScheme scheme) =>
        new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } };
}
