namespace NewsQA.Embedding.Pulling;

/// <summary>How far a download is.</summary>
/// <param name="File">The file, as the hub calls it.</param>
/// <param name="Bytes">Bytes that are here, those of an earlier try included.</param>
/// <param name="Total">Bytes in all; null when the hub does not say.</param>
public readonly record struct PullProgress(string File, long Bytes, long? Total);
