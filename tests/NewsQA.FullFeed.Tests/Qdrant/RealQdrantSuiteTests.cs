using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Tests.Indexing;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>What every index must do, on a real server, where <c>NEWSQA_TEST_QDRANT</c> names one. Each test has collections of its own there, which it removes.</summary>
public sealed class RealQdrantSuiteTests : NewsIndexSuite
{
    private readonly string collection = QdrantIndexes.NewCollection();

    protected override async Task<INewsIndex> CreateAsync(EmbeddingSpace space) => await QdrantIndexes.OpenAsync(await QdrantIndexes.RealUrlAsync(), space, collection: collection);

    protected override Task CleanUpAsync() => QdrantIndexes.RemoveAsync(collection);
}

/// <summary>Random histories, played on a real server and on the oracle alike.</summary>
public sealed class RealQdrantAgainstOracleTests : AgainstOracleSuite, IAsyncDisposable
{
    private readonly string collection = QdrantIndexes.NewCollection();

    public async ValueTask DisposeAsync() => await QdrantIndexes.RemoveAsync(collection);

    protected override async Task<INewsIndex> CreateAsync() => await QdrantIndexes.OpenAsync(await QdrantIndexes.RealUrlAsync(), TestArticles.Space, collection: collection);
}
