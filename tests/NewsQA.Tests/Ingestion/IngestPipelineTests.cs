using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Ingestion;

namespace NewsQA.Tests.Ingestion;

public sealed class IngestPipelineTests : IDisposable
{
    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_article_is_stored_with_its_passages_and_their_vectors()
    {
        var path = _bench.Folder.Write("a.txt", $"Pier to Be Rebuilt\n\n{IngestBench.Lead}\n\n{IngestBench.Second}");
        var response = await _bench.IngestAsync(path);
        Assert.Equal((1, 2), (response.Added, response.Passages));
        var written = Assert.Single(_bench.Index.Articles).Value;
        Assert.Equal(ArticleIdentity.IdOf(null, path), written.Article.Id);
        Assert.Equal(ArticleIdentity.RevisionOf(written.Article), written.Article.Revision);
        Assert.Equal([IngestBench.Lead, IngestBench.Second], written.Passages.Select(passage => passage.Span.Of(written.Article.Text)), StringComparer.Ordinal);
        Assert.Equal([$"Pier to Be Rebuilt\n{IngestBench.Lead}", $"Pier to Be Rebuilt\n{IngestBench.Second}"], _bench.Encoder.Texts, StringComparer.Ordinal);
        Assert.Equal([19 + IngestBench.Lead.Length, 19 + IngestBench.Second.Length], written.Passages.Select(passage => (int)passage.Embedding[0]));
    }

    [Fact]
    public async Task An_unchanged_file_is_left_alone_and_a_changed_one_is_updated()
    {
        var path = _bench.Folder.Write("a.txt", IngestBench.Lead);
        await _bench.IngestAsync(path);
        var again = await _bench.IngestAsync(path);
        Assert.Equal((0, 0, 1, 0), (again.Added, again.Updated, again.Unchanged, again.Passages));
        Assert.Single(_bench.Index.Batches);
        _bench.Folder.Write("a.txt", $"{IngestBench.Lead}\n\n{IngestBench.Second}");
        var changed = await _bench.IngestAsync(path);
        Assert.Equal((0, 1, 0, 2), (changed.Added, changed.Updated, changed.Unchanged, changed.Passages));
        Assert.Equal($"{IngestBench.Lead}\n\n{IngestBench.Second}", _bench.Only().Text);
    }

