using NewsQA.Cleaning;
using NewsQA.Ingestion.Formats;

namespace NewsQA.Ingestion.Reading;

/// <summary>Reads the articles of a file. What is wrong with one is an outcome; the others still come.</summary>
internal static class ArticleReader
{
    private const string Empty = "It is empty. There is nothing to index.";

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxBytes">The largest that is read, unpacked.</param>
    public static IEnumerable<ReadOutcome> Read(SourceFile file, int maxBytes)
    {
        var (bytes, error) = SourceBytes.Read(file, maxBytes);
        return bytes is null ? [ReadOutcome.Failed(file.Origin, error!)] : Read(file, bytes);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="file">What they are called, and their form.</param>
    /// <param name="bytes">The bytes, unpacked.</param>
    public static IEnumerable<ReadOutcome> Read(SourceFile file, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return [ReadOutcome.Failed(file.Origin, Empty)];
        }

        if (file.Format == SourceFormat.Feed)
        {
            // XML says itself how it is encoded.
            return FeedArticles.Read(file, bytes);
        }

        var (text, error) = TextDecoder.Decode(bytes, file.Format == SourceFormat.Html);
        return text is null ? [ReadOutcome.Failed(file.Origin, error!)]
            : string.IsNullOrWhiteSpace(text) ? [ReadOutcome.Failed(file.Origin, Empty)]
            : file.Format switch
            {
                SourceFormat.Json => JsonArticles.ReadFile(file, text),
                SourceFormat.JsonLines => JsonArticles.ReadLines(file, text),
                SourceFormat.Html => [WholeFile(file, bytes, text, RawFormat.Html)],
                SourceFormat.Markdown => [WholeFile(file, bytes, text, RawFormat.Markdown)],
                _ => [WholeFile(file, bytes, text, RawFormat.PlainText)],
            };
    }

    private static ReadOutcome WholeFile(SourceFile file, byte[] bytes, string text, RawFormat format) => ReadOutcome.Of(new()
    {
        Origin = file.Origin,
        AbsoluteOrigin = file.FullPath,
        Content = text,
        Format = format,
        ContentHash = ContentHash.Of(bytes),
    });
}
