using System.Security.Cryptography.X509Certificates;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>How the emulated server is set up.</summary>
internal sealed record EmulatorOptions
{
    /// <summary>The key that all but the health check must bring; null for a server without.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The certificate of a server with TLS; null for h2c.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Shards of every new collection, whatever it asks for; null for what it asks for.</summary>
    public int? Shards { get; init; }

    /// <summary>The strict mode of every new collection that asks for none, as a server's own settings give it; null for none.</summary>
    public StrictModeConfig? StrictMode { get; init; }

    /// <summary>Whether one replica of each shard is away, the one with the highest number: the others take over, save for writes in a strong order, which only it could lead.</summary>
    public bool HasReplicaDown { get; init; }

    /// <summary>The version that the health check tells.</summary>
    public string Version { get; init; } = "1.18.0";
}
