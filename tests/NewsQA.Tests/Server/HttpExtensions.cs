using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Tests.Server;

/// <summary>What the tests send and read, as a program in another language would.</summary>
internal static class HttpExtensions
{
    public static Task<HttpResponseMessage> PostAsync(this RunningServer server, string address, string body, string type = "application/json") =>
        server.Http.PostAsync(new Uri(address, UriKind.Relative), new StringContent(body, Encoding.UTF8, type), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> GetAsync(this RunningServer server, string address) =>
        server.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public static Task<string> ReadTextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> ReadJsonAsync(this HttpResponseMessage response) => JsonElement.Parse(await response.ReadTextAsync());

    public static async Task<IReadOnlyList<(string Name, JsonElement Data)>> StreamAsync(this RunningServer server, string question)
    {
        using var response = await server.PostAsync("v1/ask/stream", JsonSerializer.Serialize(new AskRequest { Question = question }, NewsQAJson.Options));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var events = new List<(string, JsonElement)>();
        foreach (var item in SseParser.Create(stream).Enumerate())
        {
            events.Add((item.EventType, JsonElement.Parse(item.Data)));
        }

        return events;
    }
}
