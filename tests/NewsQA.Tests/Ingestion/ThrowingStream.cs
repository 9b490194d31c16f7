using NewsQA.Ingestion.Reading;

namespace NewsQA.Tests.Ingestion;

/// <summary>A stream that cannot be read.</summary>
/// <param name="error">What it throws.</param>
internal sealed class ThrowingStream(Exception error) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer) => throw error;
}
