using NewsQA.Training.Learning;

namespace NewsQA.Training.Export;

/// <summary>The encoder's rows in one byte a number, each row with a scale of its own: its largest number is ±127.</summary>
internal sealed class QuantizedRows
{
    private const int Largest = 127;

    /// <summary>Rounds the rows.</summary>
    public QuantizedRows(EncoderWeights weights)
    {
        Values = new sbyte[weights.Rows.Length];
        Scales = new float[weights.Pieces];
        for (var piece = 0; piece < weights.Pieces; piece++)
        {
            var row = weights.Row(piece);
            var most = 0f;
            foreach (var value in row)
            {
                most = Math.Max(most, Math.Abs(value));
            }

            Scales[piece] = most / Largest;
            for (var i = 0; i < row.Length && most > 0; i++)
            {
                Values[(piece * weights.Dimension) + i] = (sbyte)MathF.Round(row[i] / Scales[piece]);
            }
        }
    }

    /// <summary>sbyte[pieces, dimension].</summary>
    public sbyte[] Values { get; }

    /// <summary>By which a row's values are to be multiplied; 0 for a row of zeros.</summary>
    public float[] Scales { get; }
}
