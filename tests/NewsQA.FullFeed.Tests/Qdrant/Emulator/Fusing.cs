using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>Fuses ranked lists (qdrant.tech/documentation/concepts/hybrid-queries).</summary>
internal static class Fusing
{
    private const int DefaultK = 2;

    /// <summary>
    /// Reciprocal ranks: the sum over lists of 1 / (rank / weight + k - 1), rank from 1. Without weights that is 1 / (k + rank - 1): Qdrant
    /// counts positions from 0, and its k is 2 unless the query says otherwise.
    /// </summary>
    public static List<Hit> ByRank(IReadOnlyList<List<Hit>> lists, Rrf options)
    {
        var k = options.HasK ? (int)options.K : DefaultK;
        if (options.Weights.Count > 0 && options.Weights.Count != lists.Count)
        {
            throw Refusal.BadInput(
                $"Validation failed: Number of weights in RRF should match number of pre-fetches: got {options.Weights.Count}, expected {lists.Count}");
        }

        return Sum(lists.Select((list, i) =>
        {
            var weight = options.Weights.Count > 0 ? options.Weights[i] : 1;
            return list.Select((hit, position) => hit with { Score = weight > 0 ? 1 / (((position + 1) / weight) + k - 1) : 0 });
        }));
    }

    /// <summary>Sums of scores that each list's mean less and plus three standard deviations bring to 0 to 1.</summary>
    public static List<Hit> ByDistribution(IEnumerable<List<Hit>> lists) => Sum(lists.Select(Normalised));

    private static IEnumerable<Hit> Normalised(List<Hit> list)
    {
        if (list.Count < 2)
        {
            return list.Select(hit => hit with { Score = 0.5f });
        }

        var mean = list.Average(hit => hit.Score);
        var deviation = MathF.Sqrt(list.Sum(hit => (hit.Score - mean) * (hit.Score - mean)) / (list.Count - 1));
        return list.Select(hit => hit with { Score = deviation == 0 ? 0.5f : (hit.Score - (mean - (3 * deviation))) / (6 * deviation) });
    }

    private static List<Hit> Sum(IEnumerable<IEnumerable<Hit>> lists)
    {
        var sums = new Dictionary<PointKey, Hit>();
        foreach (var hit in lists.SelectMany(list => list))
        {
            sums[hit.Key] = sums.TryGetValue(hit.Key, out var other) ? other with { Score = other.Score + hit.Score } : hit;
        }

        return [.. sums.Values.Order(BestFirst.Similarity)];
    }
}
