using System.Text;
using NewsQA.Articles;

namespace NewsQA.Tests.Ingestion;

public sealed class WarcTests : IDisposable
{
    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Pages_of_an_archive_are_articles_and_pictures_and_other_answers_are_left_out()
    {
        var path = _bench.Folder.Write("crawl.warc.gz", WarcFile.Pack(
            WarcFile.Info(),
            WarcFile.Record("request", "https://example.org/a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\n\r\n"u8.ToArray()),
            WarcFile.Answer("https://example.org/a", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second)),
            WarcFile.Answer("https://example.org/a.png", [1, 2, 3], "Content-Type: image/png\r\n"),
            WarcFile.Answer("https://example.org/gone", IngestBench.Page("Not found", IngestBench.Lead), status: 404),
            WarcFile.Record("response", "dns:example.org", "text/dns", "20260514 example.org A"u8.ToArray()),
            WarcFile.Record("resource", "https://example.org/b", "text/html", Encoding.UTF8.GetBytes(IngestBench.Page("Second", IngestBench.Second, IngestBench.Lead)))));
        var response = await _bench.IngestAsync(path);
        Assert.Empty(response.Failed);
        Assert.Equal(2, response.Added);
        var pier = _bench.Index.Articles[ArticleIdentity.IdOf("https://example.org/a", path)].Article;
        Assert.Equal(("Pier to be rebuilt", "https://example.org/a", $"{path}#https://example.org/a"), (pier.Title, pier.Url, pier.Origin));
        Assert.Equal($"{IngestBench.Lead}\n\n{IngestBench.Second}", pier.Text);
        Assert.Equal(2, (await _bench.IngestAsync(path)).Unchanged);
    }

    [Fact]
    public async Task Bodies_are_read_without_chunks_and_compression_and_in_the_encoding_that_the_server_named()
    {
        var body = Encoding.UTF8.GetBytes(IngestBench.Page("Pier", IngestBench.Lead, IngestBench.Second));
        var latin = Encoding.Latin1.GetBytes("<html><body><article><p>Café Þór: " + IngestBench.Lead + "</p><p>" + IngestBench.Second + "</p></article></body></html>");
        const string Type = "Content-Type: text/html\r\n";
        var path = _bench.Folder.Write("crawl.warc", WarcFile.Join(
            WarcFile.Answer("https://example.org/1", WarcFile.Chunked(TemporaryFolder.Pack(body)), Type + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
            WarcFile.Answer("https://example.org/2", WarcFile.Brotli(body), Type + "Content-Encoding: br\r\n"),
            WarcFile.Answer("https://example.org/3", body, Type + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
            WarcFile.Answer("https://example.org/4", latin, "Content-Type: text/html; charset=iso-8859-1\r\n")));
        var response = await _bench.IngestAsync(path);
        Assert.Empty(response.Failed);
        Assert.Equal(4, response.Added);
        Assert.Equal(3, _bench.Index.Articles.Values.Count(item => item.Article.Text == $"{IngestBench.Lead}\n\n{IngestBench.Second}"));
        Assert.Contains(_bench.Index.Articles.Values, item => item.Article.Text.StartsWith("Café Þór: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_in_an_archive_gives_its_items()
    {
        var feed = $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Coast</title><item><guid>g1</guid><title>Pier</title><description>{IngestBench.Lead}</description></item></channel></rss>";
        var path = _bench.Folder.Write("crawl.warc", WarcFile.Answer("https://example.org/feed", feed, "Content-Type: application/rss+xml\r\n"));
        Assert.Equal(1, (await _bench.IngestAsync(path)).Added);
        Assert.Equal(("Coast", $"{path}#https://example.org/feed#g1"), (_bench.Only().Source, _bench.Only().Origin));
    }

    [Fact]
    public async Task A_malformed_record_is_one_failure_and_the_records_after_it_go_in()
    {
        var good = WarcFile.Answer("https://example.org/a", IngestBench.Page("Pier", IngestBench.Lead, IngestBench.Second));
        var path = _bench.Folder.Write("crawl.warc", WarcFile.Join("rubbish\r\n"u8.ToArray(), WarcFile.Record("response", "https://example.org/b", "application/http", [], "many"), good));
        var response = await _bench.IngestAsync(path);
        Assert.Equal(1, response.Added);
        Assert.NotEmpty(response.Failed);
        Assert.All(response.Failed, failure => Assert.Contains("ecord", failure.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_torn_archive_gives_what_came_before_and_one_failure()
    {
        var page = WarcFile.Answer("https://example.org/a", IngestBench.Page("Pier", IngestBench.Lead, IngestBench.Second));
        var noise = new byte[3000];
        new Random(1).NextBytes(noise);
        var whole = WarcFile.Pack(page, WarcFile.Answer("https://example.org/b", noise, "Content-Type: image/png\r\n"));
        var packed = _bench.Folder.Write("torn.warc.gz", whole[..^1500]);
        var plain = _bench.Folder.Write("torn.warc", WarcFile.Join(page, page[..^200]));
        foreach (var path in new[] { packed, plain })
        {
            var response = await _bench.IngestAsync(path);
            Assert.Equal(1, response.Added + response.Updated + response.Unchanged);
            Assert.Single(response.Failed);
        }
    }

    [Fact]
    public async Task A_record_over_the_limit_or_that_unpacks_to_more_is_refused_and_the_others_go_in()
    {
        _bench.Options.MaxFileBytes = 10_000;
        var path = _bench.Folder.Write("crawl.warc.gz", WarcFile.Pack(
            WarcFile.Answer("https://example.org/large", IngestBench.Page("Large", new string('a', 20_000))),
            WarcFile.Answer("https://example.org/bomb", TemporaryFolder.Pack(new byte[5_000_000]), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
            WarcFile.Answer("https://example.org/a", IngestBench.Page("Pier", IngestBench.Lead, IngestBench.Second))));
        var response = await _bench.IngestAsync(path);
        Assert.Equal((1, 2), (response.Added, response.Failed.Count));
        Assert.All(response.Failed, failure => Assert.Contains("10,000 bytes", failure.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_is_unpacked_whole()
    {
        var bomb = TemporaryFolder.Pack(new byte[300_000_000]);
        var archive = _bench.Folder.Write("bomb.warc.gz", WarcFile.Join(TemporaryFolder.Pack(WarcFile.Record("response", "https://example.org/b", "application/http", [], "300000000")), bomb));
        var lines = _bench.Folder.Write("bomb.jsonl.gz", bomb);
        foreach (var path in new[] { archive, lines })
        {
            var response = await _bench.IngestAsync(path);
            Assert.Equal(0, response.Added);
            Assert.NotEmpty(response.Failed);
            Assert.True(response.Seconds < 20, $"It took {response.Seconds} s.");
        }
    }

    [Fact]
    public async Task An_interrupted_archive_resumes_without_loss_or_doubles()
    {
        _bench.Options.BatchArticles = 2;
        var path = _bench.Folder.Write("crawl.warc.gz", WarcFile.Pack([.. Enumerable.Range(0, 9).Select(i =>
            WarcFile.Answer($"https://example.org/{i}", IngestBench.Page($"Pier {i}", IngestBench.Lead, IngestBench.Second)))]));
        await using var index = await _bench.OpenIndexAsync();
        using var stop = new CancellationTokenSource();
        var seen = new StopAfter(4, stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Pipeline(index).IngestAsync([path], progress: seen, cancellationToken: stop.Token));
        var before = (await index.GetSummaryAsync(TestContext.Current.CancellationToken)).Articles;
        Assert.InRange(before, 4, 8);
        var response = await _bench.Pipeline(index).IngestAsync([path], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((9 - before, before, 0), (response.Added, response.Unchanged, response.Updated));
        Assert.Equal(9, (await index.GetSummaryAsync(TestContext.Current.CancellationToken)).Articles);
    }

    private sealed class StopAfter(int sources, CancellationTokenSource stop) : IProgress<NewsQA.Ingestion.IngestProgress>
    {
        public void Report(NewsQA.Ingestion.IngestProgress value)
        {
            if (value.Done == sources)
            {
                stop.Cancel();
            }
        }
    }
}
