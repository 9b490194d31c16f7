using System.Text.Json.Serialization;

namespace NewsQA.Client;

/// <summary>
/// A part of an answer, told as soon as it is certain. They come in the order of <see cref="AskEvents"/>: how the question was read, what was found,
/// each verified statement, conflicts, a summary, and last the whole response.
/// </summary>
public abstract record AskEvent
{
    private protected AskEvent()
    {
    }

    /// <summary>Its name, one of <see cref="AskEvents"/>.</summary>
    [JsonIgnore]
    public string Name => Parts.Name;

    /// <summary>What is sent of it: the JSON of this object. A method, since a record prints its properties, and one of these is its own payload.</summary>
    /// <returns>The object.</returns>
    public object Payload() => Parts.Data;

    // Here rather than overridden below: an override would come without JsonIgnore.
    private (string Name, object Data) Parts => this switch
    {
        AskUnderstoodEvent { Understood: var understood } => (AskEvents.Understood, understood),
        AskPassagesEvent { Passages: var passages } => (AskEvents.Passages, passages),
        AskStatementEvent => (AskEvents.Statement, this),
        AskConflictsEvent { Conflicts: var conflicts } => (AskEvents.Conflicts, conflicts),
        AskSummaryEvent { Summary: var summary } => (AskEvents.Summary, summary),
        AskDoneEvent { Response: var response } => (AskEvents.Done, response),
        _ => throw new InvalidOperationException($"{GetType().Name} has no name."),
    };
}

/// <summary>How the question was read; comes first.</summary>
/// <param name="Understood">The reading.</param>
public sealed record AskUnderstoodEvent(Understanding Understood) : AskEvent;

/// <summary>What was found, before any of it was chosen.</summary>
/// <param name="Passages">As many passages as were asked for, best first.</param>
public sealed record AskPassagesEvent(IReadOnlyList<PassageHit> Passages) : AskEvent;

/// <summary>A verified statement with the quotes that bear it, so that it can be shown before the rest has come.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Citations">The citations that it points to.</param>
public sealed record AskStatementEvent(Statement Statement, IReadOnlyList<Citation> Citations) : AskEvent;

/// <summary>Where articles disagree; left out when they do not.</summary>
/// <param name="Conflicts">The disagreements, at least one.</param>
public sealed record AskConflictsEvent(IReadOnlyList<Conflict> Conflicts) : AskEvent;

/// <summary>The checked summary so far: one event for each sentence, each with all before it. Left out when there is none.</summary>
/// <param name="Summary">The summary, its counts as they stand; it only grows.</param>
public sealed record AskSummaryEvent(Summary Summary) : AskEvent;

/// <summary>The end: everything that came before, and what only the whole knows.</summary>
/// <param name="Response">The whole response.</param>
public sealed record AskDoneEvent(AskResponse Response) : AskEvent;
