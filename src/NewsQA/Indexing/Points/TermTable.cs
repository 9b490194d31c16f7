using System.Globalization;
using NewsQA.Client;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// In how many passages each term occurs. The database has no such count that holds across shards and after deletions, so every commit writes what it changed as one numbered delta, a
/// writer now and then adds all of them up to a base, and each process keeps the sums (some 40 MB for a million terms) and reads the deltas that it has not seen. Thread-safe.
/// </summary>
/// <param name="tables">Where they are.</param>
internal sealed class TermTable(PointTables tables) : IDisposable
{
    // So many deltas are added up: reading 64 of some 50 KB takes well under a second, and a base of a million terms, 6 MB, is written every 64 commits.
    private const int MaxDeltas = 64;
    private const int PartsOfBase = 64;

    private readonly SemaphoreSlim gate = new(1);
    private Dictionary<uint, int> counts = [];
    private long seen = -1;

    /// <summary>Whether the deltas should be added up.</summary>
    public static bool IsDue(IndexCounters counters) => counters.TermDelta - counters.TermBase >= MaxDeltas;

    /// <summary>A delta as a point.</summary>
    public static Point Delta(long number, IReadOnlyDictionary<uint, int> changes, long epoch) => new(
        PointId.Of(Kinds.Terms, number.ToString(CultureInfo.InvariantCulture)),
        new Payload().With(Keys.Kind, Kinds.Terms).With(Keys.Epoch, epoch).With(Keys.Seq, number).With("counts", TermDelta.ToText(changes)));

    /// <summary>Looks terms up, after the last commit.</summary>
    /// <param name="counters">The counts of that commit.</param>
    /// <param name="places">The terms' places.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>In how many passages each occurs, in order.</returns>
    public async Task<int[]> FindAsync(IndexCounters counters, IReadOnlyList<uint> places, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await FollowAsync(counters, cancellationToken);
            return [.. places.Select(place => counts.GetValueOrDefault(place))];
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Writes all counts as a base; nothing reads it before the counters name it.</summary>
    /// <param name="counters">The counts of the last commit.</param>
    /// <param name="lease">The writer's.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The counters that name it.</returns>
    public async Task<IndexCounters> WriteBaseAsync(IndexCounters counters, WriterLease lease, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await FollowAsync(counters, cancellationToken);
            var parts = Enumerable.Range(0, PartsOfBase).Select(part => new Point(
                PointId.Of(Kinds.TermBase, Text(counters.TermDelta), Text(part)),
                new Payload().With(Keys.Kind, Kinds.TermBase).With(Keys.Epoch, lease.Epoch).With(Keys.Seq, counters.TermDelta)
                    .With("counts", TermDelta.ToText(counts.Where(entry => entry.Key % PartsOfBase == part)))));
            await tables.PutAsync(tables.Schema.Articles, [.. parts], lease.Fence, cancellationToken);
            return counters with { TermBase = counters.TermDelta };
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What a base makes superfluous for all who read by it or by a later one.</summary>
    /// <param name="counters">The counters that name it.</param>
    public static PointFilter Superfluous(IndexCounters counters) => new PointFilter.Either(
    [
        IsKind(Kinds.Terms) & new PointFilter.Between(Keys.Seq, null, counters.TermBase),
        IsKind(Kinds.TermBase) & new PointFilter.Between(Keys.Seq, null, counters.TermBase - 1),
    ]);

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private const int MostTries = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private async Task FollowAsync(IndexCounters counters, CancellationToken cancellationToken)
    {
        if (counters.TermDelta < seen)
        {
            // A call that read the counters earlier may come later: the sums are of after then, and stay. Where those of now tell of less as well, the index was set back, to a snapshot say.
            counters = await tables.CountersAsync(cancellationToken);
            (counts, seen) = counters.TermDelta < seen ? ([], -1) : (counts, seen);
        }

        for (var tries = 1; seen < counters.TermDelta; tries++)
        {
            if (!await TryFollowAsync(counters, cancellationToken))
            {
                if (tries == MostTries)
                {
                    throw new NewsQAException("The index on Qdrant counts words that are not there: a write broke off. Whoever writes next, or opens it to write, finishes that; then ask again.");
                }

                await Task.Delay(Pause * tries, cancellationToken);
                // A base has taken the place of what was to be read: the counters of now name it.
                (counts, seen) = ([], -1);
                counters = await tables.CountersAsync(cancellationToken);
            }
        }
    }

    private async Task<bool> TryFollowAsync(IndexCounters counters, CancellationToken cancellationToken)
    {
        // Not into the sums themselves: what cannot be read must not leave half of them.
        var (next, from) = (new Dictionary<uint, int>(counts), Math.Max(seen, 0));
        if (counters.TermBase > seen && counters.TermBase > 0)
        {
            (next, from) = ([], counters.TermBase);
            var parts = await tables.ListAsync(IsKind(Kinds.TermBase) & PointFilter.Is(Keys.Seq, from), new PointParts(["counts"]), cancellationToken);
            parts.ForEach(part => TermDelta.AddTo(part.Payload.Text("counts")!, next));
            if (parts.Count != PartsOfBase)
            {
                return false;
            }
        }

        var range = new PointFilter.Between(Keys.Seq, from + 1, counters.TermDelta);
        var deltas = await tables.ListAsync(IsKind(Kinds.Terms) & range, new PointParts(["counts"]), cancellationToken);
        deltas.ForEach(delta => TermDelta.AddTo(delta.Payload.Text("counts")!, next));
        if (deltas.Count != counters.TermDelta - from)
        {
            return false;
        }

        (counts, seen) = (next, counters.TermDelta);
        return true;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
