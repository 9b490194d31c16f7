namespace NewsQA.Training.Learning;

/// <summary>Two texts of which the first should find the second.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="Passage">What answers it.</param>
internal readonly record struct TextPair(TokenBag Query, TokenBag Passage);
