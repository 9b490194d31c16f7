using Grpc.Core;
using Qdrant.Client;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>An emulator and the real client for it, with shorthands for small collections.</summary>
internal sealed class Emulated : IAsyncDisposable
{
    private readonly QdrantGrpcClient _grpc;

    private Emulated(QdrantEmulator server, string? apiKey)
    {
        Server = server;
        Client = new QdrantClient(new Uri(server.Url), apiKey, TimeSpan.FromSeconds(30));
        _grpc = new QdrantGrpcClient(new Uri(server.Url), apiKey);
    }

    public QdrantEmulator Server { get; }

    public QdrantClient Client { get; }

    /// <summary>For what the client has no method for.</summary>
    public Points.PointsClient Points => _grpc.Points;

    public Collections.CollectionsClient Collections => _grpc.Collections;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Emulated> StartAsync(EmulatorOptions? options = null, string? apiKey = null) =>
        new(await QdrantEmulator.StartAsync(options), apiKey);

    /// <summary>A collection named <c>news</c> with the dense vector <c>dense</c> of this size and the sparse vector <c>sparse</c>.</summary>
    public Task CreateNewsAsync(ulong size = 2, Distance distance = Distance.Dot) => Client.CreateCollectionAsync(
        "news",
        new VectorParamsMap { Map = { ["dense"] = new VectorParams { Size = size, Distance = distance } } },
        sparseVectorsConfig: ("sparse", new SparseVectorParams()),
        cancellationToken: Cancellation);

    public Task<UpdateResult> UpsertAsync(params PointStruct[] points) => Client.UpsertAsync("news", points, cancellationToken: Cancellation);

    /// <summary>A point with payload and no vectors.</summary>
    public static PointStruct Plain(ulong id, params (string Key, Value Value)[] payload)
    {
        var point = new PointStruct { Id = id, Vectors = new Vectors { Vectors_ = new NamedVectors() } };
        foreach (var (key, value) in payload)
        {
            point.Payload[key] = value;
        }

        return point;
    }

    public static PointStruct Dense(ulong id, params float[] vector) =>
        new() { Id = id, Vectors = new Dictionary<string, Vector> { ["dense"] = vector } };

    public static PointStruct Sparse(ulong id, params (uint Index, float Value)[] vector) =>
        new() { Id = id, Vectors = new Dictionary<string, Vector> { ["sparse"] = (vector.Select(v => v.Value).ToArray(), vector.Select(v => v.Index).ToArray()) } };

    /// <summary>The ids, as numbers, of the points that pass a filter; ascending.</summary>
    public async Task<ulong[]> IdsAsync(Filter? filter = null)
    {
        var page = await Client.ScrollAsync("news", filter, limit: 1_000, cancellationToken: Cancellation);
        return [.. page.Result.Select(point => point.Id.Num)];
    }

    /// <summary>Calls until the client is through: after a failed connection it waits a while before it tries anew.</summary>
    public async Task ReconnectAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await Client.HealthAsync(Cancellation);
                return;
            }
            catch (RpcException) when (attempt < 300)
            {
                await Task.Delay(100, Cancellation);
            }
        }
    }

    /// <summary>Expects that these points and no others pass a filter.</summary>
    public async Task ExpectAsync(Filter? filter, params ulong[] ids) => Assert.Equal(ids, await IdsAsync(filter));

    /// <summary>Expects a refusal and gives its status.</summary>
    public static async Task<Status> RefusalAsync(Func<Task> call) => (await Assert.ThrowsAsync<RpcException>(call)).Status;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _grpc.Dispose();
        await Server.DisposeAsync();
    }
}
