using Microsoft.Playwright;

namespace NewsQA.Browser.Tests;

public class LayoutTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    [Fact]
    public async Task Where_there_is_room_the_article_stands_beside_the_conversation()
    {
        var page = await OpenArticleAsync(width: 1440);
        var (answer, reader) = (await page.Answer().BoundingBoxAsync(), await page.Locator("#reader").BoundingBoxAsync());
        Assert.True(answer!.X + answer.Width <= reader!.X);
        Assert.Null(await page.Locator("#views").GetAttributeAsync("inert"));
    }

    [Fact]
    public async Task On_a_narrow_screen_the_article_covers_the_rest_and_gives_it_back()
    {
        var page = await OpenArticleAsync(width: 320);
        var reader = await page.Locator("#reader").BoundingBoxAsync();
        Assert.Equal((0, 0, 320), (reader!.X, reader.Y, reader.Width));
        Assert.NotNull(await page.Locator("#views").GetAttributeAsync("inert"));
        await Expect(page.Locator("#reader mark").First).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        Assert.Null(await page.Locator("#views").GetAttributeAsync("inert"));
        await Expect(page.Answer()).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, false)]
    public async Task The_page_is_light_or_dark_as_people_like_it(ColorScheme scheme, bool isLight)
    {
        var page = await OpenAsync(news.Server, options: new() { ColorScheme = scheme });
        var paper = await page.EvaluateAsync<int>("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
        Assert.Equal(isLight, paper > 128);
    }

    [Fact]
    public async Task On_paper_there_are_sources_and_nothing_to_press()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        var answer = await page.AskAsync(FerryNews.Question);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(answer.Locator(".sources .quote").First).ToBeVisibleAsync();
        await Expect(page.Locator("#composer, nav, #new-conversation").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await Expect(page.Locator("button").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await page.KeepPictureAsync("print");
    }

    [Fact]
    public async Task The_question_box_stays_at_hand_below_a_long_answer()
    {
        var page = await OpenAsync(news.Server, options: new() { ViewportSize = new() { Width = 800, Height = 600 } }, before: p => p.AnswersAsync(FerryNews.Answer));
        await page.AskAsync(FerryNews.Question);
        await Expect(page.GetByLabel("Follow up")).ToBeInViewportAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");
        await Expect(page.GetByLabel("Follow up")).ToBeInViewportAsync();
    }

    private async Task<IPage> OpenArticleAsync(int width)
    {
        var page = await OpenAsync(news.Server, options: new() { ViewportSize = new() { Width = width, Height = 800 } });
        var answer = await page.AskAsync("Who is the captain of the Stella Brekke?");
        await answer.Locator(".statements .chip").First.ClickAsync();
        await Expect(page.Locator("#reader mark").First).ToBeVisibleAsync();
        return page;
    }
}
