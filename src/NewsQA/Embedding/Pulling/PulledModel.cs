namespace NewsQA.Embedding.Pulling;

/// <summary>What <c>models pull</c> did.</summary>
/// <param name="Name">The model's name from now on.</param>
/// <param name="Source">Where it came from, with the revision.</param>
/// <param name="Bytes">Bytes of its files.</param>
/// <param name="GraphSha256">SHA-256 of its graph, 64 hexadecimal digits.</param>
/// <param name="IsReranker">Whether it is a cross-encoder, to be set as <c>NewsQA:Retrieval:Reranker</c>, and not a sentence model.</param>
/// <param name="WasThere">Whether it was there already, whole, so that nothing was fetched.</param>
public sealed record PulledModel(string Name, string Source, long Bytes, string GraphSha256, bool IsReranker, bool WasThere);
