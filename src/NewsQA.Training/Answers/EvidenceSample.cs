using NewsQA.Answering;
using NewsQA.Answering.Spans;

namespace NewsQA.Training.Answers;

/// <summary>What the engine found for one question, to fit the short answer and the decision for silence on.</summary>
/// <param name="Set">Where the question comes from and how it was asked, for the report.</param>
/// <param name="Profile">The question.</param>
/// <param name="Sources">The quotes that an answer would be made of.</param>
/// <param name="Answers">Right answers; empty when nothing that was indexed answers it, or when they are not known.</param>
/// <param name="Support">The support measures; what is measured of the short answer is filled in when its weights are fitted.</param>
/// <param name="IsAnswerable">Whether anything that was indexed answers the question.</param>
/// <param name="Weight">What it counts in the fit of the support.</param>
internal sealed record EvidenceSample(
    string Set, QuestionProfile Profile, IReadOnlyList<SpanSource> Sources, IReadOnlyList<string> Answers, double[] Support, bool IsAnswerable, double Weight)
{
    /// <summary>What it has in common with others that must not be learned from when it is judged: the question, or the paragraph that the question was written on.</summary>
    public string Group { get; init; } = "";

    /// <summary>Whether one of the quotes holds a right answer.</summary>
    public bool HoldsAnswer => Answers.Any(a => Sources.Any(s => s.Text.Contains(a, StringComparison.OrdinalIgnoreCase)));
}
