using System.Collections.Concurrent;
using System.Numerics.Tensors;
using NewsQA.Embedding;

namespace NewsQA.Answering;

/// <summary>
/// Vectors of single words, from the sentence model, so that "trip" in the question can meet "visit" in a sentence. Kept between questions, at most
/// <see cref="MaxKept"/> of them. Thread-safe.
/// </summary>
internal sealed class WordVectors(ISentenceEncoder encoder)
{
    public const int MaxKept = 100_000;

    private readonly ConcurrentDictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    /// <summary>Makes sure that the vectors of these words are there.</summary>
    public async Task LoadAsync(IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var missing = words.Distinct(StringComparer.Ordinal).Where(w => !_vectors.ContainsKey(w)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        if (_vectors.Count + missing.Count > MaxKept)
        {
            _vectors.Clear();
        }

        var vectors = await encoder.EncodeAsync(missing, EmbeddingRole.Passage, cancellationToken);
        for (var i = 0; i < missing.Count; i++)
        {
            _vectors[missing[i]] = vectors[i];
        }
    }

    /// <summary>Cosine of two words, -1 to 1; 0 when either was not loaded or is unknown to the model.</summary>
    public float Similarity(string left, string right) =>
        _vectors.TryGetValue(left, out var l) && _vectors.TryGetValue(right, out var r) ? TensorPrimitives.Dot(l, r) : 0;
}
