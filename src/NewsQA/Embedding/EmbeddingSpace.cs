namespace NewsQA.Embedding;

/// <summary>The space that a vector lives in. Vectors of two spaces must never be compared, so an index keeps the space it was built with.</summary>
/// <param name="Model">The model's name in <c>models/manifest.json</c>.</param>
/// <param name="Fingerprint">First 16 hexadecimal digits of a SHA-256 over what decides a vector: model file, vocabulary, pooling, prefixes, normalisation.</param>
/// <param name="Dimension">Numbers in a vector.</param>
public sealed record EmbeddingSpace(string Model, string Fingerprint, int Dimension)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Model} ({Dimension} dimensions, {Fingerprint})";
}
