using NewsQA.Answering;
using NewsQA.Answering.Spans;

namespace NewsQA.Training.Answers;

/// <summary>Fills in what is measured of short answers, once their weights are known.</summary>
internal static class SpanMeasures
{
    private static readonly AnswerOptions Usual = new();

    /// <summary>The samples with the measures.</summary>
    public static IReadOnlyList<EvidenceSample> Fill(IReadOnlyList<EvidenceSample> samples, SpanWeights weights) => [.. samples.Select(s => Fill(s, weights))];

    private static EvidenceSample Fill(EvidenceSample sample, SpanWeights weights)
    {
        var support = (double[])sample.Support.Clone();
        // What lies further back gives no short answer.
        List<SpanSource> near = [.. sample.Sources.Where(s => s.Gap <= Usual.MaxScoreGap)];
        SupportMeasurer.SetSpan(support, sample.Weight > 0 ? SpanFinder.Find(sample.Profile, near, weights) : null);
        return sample with { Support = support };
    }
}
