using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>
/// Measures how sure the learned ranker is of what it put first, from <see cref="SupportFeature.RankBest"/> to <see cref="SupportFeature.RankDrop"/>. It was fitted to tell passages that hold evidence
/// from those that do not, so that its scores compare across questions too.
/// </summary>
internal static class RankMeasures
{
    private const int Few = 4;
    private const int Tenth = 9;

    public static double[] Of(IReadOnlyList<IReadOnlyList<string>> outlets, IReadOnlyList<Hit> hits)
    {
        var scores = hits.Select(h => h.Learned).OfType<double>().OrderDescending().ToList();
        if (scores.Count == 0)
        {
            return [0.5, 0.5, 0.5, 0.5];
        }

        var least = outlets.Select(o => hits.Where(h => ClauseMeasures.IsOf(h.Article, o)).Max(h => h.Learned) ?? scores[^1]).DefaultIfEmpty(scores[0]).Min();
        return [Logistic(scores[0]), Logistic(scores.Take(Few).Average()), Logistic(least), Logistic(scores[0] - scores[Math.Min(Tenth, scores.Count - 1)])];
    }

    private static double Logistic(double score) => 1 / (1 + Math.Exp(-score));
}
