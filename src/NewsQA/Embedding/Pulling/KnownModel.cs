namespace NewsQA.Embedding.Pulling;

/// <summary>A model that can be pulled by its name: what its owner says of how it wants to be used, so that nothing has to be guessed.</summary>
/// <param name="Name">The name to pull it by.</param>
/// <param name="Repository">Where its owner publishes it on the Hugging Face hub, <c>owner/name</c>.</param>
/// <param name="Dimension">Numbers in a vector; 0 for a reranker.</param>
/// <param name="MaxTokens">Tokens in the longest input.</param>
/// <param name="Pooling">How token vectors become one.</param>
/// <param name="QueryPrefix">What it wants before a question.</param>
/// <param name="Licence">SPDX identifier.</param>
/// <param name="GraphSha256">SHA-256 of its graph where it is known beforehand; null to record the one that is found first.</param>
public sealed record KnownModel(
    string Name, string Repository, int Dimension, int MaxTokens, Pooling Pooling, string QueryPrefix, string Licence, string? GraphSha256 = null)
{
    /// <summary>Whether it is a cross-encoder.</summary>
    public bool IsReranker => Dimension == 0;
}
