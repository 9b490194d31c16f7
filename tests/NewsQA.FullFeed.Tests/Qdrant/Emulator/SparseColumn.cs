using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>A sparse vector, indices ascending.</summary>
internal sealed record Sparse(uint[] Indices, float[] Values)
{
    /// <summary>Sorts and checks a vector of a request.</summary>
    /// <exception cref="Grpc.Core.RpcException">The lengths differ, or an index comes twice.</exception>
    public static Sparse Of(SparseVector vector)
    {
        if (vector.Indices.Count != vector.Values.Count)
        {
            throw Refusal.Validation("values", "must be the same length as indices");
        }

        uint[] indices = [.. vector.Indices];
        float[] values = [.. vector.Values];
        Array.Sort(indices, values);
        return indices.Distinct().Count() == indices.Length
            ? new(indices, values)
            : throw Refusal.Validation("indices", "must be unique");
    }
}

/// <summary>The sparse vectors of one name in a shard, with an inverted list per index.</summary>
/// <param name="parameters">Whether Qdrant weighs by inverse document frequency.</param>
internal sealed class SparseColumn(SparseVectorParams parameters)
{
    private readonly List<Sparse?> _vectors = [];
    private readonly Dictionary<uint, List<(int Slot, float Value)>> _lists = [];

    public Sparse? At(int slot) => _vectors[slot];

    /// <summary>Appends the next slot's vector; null when its point has none of this name.</summary>
    public void Append(Sparse? vector)
    {
        for (var i = 0; i < vector?.Indices.Length; i++)
        {
            ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_lists, vector.Indices[i], out _);
            (list ??= []).Add((_vectors.Count, vector.Values[i]));
        }

        _vectors.Add(vector);
    }

    /// <summary>Dot products by slot. NaN where no index is shared: such a point is no result, however few there are.</summary>
    public float[] Scores(Sparse query)
    {
        var scores = new float[_vectors.Count];
        Array.Fill(scores, float.NaN);
        for (var i = 0; i < query.Indices.Length; i++)
        {
            if (_lists.TryGetValue(query.Indices[i], out var list))
            {
                Add(scores, list, query.Values[i] * Idf(list.Count));
            }
        }

        return scores;
    }

    private static void Add(float[] scores, List<(int Slot, float Value)> list, float weight)
    {
        foreach (var (slot, value) in list)
        {
            var sum = scores[slot];
            scores[slot] = (float.IsNaN(sum) ? 0 : sum) + (weight * value);
        }
    }

    // As Qdrant's fancy_idf, per shard and with the deleted still counted: who relies on it sees scores move after deletes.
    private float Idf(int frequency)
    {
        if (parameters.Modifier != Modifier.Idf)
        {
            return 1;
        }

        var count = _vectors.Count(vector => vector is not null);
        return MathF.Log(((count - frequency + 0.5f) / (frequency + 0.5f)) + 1);
    }
}
