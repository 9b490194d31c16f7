namespace NewsQA.Retrieval.Reading;

/// <summary>A part of a question that can be looked up by itself.</summary>
/// <param name="Text">As written.</param>
/// <param name="Words">Which words of the question it has.</param>
/// <param name="Sources">The outlets that it names; none when it names none.</param>
/// <param name="Times">The times that it names.</param>
internal sealed record Clause(string Text, Range Words, IReadOnlyList<string> Sources, IReadOnlyList<TimeMention> Times);
