using NewsQA.Embedding;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing.Points;
using NewsQA.Qdrant;
using NewsQA.Tests.Indexing;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>Indexes on an emulated server.</summary>
internal static class EmulatedIndexes
{
    /// <summary>The day of every deletion.</summary>
    public static TimeProvider Clock { get; } = new StillClock(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));

    public static QdrantPointStore Store(string url, int timeoutSeconds = 30, string? apiKey = null)
    {
        var options = new QdrantOptions { Url = url, TimeoutSeconds = timeoutSeconds, ApiKey = apiKey };
        return new QdrantPointStore(new QdrantConnection(options), options);
    }

    /// <param name="server">The server.</param>
    /// <param name="leaseSeconds">How long a writer before, that died, is waited for.</param>
    /// <param name="space">The space; null for that of <see cref="TestArticles"/>.</param>
    /// <param name="acceptOtherSpace">Whether to open an index of another one.</param>
    /// <param name="timeoutSeconds">The deadline.</param>
    public static Task<PointNewsIndex> OpenAsync(
        QdrantEmulator server, double leaseSeconds = 30, EmbeddingSpace? space = null, bool acceptOtherSpace = false, int timeoutSeconds = 30) => PointNewsIndex.OpenAsync(
        Store(server.Url, timeoutSeconds), space ?? TestArticles.Space, new PointIndexOptions { LeaseSeconds = leaseSeconds }, acceptOtherSpace: acceptOtherSpace, time: Clock,
        cancellationToken: TestContext.Current.CancellationToken);

    private sealed class StillClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
