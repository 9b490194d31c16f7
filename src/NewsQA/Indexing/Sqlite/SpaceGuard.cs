using System.Collections.Immutable;
using NewsQA.Embedding;

namespace NewsQA.Indexing.Sqlite;

/// <summary>Keeps vectors of two spaces apart. Thread-safe.</summary>
/// <param name="path">The index's file, for messages.</param>
/// <param name="space">The space of the vectors that this process makes.</param>
/// <param name="acceptsOther">Whether the index may be of another space, because it is about to be embedded anew.</param>
internal sealed class SpaceGuard(string path, EmbeddingSpace space, bool acceptsOther)
{
    private ImmutableHashSet<EmbeddingSpace> searchable = [space];

    /// <summary>The space that this process's vectors live in.</summary>
    public EmbeddingSpace Space { get; private set; } = space;

    /// <summary>At open: an empty index takes the space over, another must have it.</summary>
    /// <param name="state">The index's state.</param>
    /// <returns>The state to store; the same when it is right as it is.</returns>
    /// <exception cref="OtherSpaceException">The index was built with another model.</exception>
    public IndexState Adopt(IndexState state)
    {
        if (state.Space == Space || (acceptsOther && state.Passages > 0))
        {
            return state;
        }

        return state.Passages == 0 ? state with { Space = Space, Generation = state.Generation + 1 } : throw OtherSpace(state.Space);
    }

    /// <summary>Before a write: the index must have this process's space, also when another process changed it meanwhile.</summary>
    /// <param name="state">The index's state.</param>
    /// <returns>The state to go on from.</returns>
    /// <exception cref="OtherSpaceException">The index has another space.</exception>
    public IndexState CheckWrite(IndexState state)
    {
        if (state.Space == Space)
        {
            return state;
        }

        return state.Passages == 0 ? Adopt(state) : throw OtherSpace(state.Space);
    }

    /// <summary>Before a search by vector.</summary>
    /// <param name="found">The snapshot's space.</param>
    /// <param name="vectorLength">Numbers in the query's vector.</param>
    /// <exception cref="OtherSpaceException">Another process gave the index another space.</exception>
    /// <exception cref="ArgumentException">The vector has another dimension.</exception>
    public void CheckSearch(EmbeddingSpace found, int vectorLength)
    {
        if (!acceptsOther && !searchable.Contains(found))
        {
            throw OtherSpace(found);
        }

        if (vectorLength != found.Dimension)
        {
            throw new ArgumentException($"The query's vector has {vectorLength} numbers; the index has {found.Dimension} ({found.Model}).", nameof(vectorLength));
        }
    }

    /// <summary>Lets searches use a space that the index is about to have.</summary>
    /// <param name="next">The space.</param>
    public void Expect(EmbeddingSpace next) => ImmutableInterlocked.Update(ref searchable, (set, added) => set.Add(added), next);

    /// <summary>The index has another space from here on, and so have this process's vectors.</summary>
    /// <param name="next">The space.</param>
    public void Switch(EmbeddingSpace next) => Space = next;

    private OtherSpaceException OtherSpace(EmbeddingSpace? found) => new(
        $"The index {path} was built with the model {found}, and this is {Space}. Run ./newsqa reindex to embed its passages with the latter, or use the model it was built with.");
}
