using Microsoft.Playwright;

namespace NewsQA.Browser.Tests;

/// <summary>The states in which the page is looked at, by axe and by people.</summary>
internal static class PageStates
{
    private static readonly Dictionary<string, Func<IPage, Task>> s_ways = new(StringComparer.Ordinal)
    {
        ["empty"] = page => Expect(page.Locator("#suggestion-list li")).ToHaveCountAsync(2),
        ["answer"] = page => page.AskAsync("Who is the captain of the Stella Brekke?"),
        ["article"] = async page =>
        {
            var answer = await page.AskAsync("Who is the captain of the Stella Brekke?");
            await answer.Locator(".statements .chip").First.ClickAsync();
            await Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();
        },
        ["disagreement"] = AskFerryAsync,
        ["sources"] = async page =>
        {
            await AskFerryAsync(page);
            await page.Answer().Locator(".sources summary").ClickAsync();
        },
        ["card"] = async page =>
        {
            await AskFerryAsync(page);
            await page.Answer().Locator(".statements .chip").Nth(1).HoverAsync();
        },
        ["no-answer"] = page => page.AskAsync("Who won the football world cup in 1998?"),
        ["filters"] = async page =>
        {
            var answer = await page.AskAsync("Who is the captain of the Stella Brekke?");
            await answer.GetByRole(AriaRole.Button, new() { Name = "Outlets:" }).ClickAsync();
            await Expect(answer.Locator(".outlets input").First).ToBeFocusedAsync();
        },
        ["articles"] = page => GoAsync(page, "Articles", ".article-list li"),
        ["adding"] = async page =>
        {
            await GoAsync(page, "Articles", ".article-list li");
            await page.GetByText("Add articles").ClickAsync();
            await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "notes.pdf", MimeType = "application/pdf", Buffer = [1] });
            await Expect(page.Locator(".results li")).ToBeVisibleAsync();
        },
        ["history"] = async page =>
        {
            await AskFerryAsync(page);
            await GoAsync(page, "History", "#saved li");
        },
        ["help"] = page => page.GetByRole(AriaRole.Button, new() { Name = "Help and keyboard shortcuts" }).ClickAsync(),
    };

    public static IEnumerable<string> Names => s_ways.Keys;

    /// <summary>Has answers ready for the states that need things which the samples' answers may not have.</summary>
    public static async Task PrepareAsync(IPage page, string state)
    {
        await page.OffersAsync("/v1/suggestions", new { questions = new[] { FerryNews.Question, "Who is the captain of the Stella Brekke?" } });
        if (state is "disagreement" or "sources" or "card" or "history")
        {
            await page.AnswersAsync(FerryNews.Answer with { Summary = FerryNews.Summary });
        }
    }

    public static Task EnterAsync(IPage page, string state) => s_ways[state](page);

    /// <summary>Keeps a picture of the page beside the tests, in the folder <c>pictures</c>.</summary>
    public static Task KeepPictureAsync(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", name + ".png") });

    private static async Task AskFerryAsync(IPage page) => await page.AskAsync(FerryNews.Question);

    private static async Task GoAsync(IPage page, string view, string item)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = view, Exact = true }).ClickAsync();
        await Expect(page.Locator(item).First).ToBeVisibleAsync();
    }
}
