using System.Numerics;
using System.Runtime.InteropServices;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>The dense vectors of one name in a shard: one row per slot, some of them absent.</summary>
/// <param name="parameters">Size and distance.</param>
internal sealed class DenseColumn(VectorParams parameters)
{
    private readonly int _size = (int)parameters.Size;
    private readonly List<bool> _present = [];
    private float[] _rows = [];

    /// <summary>Whether a lower score is the better one, as for distances.</summary>
    public bool SmallerIsBetter => parameters.Distance is Distance.Euclid or Distance.Manhattan;

    public bool Has(int slot) => _present[slot];

    public ReadOnlySpan<float> Row(int slot) => _rows.AsSpan(slot * _size, _size);

    /// <summary>Appends the next slot's vector; null when its point has none of this name.</summary>
    public void Append(float[]? vector)
    {
        var slot = _present.Count;
        _present.Add(vector is not null);
        if ((slot + 1) * _size > _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(64 * _size, 2 * _rows.Length));
        }

        vector?.CopyTo(_rows.AsSpan(slot * _size));
    }

    /// <summary>Checks the size and prepares a vector for storing or for a question: for cosine it is brought to length 1.</summary>
    /// <exception cref="Grpc.Core.RpcException">The size is another.</exception>
    public static float[] Prepare(VectorParams parameters, IReadOnlyCollection<float> vector)
    {
        if (vector.Count != (int)parameters.Size)
        {
            throw Refusal.WrongDimension((int)parameters.Size, vector.Count);
        }

        float[] prepared = [.. vector];
        var squared = Dot(prepared, prepared);
        // Qdrant leaves alone what is zero or of length 1 already (is_length_zero_or_normalized in its source).
        if (parameters.Distance == Distance.Cosine && squared >= float.Epsilon && MathF.Abs(squared - 1) > 1e-6f)
        {
            var length = MathF.Sqrt(squared);
            for (var i = 0; i < prepared.Length; i++)
            {
                prepared[i] /= length;
            }
        }

        return prepared;
    }

    /// <summary>The score of a slot as Qdrant reports it: similarity, or distance for Euclid and Manhattan.</summary>
    public float Score(ReadOnlySpan<float> query, int slot) => parameters.Distance switch
    {
        Distance.Euclid => MathF.Sqrt(Sum(query, Row(slot), (a, b) => (a - b) * (a - b))),
        Distance.Manhattan => Sum(query, Row(slot), (a, b) => MathF.Abs(a - b)),
        _ => Dot(query, Row(slot)),
    };

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sums += left[i] * right[i];
        }

        var sum = System.Numerics.Vector.Sum(sums);
        for (var i = left.Length * Vector<float>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static float Sum(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Func<float, float, float> term)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
        {
            sum += term(a[i], b[i]);
        }

        return sum;
    }
}
