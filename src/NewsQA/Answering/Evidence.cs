using NewsQA.Answering.Spans;

namespace NewsQA.Answering;

/// <summary>All that was found for a question, before it is decided whether it answers it.</summary>
/// <param name="Scored">The sentences, best first.</param>
/// <param name="Chosen">The statements that would be made of them, best first.</param>
/// <param name="Quotes">Their texts, one per statement, in which the short answer was looked for.</param>
/// <param name="Span">The most likely short answer; null when there is none.</param>
/// <param name="Support">What is measured of it, in the order of <see cref="SupportFeature"/>; empty when there are no sentences.</param>
internal sealed record Evidence(
    ScoredSentences Scored, IReadOnlyList<ChosenStatement> Chosen, IReadOnlyList<StatementQuote> Quotes, FoundSpan? Span, double[] Support)
{
    /// <summary>What was asked.</summary>
    public QuestionProfile Profile => Scored.Profile;
}
