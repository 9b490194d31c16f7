using System.Globalization;
using NewsQA.Evaluation;
using NewsQA.Retrieval.Ranking;

namespace NewsQA.Training.Ranking;

/// <summary>Figures of a ranking by cross-validation: each question is ranked by trees that never saw it.</summary>
internal static class RankingFigures
{
    private const int Folds = 3;

    /// <summary>Fits and ranks fold by fold.</summary>
    /// <returns>One line per set.</returns>
    public static IEnumerable<string> CrossValidate(string name, IReadOnlyList<RankingSample> samples, BoostingOptions options, IReadOnlyList<bool> use)
    {
        var rows = new List<(string Set, IReadOnlyList<IReadOnlyCollection<int>> Found, int Facts)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = LambdaBooster.Fit([.. samples.Where(s => FoldOf(s) != fold)], options, use);
            rows.AddRange(samples.Where(s => FoldOf(s) == fold).Select(s => (s.Set, (IReadOnlyList<IReadOnlyCollection<int>>)Rank(s, trees), s.Facts)));
        }

        return rows.GroupBy(r => r.Set, StringComparer.Ordinal).Select(g => string.Create(
            CultureInfo.InvariantCulture,
            $"{name}, {g.Key}: {g.Count()} questions, any-hit@1 {g.Average(r => RankingMetrics.AnyHit(r.Found, 1)):0.000}, @4 {g.Average(r => RankingMetrics.AnyHit(r.Found, 4)):0.000}, @10 {g.Average(r => RankingMetrics.AnyHit(r.Found, 10)):0.000}, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"evidence recall@4 {g.Average(r => RankingMetrics.EvidenceRecall(r.Found, r.Facts, 4)):0.000}, @10 {g.Average(r => RankingMetrics.EvidenceRecall(r.Found, r.Facts, 10)):0.000}, MRR {g.Average(r => RankingMetrics.ReciprocalRank(r.Found.Take(10).Select(f => f.Count > 0))):0.000}"));
    }

    private static List<IReadOnlyCollection<int>> Rank(RankingSample sample, IReadOnlyList<RankingTree> trees)
    {
        var found = sample.Candidates.Zip(sample.Found).ToDictionary(p => p.First.Candidate.Passage, p => p.Second);
        return [.. OutletSlots.Share(sample.Candidates.Select(c => c with { Score = RankingModel.Score(trees, c.Features) })).Select(c => found[c.Candidate.Passage])];
    }

    // By the question's letters, the same in every run; questions in the same words fall together.
    private static int FoldOf(RankingSample sample) => (int)(sample.Question.Aggregate(17u, (hash, c) => (hash * 31) + c) % Folds);
}
