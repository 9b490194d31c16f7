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
        return await stored.FindGenerationAsync(cancellationToken) is { } generation && (await stored.CountersAsync(cancellationToken)).Passages > 0 ? generation.Space : null;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await tables.Store.CheckAsync(cancellationToken);
        var upgrade = new SchemaUpgrade(tables);
        // The alias comes last: where it is, everything is.
        if (await tables.Store.FindAliasAsync(tables.Schema.Passages.Name, cancellationToken) is null)
        {
            await tables.Store.CreateAsync(tables.Schema.ArticlesSchema, cancellationToken);
            if (!await writer.RestoreAliasAsync(space.AcceptsOther, cancellationToken))
            {
                // All there is are texts, of whichever version, and a reindex will make their passages: the alias comes with those.
                await HoldAsync(lease => upgrade.MoveTombstonesAsync(lease, cancellationToken), cancellationToken);
                return;
            }

            await AdoptAsync(cancellationToken);
        }

        if (await tables.GenerationAsync(tables.Schema.Passages, cancellationToken) is { } generation && upgrade.IsNeeded(generation))
        {
            await upgrade.MakeIndexesAsync(generation, cancellationToken);
            await HoldAsync(lease => upgrade.FinishAsync(lease, cancellationToken), cancellationToken);
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

        await HoldAsync(
            async lease =>
            {
                // Another may have done so while this one waited.
                if (await MustAdoptAsync(cancellationToken))
                {
                    await writer.ReplaceAsync(new PassageGeneration(PointSchema.Version, space.Space, 0), _ => Task.CompletedTask, lease, cancellationToken);
                }
            },
            cancellationToken);
    }

    private Task<bool> HoldAsync(Func<WriterLease, Task> work, CancellationToken cancellationToken) => writer.HoldAsync(
        async lease =>
        {
            await work(lease);
            return true;
        },
        cancellationToken);

    private async Task<bool> MustAdoptAsync(CancellationToken cancellationToken)
    {
        var found = await tables.FindGenerationAsync(cancellationToken);
        return space.MustAdopt(found?.Space, (await tables.CountersAsync(cancellationToken)).Passages);
    }
}
