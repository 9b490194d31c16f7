using NewsQA.Embedding;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing;
using NewsQA.Tests.Indexing;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>What every index must do, over the real client and gRPC, on the emulated server.</summary>
public sealed class QdrantIndexSuiteTests : SharedIndexSuite
{
    private QdrantEmulator? server;

    protected override async Task<INewsIndex> OpenAsync(EmbeddingSpace space, bool acceptOtherSpace = false)
    {
        server ??= await QdrantEmulator.StartAsync();
        return await QdrantIndexes.OpenAsync(server.Url, space, acceptOtherSpace: acceptOtherSpace);
    }

    protected override async Task CleanUpAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}

/// <summary>The same over several shards, quantised vectors included, in strict mode, with a replica away.</summary>
public sealed class ShardedQdrantIndexSuiteTests : SharedIndexSuite
{
    private QdrantEmulator? server;

    protected override async Task<INewsIndex> OpenAsync(EmbeddingSpace space, bool acceptOtherSpace = false)
    {
        server ??= await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 3, ApiKey = "s3cret", HasReplicaDown = true, StrictMode = StrictLimits.For(maxQueryLimit: 5000) });
        return await QdrantIndexes.OpenAsync(
            server.Url, space, new() { ApiKey = "s3cret", Shards = 3, Quantization = NewsQA.Qdrant.QdrantQuantization.Int8 }, acceptOtherSpace: acceptOtherSpace);
    }

    protected override async Task CleanUpAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}

/// <summary>Random histories, played on the emulated server and on the oracle alike.</summary>
public sealed class QdrantAgainstOracleTests : AgainstOracleSuite, IAsyncLifetime
{
    private QdrantEmulator? server;

    public async ValueTask InitializeAsync() => server = await QdrantEmulator.StartAsync();

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    protected override async Task<INewsIndex> CreateAsync() => await QdrantIndexes.OpenAsync(server!.Url, TestArticles.Space);
}
