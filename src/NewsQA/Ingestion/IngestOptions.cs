using System.ComponentModel.DataAnnotations;
using NewsQA.Ingestion.Formats;

namespace NewsQA.Ingestion;

/// <summary>How sources are read and written.</summary>
public sealed class IngestOptions
{
    /// <summary>The largest source that is read, in bytes, unpacked: 1 KiB to 1 GiB, 20 MiB by default. The longest news pages have a few.</summary>
    [Range(1024, 1 << 30)]
    public int MaxFileBytes { get; set; } = 20 << 20;

    /// <summary>Articles in one transaction at most: 1 to 10,000, 64 by default, so that one <c>fsync</c> pays for many and an interrupted run loses little.</summary>
    [Range(1, 10_000)]
    public int BatchArticles { get; set; } = 64;

    /// <summary>Characters in one batch at most, as read, unless one article alone has more: 1 to 1 billion, 2 million by default. It bounds memory, and the passages in a transaction.</summary>
    [Range(1, 1_000_000_000)]
    public int BatchCharacters { get; set; } = 2_000_000;

    /// <summary>Batches that wait between two stages at most: 1 to 100, 2 by default. More only costs memory.</summary>
    [Range(1, 100)]
    public int BatchesAhead { get; set; } = 2;

    /// <summary>The fields' names in JSON exports, beside the common ones: <c>NewsQA:Ingestion:JsonFields:Text:0</c> and so on.</summary>
    public JsonFieldNames JsonFields { get; } = new();
}
