namespace NewsQA.Training.Extraction;

/// <summary>Rows whose values are replaced by the number of the bin that they fall into, one byte each, row after row.</summary>
internal sealed class BinnedRows
{
    /// <summary>Bins per feature, at most.</summary>
    public const int MaxBins = 64;

    private readonly int _width;
    private readonly float[][] _edges;
    private readonly byte[] _bins;

    /// <summary>Bins rows: a bin per value, or bins of about equally many rows where a feature has more values.</summary>
    public BinnedRows(BoostingRows rows)
    {
        _width = rows.Width;
        _edges = new float[_width][];
        _bins = new byte[rows.Values.Length];
        for (var feature = 0; feature < _width; feature++)
        {
            Bin(rows, feature);
        }
    }

    /// <summary>The bin of a row's feature.</summary>
    public byte this[int row, int feature] => _bins[(row * _width) + feature];

    /// <summary>The bins of a row, one per feature.</summary>
    public ReadOnlySpan<byte> Row(int row) => _bins.AsSpan(row * _width, _width);

    /// <summary>Where a feature's bins end: values at or below the first fall into bin 0.</summary>
    public float[] EdgesOf(int feature) => _edges[feature];

    private void Bin(BoostingRows rows, int feature)
    {
        var count = rows.Labels.Length;
        var column = new float[count];
        for (var i = 0; i < count; i++)
        {
            column[i] = rows.Values[(i * _width) + feature];
        }

        var edges = _edges[feature] = EdgesOf(column);
        for (var i = 0; i < count; i++)
        {
            var at = Array.BinarySearch(edges, column[i]);
            _bins[(i * _width) + feature] = (byte)(at < 0 ? ~at : at);
        }
    }

    private static float[] EdgesOf(float[] column)
    {
        var distinct = new HashSet<float>();
        for (var i = 0; i < column.Length && distinct.Count <= MaxBins; i++)
        {
            distinct.Add(column[i]);
        }

        if (distinct.Count <= MaxBins)
        {
            float[] values = [.. distinct.Order()];
            return [.. values[..^1].Zip(values[1..], (low, high) => (low + high) / 2)];
        }

        var sorted = (float[])column.Clone();
        Array.Sort(sorted);
        return [.. Enumerable.Range(1, MaxBins - 1).Select(i => sorted[(int)((long)i * column.Length / MaxBins)]).Distinct()];
    }
}
