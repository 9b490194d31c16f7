using Microsoft.Playwright;

namespace NewsQA.Browser.Tests;

public class KeyboardTests(Chromium chromium, SampleNews news) : PageTest(chromium)
{
    [Fact]
    public async Task A_question_is_asked_and_its_sources_checked_with_the_keyboard_alone()
    {
        var page = await OpenAsync(news.Server);
        await Expect(page.GetByLabel("Your question")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("What happened to the Stella Brekke?");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Answer()).ToContainTextAsync("bow thruster");
        // The box keeps the focus; the arrows move within it until it is left.
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByLabel("Follow up")).ToBeFocusedAsync();

        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        var second = page.Answer().Locator(".chip").Nth(1);
        await Expect(second).ToBeFocusedAsync();
        await Expect(page.Locator(".card.floating")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#reader mark").First).ToBeFocusedAsync();
        var first = await page.Locator("#reader mark").First.TextContentAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("#reader mark").First).Not.ToHaveTextAsync(first!);
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("#reader mark").First).ToHaveTextAsync(first!);

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#reader")).ToBeHiddenAsync();
        await Expect(second).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".card.floating")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByLabel("Follow up")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Follow up")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Help_opens_with_a_question_mark_and_single_keys_can_be_switched_off()
    {
        var page = await OpenAsync(news.Server, "articles");
        await page.Keyboard.PressAsync("?");
        var help = page.GetByRole(AriaRole.Dialog, new() { Name = "Help" });
        await Expect(help).ToBeVisibleAsync();
        await help.GetByLabel("Use the single keys").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(help).ToBeHiddenAsync();
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("/");

        await Expect(help).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Articles" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tab_goes_from_a_chip_into_its_card_and_on()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        var answer = await page.AskAsync(FerryNews.Question);
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("Ferry hits Tollhaven mole (3)", await page.FocusedTextAsync());
        await page.Keyboard.PressAsync("Escape");
        await Expect(answer.Locator(".short .chip")).ToBeFocusedAsync();
        await Expect(page.Locator(".card.floating")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("1", await page.FocusedTextAsync());
    }

    [Fact]
    public async Task The_filters_of_a_question_are_changed_with_the_keyboard()
    {
        var page = await OpenAsync(news.Server, before: p => p.AnswersAsync(FerryNews.Answer));
        var answer = await page.AskAsync(FerryNews.Question);
        var chip = answer.GetByRole(AriaRole.Button, new() { Name = "As of:" });
        await chip.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(answer.GetByLabel("As if it were")).ToBeFocusedAsync();
        await Expect(chip).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(chip).ToBeFocusedAsync();
        await Expect(answer.GetByLabel("As if it were")).ToHaveCountAsync(0);
    }
}
