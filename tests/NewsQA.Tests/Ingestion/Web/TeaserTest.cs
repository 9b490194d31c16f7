using System.Text;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;
using NewsQA.Ingestion.Web;

namespace NewsQA.Tests.Ingestion.Web;

/// <summary>A site with a page at <c>/pier</c> and a feed of teasers at <c>/feed</c>, and an index that looks at it.</summary>
public abstract class TeaserTest : IAsyncLifetime
{
    protected const string Teaser = "The harbour council of Norravik voted on Tuesday to rebuild the old ferry pier.";

    // More than half as long as the page.
    protected const string LongTeaser = IngestBench.Lead + " Work will take nine months, the engineer said.";
    private LoopbackSite _site = null!;
    private SqliteNewsIndex _index = null!;

    private protected IngestBench Bench { get; } = new();

    private protected LoopbackSite Site => _site;

    private protected SqliteNewsIndex Index => _index;

    protected WebOptions Web { get; } = new() { AllowPrivateAddresses = true, TimeoutSeconds = 10 };

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _index = await Bench.OpenIndexAsync();
        Pier();
    }

    public async ValueTask DisposeAsync()
    {
        await _index.DisposeAsync();
        await _site.DisposeAsync();
        Bench.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static (int Added, int Unchanged) Counts(IngestResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return (response.Added, response.Unchanged);
    }

    protected void Pier() => _site.Page("/pier", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second), etag: "\"p1\"");

    protected void Mill() => _site.Page("/mill", IngestBench.Page("Mill sold", "The old mill of Norravik was sold to a brewer on Friday.", IngestBench.Second));

    protected void Refuse(string path, int status = 403) => _site.Pages[path] = context => Task.FromResult(context.Response.StatusCode = status);

    protected int Asked(string path) => _site.Asked.Count(asked => asked == path);

    protected string Entry(string id, string path, string description) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>Pier vote in Norravik</title><link>{_site.Address}{path}</link><author>a@coast.example (Ada Wren)</author><pubDate>Thu, 14 May 2026 07:00:00 GMT</pubDate><description>{description}</description></item>";

    protected void Feed(params string[] entries) => FeedAt("/feed", null, entries);

    protected void FeedAt(string path, string? etag, params string[] entries)
    {
        var feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Coast</title>").AppendJoin("", entries).Append("</channel></rss>");
        _site.Page(path, feed.ToString(), "application/rss+xml", etag);
    }

    protected Task<IngestResponse> PollAsync(string path = "/feed", GivenMetadata? given = null) =>
        Bench.Pipeline(_index, Web).IngestAsync([_site.Address + path], given, cancellationToken: TestContext.Current.CancellationToken);

    protected Task<IngestResponse> UploadAsync(ArticleUpload upload) =>
        Bench.Pipeline(_index, Web).IngestAsync(new[] { upload }.ToAsyncEnumerable(), cancellationToken: TestContext.Current.CancellationToken);

    protected async Task<Article> OnlyAsync()
    {
        var listed = (await _index.ListAsync(IndexFilter.None, null, null, 5, TestContext.Current.CancellationToken)).Articles;
        return (await _index.GetArticlesAsync([new(Assert.Single(listed).Id)], TestContext.Current.CancellationToken))[0]!;
    }
}
