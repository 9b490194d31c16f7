using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;
using NewsQA.Ingestion;
using NewsQA.Ingestion.Web;

namespace NewsQA.Tests.Ingestion;

/// <summary>A folder, an index and a pipeline between them.</summary>
internal sealed class IngestBench : IDisposable
{
    public const string Lead = "The harbour council of Norravik voted on Tuesday to rebuild the old ferry pier before the winter storms.";
    public const string Second = "Work will cost 14 million crowns and take nine months, the council's engineer told reporters after the vote.";

    public TemporaryFolder Folder { get; } = new();

    public InMemoryIndex Index { get; } = new();

    public RecordingEncoder Encoder { get; } = new();

    public IngestOptions Options { get; } = new();

    public IArticleCleaner Cleaner { get; set; } = new ArticleCleaner();

    public Task<IngestResponse> IngestAsync(params string[] paths) => IngestAsync(GivenMetadata.None, paths);

    public Task<IngestResponse> IngestAsync(GivenMetadata given, params string[] paths) =>
        Pipeline().IngestAsync(paths, given, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A passage per paragraph.</summary>
    public IngestPipeline Pipeline(INewsIndex? index = null, WebOptions? web = null) =>
        new(index ?? Index, Encoder, Cleaner, Cut, Options, TimeProvider.System, NullLogger<IngestPipeline>.Instance, web);

    /// <summary>An index on disk, in the folder's hidden part, which no ingest of the folder reads.</summary>
    public Task<SqliteNewsIndex> OpenIndexAsync() => SqliteNewsIndex.OpenAsync(Folder.File(".index/newsqa.db"), Encoder.Space);

    public static string Page(string title, params string[] paragraphs) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>";

    public Article Only() => Assert.Single(Index.Articles).Value.Article;

    public void Dispose() => Folder.Dispose();

    private static List<TextSpan> Cut(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            spans.Add(new(start, start + paragraph.Length));
            start += paragraph.Length + 2;
        }

        return spans;
    }
}
