using NewsQA.Retrieval.Ranking;

namespace NewsQA.Training.Ranking;

/// <summary>The candidates of one question, measured.</summary>
/// <param name="Set">The set that it is from.</param>
/// <param name="Question">The question.</param>
/// <param name="Candidates">The candidates with their features.</param>
/// <param name="Found">Per candidate, which of the facts it holds.</param>
/// <param name="Facts">How many facts there are.</param>
internal sealed record RankingSample(string Set, string Question, IReadOnlyList<RankedCandidate> Candidates, IReadOnlyList<IReadOnlyCollection<int>> Found, int Facts)
{
    /// <summary>What it has in common with others that must not be learned from when it is judged: the paragraph that it was written on, else the question.</summary>
    public string Group { get; init; } = "";

    /// <summary>Whether a candidate holds what was asked.</summary>
    public bool IsRelevant(int candidate) => Found[candidate].Count > 0;
}
