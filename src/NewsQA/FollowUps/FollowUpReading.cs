using NewsQA.Client;

namespace NewsQA.FollowUps;

/// <summary>A question as it reads in its conversation.</summary>
/// <param name="Question">The question, completed; the question as asked where it lacks nothing.</param>
/// <param name="Carried">What was taken over, in order; empty where it lacks nothing.</param>
public sealed record FollowUpReading(string Question, IReadOnlyList<CarriedText> Carried)
{
    /// <summary>Shows in how a question was understood that it was completed.</summary>
    /// <param name="understood">How the completed question was read.</param>
    /// <returns>The same, with what was taken over.</returns>
    public Understanding Show(Understanding understood)
    {
        ArgumentNullException.ThrowIfNull(understood);
        return Carried.Count == 0 ? understood : understood with { Inferred = [.. understood.Inferred.Prepend("question").Distinct(StringComparer.Ordinal)], Carried = Carried };
    }
}
