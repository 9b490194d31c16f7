namespace NewsQA.Client;

/// <summary>Names of the events of an answer, which are those of the server-sent events of <c>POST /v1/ask/stream</c>, in the order in which they come.</summary>
public static class AskEvents
{
    /// <summary>How the question was read: an <see cref="Client.Understanding"/>.</summary>
    public const string Understood = "understood";

    /// <summary>What was found: a list of <see cref="PassageHit"/>, best first.</summary>
    public const string Passages = "passages";

    /// <summary>One verified statement: an <see cref="AskStatementEvent"/>. Comes once per statement; not at all when there is no answer.</summary>
    public const string Statement = "statement";

    /// <summary>Where articles disagree: a list of <see cref="Conflict"/>. Left out when there is none.</summary>
    public const string Conflicts = "conflicts";

    /// <summary>The checked <see cref="Client.Summary"/> so far. Comes again with each further sentence, the ones before included; not at all when there is none.</summary>
    public const string Summary = "summary";

    /// <summary>The end: the whole <see cref="AskResponse"/>.</summary>
    public const string Done = "done";

    /// <summary>The other end: problem details that say why there is no response.</summary>
    public const string Error = "error";

    /// <summary>The events of an answer that is already whole.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Its events, in order; the last one is an <see cref="AskDoneEvent"/>.</returns>
    public static IEnumerable<AskEvent> Of(AskResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [new AskUnderstoodEvent(answer.Understood), new AskPassagesEvent(answer.Passages), .. OfFindings(answer), new AskDoneEvent(answer)];
    }

    /// <summary>The events of what was made of the passages: statements, conflicts and summary, as far as there are any.</summary>
    /// <param name="answer">The answer, verified; the passages need not be there yet.</param>
    /// <returns>The events, in order.</returns>
    public static IEnumerable<AskEvent> OfFindings(AskResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var statement in answer.Statements)
        {
            yield return new AskStatementEvent(statement, [.. answer.Citations.Where(c => statement.Citations.Contains(c.Id))]);
        }

        if (answer.Conflicts.Count > 0)
        {
            yield return new AskConflictsEvent(answer.Conflicts);
        }

        if (answer.Summary is { } summary)
        {
            yield return new AskSummaryEvent(summary);
        }
    }

    /// <summary>Waits for the end of a stream of events.</summary>
    /// <param name="events">The events of one answer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The whole response.</returns>
    /// <exception cref="NewsQAException">The stream ended before its last event.</exception>
    public static async Task<AskResponse> WholeAsync(this IAsyncEnumerable<AskEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        AskResponse? whole = null;
        await foreach (var item in events.WithCancellation(cancellationToken))
        {
            whole = (item as AskDoneEvent)?.Response ?? whole;
        }

        return whole ?? throw new NewsQAException("The answer ended before it was whole. Ask again.");
    }
}
