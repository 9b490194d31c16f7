using NewsQA.Client;

namespace NewsQA.Indexing.Points;

/// <summary>Puts one generation of passages in the place of another, so that whatever fails, or wakes late, the one that the alias stands for stays.</summary>
/// <param name="tables">Where.</param>
internal sealed class GenerationSwitch(PointTables tables)
{
    /// <summary>Makes a new generation of passages the one that is searched, in one step, and drops the others.</summary>
    /// <param name="generation">What it is built with.</param>
    /// <param name="fill">Writes its passages; told where.</param>
    /// <param name="lease">The lease; it holds until the switch.</param>
    /// <param name="cancellationToken">Stops before the switch.</param>
    public async Task ReplaceAsync(PassageGeneration generation, Func<PointCollection, Task> fill, WriterLease lease, CancellationToken cancellationToken)
    {
        var (store, schema) = (tables.Store, tables.Schema);
        var old = await CurrentAsync(cancellationToken);
        // Named by the epoch: one who slept through the end of its lease writes into another collection than who took over.
        var next = schema.Generation(lease.Epoch);
        try
        {
            await store.CreateAsync(PointSchema.PassagesSchema(next, generation.Space.Dimension), cancellationToken);
            await store.UpsertAsync(next, [generation.ToPoint(lease.Epoch)], lease.Fence, cancellationToken);
            await fill(next);
            cancellationToken.ThrowIfCancellationRequested();
            await lease.RenewAsync();
        }
        catch
        {
            await TryAsync(() => store.DropAsync(next.Name, CancellationToken.None));
            throw;
        }

        await SwitchAsync(old, next.Name, lease);
        // Not where somebody else switched, or dropped it, a moment later: what is not in use here may be in use there. What stays is dropped by the next holder.
        await TryAsync(async () => await DropOthersAsync(await CurrentAsync(CancellationToken.None) == next.Name ? next.Name : null, lease, CancellationToken.None));
    }

    /// <summary>Drops the generations that are not in use and that no later holder makes. Without the alias none: nobody can tell then which of them is in use.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="cancellationToken">Stops before the next one.</param>
    public async Task DropOthersAsync(WriterLease lease, CancellationToken cancellationToken) => await DropOthersAsync(await CurrentAsync(cancellationToken), lease, cancellationToken);

    private async Task SwitchAsync(string? old, string next, WriterLease lease)
    {
        try
        {
            // Who took over at this very moment has dropped it, so that this fails.
            await tables.Store.SwitchAliasAsync(tables.Schema.Passages.Name, next, CancellationToken.None);
        }
        catch (NewsQAException)
        {
            if (!await IsSwitchedAsync(old, next, lease))
            {
                throw;
            }
        }
    }

    // A switch that failed may be done all the same, or be done later by a cluster that took too long to agree: then it is to find nothing.
    private async Task<bool> IsSwitchedAsync(string? old, string next, WriterLease lease)
    {
        var isDone = false;
        await TryAsync(async () =>
        {
            // Whoever took over may use it already.
            await lease.RenewAsync();
            isDone = await CurrentAsync(CancellationToken.None) == next;
            if (!isDone)
            {
                await tables.Store.DropAsync(next, CancellationToken.None);
                await KeepAliasAsync(old, lease);
            }
        });
        return isDone;
    }

    // Generations that a writer left that died or gave up, and the one before, but none that a later holder is making. A search that still runs over one that goes is made again over the new one.
    private async Task DropOthersAsync(string? current, WriterLease lease, CancellationToken cancellationToken)
    {
        var others = current is null ? [] : (await tables.Store.ListCollectionsAsync(cancellationToken)).Where(name => name != current && tables.Schema.NumberOf(name) <= lease.Epoch).ToList();
        // A newer one is what a writer left that died, or what is in use in truth: a node of a cluster that just came back does not know of the switch yet. Where that is so the one before is gone, and this is
        // refused, as the cluster agrees to one thing after another.
        if (others.Exists(name => tables.Schema.NumberOf(name) > tables.Schema.NumberOf(current!)))
        {
            await tables.Store.SwitchAliasAsync(tables.Schema.Passages.Name, current!, cancellationToken);
        }

        foreach (var name in others)
        {
            await tables.Store.DropAsync(name, cancellationToken);
        }

        if (others.Count > 0)
        {
            await KeepAliasAsync(current, lease);
        }
    }

    // The alias goes with a collection that a late switch gave it to just before that was dropped.
    private async Task KeepAliasAsync(string? current, WriterLease lease)
    {
        if (current is not null && await CurrentAsync(CancellationToken.None) is null && await lease.IsHeldAsync())
        {
            await tables.Store.SwitchAliasAsync(tables.Schema.Passages.Name, current, CancellationToken.None);
        }
    }

    private Task<string?> CurrentAsync(CancellationToken cancellationToken) => tables.Store.FindAliasAsync(tables.Schema.Passages.Name, cancellationToken);

    // What the next holder does where it fails.
    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NewsQAException)
        {
        }
    }
}
