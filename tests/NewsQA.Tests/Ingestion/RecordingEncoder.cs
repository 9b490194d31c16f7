using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using NewsQA.Embedding;

namespace NewsQA.Tests.Ingestion;

/// <summary>Gives each text a vector of its own, and remembers what it was asked.</summary>
internal sealed class RecordingEncoder : ISentenceEncoder
{
    public EmbeddingSpace Space { get; } = new("recording", "0", 2);

    public ConcurrentQueue<string> Texts { get; } = [];

    public Task<float[][]> EncodeAsync(IReadOnlyList<string> texts, EmbeddingRole role, CancellationToken cancellationToken = default)
    {
        foreach (var text in texts)
        {
            Texts.Enqueue(text);
        }

        return Task.FromResult<float[][]>([.. texts.Select(text => new[] { text.Length, (float)text.Sum(c => c) })]);
    }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
