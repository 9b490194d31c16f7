using System.Security.Cryptography.X509Certificates;

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

    /// <summary>The version that the health check tells.</summary>
    public string Version { get; init; } = "1.18.0";
}
