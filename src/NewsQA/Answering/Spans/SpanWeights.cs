namespace NewsQA.Answering.Spans;

/// <summary>
/// The weights of a log-linear model over runs of words, fitted by <c>NewsQA.Training fit-answers</c> on questions with known answers: one signed byte per slot,
/// notes hashed to slots, and a scale. Kept in <c>span-weights.bin</c>.
/// </summary>
internal sealed class SpanWeights
{
    /// <summary>Slots, a power of two.</summary>
    public const int Slots = 1 << 18;

    private static readonly Lazy<SpanWeights> Shipped = new(() => new SpanWeights(ReadFile()));
    private readonly float[] _weights;

    /// <summary>Weights of one's own.</summary>
    /// <param name="weights">One per slot.</param>
    public SpanWeights(float[] weights) => _weights = weights;

    /// <summary>The weights that the engine ships.</summary>
    public static SpanWeights Default => Shipped.Value;

    /// <summary>The slot of a note.</summary>
    public static int SlotOf(uint note) => (int)(note & (Slots - 1));

    /// <summary>The score of a run: any number, higher is better; comparable within one question.</summary>
    public double Score(List<uint> notes)
    {
        var sum = 0.0;
        foreach (var note in notes)
        {
            sum += _weights[SlotOf(note)];
        }

        return sum;
    }

    /// <summary>The file: a float32 scale, then a signed byte per slot.</summary>
    public static byte[] Pack(float[] weights)
    {
        var scale = Math.Max(1e-9f, weights.Max(MathF.Abs)) / sbyte.MaxValue;
        return [.. BitConverter.GetBytes(scale), .. weights.Select(w => (byte)(sbyte)MathF.Round(w / scale))];
    }

    /// <summary>Reads <see cref="Pack"/>'s bytes.</summary>
    public static float[] Unpack(byte[] file)
    {
        var scale = BitConverter.ToSingle(file, 0);
        return [.. file.Skip(sizeof(float)).Select(b => (sbyte)b * scale)];
    }

    private static float[] ReadFile()
    {
        using var stream = typeof(SpanWeights).Assembly.GetManifestResourceStream("NewsQA.Answering.span-weights.bin")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Unpack(file);
    }
}
