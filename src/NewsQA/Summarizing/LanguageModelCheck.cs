namespace NewsQA.Summarizing;

/// <summary>What a trial of the language model showed.</summary>
/// <param name="Model">Its name.</param>
/// <param name="Fault">What is wrong and what to do; null when it answers.</param>
/// <param name="Took">How long it took.</param>
public sealed record LanguageModelCheck(string Model, string? Fault, TimeSpan Took);
