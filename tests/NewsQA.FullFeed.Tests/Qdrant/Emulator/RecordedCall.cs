using Google.Protobuf;
using Grpc.Core;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>A call that reached the emulator.</summary>
/// <param name="Method">Such as <c>Points/Upsert</c>.</param>
/// <param name="Request">The decoded request.</param>
/// <param name="Timeout">The deadline on the wire, such as <c>5S</c>; null when there was none.</param>
/// <param name="ApiKey">The API key; null when there was none.</param>
internal sealed record RecordedCall(string Method, IMessage Request, string? Timeout, string? ApiKey)
{
    /// <summary>How it ended; null while it runs, or where the connection was dropped.</summary>
    public StatusCode? Status { get; set; }

    /// <summary>Whether the data were changed or read before it ended.</summary>
    public bool IsApplied { get; set; }
}
