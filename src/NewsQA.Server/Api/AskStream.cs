using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using NewsQA.Client;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Api;

/// <summary>An answer as the events of <see cref="AskEvents"/>. They are made from one whole answer for now; their order is that in which an engine finds them.</summary>
internal static class AskStream
{
    public static async IAsyncEnumerable<SseItem<object>> EventsAsync(
        AskRequest request, INewsQA newsQA, HttpContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var id = 0;
        foreach (var (name, data) in await AnswerAsync(request, newsQA, context, cancellationToken))
        {
            yield return new SseItem<object>(data, name) { EventId = (++id).ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }
    }

    /// <returns>The events of the answer; or, once the response has begun and its status cannot change any more, of the error.</returns>
    private static async Task<IEnumerable<(string Name, object Data)>> AnswerAsync(
        AskRequest request, INewsQA newsQA, HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            return EventsOf(await newsQA.AskAsync(request, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return [(AskEvents.Error, ProblemWriting.Describe(context, e))];
        }
    }

    private static IEnumerable<(string Name, object Data)> EventsOf(AskResponse answer)
    {
        yield return (AskEvents.Understood, answer.Understood);
        yield return (AskEvents.Passages, answer.Passages);
        foreach (var statement in answer.Statements)
        {
            yield return (AskEvents.Statement, new AskStatementEvent(statement, [.. answer.Citations.Where(c => statement.Citations.Contains(c.Id))]));
        }

        if (answer.Conflicts.Count > 0)
        {
            yield return (AskEvents.Conflicts, answer.Conflicts);
        }

        if (answer.Summary is { } summary)
        {
            yield return (AskEvents.Summary, summary);
        }

        yield return (AskEvents.Done, answer);
    }
}
