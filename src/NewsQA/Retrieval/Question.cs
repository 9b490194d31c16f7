using NewsQA.Client;
using NewsQA.Indexing;

namespace NewsQA.Retrieval;

/// <summary>A question, read: what to look for and where.</summary>
/// <param name="Text">The question to look up, trimmed.</param>
/// <param name="Type">What kind of answer it wants.</param>
/// <param name="Terms">Its distinct terms in order, as <see cref="TextAnalyzer"/> gives them; perhaps none.</param>
/// <param name="Filter">Which articles may be used.</param>
/// <param name="Understood">The same, as the response shows it.</param>
public sealed record Question(string Text, QuestionType Type, IReadOnlyList<string> Terms, IndexFilter Filter, Understanding Understood)
{
    /// <summary>What it says of outlets, times and parts; null until <see cref="PassageRetriever.UnderstandAsync"/> read it.</summary>
    internal Reading.QuestionReading? Reading { get; init; }

    /// <summary>Whether the caller left articles out, by dates or outlets.</summary>
    public bool IsNarrowed { get; init; }
}
