using System.Text.Json;

namespace NewsQA.Client;

/// <summary>Reads the server-sent events of an answer.</summary>
internal static class AskEventReader
{
    /// <returns>The event; null for one that this version does not know, which a later server may send.</returns>
    /// <exception cref="NewsQAException">The event says that there will be no answer.</exception>
    /// <exception cref="ArgumentException">The event says that the request was not valid.</exception>
    public static AskEvent? Read(string name, string data) => name switch
    {
        AskEvents.Understood => new AskUnderstoodEvent(Of<Understanding>(data)),
        AskEvents.Passages => new AskPassagesEvent(Of<IReadOnlyList<PassageHit>>(data)),
        AskEvents.Statement => Of<AskStatementEvent>(data),
        AskEvents.Conflicts => new AskConflictsEvent(Of<IReadOnlyList<Conflict>>(data)),
        AskEvents.Summary => new AskSummaryEvent(Of<Summary>(data)),
        AskEvents.Done => new AskDoneEvent(Of<AskResponse>(data)),
        AskEvents.Error => throw Problem.ToException(Of<JsonElement>(data)),
        _ => null,
    };

    private static T Of<T>(string data) =>
        JsonSerializer.Deserialize<T>(data, NewsQAJson.Options) ?? throw new NewsQAException($"The server sent an event without its data: {data}");
}
