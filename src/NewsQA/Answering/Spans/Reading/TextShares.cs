namespace NewsQA.Answering.Spans.Reading;

/// <summary>Tells how the reader divides its odds among the texts of a question, by the runs of tokens alone that the rules for the kind asked for leave as short answers.</summary>
internal static class TextShares
{
    /// <summary>Per text, the logarithm of its runs' share of the odds of all, 0 at most; negative infinity where a text has no such run.</summary>
    /// <param name="texts">The texts of one question.</param>
    /// <param name="scores">What the reader says of each.</param>
    public static double[] Of(IReadOnlyList<SpanText> texts, IReadOnlyList<RunScores> scores)
    {
        var sums = new OddsSum[texts.Count];
        foreach (var (text, first, last) in SpanFinder.Candidates(texts))
        {
            sums[text].Add(scores[text].OfEither(texts[text].Tokens, first, last));
        }

        var all = OddsSum.Of(sums.Select(s => s.Log));
        return Array.ConvertAll(sums, s => s.IsEmpty ? double.NegativeInfinity : Math.Min(0, s.Log - all));
    }
}
