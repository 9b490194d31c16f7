using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsQA.Client;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>Whether a server answers, and what one that does not do so rightly is said to be. <see cref="QdrantRefusalTests"/> has those that are away, slow or closed.</summary>
public class QdrantHealthTests
{
    [Fact]
    public async Task A_healthy_server_gives_its_version()
    {
        await using var stub = await QdrantStub.StartAsync();
        stub.On("HealthCheck", (_, _) => Answer(new HealthCheckReply { Title = "qdrant", Version = "1.18.0" }));
        stub.On("List", (_, _) => Answer(new ListCollectionsResponse()));

        Assert.Equal("1.18.0", await CheckAsync(stub.Url));
    }

    [Theory]
    [InlineData(StatusCode.Unauthenticated)]
    [InlineData(StatusCode.PermissionDenied)]
    public async Task A_refused_key_names_the_setting_and_not_the_key(StatusCode status)
    {
        await using var stub = await QdrantStub.StartAsync();
        stub.On("HealthCheck", (_, _) => throw new RpcException(new Status(status, "Invalid API key or JWT")));

        var error = await Assert.ThrowsAsync<NewsQAException>(() => CheckAsync(stub.Url, "s3cret"));

        Assert.Equal($"Qdrant at {stub.Url} refuses access: Invalid API key or JWT; set NewsQA:Qdrant:ApiKey", error.Message);
    }

    [Fact]
    public async Task A_server_that_fails_is_quoted_and_its_port_is_not_doubted()
    {
        await using var stub = await QdrantStub.StartAsync();
        stub.On("HealthCheck", (_, _) => throw new RpcException(new Status(StatusCode.Internal, "Service internal error: no space left")));

        var error = await Assert.ThrowsAsync<NewsQAException>(() => CheckAsync(stub.Url));

        Assert.Equal($"Qdrant at {stub.Url} failed with Internal: Service internal error: no space left; see its log", error.Message);
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task A_port_that_speaks_something_else_is_pointed_out(HttpProtocols protocols)
    {
        await using var stub = await QdrantStub.StartAsync(protocols);
        stub.Status = HttpStatusCode.NotFound;

        var error = await Assert.ThrowsAsync<NewsQAException>(() => CheckAsync(stub.Url));

        Assert.Contains("check that this is its gRPC port (6334)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_server_answers()
    {
        await using var store = await RealQdrant.StoreAsync();

        var version = await store.CheckAsync(TestContext.Current.CancellationToken);

        Assert.True(Version.TryParse(version, out _), version);
    }

    private static async Task<string> CheckAsync(string url, string? key = null)
    {
        await using var store = EmulatedIndexes.Store(url, apiKey: key);
        return await store.CheckAsync(TestContext.Current.CancellationToken);
    }

    private static Task<IMessage> Answer(IMessage reply) => Task.FromResult(reply);
}
