using System.Globalization;
using System.Text;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Formats;

/// <summary>A record of a web archive. Exactly one of block and fault is set.</summary>
/// <param name="Type">Its <c>WARC-Type</c>.</param>
/// <param name="Address">The address that it is about; null when it names none.</param>
/// <param name="MediaType">The type of its block.</param>
/// <param name="Block">What it holds; null when it was left out for its type or cannot be used.</param>
/// <param name="Fault">What was wrong; null for nothing.</param>
internal sealed record WarcRecord(string Type, string? Address, string MediaType, byte[]? Block, string? Fault);

/// <summary>Reads the records of a web archive (WARC 1.0 and 1.1, ISO 28500) one by one.</summary>
/// <param name="stream">The archive, unpacked.</param>
/// <param name="maxBlock">The largest block that is kept.</param>
internal sealed class WarcRecords(Stream stream, int maxBlock)
{
    private const int MaxLine = 64 * 1024;
    private const int MaxFields = 200;

    private readonly ByteLines _lines = new(stream);

    /// <summary>The next record.</summary>
    /// <param name="isWanted">Whether a record's block is to be read, by its type.</param>
    /// <returns>The record; null at the end. After one that is malformed, reading goes on where the next one begins.</returns>
    public WarcRecord? Next(Func<string, bool> isWanted)
    {
        var skipped = false;
        while (_lines.Next(MaxLine) is var (line, isTooLong))
        {
            if (!isTooLong && line.AsSpan().StartsWith("WARC/1."u8))
            {
                return skipped ? ReadRecord(isWanted) with { Fault = "Something before this record is no WARC record, and was left out." } : ReadRecord(isWanted);
            }

            if (isTooLong || line.AsSpan().IndexOfAnyExcept(" \t\r\0"u8) >= 0)
            {
                skipped = true;
            }
        }

        return skipped ? new("", null, "", null, "It does not end as a web archive does: what follows its last record is none.") : null;
    }

    private WarcRecord ReadRecord(Func<string, bool> isWanted)
    {
        var fields = ReadFields();
        var type = fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant();
        var address = fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
        var record = new WarcRecord(type, address, fields.GetValueOrDefault("Content-Type", ""), null, null);
        if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return record with { Fault = "A record has no Content-Length, so its end is unknown." };
        }

        if (!isWanted(type) || length > maxBlock)
        {
            var isWhole = _lines.Skip(length);
            return isWanted(type)
                ? record with { Fault = $"The record is larger than the limit of {maxBlock:N0} bytes. Raise MaxFileBytes." }
                : isWhole ? record : record with { Fault = "The archive ends in the middle of a record. Fetch it again." };
        }

        var block = _lines.Read((int)length);
        return block.Length == length ? record with { Block = block } : record with { Fault = "The archive ends in the middle of a record. Fetch it again." };
    }

    private Dictionary<string, string> ReadFields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < MaxFields && _lines.Next(MaxLine) is (var line, false) && line.Length > 0; i++)
        {
            var text = Encoding.UTF8.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields[text[..colon].Trim()] = text[(colon + 1)..].Trim();
            }
        }

        return fields;
    }
}
