using System.Globalization;
using System.Text.Json;
using NewsQA.Client;
using NewsQA.Server.Chat;

namespace NewsQA.Server.Description;

/// <summary>Examples of what comes as a stream.</summary>
internal static class StreamExamples
{
    /// <returns>The text of a stream of this type; null for a type that is no stream.</returns>
    public static string? Of(string type, object? example) => (type, example) switch
    {
        ("text/event-stream", AskResponse answer) => Events(answer),
        ("text/event-stream", ChatCompletion completion) => Chunks(completion),
        ("application/x-ndjson", ArticleUpload article) => Json(article) + "\n" + Json(article with { Origin = "second", Text = "The second article." }) + "\n",
        ("application/x-ndjson", IngestResponse total) =>
            Json(new { item = new ArticleOutcome { Origin = "courier-orsa", Result = IngestResult.Added, ArticleId = ContractExamples.Id, Passages = 1, Line = 1 } })
            + "\n" + Json(new { done = total }) + "\n",
        ("text/plain", string text) => text,
        _ => null,
    };

    private static string Events(AskResponse answer) => string.Concat(AskEvents.Of(answer).Select((part, i) =>
        $"id: {(i + 1).ToString(CultureInfo.InvariantCulture)}\nevent: {part.Name}\ndata: {JsonSerializer.Serialize(part.Payload(), part.Payload().GetType(), NewsQAJson.Options)}\n\n"));

    private static string Chunks(ChatCompletion whole)
    {
        var delta = new ChatMessage { Role = "assistant", Content = whole.Choices[0].Message!.Content };
        var chunk = whole with { Object = "chat.completion.chunk", Choices = [new ChatChoice { Delta = delta }], Usage = null, Citations = null, NewsQA = null };
        return $"data: {Json(chunk)}\n\ndata: [DONE]\n\n";
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, NewsQAJson.Options);
}
