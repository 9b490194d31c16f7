using NewsQA.Cleaning;
using NewsQA.Ingestion.Formats;

namespace NewsQA.Ingestion.Reading;

/// <summary>Reads the articles of a file. What is wrong with one is an outcome; the others still come.</summary>
/// <param name="options">Limits.</param>
/// <param name="fields">Names of JSON fields, beside the common ones.</param>
internal sealed class ArticleReader(IngestOptions options, JsonFieldNames fields)
{
    private const string Empty = "It is empty. There is nothing to index.";

    private readonly JsonArticles _json = new(options, fields);
    private readonly WarcArticles _warc = new(options);

    /// <summary>Reads a file: one that holds many articles piece by piece, lazily.</summary>
    /// <param name="file">The file.</param>
    public IEnumerable<ReadOutcome> Read(SourceFile file)
    {
        if (!IsStreamed(file.Format))
        {
            var (bytes, error) = SourceBytes.Read(file, options.MaxFileBytes);
            return bytes is null ? [ReadOutcome.Failed(file.Origin, error!)] : Read(file, bytes);
        }

        var (stream, reason) = SourceStream.Open(file);
        return stream is null ? [ReadOutcome.Failed(file.Origin, reason!)] : ReadStreamed(file, file.IsPacked ? new UnpackingStream(stream) : stream);
    }

    /// <summary>Reads a stream, to its end or as far as it goes.</summary>
    /// <param name="file">What it is called, and its form.</param>
    /// <param name="stream">The stream, unpacked; closed in the end.</param>
    public IEnumerable<ReadOutcome> Read(SourceFile file, Stream stream)
    {
        if (IsStreamed(file.Format))
        {
            return ReadStreamed(file, stream);
        }

        using (stream)
        {
            var (bytes, error) = SourceBytes.Read(stream, isPacked: false, options.MaxFileBytes);
            return bytes is null ? [ReadOutcome.Failed(file.Origin, error!)] : Read(Named(file, bytes), bytes);
        }
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="file">What they are called, and their form.</param>
    /// <param name="bytes">The bytes, unpacked.</param>
    public IEnumerable<ReadOutcome> Read(SourceFile file, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return [ReadOutcome.Failed(file.Origin, Empty)];
        }

        if (IsStreamed(file.Format))
        {
            return ReadStreamed(file, new MemoryStream(bytes));
        }

        if (file.Format == SourceFormat.Feed)
        {
            // XML says itself how it is encoded.
            return FeedArticles.Read(file, bytes);
        }

        var (text, error) = TextDecoder.Decode(bytes, file.Format == SourceFormat.Html, file.Charset);
        return text is null ? [ReadOutcome.Failed(file.Origin, error!)]
            : string.IsNullOrWhiteSpace(text) ? [ReadOutcome.Failed(file.Origin, Empty)]
            : file.Format switch
            {
                SourceFormat.Json => _json.ReadFile(file, text),
                SourceFormat.Html => [WholeFile(file, bytes, text, RawFormat.Html)],
                SourceFormat.Markdown => [WholeFile(file, bytes, text, RawFormat.Markdown)],
                _ => [WholeFile(file, bytes, text, RawFormat.PlainText)],
            };
    }

    private static bool IsStreamed(SourceFormat format) => format is SourceFormat.JsonLines or SourceFormat.Warc;

    private IEnumerable<ReadOutcome> ReadStreamed(SourceFile file, Stream stream) =>
        file.Format == SourceFormat.Warc ? _warc.Read(file, stream, this) : _json.ReadLines(file, stream);

    // What has no name is known by what it says.
    private static SourceFile Named(SourceFile file, byte[] bytes)
    {
        if (!file.IsNameless)
        {
            return file;
        }

        var name = $"{file.Origin}:{ContentHash.Of(bytes)[..24]}";
        return file with { Origin = name, FullPath = name };
    }

    private static ReadOutcome WholeFile(SourceFile file, byte[] bytes, string text, RawFormat format) => ReadOutcome.Of(new()
    {
        Origin = file.Origin,
        AbsoluteOrigin = file.FullPath,
        Content = text,
        Format = format,
        ContentHash = ContentHash.Of(bytes),
        Address = file.Address,
    });
}
