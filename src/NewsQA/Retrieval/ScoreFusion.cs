using NewsQA.Indexing;
using NewsQA.Passages;

namespace NewsQA.Retrieval;

/// <summary>A passage with what each list says of it and both together.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Lexical">Its BM25 score; null when it is not in the lexical list.</param>
/// <param name="Dense">Its cosine; null when it is not in the dense list.</param>
/// <param name="Fused">Both together, 0 to 1.</param>
public sealed record FusedPassage(Passage Passage, double? Lexical, double? Dense, double Fused);

/// <summary>
/// Convex combination of normalised scores (Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", TOIS 2023): each list is scaled
/// from its theoretical minimum (0 for BM25, -1 for a cosine) to the best score found, so that a weak best match keeps its distance from the rest.
/// </summary>
public static class ScoreFusion
{
    /// <summary>Fuses the two lists of one query.</summary>
    /// <param name="candidates">The lists, each best first.</param>
    /// <param name="denseWeight">Share of the dense score, 0 to 1.</param>
    /// <returns>Each passage once, best first; ties by <see cref="Passage.Order"/>. A passage missing from a list gets that list's lowest score, which it cannot exceed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denseWeight"/> is outside 0 to 1.</exception>
    public static IReadOnlyList<FusedPassage> Fuse(Candidates candidates, double denseWeight)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentOutOfRangeException.ThrowIfNegative(denseWeight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denseWeight, 1);
        var lexical = candidates.Lexical.ToDictionary(p => p.Passage, p => p.Score);
        var dense = candidates.Dense.ToDictionary(p => p.Passage, p => p.Score);
        var lexicalScale = new Scale(candidates.Lexical, minimum: 0);
        var denseScale = new Scale(candidates.Dense, minimum: -1);

        return lexical.Keys.Union(dense.Keys)
            .Select(passage =>
            {
                double? l = lexical.TryGetValue(passage, out var lexicalScore) ? lexicalScore : null;
                double? d = dense.TryGetValue(passage, out var denseScore) ? denseScore : null;
                return new FusedPassage(passage, l, d, ((1 - denseWeight) * lexicalScale.Of(l)) + (denseWeight * denseScale.Of(d)));
            })
            .OrderByDescending(p => p.Fused)
            .ThenBy(p => p.Passage, Passage.Order)
            .ToList();
    }

    private sealed class Scale(IReadOnlyList<ScoredPassage> list, double minimum)
    {
        private readonly double _range = list.Count == 0 ? 0 : list[0].Score - minimum;
        private readonly double _lowest = list.Count == 0 ? minimum : list[^1].Score;

        public double Of(double? score) => _range <= 0 ? 0 : Math.Max(0, ((score ?? _lowest) - minimum) / _range);
    }
}
