using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsQA.Training.Learning;

/// <summary>
/// Sums over vectors of one length, a multiple of <see cref="Lanes"/>. Always sixteen lanes and fused multiply-adds, whatever the processor
/// has, so that the last bit is the same everywhere.
/// </summary>
internal static class VectorMath
{
    /// <summary>Numbers that are worked on at once; every dimension is a multiple of it.</summary>
    public const int Lanes = 16;

    /// <summary>The sum of products.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var sum = Vector512<float>.Zero;
        for (nuint i = 0; i < (nuint)left.Length; i += Lanes)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, i), Vector512.LoadUnsafe(ref b, i), sum);
        }

        return Vector512.Sum(sum);
    }

    /// <summary>Adds <paramref name="factor"/> × <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> target)
    {
        ref var s = ref MemoryMarshal.GetReference(source);
        ref var t = ref MemoryMarshal.GetReference(target);
        var f = Vector512.Create(factor);
        for (nuint i = 0; i < (nuint)target.Length; i += Lanes)
        {
            Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref s, i), f, Vector512.LoadUnsafe(ref t, i)).StoreUnsafe(ref t, i);
        }
    }

    /// <summary>Multiplies each number.</summary>
    public static void Scale(Span<float> vector, float factor)
    {
        ref var v = ref MemoryMarshal.GetReference(vector);
        for (nuint i = 0; i < (nuint)vector.Length; i += Lanes)
        {
            (Vector512.LoadUnsafe(ref v, i) * factor).StoreUnsafe(ref v, i);
        }
    }

    /// <summary>
    /// <c>C[m, n] = A[m, k] · B[n, k]ᵀ</c>, on all cores. Blocks of 4 × 4 sums stay in registers; each sum is made by one thread in one order.
    /// </summary>
    /// <param name="a">m rows; m is a multiple of 4.</param>
    /// <param name="b">n rows; n is a multiple of 4.</param>
    /// <param name="k">Numbers in a row, a multiple of <see cref="Lanes"/>.</param>
    /// <param name="c">Receives m × n sums.</param>
    public static void MultiplyByRows(float[] a, float[] b, int k, float[] c)
    {
        const int Block = 4;
        var n = b.Length / k;
        Parallel.For(0, a.Length / k / Block, block =>
        {
            for (var j = 0; j < n; j += Block)
            {
                MultiplyBlock(ref a[block * Block * k], ref b[j * k], k, ref c[(block * Block * n) + j], n);
            }
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyBlock(ref float a, ref float b, int k, ref float c, int n)
    {
        nuint a1 = (nuint)k, a2 = a1 + a1, a3 = a2 + a1;
        Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<float> s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
        for (nuint i = 0; i < a1; i += Lanes)
        {
            var x0 = Vector512.LoadUnsafe(ref a, i);
            var x1 = Vector512.LoadUnsafe(ref a, a1 + i);
            var x2 = Vector512.LoadUnsafe(ref a, a2 + i);
            var x3 = Vector512.LoadUnsafe(ref a, a3 + i);
            var y = Vector512.LoadUnsafe(ref b, i);
            s00 = Vector512.FusedMultiplyAdd(x0, y, s00);
            s10 = Vector512.FusedMultiplyAdd(x1, y, s10);
            s20 = Vector512.FusedMultiplyAdd(x2, y, s20);
            s30 = Vector512.FusedMultiplyAdd(x3, y, s30);
            y = Vector512.LoadUnsafe(ref b, a1 + i);
            s01 = Vector512.FusedMultiplyAdd(x0, y, s01);
            s11 = Vector512.FusedMultiplyAdd(x1, y, s11);
            s21 = Vector512.FusedMultiplyAdd(x2, y, s21);
            s31 = Vector512.FusedMultiplyAdd(x3, y, s31);
            y = Vector512.LoadUnsafe(ref b, a2 + i);
            s02 = Vector512.FusedMultiplyAdd(x0, y, s02);
            s12 = Vector512.FusedMultiplyAdd(x1, y, s12);
            s22 = Vector512.FusedMultiplyAdd(x2, y, s22);
            s32 = Vector512.FusedMultiplyAdd(x3, y, s32);
            y = Vector512.LoadUnsafe(ref b, a3 + i);
            s03 = Vector512.FusedMultiplyAdd(x0, y, s03);
            s13 = Vector512.FusedMultiplyAdd(x1, y, s13);
            s23 = Vector512.FusedMultiplyAdd(x2, y, s23);
            s33 = Vector512.FusedMultiplyAdd(x3, y, s33);
        }

        Store(ref c, 0, s00, s01, s02, s03);
        Store(ref c, n, s10, s11, s12, s13);
        Store(ref c, 2 * n, s20, s21, s22, s23);
        Store(ref c, 3 * n, s30, s31, s32, s33);
    }

    private static void Store(ref float c, int at, Vector512<float> s0, Vector512<float> s1, Vector512<float> s2, Vector512<float> s3) =>
        Vector128.Create(Vector512.Sum(s0), Vector512.Sum(s1), Vector512.Sum(s2), Vector512.Sum(s3)).StoreUnsafe(ref c, (nuint)at);
}
