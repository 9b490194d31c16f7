namespace NewsQA.Ingestion.Reading;

/// <summary>
/// What an index keeps of how a source was read, as a mark before its <see cref="ContentHash"/>: that a feed's entry gave its page, that the page was refused and the
/// entry's teaser stands for it, or that the source was sent. Files and what was never followed have no mark.
/// </summary>
internal static class HashMark
{
    private const string Had = "page:";
    private const string Refused = "teaser:";
    private const string Sent = "sent:";

    /// <summary>The hash of an entry whose page was had.</summary>
    public static string OfHad(string hash) => Had + hash;

    /// <summary>The hash of an entry whose page was refused, for good as far as can be told.</summary>
    public static string OfRefused(string hash) => Refused + hash;

    /// <summary>The hash of what was sent.</summary>
    public static string OfSent(string hash) => Sent + hash;

    /// <summary>Whether an entry's page was had.</summary>
    public static bool IsHad(string contentHash) => contentHash.StartsWith(Had, StringComparison.Ordinal);

    /// <summary>Whether an entry's page was refused.</summary>
    public static bool IsRefused(string contentHash) => contentHash.StartsWith(Refused, StringComparison.Ordinal);

    /// <summary>Whether an entry's page was asked for, and had or refused.</summary>
    public static bool IsOfEntry(string contentHash) => IsHad(contentHash) || IsRefused(contentHash);

    /// <summary>Whether a source was sent.</summary>
    public static bool IsSent(string contentHash) => contentHash.StartsWith(Sent, StringComparison.Ordinal);

    /// <summary>The hash without its mark.</summary>
    public static string Without(string contentHash) => contentHash[MarkOf(contentHash).Length..];

    /// <summary>A hash that has no mark yet, under the mark that another one has; one that has a mark as it is.</summary>
    public static string Like(string contentHash, string other) => MarkOf(contentHash).Length > 0 ? contentHash : MarkOf(other) + contentHash;

    /// <summary>The hash of a content and of what else is said of it, under the content's mark.</summary>
    public static string WithSaid(string contentHash, string said) => MarkOf(contentHash) + ContentHash.Of(Without(contentHash) + said);

    // A hash itself is hexadecimal.
    private static string MarkOf(string contentHash) => contentHash[..(contentHash.IndexOf(':', StringComparison.Ordinal) + 1)];
}
