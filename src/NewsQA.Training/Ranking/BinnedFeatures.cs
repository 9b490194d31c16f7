namespace NewsQA.Training.Ranking;

/// <summary>Features in at most 64 bins each, by quantile: a split falls between two bins.</summary>
internal sealed class BinnedFeatures
{
    /// <summary>Most bins of a feature.</summary>
    public const int MaxBins = 64;

    /// <summary>Bins features.</summary>
    /// <param name="rows">One row per candidate.</param>
    public BinnedFeatures(IReadOnlyList<float[]> rows)
    {
        Rows = rows.Count;
        Features = rows[0].Length;
        Edges = new float[Features][];
        Bins = new byte[Rows * Features];
        var values = new float[Rows];
        for (var f = 0; f < Features; f++)
        {
            for (var i = 0; i < Rows; i++)
            {
                values[i] = rows[i][f];
            }

            Edges[f] = EdgesOf(values);
            for (var i = 0; i < Rows; i++)
            {
                var at = Array.BinarySearch(Edges[f], rows[i][f]);
                Bins[(i * Features) + f] = (byte)(at < 0 ? ~at : at);
            }
        }
    }

    /// <summary>How many candidates.</summary>
    public int Rows { get; }

    /// <summary>How many features.</summary>
    public int Features { get; }

    /// <summary>Upper edges of a feature's bins, the last bin's aside: what is at most edge b falls into bin b or below.</summary>
    public float[][] Edges { get; }

    /// <summary>Row by row.</summary>
    public byte[] Bins { get; }

    private static float[] EdgesOf(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var edges = new List<float>();
        for (var b = 1; b < MaxBins; b++)
        {
            var value = sorted[(int)((long)b * sorted.Length / MaxBins)];
            if (value < sorted[^1] && (edges.Count == 0 || value > edges[^1]))
            {
                edges.Add(value);
            }
        }

        return [.. edges];
    }
}
