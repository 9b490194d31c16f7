using System.Diagnostics;
using System.Globalization;
using NewsQA.Client;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// The right to write, of one writer at a time among all servers: a point with the owner's name, taken and kept by conditional writes. Who holds it counts up a beat; who waits takes it over
/// when the beat stands still for a whole <see cref="PointIndexOptions.LeaseSeconds"/>, by its own stopwatch, so that no two clocks are compared. Each holder has a higher epoch
/// than the one before; all that it writes carries the epoch and never replaces what carries a higher one, so that a holder that slept through its own end does no harm.
/// </summary>
internal sealed class WriterLease : IAsyncDisposable
{
    private const string Nobody = "nobody";
    private const string OwnerKey = "owner";
    /// <summary>The key of the beat.</summary>
    public const string BeatKey = "beat";
    private static readonly Guid Id = PointId.Of(Kinds.Lease);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly PointTables tables;
    private readonly string owner;
    private readonly SemaphoreSlim gate = new(1);
    private readonly CancellationTokenSource ended = new();
    private readonly Task heart;
    private long beat;

    private WriterLease(PointTables tables, string owner, long epoch, TimeSpan duration, bool isTakenOver)
    {
        (this.tables, this.owner, Epoch, IsTakenOver) = (tables, owner, epoch, isTakenOver);
        heart = BeatAsync(duration / 3);
    }

    /// <summary>Higher than that of every holder before.</summary>
    public long Epoch { get; }

    /// <summary>Whether the holder before did not give it back: it died, or sleeps.</summary>
    public bool IsTakenOver { get; }

    /// <summary>Which points this holder may replace or remove: those that no later holder wrote. A point without an epoch is older than all.</summary>
    public PointFilter Fence => new PointFilter.Not(new PointFilter.Between(Keys.Epoch, Epoch + 1, null));

    /// <summary>
    /// Which points this holder may replace or remove while it finishes or takes back what others left: those that stood there before it came. A request of that which was made twice, as the connection
    /// broke, may be carried out late; it does nothing to what this holder wrote itself since.
    /// </summary>
    public PointFilter Earlier => new PointFilter.Not(new PointFilter.Between(Keys.Epoch, Epoch, null));

    /// <summary>The points that this holder wrote last.</summary>
    public PointFilter Own => PointFilter.Is(Keys.Epoch, Epoch);

    /// <summary>Waits for the lease and takes it.</summary>
    /// <param name="tables">Where it is.</param>
    /// <param name="options">How long.</param>
    /// <param name="busyTimeoutSeconds">How long to wait for others.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The lease; disposing of it gives it back.</returns>
    /// <exception cref="NewsQAException">Others went on writing for too long.</exception>
    public static async Task<WriterLease> AcquireAsync(PointTables tables, PointIndexOptions options, int busyTimeoutSeconds, CancellationToken cancellationToken)
    {
        var name = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        var duration = TimeSpan.FromSeconds(options.LeaseSeconds);
        var waited = Stopwatch.StartNew();
        (long, long) seen = (-1, -1);
        var still = Stopwatch.StartNew();
        while (true)
        {
            var found = await ReadAsync(tables, cancellationToken);
            var (epoch, lastBeat) = (found?.Number(Keys.Epoch) ?? 0, found?.Number(BeatKey) ?? 0);
            if (seen != (epoch, lastBeat))
            {
                seen = (epoch, lastBeat);
                still.Restart();
            }

            var isFree = (found?.Text(OwnerKey) ?? Nobody) == Nobody;
            if (isFree || still.Elapsed >= duration)
            {
                await WriteAsync(tables, name, epoch + 1, 0, PointFilter.Is(Keys.Epoch, epoch) & PointFilter.Is(BeatKey, lastBeat), cancellationToken);
                if ((await ReadAsync(tables, cancellationToken))?.Text(OwnerKey) == name)
                {
                    return new WriterLease(tables, name, epoch + 1, duration, !isFree);
                }
            }

            if (waited.Elapsed > TimeSpan.FromSeconds(busyTimeoutSeconds))
            {
                throw new NewsQAException($"Another server is writing the index on {tables.Store.Name} and did not finish in time; try again when it is done.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Makes sure that this is still the holder, and is for another while.</summary>
    /// <exception cref="LeaseLostException">Another server took over.</exception>
    public async Task RenewAsync()
    {
        await gate.WaitAsync();
        try
        {
            await WriteAsync(tables, owner, Epoch, ++beat, PointFilter.Is(Keys.Epoch, Epoch), CancellationToken.None);
            if ((await ReadAsync(tables, CancellationToken.None))?.Text(OwnerKey) != owner)
            {
                throw new LeaseLostException(tables.Store.Name);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Whether this is still the holder.</summary>
    public async Task<bool> IsHeldAsync() => (await ReadAsync(tables, CancellationToken.None))?.Text(OwnerKey) == owner;

    /// <summary>Gives the lease back. Where that fails, others take it over in time.</summary>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await heart;
        try
        {
            await WriteAsync(tables, Nobody, Epoch, beat + 1, PointFilter.Is(Keys.Epoch, Epoch), CancellationToken.None);
        }
        catch (NewsQAException)
        {
        }

        ended.Dispose();
        gate.Dispose();
    }

    private async Task BeatAsync(TimeSpan every)
    {
        try
        {
            while (every > TimeSpan.Zero)
            {
                await Task.Delay(every, ended.Token);
                await BeatOnceAsync();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task BeatOnceAsync()
    {
        try
        {
            await RenewAsync();
        }
        catch (NewsQAException)
        {
            // Away for a moment, and back before anybody takes over; or the lease is another's, as the next step of the write will find out.
        }
    }

    private static async Task<Payload?> ReadAsync(PointTables tables, CancellationToken cancellationToken)
    {
        var points = await tables.Store.RetrieveAsync(tables.Schema.Articles, [Id], PointParts.Payload, cancellationToken);
        return points.Count == 0 ? null : points[0].Payload;
    }

    private static Task WriteAsync(PointTables tables, string owner, long epoch, long beat, PointFilter onlyIf, CancellationToken cancellationToken) =>
        tables.Store.UpsertAsync(
            tables.Schema.Articles,
            [new Point(Id, new Payload().With(Keys.Kind, Kinds.Lease).With(OwnerKey, owner).With(Keys.Epoch, epoch).With(BeatKey, beat))],
            onlyIf,
            cancellationToken);
}
