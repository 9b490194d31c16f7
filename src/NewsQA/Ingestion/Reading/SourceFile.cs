namespace NewsQA.Ingestion.Reading;

/// <summary>A file to read, or what was fetched or piped in as if it were one.</summary>
/// <param name="Origin">As given.</param>
/// <param name="FullPath">Its absolute path or address.</param>
/// <param name="Format">Its form.</param>
internal sealed record SourceFile(string Origin, string FullPath, SourceFormat Format)
{
    /// <summary>Whether it is packed with gzip.</summary>
    public bool IsPacked => SourceFormats.IsPacked(FullPath);

    /// <summary>The address that it was fetched from; null for a file.</summary>
    public string? Address { get; init; }

    /// <summary>The encoding that a server declared; null when none did.</summary>
    public string? Charset { get; init; }

    /// <summary>Whether it has no name of its own, so that a place in it means nothing the next time: standard input.</summary>
    public bool IsNameless { get; init; }
}
