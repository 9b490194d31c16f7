namespace NewsQA.Retrieval.Reading;

/// <summary>An outlet that a question names.</summary>
/// <param name="Sources">The index's names that may be meant: one, or the sections of one publisher ("FOX News - Health", "FOX News - Lifestyle").</param>
/// <param name="FirstWord">Its first word in the question.</param>
/// <param name="Words">How many words name it.</param>
internal sealed record OutletMention(IReadOnlyList<string> Sources, int FirstWord, int Words);
