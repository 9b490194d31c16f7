using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Ingestion;

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

    [Fact]
    public async Task A_folder_that_is_ingested_and_sent_is_there_once_whichever_came_first()
    {
        _bench.Folder.Write("news/pier.txt", $"{IngestBench.Lead}\n\n{IngestBench.Second}");
        _bench.Folder.Write("news/mill.jsonl", $$"""{"text": "{{IngestBench.Second}}", "title": "Mill", "author": "Ada Wren"}""");
        var folder = _bench.Folder.File("news");
        Assert.Equal(2, (await _bench.IngestAsync(folder)).Added);
        Assert.Equal((0, 0), (await SendFolderAsync(folder)) is var sent ? (sent.Added, sent.Updated) : default);
        Assert.Equal(2, _bench.Index.Articles.Count);

        using var other = new IngestBench();
        Assert.Equal(2, (await SendFolderAsync(folder, other)).Added);
        Assert.Equal(0, (await other.IngestAsync(folder)).Added);
        Assert.Equal(_bench.Index.Articles.Keys.Order(), other.Index.Articles.Keys.Order());
        Assert.Contains("Ada Wren", other.Index.Articles.Values.Select(source => source.Article.Byline));
    }

    [Fact]
    public async Task A_relative_name_is_the_same_file_as_its_whole_path()
    {
        var path = _bench.Folder.Write("pier.txt", IngestBench.Lead);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        await SendFolderAsync(relative);
        Assert.Equal(1, (await _bench.IngestAsync(path)).Unchanged);
        Assert.Equal(ArticleIdentity.IdOf(null, path), _bench.Only().Id);
    }

    [Fact]
    public async Task What_was_sent_by_its_name_alone_before_goes_on_under_it()
    {
        await SendAsync(new ArticleUpload { Text = IngestBench.Lead, Origin = "news/pier.txt" });
        var id = _bench.Only().Id;
        var again = await SendAsync(new ArticleUpload { Text = IngestBench.Lead + " " + IngestBench.Second, Origin = "news/pier.txt", AbsoluteOrigin = "/home/ada/news/pier.txt" });
        Assert.Equal((0, 1), (again.Added, again.Updated));
        Assert.Equal(id, _bench.Only().Id);
    }

    [Fact]
    public async Task What_a_person_says_of_an_upload_wins_and_stays_when_it_is_sent_without()
    {
        var upload = new ArticleUpload { Text = IngestBench.Lead, Origin = "mine", Source = "Coast" };
        await SendAsync(upload with { Given = new ArticlePatch(Source: "By hand", PublishedAt: "2026-05-14") });
        Assert.Equal(("By hand", "given"), (_bench.Only().Source, _bench.Only().PublishedAt?.Evidence));
        Assert.Equal(1, (await SendAsync(upload)).Unchanged);
        await SendAsync(upload with { Text = IngestBench.Second });
        Assert.Equal(("By hand", "2026-05-14", IngestBench.Second), (_bench.Only().Source, _bench.Only().PublishedAt?.Date, _bench.Only().Text));
        Assert.Contains("given.publishedAt", Assert.Single((await SendAsync(upload with { Given = new ArticlePatch(PublishedAt: "soon") })).Failed).Error, StringComparison.Ordinal);
    }

    private static Task<IngestResponse> SendFolderAsync(string folder, IngestBench bench) => bench.Pipeline().IngestAsync(
        new ArticleUploads(new IngestOptions()).ReadAsync(new IngestRequest { Sources = [folder] }, failure => Assert.Fail(failure.Error), TestContext.Current.CancellationToken),
        cancellationToken: TestContext.Current.CancellationToken);

    private Task<IngestResponse> SendFolderAsync(string folder) => SendFolderAsync(folder, _bench);

    private Task<IngestResponse> SendAsync(params ArticleUpload[] uploads) =>
        _bench.Pipeline().IngestAsync(uploads.ToAsyncEnumerable(), cancellationToken: TestContext.Current.CancellationToken);
}
