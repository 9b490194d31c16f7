namespace NewsQA.Checking;

/// <summary>What kind of thing a word of a clause is to the check.</summary>
internal enum AnchorKind
{
    /// <summary>A noun, an adjective or an adverb.</summary>
    Word,

    /// <summary>A verb.</summary>
    Verb,

    /// <summary>Part of a name.</summary>
    Name,

    /// <summary>An amount or an ordinal.</summary>
    Amount,

    /// <summary>A date or a time.</summary>
    Time,
}

/// <summary>A word, amount or time of a clause, with where the cited excerpts have it.</summary>
/// <param name="Word">Its first word.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Places">The places in the excerpts' texts; empty where none has it.</param>
internal sealed record Anchor(ReadWord Word, AnchorKind Kind, IReadOnlyList<Support> Places)
{
    /// <summary>Whether it is an amount, a time or a name: what must not be said of anything else.</summary>
    public bool IsHard => Kind is AnchorKind.Amount or AnchorKind.Time or AnchorKind.Name;

    /// <summary>Whether it is an amount or a time.</summary>
    public bool IsValue => Kind is AnchorKind.Amount or AnchorKind.Time;
}

/// <summary>A clause of the sentence: a verb with what stands around it.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Anchors">What of them tells anything.</param>
internal sealed record Clause(IReadOnlyList<ReadWord> Words, IReadOnlyList<Anchor> Anchors);
