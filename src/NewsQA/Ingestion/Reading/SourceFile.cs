namespace NewsQA.Ingestion.Reading;

/// <summary>A file to read.</summary>
/// <param name="Origin">As given.</param>
/// <param name="FullPath">Its absolute path.</param>
/// <param name="Format">Its form, by its name.</param>
internal sealed record SourceFile(string Origin, string FullPath, SourceFormat Format)
{
    /// <summary>Whether it is packed with gzip.</summary>
    public bool IsPacked => SourceFormats.IsPacked(FullPath);
}
