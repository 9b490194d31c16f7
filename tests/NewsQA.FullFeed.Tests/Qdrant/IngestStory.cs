using NewsQA.Indexing;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>Batches of articles in which all happens that a write can do: new ones, revised ones, copies, a source that feeds another article, and last a deletion.</summary>
internal static class IngestStory
{
    public static string[] Ids { get; } = ["a0", "a1", "a2", "a3", "b0", "b1", "new"];

    public static ArticleToIndex[] Early { get; } =
    [
        Make("a0", Lines("early", 7), "Flood early", "Ledger", "2025-03-01"), Make("a1", Lines("early", 8), "Copy", "Gazette", "2025-03-02"),
        Make("a2", "The harbour closed early.\nShips wait.", "Harbour", "Wire"), Make("a3", "Minister of trade resigns.", source: "Ledger", date: "2025-01"),
    ];

    public static ArticleToIndex[] Late { get; } =
    [
        Make("a0", Lines("late", 9), "Flood late", "Ledger", "2025-03-01"), Make("b0", "Talks go on, the minister said.\nRiver talks, too.", "Talks", "Wire", "2025-04-01"),
        Make("b1", Lines("early", 6), "Another copy", null, "2025-03-03"), Make("new", "The harbour opened late.", "Harbour", "Wire", origin: "a2.txt"),
    ];

    public static string[] Deleted { get; } = ["a1", "b0"];

    /// <summary>An address, and an article that came from there.</summary>
    public const string Feed = "https://example.org/feed";

    public static ArticleToIndex Fed { get; } = Make("f0", "A feed tells of the harbour.", "Feed", "Wire") with { AbsoluteOrigin = Feed + "#1" };

    // Long enough that copies are told as such.
    private static string Lines(string word, int count) => string.Join('\n', Enumerable.Range(0, count).Select(i =>
        $"On day {i} the {word} river flooded the lower town, and {100 + (i * i)} people left their homes near bridge {i}."));
}
