using System.Text.Json.Serialization;

namespace NewsQA.Embedding;

/// <summary>A file of a model, with the checksum that it must have.</summary>
/// <param name="File">Path below the models folder, with <c>/</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
public sealed record ModelFile(string File, string Sha256);

/// <summary>An entry of <c>models/manifest.json</c>: a sentence model and how it wants to be used.</summary>
/// <param name="Name">The name to choose it by, unique in the manifest.</param>
/// <param name="Graph">The ONNX graph.</param>
/// <param name="Vocabulary">The WordPiece vocabulary (<c>vocab.txt</c>): one piece a line, a piece's id is its line from 0.</param>
/// <param name="Dimension">Numbers in a vector, 1 or more.</param>
/// <param name="MaxTokens">Tokens in the longest input, special ones and prefix included; what is longer is cut at its end.</param>
/// <param name="Pooling">How token vectors become one.</param>
/// <param name="Normalise">Whether vectors are scaled to L2 norm 1.</param>
/// <param name="QueryPrefix">What the model wants before a question, as words of their own; empty for nothing.</param>
/// <param name="PassagePrefix">What the model wants before a passage, as words of their own; empty for nothing.</param>
/// <param name="AddSpecialTokens">Whether an input starts with <c>[CLS]</c> and ends with <c>[SEP]</c>.</param>
/// <param name="Licence">SPDX identifier of the licence, or what its owner calls it.</param>
/// <param name="Source">Where the model comes from.</param>
/// <param name="IsDefault">Whether it is the one to use when none is named; true for exactly one model.</param>
public sealed record SentenceModel(
    string Name,
    ModelFile Graph,
    ModelFile Vocabulary,
    int Dimension,
    int MaxTokens,
    Pooling Pooling,
    bool Normalise,
    string QueryPrefix,
    string PassagePrefix,
    bool AddSpecialTokens,
    string Licence,
    string Source,
    [property: JsonPropertyName("default")] bool IsDefault = false)
{
    /// <summary>The prefix for one side of a search.</summary>
    /// <param name="role">The side.</param>
    /// <returns>The prefix, often empty.</returns>
    public string PrefixFor(EmbeddingRole role) => role == EmbeddingRole.Query ? QueryPrefix : PassagePrefix;
}
