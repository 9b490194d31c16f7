using System.Runtime.CompilerServices;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// Boosted decision trees for a yes or no: the sum of their leaves is the logarithm of the odds (Friedman, Annals of Statistics 2001).
/// A node is four numbers: feature, threshold, left, right; a value at or below the threshold goes left. A negative feature marks a leaf,
/// whose threshold is its value.
/// </summary>
/// <param name="bias">What every sum starts with.</param>
/// <param name="roots">Where each tree starts.</param>
/// <param name="nodes">All nodes.</param>
internal sealed class TreeEnsemble(float bias, int[] roots, TreeNode[] nodes)
{
    /// <summary>How many trees there are.</summary>
    public int Count => roots.Length;

    /// <summary>The probability of yes.</summary>
    /// <param name="row">The features.</param>
    // Optimised at once: some 300 trees for each block of a page are the hottest loop there is, and a run over a few pages would end before the runtime notices.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Probability(ReadOnlySpan<float> row)
    {
        var sum = bias;
        foreach (var root in roots)
        {
            ref readonly var node = ref nodes[root];
            while (node.Feature >= 0)
            {
                node = ref nodes[row[node.Feature] <= node.Value ? node.Left : node.Right];
            }

            sum += node.Value;
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(bias);
        writer.Write(roots.Length);
        writer.Write(nodes.Length);
        foreach (var root in roots)
        {
            writer.Write(root);
        }

        foreach (var node in nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Value);
            writer.Write((ushort)node.Left);
            writer.Write((ushort)node.Right);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var bias = reader.ReadSingle();
        var (roots, nodes) = (new int[reader.ReadInt32()], new TreeNode[reader.ReadInt32()]);
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = reader.ReadInt32();
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new(reader.ReadInt16(), reader.ReadSingle(), reader.ReadUInt16(), reader.ReadUInt16());
        }

        return new(bias, roots, nodes);
    }
}

/// <summary>A node of a tree.</summary>
/// <param name="Feature">Which feature it asks for; negative in a leaf.</param>
/// <param name="Value">The threshold, or the leaf's value.</param>
/// <param name="Left">Where to go at or below the threshold.</param>
/// <param name="Right">Where to go above it.</param>
internal readonly record struct TreeNode(short Feature, float Value, int Left, int Right);
