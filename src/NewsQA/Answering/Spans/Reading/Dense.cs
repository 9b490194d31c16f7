using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsQA.Answering.Spans.Reading;

/// <summary>A matrix by which rows are multiplied, and a row that is added.</summary>
/// <param name="From">Numbers in a row that comes in.</param>
/// <param name="To">Numbers in a row that goes out.</param>
/// <param name="Weights">float[From, To], row by row.</param>
/// <param name="Bias">float[To].</param>
internal sealed record Dense(int From, int To, float[] Weights, float[] Bias)
{
    private const int RowsAtOnce = 4;

    /// <summary>What comes of rows.</summary>
    /// <param name="rows">float[n, From], row by row.</param>
    /// <returns>float[n, To].</returns>
    public float[] Apply(ReadOnlySpan<float> rows)
    {
        var n = rows.Length / From;
        var result = new float[n * To];
        for (var r = 0; r < n; r++)
        {
            Bias.CopyTo(result, r * To);
        }

        AddProducts(rows, n, result);
        return result;
    }

    // The same sums in the same order whatever the number of rows, so that a text has the same score in any company.
    private void AddProducts(ReadOnlySpan<float> rows, int n, Span<float> result)
    {
        var width = 2 * Vector<float>.Count;
        var whole = To - (To % width);
        for (var r = 0; r < n; r += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, n - r);
            var from = rows.Slice(r * From, count * From);
            var to = result.Slice(r * To, count * To);
            for (var c = 0; c < whole; c += width)
            {
                if (count == RowsAtOnce)
                {
                    AddFour(from, to, c);
                }
                else
                {
                    for (var i = 0; i < count; i++)
                    {
                        AddOne(from.Slice(i * From, From), to.Slice(i * To, To), c);
                    }
                }
            }

            for (var i = 0; i < count && whole < To; i++)
            {
                AddRest(from.Slice(i * From, From), to.Slice(i * To, To), whole);
            }
        }
    }

    private void AddFour(ReadOnlySpan<float> rows, Span<float> result, int column)
    {
        ref var x = ref MemoryMarshal.GetReference(rows);
        ref var w = ref Weights[column];
        ref var y = ref result[column];
        var step = (nuint)Vector<float>.Count;
        nuint from = (nuint)From, to = (nuint)To;
        var (a0, a1) = (Vector.LoadUnsafe(ref y), Vector.LoadUnsafe(ref y, step));
        var (b0, b1) = (Vector.LoadUnsafe(ref y, to), Vector.LoadUnsafe(ref y, to + step));
        var (c0, c1) = (Vector.LoadUnsafe(ref y, 2 * to), Vector.LoadUnsafe(ref y, (2 * to) + step));
        var (d0, d1) = (Vector.LoadUnsafe(ref y, 3 * to), Vector.LoadUnsafe(ref y, (3 * to) + step));
        for (nuint k = 0; k < from; k++)
        {
            var (w0, w1) = (Vector.LoadUnsafe(ref w, k * to), Vector.LoadUnsafe(ref w, (k * to) + step));
            var v = new Vector<float>(Unsafe.Add(ref x, k));
            (a0, a1) = (Vector.FusedMultiplyAdd(v, w0, a0), Vector.FusedMultiplyAdd(v, w1, a1));
            v = new Vector<float>(Unsafe.Add(ref x, from + k));
            (b0, b1) = (Vector.FusedMultiplyAdd(v, w0, b0), Vector.FusedMultiplyAdd(v, w1, b1));
            v = new Vector<float>(Unsafe.Add(ref x, (2 * from) + k));
            (c0, c1) = (Vector.FusedMultiplyAdd(v, w0, c0), Vector.FusedMultiplyAdd(v, w1, c1));
            v = new Vector<float>(Unsafe.Add(ref x, (3 * from) + k));
            (d0, d1) = (Vector.FusedMultiplyAdd(v, w0, d0), Vector.FusedMultiplyAdd(v, w1, d1));
        }

        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, step);
        b0.StoreUnsafe(ref y, to);
        b1.StoreUnsafe(ref y, to + step);
        c0.StoreUnsafe(ref y, 2 * to);
        c1.StoreUnsafe(ref y, (2 * to) + step);
        d0.StoreUnsafe(ref y, 3 * to);
        d1.StoreUnsafe(ref y, (3 * to) + step);
    }

    private void AddOne(ReadOnlySpan<float> row, Span<float> result, int column)
    {
        ref var w = ref Weights[column];
        ref var y = ref result[column];
        var step = (nuint)Vector<float>.Count;
        var (a0, a1) = (Vector.LoadUnsafe(ref y), Vector.LoadUnsafe(ref y, step));
        for (var k = 0; k < row.Length; k++)
        {
            var (v, at) = (new Vector<float>(row[k]), (nuint)(k * To));
            (a0, a1) = (Vector.FusedMultiplyAdd(v, Vector.LoadUnsafe(ref w, at), a0), Vector.FusedMultiplyAdd(v, Vector.LoadUnsafe(ref w, at + step), a1));
        }

        a0.StoreUnsafe(ref y);
        a1.StoreUnsafe(ref y, step);
    }

    private void AddRest(ReadOnlySpan<float> row, Span<float> result, int column)
    {
        for (var c = column; c < To; c++)
        {
            for (var k = 0; k < row.Length; k++)
            {
                result[c] = MathF.FusedMultiplyAdd(row[k], Weights[(k * To) + c], result[c]);
            }
        }
    }
}
