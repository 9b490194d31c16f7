using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Tests.Indexing;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>What every index must do, on a real server; see <see cref="RealQdrant"/>. Each test has collections of its own there, which it removes.</summary>
public sealed class RealQdrantSuiteTests : SharedIndexSuite
{
    private readonly string collection = RealQdrant.NewCollection();

    protected override async Task<INewsIndex> OpenAsync(EmbeddingSpace space, bool acceptOtherSpace = false) => await RealQdrant.OpenAsync(space, collection, acceptOtherSpace);

    protected override Task CleanUpAsync() => RealQdrant.RemoveAsync(collection);
}

/// <summary>Random histories, played on a real server and on the oracle alike.</summary>
public sealed class RealQdrantAgainstOracleTests : AgainstOracleSuite, IAsyncDisposable
{
    private readonly string collection = RealQdrant.NewCollection();

    public async ValueTask DisposeAsync() => await RealQdrant.RemoveAsync(collection);

    protected override async Task<INewsIndex> CreateAsync() => await RealQdrant.OpenAsync(TestArticles.Space, collection);
}
