using NewsQA.Checking;

namespace NewsQA.Evaluation.Summaries;

/// <summary>What the check said of one pair.</summary>
/// <param name="Id">The pair's id.</param>
/// <param name="IsSound">Whether the sentence is borne.</param>
/// <param name="Kind">The kind of fault; null when it has none.</param>
/// <param name="Wrong">What is wrong; null when nothing is.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Citations">What it cites.</param>
/// <param name="Problem">What the check found.</param>
/// <param name="Detail">At which words.</param>
/// <param name="IsRight">Whether it accepted a sound sentence or refused an unsound one.</param>
public sealed record SummaryOutcome(
    string Id, bool IsSound, string? Kind, string? Wrong, string Sentence, IReadOnlyList<int> Citations, SentenceProblem Problem, string? Detail, bool IsRight);
