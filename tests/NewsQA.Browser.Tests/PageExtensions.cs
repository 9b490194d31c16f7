using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using NewsQA.Client;

namespace NewsQA.Browser.Tests;

/// <summary>What a person does on the page, and what a server may answer.</summary>
internal static class PageExtensions
{
    /// <summary>The latest answer, once it is complete.</summary>
    public static ILocator Answer(this IPage page) => page.Locator("article.turn").Last;

    public static async Task<ILocator> AskAsync(this IPage page, string question)
    {
        await page.Locator("#question").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
        var answer = page.Answer();
        await Expect(answer.GetByRole(AriaRole.Heading, new() { Name = question, Exact = true })).ToBeVisibleAsync();
        await Expect(answer).Not.ToHaveAttributeAsync("aria-busy", "true");
        return answer;
    }

    /// <summary>Every question gets this answer, as the events of the contract.</summary>
    public static Task AnswersAsync(this IPage page, AskResponse answer) =>
        page.RouteAsync("**/v1/ask/stream", route => route.FulfillAsync(new() { ContentType = "text/event-stream", Body = Events(answer) }));

    public static Task OffersAsync(this IPage page, string address, object what) =>
        page.RouteAsync("**" + address, route => route.FulfillAsync(new() { ContentType = "application/json", Body = JsonSerializer.Serialize(what, NewsQAJson.Options) }));

    public static string Event(string name, object data) => $"event: {name}\ndata: {JsonSerializer.Serialize(data, NewsQAJson.Options)}\n\n";

    private static string Events(AskResponse answer)
    {
        var events = new StringBuilder(": heartbeat\n\n").Append(Event(AskEvents.Understood, answer.Understood)).Append(Event(AskEvents.Passages, answer.Passages));
        foreach (var statement in answer.Statements)
        {
            events.Append(Event(AskEvents.Statement, new AskStatementEvent(statement, [.. answer.Citations.Where(c => statement.Citations.Contains(c.Id))])));
        }

        return events.Append(Event(AskEvents.Conflicts, answer.Conflicts)).Append(Event(AskEvents.Done, answer)).ToString();
    }

    /// <summary>Whether the page is wider than its window.</summary>
    public static Task<bool> OverflowsAsync(this IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");

    public static Task<string> FocusedTextAsync(this IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");
}
