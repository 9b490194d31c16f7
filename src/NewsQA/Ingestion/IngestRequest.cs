using NewsQA.Articles;
using NewsQA.Ingestion.Formats;

namespace NewsQA.Ingestion;

/// <summary>What to ingest.</summary>
public sealed record IngestRequest
{
    /// <summary>Files, folders (with all below), patterns (<c>news/**/*.txt</c>) and addresses of pages and feeds, in this order.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What a person says of all of them; it is remembered, and wins over what they say themselves.</summary>
    public GivenMetadata Given { get; init; } = GivenMetadata.None;

    /// <summary>Names of fields in JSON, tried before the configured ones; null for none.</summary>
    public JsonFieldNames? JsonFields { get; init; }

    /// <summary>
    /// Whether articles go whose file is gone from one of the folders, or whose entry is gone from a JSON file or web archive in them. What left a feed
    /// stays, since feeds show only their newest, so does what was sent, perhaps from another machine with such a folder, and so does everything of a
    /// folder in which nothing, or not everything, could be read.
    /// </summary>
    public bool Prune { get; init; }

    /// <summary>Whether a fetched feed's teasers stay as they are, rather than giving way to the pages that they point to (<see cref="Web.WebOptions.TeaserPages"/>).</summary>
    public bool KeepTeasers { get; init; }

    /// <summary>Content to read in place of sources, standard input for one; null for none. Read to the end, not closed.</summary>
    public Stream? Input { get; init; }

    /// <summary>The form of <see cref="Input"/> by its extension, for example <c>jsonl</c>; null to tell it from the content.</summary>
    public string? InputFormat { get; init; }
}
