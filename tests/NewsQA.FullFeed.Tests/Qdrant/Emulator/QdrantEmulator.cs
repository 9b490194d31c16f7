using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>
/// A Qdrant server in this process, as far as NewsQA needs one: real gRPC on a free port, requests decoded by the client package's own
/// messages, searches that are exact. What Qdrant refuses, it refuses with the same status; what it does not have, it says. It can be made to
/// fail at any call, killed, and started again with its data.
/// </summary>
internal sealed class QdrantEmulator : IAsyncDisposable
{
    private const int WindowBytes = 4 * 1024 * 1024;

    private readonly EmulatorOptions _options;
    private readonly GrpcEndpoint _endpoint;
    private WebApplication? _app;
    private int _port;

    private QdrantEmulator(EmulatorOptions options)
    {
        _options = options;
        var handlers = new Handlers();
        new CollectionHandlers(Store, options.Shards, options.StrictMode).AddTo(handlers);
        new AliasHandlers(Store).AddTo(handlers);
        new IndexHandlers(Store).AddTo(handlers);
        new WriteHandlers(Store).AddTo(handlers);
        new ReadHandlers(Store).AddTo(handlers);
        new QueryHandlers(Store).AddTo(handlers);
        handlers.Add<HealthCheckRequest>("Qdrant/HealthCheck", _ => new HealthCheckReply { Title = "qdrant - vector search engine", Version = options.Version });
        _endpoint = new GrpcEndpoint(handlers, Faults, options);
    }

    /// <summary>The data, which survive a kill.</summary>
    public QdrantStore Store { get; } = new();

    /// <summary>What is to go wrong.</summary>
    public Faults Faults { get; } = new();

    /// <summary>The calls so far, in the order they came in.</summary>
    public IReadOnlyCollection<RecordedCall> Calls => _endpoint.Calls;

    public string Url => $"{(_options.Certificate is null ? "http" : "https")}://127.0.0.1:{_port}";

    public static async Task<QdrantEmulator> StartAsync(EmulatorOptions? options = null)
    {
        var emulator = new QdrantEmulator(options ?? new EmulatorOptions());
        await emulator.RestartAsync();
        return emulator;
    }

    /// <summary>The requests of a method so far.</summary>
    public IEnumerable<T> Requests<T>()
        where T : IMessage => Calls.Select(call => call.Request).OfType<T>();

    /// <summary>The whole of a collection as lines; see <see cref="StateText"/>.</summary>
    public IReadOnlyList<string> StateOf(string collection, Func<string, bool>? isCompared = null) =>
        Store.Read(() => StateText.Of(Store.Get(collection), isCompared));

    /// <summary>How many calls of a method came so far.</summary>
    public int Count(string method) => Calls.Count(call => call.Method == method);

    public void ForgetCalls() => _endpoint.Calls.Clear();

    /// <summary>Breaks all connections and stops listening. Calls that run get no answer.</summary>
    public async Task KillAsync()
    {
        if (Interlocked.Exchange(ref _app, null) is { } app)
        {
            using var atOnce = new CancellationTokenSource();
            await atOnce.CancelAsync();
            await app.StopAsync(atOnce.Token);
            await app.DisposeAsync();
        }
    }

    /// <summary>Listens, again on the same port after a kill. Acknowledged updates that were still pending are applied first, as from the log.</summary>
    public async Task RestartAsync()
    {
        Store.Write(() =>
        {
            Store.Queue.ApplyAll();
            return true;
        });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(Configure);
        _app = builder.Build();
        _app.Run(_endpoint.AnswerAsync);
        await _app.StartAsync();
        _port = new Uri(_app.Urls.Single()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Store.Dispose();
    }

    private void Configure(KestrelServerOptions kestrel)
    {
        // Qdrant takes messages of any size (max_decoding_message_size in its source); it is the client that may set limits.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.Http2.InitialConnectionWindowSize = WindowBytes;
        kestrel.Limits.Http2.InitialStreamWindowSize = WindowBytes;
        kestrel.Listen(IPAddress.Loopback, _port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            if (_options.Certificate is { } certificate)
            {
                listen.UseHttps(certificate);
            }
        });
    }
}
