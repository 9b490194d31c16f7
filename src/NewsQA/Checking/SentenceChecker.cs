namespace NewsQA.Checking;

/// <summary>
/// Checks a sentence by rules: quotations, numbers, times and names against the cited excerpts, every word of content, and what turns a sentence round: denials, plans, who does what, which value belongs
/// to what. What no excerpt has of the first is refused; of the rest <see cref="SentenceJudge"/> weighs how much there is. Thread-safe; its lexicons are read with the first sentence.
/// </summary>
public sealed class SentenceChecker : ISentenceChecker
{
    /// <inheritdoc/>
    public SentenceVerdict Check(string sentence, IReadOnlyList<int> citations, IReadOnlyList<Excerpt> excerpts)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(citations);
        ArgumentNullException.ThrowIfNull(excerpts);
        if (citations.Count == 0)
        {
            return new SentenceVerdict(SentenceProblem.NoCitation, null);
        }

        var cited = new List<Excerpt>();
        foreach (var number in citations.Distinct())
        {
            if (excerpts.FirstOrDefault(e => e.Number == number) is not { } excerpt)
            {
                return new SentenceVerdict(SentenceProblem.UnknownCitation, $"[{number}]");
            }

            cited.Add(excerpt);
        }

        return Verbatim.Has(sentence, cited) ? SentenceVerdict.Supported : Check(new Evidence(sentence, cited));
    }

    private static SentenceVerdict Check(Evidence evidence)
    {
        if (!evidence.Sentence.Words.Any(w => !w.IsMark))
        {
            return new SentenceVerdict(SentenceProblem.Words, null);
        }

        var (findings, measures) = Measure(evidence);
        return SentenceJudge.Judge(findings, measures);
    }

    /// <summary>What the checks find, in their order, and how the sentence stands to what it cites.</summary>
    internal static (IReadOnlyList<Finding> Findings, double[] Measures) Measure(Evidence evidence)
    {
        var quoted = QuotationCheck.Find(evidence.Sentence.Text);
        bool IsQuoted(ReadWord word) => quoted.Any(q => q.Contains(word.Span));
        List<Finding> findings =
        [
            .. QuotationCheck.Find(evidence), .. NumberCheck.Find(evidence, quoted), .. DateCheck.Find(evidence, quoted), .. NameCheck.Find(evidence, IsQuoted), .. NameSlots.Find(evidence, IsQuoted), .. WordCheck.Find(evidence, IsQuoted),
            .. StanceCheck.Find(evidence, IsQuoted), .. RoleNameCheck.Find(evidence, IsQuoted), .. AttributionCheck.Find(evidence, quoted), .. RelationCheck.Find(evidence, IsQuoted), .. new RoleCheck(evidence).Find(IsQuoted),
        ];
        return (findings, CheckMeasurer.Measure(evidence, findings, IsQuoted));
    }
}
