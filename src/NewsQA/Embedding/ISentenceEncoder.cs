using Microsoft.Extensions.AI;

namespace NewsQA.Embedding;

/// <summary>Which side of a search a text is on. Some models want another prefix for each.</summary>
public enum EmbeddingRole
{
    /// <summary>A text that is looked for.</summary>
    Passage,

    /// <summary>A question or query.</summary>
    Query,
}

/// <summary>A sentence model. Thread-safe. As an <see cref="IEmbeddingGenerator"/> it embeds passages.</summary>
public interface ISentenceEncoder : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The space its vectors live in.</summary>
    EmbeddingSpace Space { get; }

    /// <summary>Embeds texts.</summary>
    /// <param name="texts">The texts, without prefix.</param>
    /// <param name="role">Which prefix to use.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    /// <returns>
    /// <c>float[n][d]</c>: row i belongs to text i, d is the space's dimension. L2 norm 1 when the model normalises, all zero for a text without a known word.
    /// </returns>
    Task<float[][]> EncodeAsync(IReadOnlyList<string> texts, EmbeddingRole role, CancellationToken cancellationToken = default);
}
