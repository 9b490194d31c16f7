namespace NewsQA.Client;

/// <summary>Questions that the indexed articles answer, to begin with.</summary>
/// <param name="Suggestions">The questions, of the newest articles first, each of another article; none when no article lends itself to one.</param>
public sealed record SuggestionsResponse(IReadOnlyList<Suggestion> Suggestions);

/// <summary>A question made of a sentence that was found to be the best answer to it before it was suggested.</summary>
/// <param name="Question">The question.</param>
/// <param name="ArticleId">The article that answers it.</param>
/// <param name="Title">That article's title; without one, the beginning of its first sentence.</param>
/// <param name="Source">Its outlet; null when unknown.</param>
public sealed record Suggestion(string Question, string ArticleId, string? Title, string? Source);
