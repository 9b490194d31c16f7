namespace NewsQA.Embedding;

/// <summary>A cross-encoder of <c>manifest.json</c>: a BERT-type model that reads a question and a passage together and gives one number, higher for a better match.</summary>
/// <param name="Name">The name to choose it by, unique in the manifest.</param>
/// <param name="Graph">The ONNX graph; its output is <c>logits</c>, float32 [batch, 1].</param>
/// <param name="Vocabulary">The uncased WordPiece vocabulary.</param>
/// <param name="MaxTokens">Tokens in the longest pair, special ones included; a longer passage is cut at its end.</param>
/// <param name="Licence">SPDX identifier of the licence.</param>
/// <param name="Source">Where the model comes from.</param>
public sealed record RerankerModel(string Name, ModelFile Graph, ModelFile Vocabulary, int MaxTokens, string Licence, string Source);
