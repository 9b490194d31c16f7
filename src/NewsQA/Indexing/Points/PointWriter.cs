using NewsQA.Client;
using NewsQA.Indexing.Lexical;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Writes: one at a time in this process and, by the lease, among all. The order is what makes it safe: texts and passages, which nobody sees yet; the journal, with which
/// the write is decided; the articles' points, which switch what readers see; then what is superfluous goes. Thread-safe.
/// </summary>
/// <param name="tables">Where.</param>
/// <param name="terms">The term frequencies.</param>
/// <param name="space">The space of this process's vectors.</param>
/// <param name="options">Scoring and waiting.</param>
/// <param name="pointOptions">How the index is kept.</param>
/// <param name="time">The clock.</param>
internal sealed class PointWriter(PointTables tables, TermTable terms, SpaceGuard space, IndexOptions options, PointIndexOptions pointOptions, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly WriteJournal journal = new(tables);
    private readonly GenerationSwitch generations = new(tables);

    /// <summary>Plans a write and does it.</summary>
    /// <typeparam name="T">What the plan gives.</typeparam>
    /// <param name="plan">Plans; changes nothing.</param>
    /// <param name="hasVectors">Whether it brings vectors, so that the index must be of this process's space.</param>
    /// <param name="cancellationToken">Stops before anything is decided.</param>
    /// <returns>What <paramref name="plan"/> gave, after all of it was kept.</returns>
    /// <exception cref="OtherSpaceException">The index has another space.</exception>
    public Task<T> WriteAsync<T>(Func<WritePlan, Task<T>> plan, bool hasVectors, CancellationToken cancellationToken) => HoldAsync(
        async lease =>
        {
            var before = await tables.CountersAsync(cancellationToken);
            var generation = await GenerationAsync(cancellationToken);
            if (hasVectors && space.MustAdoptToWrite(generation.Space, before.Passages))
            {
                generation = new PassageGeneration(PointSchema.Version, space.Space, 0);
                await ReplaceAsync(generation, _ => Task.CompletedTask, lease, cancellationToken);
            }

            var work = new WritePlan(tables, before, generation, time.GetUtcNow());
            var value = await plan(work);
            cancellationToken.ThrowIfCancellationRequested();
            await CommitAsync(work, lease, cancellationToken);
            return value;
        },
        cancellationToken);

    /// <summary>Finishes what a writer left that died.</summary>
    /// <param name="cancellationToken">Stops waiting for a writer that lives.</param>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        if (await journal.IsOpenAsync(cancellationToken))
        {
            await HoldAsync(_ => Task.FromResult(true), cancellationToken);
        }
    }

    /// <summary>Sets the alias of passages again where it is lost; see <see cref="LostAlias"/>.</summary>
    /// <param name="mayLackPassages">Whether an index without any passages is accepted.</param>
    /// <param name="cancellationToken">Stops before it is set.</param>
    /// <returns>False where there are texts and no passages.</returns>
    public Task<bool> RestoreAliasAsync(bool mayLackPassages, CancellationToken cancellationToken) =>
        WithLeaseAsync(_ => new LostAlias(tables).RestoreAsync(mayLackPassages, cancellationToken), cancellationToken);

    /// <summary>Does something that no other writer may do meanwhile.</summary>
    public Task<T> HoldAsync<T>(Func<WriterLease, Task<T>> work, CancellationToken cancellationToken) => WithLeaseAsync(
        async lease =>
        {
            // First of all the passages go that a holder before was making, whether it died, sleeps, or gave up: none can be switched to any more once something is written to those in use.
            await generations.DropOthersAsync(lease, cancellationToken);
            await journal.RecoverAsync(lease);
            return await work(lease);
        },
        cancellationToken);

    private async Task<T> WithLeaseAsync<T>(Func<WriterLease, Task<T>> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var lease = await WriterLease.AcquireAsync(tables, pointOptions, options.BusyTimeoutSeconds, cancellationToken);
            return await work(lease);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task CommitAsync(WritePlan plan, WriterLease lease, CancellationToken cancellationToken)
    {
        var changes = plan.ToChangeset(lease.Epoch);
        if (changes.IsEmpty)
        {
            return;
        }

        var generation = await FreezeAsync(plan, lease, cancellationToken);
        await PutAsync(plan, generation, lease, cancellationToken);
        // Decided from here on: no cancellation can stop it.
        await journal.DecideAsync(changes, lease);
        await lease.RenewAsync();
        await changes.ApplyAsync(tables, lease.Fence);
        if (!await lease.IsHeldAsync())
        {
            // Who took over did all of it from the journal, and more since.
            await changes.TakeBackAsync(tables, lease.Own);
            return;
        }

        await journal.CloseAsync(lease);
        try
        {
            await TidyAsync(plan.Counters, generation, lease);
        }
        catch (NewsQAException)
        {
            // What was to be written is written; the next write tidies up.
        }
    }

    private async Task PutAsync(WritePlan plan, PassageGeneration generation, WriterLease lease, CancellationToken cancellationToken)
    {
        ArticleKey[] coming = [.. plan.NewPassages.Select(entry => entry.Item.Article).Concat(plan.NewRevisions).Select(article => new ArticleKey(article.Id, article.Revision)).Distinct()];
        try
        {
            if (coming.Length > 0)
            {
                await journal.IntendAsync(coming, lease);
                await PutPointsAsync(plan, generation, lease, cancellationToken);
            }

            await lease.RenewAsync();
        }
        catch (NewsQAException error) when (error is LeaseLostException or PointRefusedException)
        {
            // Who took over looked for what was coming before it was there.
            await journal.TakeBackAsync(coming, lease.Own);
            throw;
        }
    }

    private async Task PutPointsAsync(WritePlan plan, PassageGeneration generation, WriterLease lease, CancellationToken cancellationToken)
    {
        var bm25 = new Bm25(options, generation.AverageLength);
        var passages = plan.NewPassages.SelectMany(entry => PassagePoints.ToPoints(
            entry.Item.Article, [.. entry.Item.Passages.Select(passage => passage.Span)], [.. entry.Item.Passages.Select(passage => passage.Embedding)], entry.Terms, bm25, lease.Epoch)).ToList();
        await Task.WhenAll(
            tables.PutAsync(tables.Schema.Articles, [.. plan.NewRevisions.Select(article => RevisionPoints.ToPoint(article, lease.Epoch))], lease.Fence, cancellationToken),
            tables.PutAsync(tables.Schema.Passages, passages, lease.Fence, cancellationToken));
    }

    private async Task<PassageGeneration> GenerationAsync(CancellationToken cancellationToken) =>
        await tables.GenerationAsync(tables.Schema.Passages, cancellationToken) ?? throw new NewsQAException(
            $"The index on {tables.Store.Name} is not whole: {tables.Schema.Passages.Name} does not say what it was built with. Use another collection (NewsQA:Qdrant:Collection).");

    // Of an empty index the first passages' length is the average.
    private async Task<PassageGeneration> FreezeAsync(WritePlan plan, WriterLease lease, CancellationToken cancellationToken)
    {
        var generation = plan.Generation;
        if (generation.AverageLength == 0 && plan.Counters.Passages > 0)
        {
            generation = generation with { AverageLength = FrozenAverage.Next(0, plan.Counters.TotalLength, (int)plan.Counters.Passages) };
            await tables.Store.UpsertAsync(tables.Schema.Passages, [generation.ToPoint(lease.Epoch)], lease.Fence, cancellationToken);
        }

        return generation;
    }

    // What follows from a write, and may be done by the next one as well.
    private async Task TidyAsync(IndexCounters counters, PassageGeneration generation, WriterLease lease)
    {
        if (TermTable.IsDue(counters))
        {
            // What the base before needs stays until the next one: this commit's own counters name it, and a request with them that was made twice may be carried out only now.
            var superfluous = TermTable.Superfluous(counters);
            counters = await terms.WriteBaseAsync(counters, lease, CancellationToken.None);
            await tables.Store.UpsertAsync(tables.Schema.Articles, [counters.ToPoint(lease.Epoch)], lease.Fence, CancellationToken.None);
            // Only where the counters name the base now: a later writer's may have stood there.
            await lease.RenewAsync();
            await tables.Store.DeleteAsync(tables.Schema.Articles, superfluous & lease.Fence, CancellationToken.None);
            await tables.Store.DeleteAsync(tables.Schema.Articles, ForgottenPoints.Outdated(time.GetUtcNow()) & lease.Fence, CancellationToken.None);
        }

        var average = FrozenAverage.Next(generation.AverageLength, counters.TotalLength, (int)counters.Passages);
        if (average != generation.AverageLength && counters.Passages <= pointOptions.MaxPassagesToReweigh)
        {
            var next = generation with { AverageLength = average };
            await new PassageBuilder(tables, options, lease).ReweighAsync(next, journal, CancellationToken.None);
            await lease.RenewAsync();
            await tables.Store.UpsertAsync(tables.Schema.Passages, [next.ToPoint(lease.Epoch)], lease.Fence, CancellationToken.None);
        }
    }

    /// <summary>Makes a new generation of passages the one that is searched, in one step, and drops the others.</summary>
    /// <param name="generation">What it is built with.</param>
    /// <param name="fill">Writes its passages; told where.</param>
    /// <param name="lease">The lease; it holds until the switch.</param>
    /// <param name="cancellationToken">Stops before the switch.</param>
    public Task ReplaceAsync(PassageGeneration generation, Func<PointCollection, Task> fill, WriterLease lease, CancellationToken cancellationToken) =>
        generations.ReplaceAsync(generation, fill, lease, cancellationToken);
}
