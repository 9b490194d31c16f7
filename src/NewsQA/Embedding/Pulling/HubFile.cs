namespace NewsQA.Embedding.Pulling;

/// <summary>A file that was fetched.</summary>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits in lower case.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Commit">The repository's revision that it came from; null when the hub does not say.</param>
internal sealed record HubFile(string Sha256, long Bytes, string? Commit);
