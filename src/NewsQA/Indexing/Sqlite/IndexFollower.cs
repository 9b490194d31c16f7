using NewsQA.Embedding;
using NewsQA.Indexing.Lexical;
using NewsQA.Indexing.Segments;

namespace NewsQA.Indexing.Sqlite;

/// <summary>
/// Keeps the snapshot that searches run over in step with the database, whoever writes it. Each search asks SQLite whether anything was
/// committed (a look at shared memory); if so, the log says which articles changed, and those alone are loaded, unless the
/// generation is another, when all are. Thread-safe.
/// </summary>
internal sealed class IndexFollower(IndexConnection connection, IndexOptions options) : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<ulong> termHashes = [0];
    private IndexSnapshot? snapshot;
    private long seenVersion = -1;
    private long seenGeneration = -1;
    private long seenLog;
    private Task merge = Task.CompletedTask;

    /// <summary>The outlets' numbers.</summary>
    public SourceNumbers Sources { get; } = new();

    /// <summary>The snapshot of the last commit.</summary>
    /// <returns>The snapshot.</returns>
    public IndexSnapshot Current()
    {
        lock (gate)
        {
            var version = connection.Value<long>("PRAGMA data_version");
            if (snapshot is null || version != seenVersion)
            {
                snapshot = connection.Read(Follow);
                seenVersion = version;
                StartMerge(snapshot);
            }

            return snapshot;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A merge that failed has changed nothing.
        Task.WaitAny(merge);
        connection.Dispose();
    }

    private IndexSnapshot Follow()
    {
        var state = IndexState.Read(connection);
        var space = state.Space ?? new EmbeddingSpace("", "", 0);
        ReadTerms();
        var oldest = connection.Value<long>("SELECT coalesce(min(seq), 0) FROM log");
        var isWhole = snapshot is null || state.Generation != seenGeneration || oldest > seenLog + 1;
        var changed = isWhole
            ? []
            : connection.Rows("SELECT DISTINCT article FROM log WHERE seq > $0", row => row.GetInt64(0), seenLog);

        var loader = new SegmentLoader(connection, Sources, termHashes, new Bm25(options, state.AverageLength), space.Dimension);
        var views = isWhole ? [] : snapshot!.Views.Select(view => view.Without(changed)).Where(view => view.LivePassages > 0);
        var loaded = isWhole ? loader.LoadAll(state.Passages) : loader.Load(changed);
        seenLog = connection.Value<long>("SELECT coalesce(max(seq), 0) FROM log");
        seenGeneration = state.Generation;
        return new IndexSnapshot([.. views, .. loaded.Select(segment => new SegmentView(segment))], space);
    }

    private void ReadTerms()
    {
        using var rows = connection.Open("SELECT hash FROM terms WHERE id >= $0 ORDER BY id", termHashes.Count);
        while (rows.Read())
        {
            termHashes.Add(unchecked((ulong)rows.GetInt64(0)));
        }
    }

    private void StartMerge(IndexSnapshot current)
    {
        var chosen = merge.IsCompleted ? MergePolicy.Choose(current.Views) : [];
        if (chosen.Count > 0)
        {
            var generation = seenGeneration;
            merge = Task.Run(() => Merge(chosen, current.Space.Dimension, generation));
        }
    }

    private void Merge(IReadOnlyList<SegmentView> chosen, int dimension, long generation)
    {
        var merged = new SegmentView(SegmentMerger.Merge(chosen, dimension));
        lock (gate)
        {
            if (generation != seenGeneration)
            {
                return;
            }

            // What went while the merge ran goes from the merged segment too.
            var segments = chosen.Select(view => view.Segment).ToHashSet();
            var live = snapshot!.Views.Where(view => segments.Contains(view.Segment)).SelectMany(view => view.LiveKeys()).ToHashSet();
            merged = merged.Without(merged.Segment.Articles.Keys.Where(key => !live.Contains(key)));
            snapshot = snapshot with { Views = [.. snapshot.Views.Where(view => !segments.Contains(view.Segment)), merged] };
        }
    }
}
