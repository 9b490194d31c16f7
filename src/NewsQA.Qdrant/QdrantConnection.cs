using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Qdrant.Client.Grpc;

namespace NewsQA.Qdrant;

/// <summary>One connection to a Qdrant server, over HTTP/2, with the API key in each call. Connects with the first. Thread-safe.</summary>
public sealed class QdrantConnection : IDisposable
{
    // A page of articles with their texts is larger than the 4 MB that a channel takes by default.
    private const int MaxReceiveBytes = 256 * 1024 * 1024;

    // The channel itself would wait up to two minutes before it looks again for a server that was away.
    private static readonly TimeSpan FirstReconnect = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestReconnect = TimeSpan.FromSeconds(2);

    private readonly GrpcChannel channel;

    /// <summary>Prepares a connection.</summary>
    /// <param name="options">Where to and with which key; they must be valid.</param>
    public QdrantConnection(QdrantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        channel = GrpcChannel.ForAddress(options.Address, new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaxReceiveBytes,
            MaxSendMessageSize = null,
            InitialReconnectBackoff = FirstReconnect,
            MaxReconnectBackoff = LongestReconnect,
            HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true, KeepAlivePingDelay = TimeSpan.FromSeconds(30), KeepAlivePingTimeout = TimeSpan.FromSeconds(10) },
            DisposeHttpClient = true,
        });
        Grpc = new QdrantGrpcClient(string.IsNullOrEmpty(options.ApiKey) ? channel.CreateCallInvoker() : channel.Intercept(metadata => WithKey(metadata, options.ApiKey)));
    }

    /// <summary>The calls.</summary>
    internal QdrantGrpcClient Grpc { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Grpc.Dispose();
        channel.Dispose();
    }

    private static Metadata WithKey(Metadata metadata, string key)
    {
        metadata.Add("api-key", key);
        return metadata;
    }
}
