using System.Collections.Immutable;
using NewsQA.Embedding;

namespace NewsQA.Indexing;

/// <summary>Keeps vectors of two spaces apart. Thread-safe.</summary>
/// <param name="name">How messages name the index: its file, or its server.</param>
/// <param name="space">The space of the vectors that this process makes.</param>
/// <param name="acceptsOther">Whether the index may be of another space, because it is about to be embedded anew.</param>
internal sealed class SpaceGuard(string name, EmbeddingSpace space, bool acceptsOther)
{
    private ImmutableHashSet<EmbeddingSpace> searchable = [space];

    /// <summary>The space that this process's vectors live in.</summary>
    public EmbeddingSpace Space { get; private set; } = space;

    /// <summary>Whether the index may be of another space, because it is about to be embedded anew.</summary>
    public bool AcceptsOther => acceptsOther;

    /// <summary>At open: an empty index takes the space over, another must have it.</summary>
    /// <param name="found">The index's space; null before its first use.</param>
    /// <param name="passages">How many passages it has.</param>
    /// <returns>Whether the index is to be given this space; false when it is right as it is.</returns>
    /// <exception cref="OtherSpaceException">The index was built with another model.</exception>
    public bool MustAdopt(EmbeddingSpace? found, long passages)
    {
        if (found == Space || (acceptsOther && passages > 0))
        {
            return false;
        }

        return passages == 0 ? true : throw OtherSpace(found);
    }

    /// <summary>Before a write: the index must have this process's space, also when another process changed it meanwhile.</summary>
    /// <param name="found">The index's space.</param>
    /// <param name="passages">How many passages it has.</param>
    /// <returns>Whether the index, which is empty, is to be given this space.</returns>
    /// <exception cref="OtherSpaceException">The index has another space.</exception>
    public bool MustAdoptToWrite(EmbeddingSpace? found, long passages) => found != Space && (passages == 0 ? true : throw OtherSpace(found));

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
        $"The index {name} was built with the model {found}, and this is {Space}. Run ./newsqa reindex to embed its passages with the latter, or use the model it was built with.");
}
