using NewsQA.Client;

namespace NewsQA.Claims.Times;

/// <summary>When something happened.</summary>
/// <param name="Words">The words that say so: "on Thursday".</param>
/// <param name="Date">The date that they mean; null when they stay relative, since the article has no date to count from.</param>
internal sealed record EventTime(string Words, PartialDate? Date);
