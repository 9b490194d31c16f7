namespace NewsQA.Answering.Spans.Reading;

/// <summary>A matrix of signed bytes with a scale per row.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Scales">What a row's bytes are multiplied by.</param>
/// <param name="Values">Row by row.</param>
internal sealed record PackedMatrix(int Rows, int Columns, float[] Scales, sbyte[] Values)
{
    /// <summary>Packs numbers; what is lost is at most half of a row's largest over 127.</summary>
    public static PackedMatrix Of(int rows, int columns, ReadOnlySpan<float> numbers)
    {
        var packed = new PackedMatrix(rows, columns, new float[rows], new sbyte[rows * columns]);
        for (var r = 0; r < rows; r++)
        {
            var row = numbers.Slice(r * columns, columns);
            var largest = 0f;
            foreach (var number in row)
            {
                largest = Math.Max(largest, Math.Abs(number));
            }

            packed.Scales[r] = largest / sbyte.MaxValue;
            for (var c = 0; c < columns && largest > 0; c++)
            {
                packed.Values[(r * columns) + c] = (sbyte)MathF.Round(row[c] / packed.Scales[r]);
            }
        }

        return packed;
    }

    /// <summary>Adds a row to a vector.</summary>
    public void AddRow(int row, Span<float> vector)
    {
        var values = Values.AsSpan(row * Columns, Columns);
        for (var c = 0; c < values.Length; c++)
        {
            vector[c] += values[c] * Scales[row];
        }
    }

    /// <summary>All of it as numbers, row by row.</summary>
    public float[] Unpack()
    {
        var numbers = new float[Rows * Columns];
        for (var r = 0; r < Rows; r++)
        {
            AddRow(r, numbers.AsSpan(r * Columns, Columns));
        }

        return numbers;
    }
}
