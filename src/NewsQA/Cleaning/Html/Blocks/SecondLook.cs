namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>What the first model's probabilities around a block tell the second one: an article's blocks stand together and look alike.</summary>
internal static class SecondLook
{
    private const int Neighbours = 4;
    private const int Far = 40;

    /// <summary>The features that are added to the first model's own.</summary>
    public const int Width = 1 + (2 * Neighbours) + 2 + 2 + 3 + 2 + ProbableTop.Width;

    /// <summary>Computes them for a whole page.</summary>
    /// <param name="table">The page.</param>
    /// <param name="first">The first model's probability of each block.</param>
    /// <returns>Rows of <see cref="Width"/>, one per block.</returns>
    public static float[] Of(BlockTable table, float[] first)
    {
        var count = first.Length;
        var rows = new float[count * Width];
        var groups = Groups(table, first);
        var (since, until) = (Distances(first, forward: true), Distances(first, forward: false));
        var before = WordsBefore(table, first);
        var words = Math.Max(1, before[^1]);
        var top = new ProbableTop(table, first);
        for (var i = 0; i < count; i++)
        {
            var row = rows.AsSpan(i * Width, Width);
            var at = 0;
            row[at++] = first[i];
            for (var step = 1; step <= Neighbours; step++)
            {
                row[at++] = i - step >= 0 ? first[i - step] : -1;
                row[at++] = i + step < count ? first[i + step] : -1;
            }

            row[at++] = since[i];
            row[at++] = until[i];
            var group = groups[table.GroupOf(i)];
            row[at++] = group.Sum / Math.Max(1, group.Words);
            row[at++] = group.Blocks > 1 ? (group.Plain - first[i]) / (group.Blocks - 1) : -1;
            row[at++] = before[i] / words;
            row[at++] = MathF.Log2(1 + words);
            row[at++] = table.Blocks[i].Words / words;
            row[at++] = Mean(first, i - 10, i);
            row[at++] = Mean(first, i + 1, i + 11);
            top.Fill(row[at..], table.Blocks[i].Node);
        }

        return rows;
    }

    private static Dictionary<int, (float Sum, float Words, float Plain, int Blocks)> Groups(BlockTable table, float[] first)
    {
        var groups = new Dictionary<int, (float Sum, float Words, float Plain, int Blocks)>();
        for (var i = 0; i < first.Length; i++)
        {
            var group = groups.GetValueOrDefault(table.GroupOf(i));
            var words = table.Blocks[i].Words;
            groups[table.GroupOf(i)] = (group.Sum + (first[i] * words), group.Words + words, group.Plain + first[i], group.Blocks + 1);
        }

        return groups;
    }

    private static float[] WordsBefore(BlockTable table, float[] first)
    {
        var before = new float[first.Length + 1];
        for (var i = 0; i < first.Length; i++)
        {
            before[i + 1] = before[i] + (first[i] * table.Blocks[i].Words);
        }

        return before;
    }

    private static int[] Distances(float[] first, bool forward)
    {
        var distances = new int[first.Length];
        var last = Far;
        for (var step = 0; step < first.Length; step++)
        {
            var i = forward ? step : first.Length - 1 - step;
            distances[i] = last;
            last = first[i] > 0.5f ? 0 : Math.Min(Far, last + 1);
        }

        return distances;
    }

    private static float Mean(float[] first, int start, int end)
    {
        var (from, to) = (Math.Max(0, start), Math.Min(first.Length, end));
        var sum = 0f;
        for (var i = from; i < to; i++)
        {
            sum += first[i];
        }

        return to > from ? sum / (to - from) : -1;
    }
}