    [Fact]
    public async Task Another_cleaner_cleans_again()
    {
        var path = _bench.Folder.Write("a.txt", IngestBench.Lead);
        await _bench.IngestAsync(path);
        _bench.Cleaner = new NextCleaner();
        Assert.Equal(1, (await _bench.IngestAsync(path)).Updated);
        Assert.Equal(IngestBench.Lead + " Cleaned again.", _bench.Only().Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_feed_s_teaser_does_not_take_the_place_of_the_page_that_it_points_to(bool isOneRun)
    {
        var page = _bench.Folder.Write("pier.html", $"<html><head><link rel=canonical href='https://example.org/2026/05/14/pier'><title>Pier to be rebuilt</title></head><body><article><h1>Pier to be rebuilt</h1><p>{IngestBench.Lead}</p><p>{IngestBench.Second}</p></article></body></html>");
        const string Item = "<rss version='2.0'><channel><title>Coast News</title><item><title>Pier to be rebuilt</title><link>https://example.org/2026/05/14/pier</link><description>The pier is to be rebuilt{0}.</description></item></channel></rss>";
        var feed = _bench.Folder.Write("feed.xml", Item.Replace("{0}", "", StringComparison.Ordinal));
        await _bench.IngestAsync(isOneRun ? _bench.Folder.Path : page);
        Assert.Equal(0, (await _bench.IngestAsync(feed)).Updated);
        _bench.Folder.Write("feed.xml", Item.Replace("{0}", " soon", StringComparison.Ordinal));
        Assert.Equal((0, 0, 1), (await _bench.IngestAsync(feed)) is var again ? (again.Added, again.Updated, again.Unchanged) : default);
        Assert.Equal($"{IngestBench.Lead}\n\n{IngestBench.Second}", _bench.Only().Text);
        _bench.Folder.Write("pier.html", "<html><head><link rel=canonical href='https://example.org/2026/05/14/pier'><title>Pier to be rebuilt</title></head><body><article><h1>Pier to be rebuilt</h1><p>The pier will not be rebuilt after all.</p></article></body></html>");
        Assert.Equal(1, (await _bench.IngestAsync(page)).Updated);
    }

    [Fact]
    public async Task Two_sources_with_one_address_are_one_article()
    {
        var tail = "Source: https://example.org/2026/05/14/pier";
        _bench.Folder.Write("a.txt", $"{IngestBench.Lead}\n\n{tail}");
        _bench.Folder.Write("b.txt", $"{IngestBench.Lead}\n\n{tail}/#top");
        var response = await _bench.IngestAsync(_bench.Folder.Path);
        Assert.Equal(1, response.Added);
        Assert.Single(_bench.Index.Articles);
    }

    [Fact]
    public async Task What_was_given_by_hand_wins_is_marked_and_survives()
    {
        var path = _bench.Folder.Write("a.txt", $"{IngestBench.Lead}\n\nSource: https://example.org/2026/05/14/pier");
        var given = new GivenMetadata(Source: "Coast News", PublishedAt: PartialDate.FromDay(new(2026, 5, 12)));
        await _bench.IngestAsync(given, path);
        Assert.Equal(("Coast News", new PartialDate("2026-05-12", DatePrecision.Day, "given")), (_bench.Only().Source, _bench.Only().PublishedAt));
        Assert.Equal(1, (await _bench.IngestAsync(path)).Unchanged);
        _bench.Folder.Write("a.txt", $"{IngestBench.Second}\n\nSource: https://example.org/2026/05/14/pier");
        Assert.Equal(1, (await _bench.IngestAsync(path)).Updated);
        Assert.Equal(("Coast News", "2026-05-12"), (_bench.Only().Source, _bench.Only().PublishedAt?.Date));
    }

    [Fact]
    public async Task Giving_something_new_for_an_unchanged_file_updates_it()
    {
        var path = _bench.Folder.Write("a.txt", IngestBench.Lead);
        await _bench.IngestAsync(new GivenMetadata(Source: "Coast News"), path);
        Assert.Equal(1, (await _bench.IngestAsync(new GivenMetadata(Source: "Coast News"), path)).Unchanged);
        Assert.Equal(1, (await _bench.IngestAsync(new GivenMetadata(Source: "Fjord Times"), path)).Updated);
        Assert.Equal("Fjord Times", _bench.Only().Source);
    }

    [Fact]
    public async Task What_was_given_for_an_article_holds_for_its_other_sources()
    {
        var content = $"{IngestBench.Lead}\n\nSource: https://example.org/2026/05/14/pier";
        await _bench.IngestAsync(new GivenMetadata(Title: "By hand"), _bench.Folder.Write("a.txt", content));
        await _bench.IngestAsync(_bench.Folder.Write("b.txt", content));
        Assert.Equal("By hand", _bench.Only().Title);
    }

    [Fact]
    public async Task Metadata_set_later_makes_a_revision_and_the_source_still_counts_as_unchanged()
    {
        var path = _bench.Folder.Write("a.txt", IngestBench.Lead);
        await _bench.IngestAsync(path);
        var before = _bench.Only();
        var after = await _bench.Pipeline().SetMetadataAsync(before.Id, new(Title: "Pier"), TestContext.Current.CancellationToken);
        Assert.Equal("Pier", after?.Title);
        Assert.NotEqual(before.Revision, after?.Revision, StringComparer.Ordinal);
        Assert.Equal($"Pier\n{IngestBench.Lead}", _bench.Encoder.Texts.Last());
        Assert.Equal(1, (await _bench.IngestAsync(path)).Unchanged);
        Assert.Null(await _bench.Pipeline().SetMetadataAsync("unknown", new(Title: "Pier"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Batches_keep_the_order_of_sources_and_their_size()
    {
        _bench.Options.BatchArticles = 3;
        for (var i = 0; i < 10; i++)
        {
            _bench.Folder.Write($"{i}.txt", $"{IngestBench.Lead} This is article number {i}.");
        }

        _bench.Folder.Write("4.txt", "");
        var seen = new List<IngestProgress>();
        var response = await _bench.Pipeline().IngestAsync([_bench.Folder.Path], progress: new Recorder(seen), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(9, response.Added);
        Assert.Equal([3, 2, 3, 1], _bench.Index.Batches.Select(batch => batch.Count));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{_bench.Folder.Path}/{i}.txt"), seen.Select(progress => progress.Current), StringComparer.Ordinal);
        Assert.Equal((9, 1), (seen[^1].Done, seen[^1].Failed));
    }

    [Fact]
    public async Task An_index_that_fails_stops_the_run_and_keeps_what_was_committed()
    {
        _bench.Options.BatchArticles = 1;
        for (var i = 0; i < 20; i++)
        {
            _bench.Folder.Write($"{i:00}.txt", IngestBench.Lead);
        }

        _bench.Index.BeforeWrite = () =>
        {
            if (_bench.Index.Batches.Count == 2)
            {
                throw new NewsQAException("The disk is full.");
            }
        };
        var failure = await Assert.ThrowsAsync<NewsQAException>(() => _bench.IngestAsync(_bench.Folder.Path));
        Assert.Equal("The disk is full.", failure.Message);
        Assert.Equal(2, _bench.Index.Articles.Count);
        _bench.Index.BeforeWrite = () => { };
        var resumed = await _bench.IngestAsync(_bench.Folder.Path);
        Assert.Equal((18, 2), (resumed.Added, resumed.Unchanged));
    }

    [Fact]
    public async Task Cancelling_stops_between_batches_and_keeps_what_was_committed()
    {
        _bench.Options.BatchArticles = 1;
        for (var i = 0; i < 20; i++)
        {
            _bench.Folder.Write($"{i:00}.txt", IngestBench.Lead);
        }

        using var stop = new CancellationTokenSource();
        _bench.Index.BeforeWrite = () =>
        {
            if (_bench.Index.Batches.Count == 2)
            {
                stop.Cancel();
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Pipeline().IngestAsync([_bench.Folder.Path], cancellationToken: stop.Token));
        Assert.Equal(2, _bench.Index.Articles.Count);
    }

    [Fact]
    public async Task A_cleaner_that_breaks_on_one_article_fails_that_one()
    {
        _bench.Folder.Write("a.txt", IngestBench.Lead);
        _bench.Folder.Write("b.txt", "break " + IngestBench.Lead);
        _bench.Cleaner = new NextCleaner();
        var response = await _bench.IngestAsync(_bench.Folder.Path);
        Assert.Equal(1, response.Added);
        Assert.Contains("could not be cleaned", Assert.Single(response.Failed).Error, StringComparison.Ordinal);
    }

    private sealed class Recorder(List<IngestProgress> seen) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => seen.Add(value);
    }

    private sealed class NextCleaner : IArticleCleaner
    {
        public string Version => "next";

        public CleanedArticle Clean(RawArticle raw) =>
            raw.Content.StartsWith("break", StringComparison.Ordinal) ? throw new InvalidOperationException("a rule broke") : new() { Text = raw.Content + " Cleaned again." };
    }
}
