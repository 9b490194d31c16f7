using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Formats;

/// <summary>Articles of a web archive: the pages and feeds that servers answered with. Pictures, scripts and the like are left out silently.</summary>
/// <param name="options">Limits.</param>
internal sealed class WarcArticles(IngestOptions options)
{
    /// <summary>Reads an archive record by record, however large it is.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="stream">Its bytes, unpacked; closed in the end.</param>
    /// <param name="reader">Reads what the records hold.</param>
    public IEnumerable<ReadOutcome> Read(SourceFile file, Stream stream, ArticleReader reader)
    {
        using (stream)
        {
            var records = new WarcRecords(stream, options.MaxFileBytes);
            var pages = 0;
            while (true)
            {
                var (record, error) = SourceStream.Try(() => records.Next(type => type is "response" or "resource"));
                if (record is null)
                {
                    if (error is not null || pages == 0)
                    {
                        yield return ReadOutcome.Failed(file.Origin, error ?? "The archive holds no page or feed. There is nothing to index.");
                    }

                    yield break;
                }

                var origin = record.Address is null ? file.Origin : $"{file.Origin}#{record.Address}";
                if (record.Fault is not null)
                {
                    pages++;
                    yield return ReadOutcome.Failed(origin, record.Fault);
                }

                foreach (var outcome in record.Block is null ? [] : Read(file, record, reader))
                {
                    pages++;
                    yield return outcome;
                }
            }
        }
    }

    private IEnumerable<ReadOutcome> Read(SourceFile file, WarcRecord record, ArticleReader reader)
    {
        var address = record.Address is { } given && Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? record.Address : null;
        var isAnswer = record.MediaType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase);
        if (address is null || (isAnswer && !record.Block.AsSpan().StartsWith("HTTP/"u8)))
        {
            return [];
        }

        var message = isAnswer
            ? HttpMessage.Read(record.Block!, options.MaxFileBytes)
            : new HttpMessage(200, record.MediaType.Split(';')[0].Trim(), null, record.Block);
        var origin = $"{file.Origin}#{address}";
        if (message.Status != 200 || message.Body is [])
        {
            return [];
        }

        if (message.Body is null)
        {
            return [ReadOutcome.Failed(origin, $"The page is larger than the limit of {options.MaxFileBytes:N0} bytes when unpacked. Raise MaxFileBytes.")];
        }

        return ContentForm.Of(message.MediaType, message.Body) is { } format and not SourceFormat.Warc
            ? reader.Read(new SourceFile(origin, $"{file.FullPath}#{address}", format) { Address = address, Charset = message.Charset }, message.Body)
            : [];
    }
}
