using System.Text.Json;
using Microsoft.Playwright;
using NewsQA.Tests.Embedding;

namespace NewsQA.Browser.Tests;

public class AccessibilityTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    private static readonly string s_axe = Path.Combine(RepositoryFolder.Root, "tests", "NewsQA.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    public static TheoryData<string, string, int> States()
    {
        var all = new TheoryData<string, string, int>();
        foreach (var state in PageStates.Names)
        {
            all.Add(state, "light", 1280);
            all.Add(state, "dark", 1280);
            all.Add(state, "light", 320);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_window(string state, string scheme, int width)
    {
        Assert.SkipUnless(File.Exists(s_axe), "axe-core is not there: npm could not fetch it when the tests were built.");
        var page = await OpenAsync(news.Server, options: Options(scheme, width), before: p => PageStates.PrepareAsync(p, state));
        await PageStates.EnterAsync(page, state);
        // High enough for all of it: what is half behind the question box is only scrolled there.
        var height = await page.EvaluateAsync<int>("Math.max(800, document.documentElement.scrollHeight)");
        await page.SetViewportSizeAsync(width, height);
        await page.KeepPictureAsync($"{state}-{scheme}-{width}");
        await page.EvaluateAsync(await File.ReadAllTextAsync(s_axe, TestContext.Current.CancellationToken));
        var violations = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(one => [one.id, one.help, one.nodes.map(node => node.target.join(' '))])");

        Assert.True(violations.GetArrayLength() == 0, violations.GetRawText());
        Assert.False(await page.OverflowsAsync());
    }

    [Fact]
    public async Task What_happens_is_said_to_a_screen_reader()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        await page.AskAsync(FerryNews.Question);
        await Expect(page.GetByRole(AriaRole.Status).And(page.Locator("#announcer"))).ToHaveTextAsync("six. 2 statements from 3 quotes.");
        await Expect(page.Locator("#announcer")).ToHaveAttributeAsync("aria-live", "polite");
    }

    [Fact]
    public async Task The_page_has_landmarks_and_one_heading_for_each_view()
    {
        var page = await OpenAsync(news.Server);
        foreach (var role in new[] { AriaRole.Banner, AriaRole.Main, AriaRole.Navigation, AriaRole.Search })
        {
            await Expect(page.GetByRole(role)).ToHaveCountAsync(1);
        }

        foreach (var (link, heading) in new[] { ("Articles", "Articles"), ("History", "History"), ("Ask", "Ask the news. Check the source.") })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true })).ToHaveAttributeAsync("aria-current", "page");
        }
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task Nothing_moves_where_people_ask_for_less_motion(ReducedMotion motion, bool moves)
    {
        var stream = new ScriptedStream();
        await using var server = await NewsServer.StartAsync(withSamples: false, stream);
        var page = await OpenAsync(server, options: new() { ReducedMotion = motion });
        await page.GetByLabel("Your question").FillAsync(FerryNews.Question);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Answer()).ToHaveAttributeAsync("aria-busy", "true");
        Assert.Equal(moves, await page.EvaluateAsync<bool>("document.getAnimations().some(one => one.playState === 'running')"));
    }

    private static BrowserNewContextOptions Options(string scheme, int width) => new()
    {
        ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light, ViewportSize = new() { Width = width, Height = 800 },
    };
}
