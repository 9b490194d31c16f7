using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using NewsQA.Client;
using NewsQA.Qdrant;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant;

public class QdrantHealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_healthy_server_gives_its_version()
    {
        await using var stub = await QdrantStub.StartAsync();
        stub.On("HealthCheck", (_, _) => Answer(new HealthCheckReply { Title = "qdrant", Version = "1.18.0" }));
        await using var services = QdrantServices.For(("Url", stub.Url));

        Assert.Equal("1.18.0", await CheckAsync(services));
    }

    [Fact]
    public async Task Every_call_carries_the_deadline_and_the_api_key()
    {
        await using var stub = await QdrantStub.StartAsync();
        stub.On("HealthCheck", (_, _) => Answer(new HealthCheckReply()));
        await using var services = QdrantServices.For(("Url", stub.Url), ("ApiKey", "s3cret"), ("TimeoutSeconds", "7"));

        await CheckAsync(services);

        var call = Assert.Single(stub.Calls);
        Assert.IsType<HealthCheckRequest>(call.Request);
        Assert.Equal("s3cret", call.ApiKey);
        Assert.InRange(Milliseconds(call.Timeout), 5_000, 7_000);
    }

    [Fact]
    public async Task A_closed_port_says_where_and_how_to_start_the_server()
    {
        var port = FreePort();
        await using var services = QdrantServices.For(("Url", $"http://127.0.0.1:{port}"));

        var error = await Assert.ThrowsAsync<NewsQAException>(() => CheckAsync(services));

        // The words between are the operating system's: "Connection refused" on Linux.
        Assert.StartsWith($"Qdrant at http://127.0.0.1:{port} does not answer: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; start it with `docker compose up qdrant`", error.Message, StringComparison.Ordinal);
        Assert.IsType<SocketException>(error.GetBaseException());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_silent_server_is_given_up_at_the_deadline()
    {
        await using var stub = await QdrantStub.StartAsync();
        stub.On("HealthCheck", NeverAsync);
        await using var services = QdrantServices.For(("Url", stub.Url), ("TimeoutSeconds", "1"));
        var watch = Stopwatch.StartNew();

        var error = await Assert.ThrowsAsync<NewsQAException>(() => CheckAsync(services));

        Assert.Equal(
            $"Qdrant at {stub.Url} does not answer: no reply within 1 s (NewsQA:Qdrant:TimeoutSeconds); "
            + "start it with `docker compose up qdrant`",
            error.Message);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 30);
    }

    [Fact]
    public async Task Giving_up_waiting_is_a_cancellation_and_not_a_failure()
    {
        await using var stub = await QdrantStub.StartAsync();
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        stub.On("HealthCheck", async (request, aborted) =>
        {
            await impatience.CancelAsync();
            return await NeverAsync(request, aborted);
        });
        await using var services = QdrantServices.For(("Url", stub.Url));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CheckAsync(services, impatience.Token));
    }

    [Theory]
    [InlineData(StatusCode.Unauthenticated)]
    [InlineData(StatusCode.PermissionDenied)]
    public async Task A_refused_key_names_the_setting_and_not_the_key(StatusCode status)
    {
        await using var stub = await QdrantStub.StartAsync();
        stub.On("HealthCheck", (_, _) => throw new RpcException(new Status(status, "Invalid API key or JWT")));
        await using var services = QdrantServices.For(("Url", stub.Url), ("ApiKey", "s3cret"));

        var error = await Assert.ThrowsAsync<NewsQAException>(() => CheckAsync(services));

        Assert.Equal($"Qdrant at {stub.Url} refuses access: Invalid API key or JWT; set NewsQA:Qdrant:ApiKey", error.Message);
    }

    [Fact]
    public async Task A_server_that_fails_is_quoted()
    {
        await using var stub = await QdrantStub.StartAsync();
        stub.On("HealthCheck", (_, _) => throw new RpcException(new Status(StatusCode.Internal, "Service internal error: no space left")));
        await using var services = QdrantServices.For(("Url", stub.Url));

        var error = await Assert.ThrowsAsync<NewsQAException>(() => CheckAsync(services));

        var expected = $"Qdrant at {stub.Url} failed with Internal: Service internal error: no space left;";
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_speaks_HTTP_1_is_pointed_out()
    {
        await using var stub = await QdrantStub.StartAsync(HttpProtocols.Http1);
        await using var services = QdrantServices.For(("Url", stub.Url));

        var error = await Assert.ThrowsAsync<NewsQAException>(() => CheckAsync(services));

        Assert.Contains("gRPC port (6334)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_server_answers()
    {
        var url = Environment.GetEnvironmentVariable("NEWSQA_TEST_QDRANT");
        Assert.SkipWhen(string.IsNullOrEmpty(url), "NEWSQA_TEST_QDRANT is not set: it names a running Qdrant, such as http://localhost:6334.");
        await using var services = QdrantServices.For(("Url", url));

        var version = await CheckAsync(services);

        Assert.True(Version.TryParse(version, out _), version);
    }

    private static Task<string> CheckAsync(ServiceProvider services, CancellationToken? cancellationToken = null) =>
        services.GetRequiredService<QdrantHealth>().CheckAsync(cancellationToken ?? Cancellation);

    private static Task<IMessage> Answer(IMessage reply) => Task.FromResult(reply);

    private static async Task<IMessage> NeverAsync(IMessage request, CancellationToken aborted)
    {
        await Task.Delay(Timeout.Infinite, aborted);
        return request;
    }

    // gRPC writes a deadline as a number and a unit: 7S, 6998m (milliseconds), 6998000u.
    private static double Milliseconds(string? timeout)
    {
        Assert.NotNull(timeout);
        var number = double.Parse(timeout[..^1], CultureInfo.InvariantCulture);
        return timeout[^1] switch { 'S' => number * 1_000, 'm' => number, 'u' => number / 1_000, _ => double.NaN };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
