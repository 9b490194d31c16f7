using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Indexing.Points;

public sealed partial class PointNewsIndex
{
    /// <summary>Opens an index, and makes it when there is none. Finishes what a writer left that died, for which it may wait as long as a lease lasts.</summary>
    /// <param name="store">The database; goes with the index.</param>
    /// <param name="space">The space of the vectors that will come. An empty index takes it over.</param>
    /// <param name="pointOptions">How it is kept; null for the defaults.</param>
    /// <param name="options">Scoring and waiting; null for the defaults.</param>
    /// <param name="acceptOtherSpace">True to open an index of another space for <see cref="ReembedAsync"/>; until that is done it can be read and searched with its own vectors, not written.</param>
    /// <param name="time">The clock that deletions are dated by; null for the system's.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The index.</returns>
    /// <exception cref="NewsQAException">The database cannot be used, holds another schema version, or the index was built with another model; the message says what to do.</exception>
    public static async Task<PointNewsIndex> OpenAsync(
        IPointStore store, EmbeddingSpace space, PointIndexOptions? pointOptions = null, IndexOptions? options = null, bool acceptOtherSpace = false, TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        pointOptions ??= new PointIndexOptions();
        var guard = new SpaceGuard($"{pointOptions.Collection} on {store.Name}", space, acceptOtherSpace);
        var index = new PointNewsIndex(store, pointOptions, guard, options ?? new IndexOptions(), time ?? TimeProvider.System);
        try
        {
            await index.PrepareAsync(cancellationToken);
            return index;
        }
        catch
        {
            await index.DisposeAsync();
            throw;
        }
    }

    /// <summary>Which space an index has, without opening it for use.</summary>
    /// <param name="store">The database.</param>
    /// <param name="pointOptions">How the index is kept; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The space; null when there is no index, or nothing in it.</returns>
    /// <exception cref="NewsQAException">The database cannot be used.</exception>
    public static async Task<EmbeddingSpace?> FindSpaceAsync(IPointStore store, PointIndexOptions? pointOptions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var stored = new PointTables(store, new PointSchema((pointOptions ?? new PointIndexOptions()).Collection));
        if (await store.FindAliasAsync(stored.Schema.Passages.Name, cancellationToken) is null)
        {
            return null;
        }

        var counters = await stored.CountersAsync(cancellationToken);
        return counters.Passages > 0 ? (await stored.GenerationAsync(stored.Schema.Passages, cancellationToken))?.Space : null;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await tables.Store.CheckAsync(cancellationToken);
        // The alias comes last: where it is, everything is.
        if (await tables.Store.FindAliasAsync(tables.Schema.Passages.Name, cancellationToken) is null)
        {
            await tables.Store.CreateAsync(tables.Schema.ArticlesSchema, cancellationToken);
            await writer.RestoreAliasAsync(cancellationToken);
            await AdoptAsync(cancellationToken);
        }

        var generation = await tables.GenerationAsync(tables.Schema.Passages, cancellationToken);
        if (generation is { Schema: not Version })
        {
            throw new NewsQAException(
                $"The index {tables.Schema.Passages.Name} on {tables.Store.Name} has schema {generation.Schema}, this NewsQA reads {Version}: "
                + "use the newer NewsQA that wrote it, or another collection (NewsQA:Qdrant:Collection).");
        }

        await AdoptAsync(cancellationToken);
        await writer.RecoverAsync(cancellationToken);
    }

    // Gives an empty index the space of this process's vectors.
    private async Task AdoptAsync(CancellationToken cancellationToken)
    {
        if (!await MustAdoptAsync(cancellationToken))
        {
            return;
        }

        await writer.HoldAsync(
            async lease =>
            {
                // Another may have done so while this one waited.
                if (await MustAdoptAsync(cancellationToken))
                {
                    await writer.ReplaceAsync(new PassageGeneration(Version, space.Space, 0), _ => Task.CompletedTask, lease, cancellationToken);
                }

                return true;
            },
            cancellationToken);
    }

    private async Task<bool> MustAdoptAsync(CancellationToken cancellationToken)
    {
        var isThere = await tables.Store.FindAliasAsync(tables.Schema.Passages.Name, cancellationToken) is not null;
        var found = isThere ? (await tables.GenerationAsync(tables.Schema.Passages, cancellationToken))?.Space : null;
        return space.MustAdopt(found, (await tables.CountersAsync(cancellationToken)).Passages);
    }

    private const int Version = PointSchema.Version;
}
