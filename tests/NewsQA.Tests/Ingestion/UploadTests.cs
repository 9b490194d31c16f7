using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Ingestion;

public sealed class UploadTests : IDisposable
{
    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_upload_is_called_by_its_origin_else_its_address_else_its_hash()
    {
        await SendAsync(
            new() { Text = IngestBench.Lead, Origin = "mine", Url = "https://example.org/a" },
            new() { Text = IngestBench.Lead, Url = "https://example.org/b" },
            new() { Text = IngestBench.Lead });
        var origins = _bench.Index.Articles.Values.Select(source => source.Article.Origin).ToList();
        Assert.Equal(["mine", "https://example.org/b"], origins[..2]);
        Assert.Matches("^upload:[0-9a-f]{24}$", origins[2]);
    }

    [Fact]
    public async Task What_an_upload_says_of_itself_is_used()
    {
        await SendAsync(new ArticleUpload
        {
            Text = $"<p>{IngestBench.Lead}</p>", ContentType = "text/html; charset=utf-8", Title = "Pier", Source = "Coast News", PublishedAt = "2026-05-14T09:30:00+02:00", Url = "https://example.org/pier",
        });
        var article = _bench.Only();
        Assert.Equal((IngestBench.Lead, "Pier", "Coast News"), (article.Text, article.Title, article.Source));
        Assert.Equal("2026-05-14T09:30:00+02:00", article.PublishedAt?.Date);
        Assert.Equal(ArticleIdentity.IdOf("https://example.org/pier", "x"), article.Id);
    }

    [Fact]
    public async Task The_same_origin_replaces_what_it_sent_before()
    {
        Assert.Equal(1, (await SendAsync(new ArticleUpload { Text = IngestBench.Lead, Origin = "mine" })).Added);
        Assert.Equal(1, (await SendAsync(new ArticleUpload { Text = IngestBench.Lead, Origin = "mine" })).Unchanged);
        Assert.Equal(1, (await SendAsync(new ArticleUpload { Text = IngestBench.Second, Origin = "mine" })).Updated);
    }

    [Fact]
    public async Task A_bad_upload_is_one_failure()
    {
        _bench.Options.MaxFileBytes = 10_000;
        var response = await SendAsync(
            new() { Text = " " },
            new() { Text = "x", ContentType = "image/png" },
            new() { Text = "x", PublishedAt = "yesterday" },
            new() { Text = "x", Url = "/relative" },
            new() { Text = new string('x', 10_001) },
            new() { Text = IngestBench.Lead });
        Assert.Equal((1, 5), (response.Added, response.Failed.Count));
    }

    private Task<IngestResponse> SendAsync(params ArticleUpload[] uploads) =>
        _bench.Pipeline().IngestAsync(uploads.ToAsyncEnumerable(), cancellationToken: TestContext.Current.CancellationToken);
}
