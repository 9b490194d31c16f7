namespace NewsQA.Answering.Spans.Reading;

/// <summary>Tells how the reader divides its odds among texts, by the runs of tokens in them that can be short answers: the reader itself knows nothing of the kind asked for.</summary>
internal static class TextShares
{
    /// <summary>Per text, the logarithm of its runs' share of the odds of all, 0 at most; negative infinity where a text has no such run.</summary>
    /// <param name="texts">The texts of one question.</param>
    /// <param name="scores">What the reader says of each.</param>
    public static double[] Of(IReadOnlyList<SpanText> texts, IReadOnlyList<RunScores> scores)
    {
        var sums = new OddsSum[texts.Count];
        var all = new OddsSum();
        foreach (var (text, first, last) in SpanFinder.Candidates(texts))
        {
            var score = scores[text].Of(first, last);
            sums[text].Add(score);
            all.Add(score);
        }

        return Array.ConvertAll(sums, s => s.IsEmpty ? double.NegativeInfinity : s.Log - all.Log);
    }
}
