using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    /// <param name="page">The page.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="edit">Changes its JSON, for what the records here may not know yet.</param>
    public static Task AnswersAsync(this IPage page, AskResponse answer, Action<JsonNode>? edit = null)
    {
        var whole = JsonSerializer.SerializeToNode(answer, NewsQAJson.Options)!;
        edit?.Invoke(whole);
        var events = Events(answer, whole);
        return page.RouteAsync("**/v1/ask/stream", route => route.FulfillAsync(new() { ContentType = "text/event-stream", Body = events }));
    }

    public static Task OffersAsync(this IPage page, string address, object what) =>
        page.RouteAsync("**" + address, route => route.FulfillAsync(new() { ContentType = "application/json", Body = JsonSerializer.Serialize(what, NewsQAJson.Options) }));

    public static string Event(string name, object data) => $"event: {name}\ndata: {JsonSerializer.Serialize(data, NewsQAJson.Options)}\n\n";

    private static string Events(AskResponse answer, JsonNode whole)
    {
        var events = new StringBuilder(": heartbeat\n\n").Append(Event(AskEvents.Understood, whole["understood"]!)).Append(Event(AskEvents.Passages, whole["passages"]!));
        foreach (var statement in answer.Statements)
        {
            events.Append(Event(AskEvents.Statement, new { statement, citations = answer.Citations.Where(c => statement.Citations.Contains(c.Id)) }));
        }

        return events.Append(Event(AskEvents.Conflicts, whole["conflicts"]!)).Append(Event(AskEvents.Done, whole)).ToString();
    }

    /// <summary>Whether the page is wider than its window.</summary>
    public static Task<bool> OverflowsAsync(this IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");

    public static Task<string> FocusedTextAsync(this IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");
}
