namespace NewsQA.Checking;

/// <summary>
/// Decides by what the checks found. A quotation, number, date or name that no cited excerpt has is enough against a sentence, whatever else it says; the rest is weighed: a summary may put things in
/// words of its own, and no rule alone tells that from a turn of what is said.
/// </summary>
internal static class SentenceJudge
{
    // What says more than this in words that no excerpt has is not about them, however few faults can be named: chat, the model's own instructions. Of the sound sentences of the committed sets but one of
    // 663 stays below it, none by more than a word.
    internal const double MostMissing = 0.6;

    /// <summary>The verdict.</summary>
    /// <param name="findings">What the checks found, in their order.</param>
    /// <param name="measures">The measures, in the order of <see cref="CheckFeature"/>.</param>
    public static SentenceVerdict Judge(IReadOnlyList<Finding> findings, IReadOnlyList<double> measures)
    {
        if (findings.FirstOrDefault(f => IsInvention(f.Fault)) is { } invention)
        {
            return new SentenceVerdict(Problem(invention.Fault), invention.Detail);
        }

        var weights = CheckWeights.Default;
        if (measures[(int)CheckFeature.MissingShare] <= MostMissing && weights.Score(measures) >= weights.Limit)
        {
            return SentenceVerdict.Supported;
        }

        var worst = findings.MaxBy(f => Cost(weights, f));
        return new SentenceVerdict(worst is null ? SentenceProblem.Words : Problem(worst.Fault), worst?.Detail);
    }

    /// <summary>Whether a fault is something that no cited excerpt has: a limit too belongs to a number.</summary>
    public static bool IsInvention(Fault fault) => fault is Fault.Quotation or Fault.Number or Fault.Bound or Fault.Date or Fault.Name or Fault.NameParts;

    private static double Cost(CheckWeights weights, Finding finding) => CheckMeasurer.FeatureOf(finding) is { } feature ? weights.Costs[(int)feature] : 0;

    private static SentenceProblem Problem(Fault fault) => fault switch
    {
        Fault.Quotation => SentenceProblem.Quotation,
        Fault.Number or Fault.Bound or Fault.Part or Fault.Extent => SentenceProblem.Number,
        Fault.Date or Fault.DateEnd => SentenceProblem.Date,
        Fault.Name or Fault.NameParts => SentenceProblem.Name,
        Fault.Denial or Fault.Doubt or Fault.LooseDenial or Fault.LooseDoubt or Fault.Past => SentenceProblem.Negation,
        Fault.Word or Fault.VerbsApart => SentenceProblem.Words,
        _ => SentenceProblem.Roles,
    };
}
