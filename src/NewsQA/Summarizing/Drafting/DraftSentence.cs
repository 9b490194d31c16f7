namespace NewsQA.Summarizing.Drafting;

/// <summary>A sentence as a model wrote it.</summary>
/// <param name="Text">The sentence, without its markers.</param>
/// <param name="Citations">The numbers of its markers, each once, in their order; they may name no excerpt.</param>
internal sealed record DraftSentence(string Text, IReadOnlyList<int> Citations);
