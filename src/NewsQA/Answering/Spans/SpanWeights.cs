using NewsQA.Answering.Spans.Reading;

namespace NewsQA.Answering.Spans;

/// <summary>
/// The weights of a log-linear model over runs of words, fitted by <c>NewsQA.Training fit-answers</c> on questions with known answers: one signed byte per slot,
/// notes hashed to slots, and a scale. Behind them the weights that join it with the reader. Kept in <c>span-weights.bin</c>.
/// </summary>
internal sealed class SpanWeights
{
    /// <summary>Slots, a power of two.</summary>
    public const int Slots = 1 << 18;

    private static readonly Lazy<SpanWeights> Shipped = new(() => Unpack(ReadFile()));
    private readonly float[] _weights;

    /// <summary>Weights of one's own.</summary>
    /// <param name="weights">One per slot.</param>
    /// <param name="join">Joins the reader; null to do without.</param>
    public SpanWeights(float[] weights, SpanJoin? join = null) => (_weights, Join) = (weights, join);

    /// <summary>The weights that the engine ships.</summary>
    public static SpanWeights Default => Shipped.Value;

    /// <summary>Joins what the reader says; null to do without it.</summary>
    public SpanJoin? Join { get; }

    /// <summary>The same weights, joined with the reader otherwise; null to do without it.</summary>
    public SpanWeights With(SpanJoin? join) => new(_weights, join);

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

    /// <summary>The file: a float32 scale, a signed byte per slot, then the weights of the join as float32, where there is one.</summary>
    public byte[] Pack()
    {
        var scale = Math.Max(1e-9f, _weights.Max(MathF.Abs)) / sbyte.MaxValue;
        return [.. BitConverter.GetBytes(scale), .. _weights.Select(w => (byte)(sbyte)MathF.Round(w / scale)), .. (Join?.All ?? []).SelectMany(BitConverter.GetBytes)];
    }

    /// <summary>Reads <see cref="Pack"/>'s bytes.</summary>
    public static SpanWeights Unpack(byte[] file)
    {
        var scale = BitConverter.ToSingle(file, 0);
        var slots = file.AsSpan(sizeof(float), Slots).ToArray();
        var rest = file.AsSpan(sizeof(float) + Slots);
        return new SpanWeights(
            Array.ConvertAll(slots, b => (sbyte)b * scale),
            rest.IsEmpty ? null : new SpanJoin(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(rest).ToArray()));
    }

    private static byte[] ReadFile()
    {
        using var stream = typeof(SpanWeights).Assembly.GetManifestResourceStream("NewsQA.Answering.span-weights.bin")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}
