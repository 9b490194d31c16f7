namespace NewsQA.Client;

/// <summary>Names of the server-sent events of <c>POST /v1/ask/stream</c>, in the order in which they come.</summary>
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

    /// <summary>The checked <see cref="Client.Summary"/>. Left out when there is none.</summary>
    public const string Summary = "summary";

    /// <summary>The end: the whole <see cref="AskResponse"/>.</summary>
    public const string Done = "done";

    /// <summary>The other end: problem details that say why there is no response.</summary>
    public const string Error = "error";
}

/// <summary>A statement with the quotes that bear it, so that it can be shown before the rest has come.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Citations">The citations that it points to.</param>
public sealed record AskStatementEvent(Statement Statement, IReadOnlyList<Citation> Citations);
