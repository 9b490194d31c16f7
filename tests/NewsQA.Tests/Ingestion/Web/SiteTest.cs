using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;

namespace NewsQA.Tests.Ingestion.Web;

/// <summary>A site with a page at <c>/pier</c>, and an index.</summary>
public abstract class SiteTest : IAsyncLifetime
{
    private LoopbackSite _site = null!;
    private SqliteNewsIndex _index = null!;

    private protected IngestBench Bench { get; } = new();

    private protected LoopbackSite Site => _site;

    private protected SqliteNewsIndex Index => _index;

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

    protected async Task<Article> OnlyAsync()
    {
        var listed = (await _index.ListAsync(IndexFilter.None, null, null, 5, TestContext.Current.CancellationToken)).Articles;
        return (await _index.GetArticlesAsync([new(Assert.Single(listed).Id)], TestContext.Current.CancellationToken))[0]!;
    }
}
