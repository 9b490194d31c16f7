using System.Numerics.Tensors;
using NewsQA.Answering.Spans;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>Measures how well a question is supported by its best sentences.</summary>
internal static class SupportMeasurer
{
    private const int Weightiest = 3;
    private const int Fifth = 4;
    private const double MarginScale = 4;
    private const double SpanScale = 60;
    private const double ScoreScale = 10;

    // BM25's tf part is at most k1 + 1; a word that a passage of usual length has once gets about 1.
    private const double UsualImpact = 1.2;

    /// <summary>The measures, in the order of <see cref="SupportFeature"/>.</summary>
    public static double[] Measure(ScoredSentences scored, IReadOnlyList<Hit> hits, FoundSpan? span)
    {
        var (profile, sentences, best) = (scored.Profile, scored.Sentences, scored.Sentences[0]);
        double Of(SentenceFeature feature) => best.Features[(int)feature];
        var all = Union(sentences.Select(s => s.Matches.Passage));
        var fifth = Math.Min(Fifth, sentences.Count - 1);
        double[] measures =
        [
            Coverage.Of(profile, best.Matches.Own),
            Coverage.Of(profile, best.Matches.Beside),
            Coverage.Of(profile, best.Matches.Passage),
            Coverage.Least(profile, best.Matches.Passage, _ => true, Weightiest),
            Coverage.Least(profile, best.Matches.Passage, w => w.IsName, Weightiest),
            Of(SentenceFeature.Similarity),
            Of(SentenceFeature.KindMissing),
            Of(SentenceFeature.NearValue),
            Of(SentenceFeature.Phrases),
            Coverage.Of(profile, best.Matches.Passage, w => !w.IsName, empty: 1),
            Coverage.Of(profile, best.Matches.Own, w => !w.IsName, empty: 1),
            Coverage.Of(profile, best.Matches.Beside, w => w.IsName, empty: 1),
            Coverage.Of(profile, all),
            Coverage.Of(profile, all, w => w.IsName, empty: 1),
            Coverage.Least(profile, all, w => w.IsName, Weightiest),
            sentences.Max(s => Coverage.Of(profile, s.Matches.Passage)),
            sentences.Max(s => Coverage.Of(profile, s.Matches.Beside)),
            sentences.Max(s => Coverage.Of(profile, s.Matches.Own, w => w.IsName, empty: 1)),
            UnknownShare(scored, w => w.IsName),
            UnknownShare(scored, _ => true),
            Coverage.Of(profile, best.Matches.Passage, w => char.IsDigit(w.Word.Lower[0]), empty: 1),
            NamePairs(scored),
            Math.Max(0, hits.Max(h => h.Dense ?? 0)),
            Math.Min(1, hits.Max(h => h.Lexical ?? 0) / (UsualImpact * Math.Max(1e-9, profile.Words.Sum(w => w.Weight)))),
            Math.Min(1, hits[0].Fused - hits[Math.Min(Fifth, hits.Count - 1)].Fused),
            sentences.Take(Fifth).Count(s => s.Sentence.Article.Id == best.Sentence.Article.Id) / (double)Math.Min(Fifth, sentences.Count),
            Math.Min(1, (best.Score - sentences[fifth].Score) / MarginScale),
            0,
            0,
            .. PassageMeasures.Of(scored),
            .. MissingMeasures.Of(scored),
            .. ClauseMeasures.Of(scored, hits),
            .. DifferenceMeasures.Of(scored),
            best.Score / ScoreScale,
            .. RankMeasures.Of(scored.Parts.Outlets, hits),
            0,
            0,
            Math.Min(1, Math.Log10(Math.Max(1, scored.Statistics.Passages))),
            sentences.Max(s => s.Features[(int)SentenceFeature.Holds]),
        ];
        SetSpan(measures, span);
        return measures;
    }

    /// <summary>Sets the measures of the short answer, whatever they were.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="span">The short answer; null when there is none.</param>
    public static void SetSpan(double[] measures, FoundSpan? span)
    {
        measures[(int)SupportFeature.SpanProbability] = span?.Probability ?? 0;
        measures[(int)SupportFeature.SpanScore] = Math.Clamp((span?.Score ?? 0) / SpanScale, 0, 1);
        measures[(int)SupportFeature.SpanFit] = span?.Fit ?? 0;
        measures[(int)SupportFeature.ReaderHolds] = span is null ? 0 : 1 / (1 + Math.Exp(-span.Holds));
    }

    private static double[] Union(IEnumerable<double[]> matches)
    {
        double[]? union = null;
        foreach (var match in matches)
        {
            union ??= [.. match];
            TensorPrimitives.Max(union, match, union);
        }

        return union ?? [];
    }

    private static double UnknownShare(ScoredSentences scored, Func<ProfileWord, bool> counts)
    {
        var words = scored.Profile.Words.Where(counts).ToList();
        var total = words.Sum(w => w.Weight);
        return total <= 0 ? 0 : words.Where(w => w.Weight >= scored.MaxIdf - 1e-9).Sum(w => w.Weight) / total;
    }

    private static double NamePairs(ScoredSentences scored)
    {
        var words = scored.Profile.Words;
        var pairs = words.Zip(words.Skip(1)).Where(p => p.First.IsName && p.Second.IsName && p.Second.Word.Span.Start - p.First.Word.Span.End == 1)
            .Select(p => (p.First.Word.Terms[0], p.Second.Word.Terms[0])).ToHashSet();
        if (pairs.Count == 0)
        {
            return 1;
        }

        var found = scored.Sentences.SelectMany(s => s.Own.Zip(s.Own.Skip(1), (a, b) => (a.Terms[0], b.Terms[0]))).Where(pairs.Contains).ToHashSet();
        return found.Count / (double)pairs.Count;
    }
}
