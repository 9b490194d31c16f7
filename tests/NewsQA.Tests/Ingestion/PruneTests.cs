using NewsQA.Client;
using NewsQA.Indexing.Sqlite;
using NewsQA.Ingestion;

namespace NewsQA.Tests.Ingestion;

public sealed class PruneTests : IAsyncLifetime
{
    private readonly IngestBench _bench = new();
    private SqliteNewsIndex _index = null!;

    public async ValueTask InitializeAsync() => _index = await _bench.OpenIndexAsync();

    public async ValueTask DisposeAsync()
    {
        await _index.DisposeAsync();
        _bench.Dispose();
    }

    [Fact]
    public async Task Articles_whose_files_are_gone_stay_unless_pruning_is_asked_for()
    {
        _bench.Folder.Write("news/a.txt", IngestBench.Lead);
        var gone = _bench.Folder.Write("news/b.txt", IngestBench.Second);
        var other = _bench.Folder.Write("newsletter/c.txt", IngestBench.Lead + " Elsewhere.");
        await IngestAsync(prune: false, _bench.Folder.File("news"), _bench.Folder.File("newsletter"));
        File.Delete(gone);
        File.Delete(other);
        Assert.Equal(0, (await IngestAsync(prune: false, _bench.Folder.File("news"))).Removed);
        var response = await IngestAsync(prune: true, _bench.Folder.File("news"));
        Assert.Equal((1, 1), (response.Removed, response.Unchanged));
        Assert.Equal([other], await _index.GetOriginsAsync(_bench.Folder.File("newsletter"), TestContext.Current.CancellationToken));
        Assert.Equal(2, (await _index.GetSummaryAsync(TestContext.Current.CancellationToken)).Articles);
    }

    [Fact]
    public async Task An_entry_that_left_a_file_of_lines_goes_and_one_that_left_a_feed_stays()
    {
        _bench.Folder.Write("n/a.jsonl", string.Join('\n', Enumerable.Range(1, 3).Select(i => $$"""{"id": {{i}}, "text": "{{IngestBench.Lead}} Number {{i}}."}""")));
        _bench.Folder.Write("n/f.xml", Feed(1, 2));
        await IngestAsync(prune: true, _bench.Folder.File("n"));
        _bench.Folder.Write("n/a.jsonl", $$"""{"id": 2, "text": "{{IngestBench.Lead}} Number 2."}""");
        _bench.Folder.Write("n/f.xml", Feed(2));
        Assert.Equal(2, (await IngestAsync(prune: true, _bench.Folder.File("n"))).Removed);
        var left = await _index.GetOriginsAsync(_bench.Folder.File("n"), TestContext.Current.CancellationToken);
        Assert.Equal(["a.jsonl#2", "f.xml#1", "f.xml#2"], left.Select(origin => origin[(_bench.Folder.File("n").Length + 1)..]));
    }

    [Fact]
    public async Task A_folder_that_is_suddenly_empty_or_a_file_that_broke_removes_nothing()
    {
        var lines = _bench.Folder.Write("n/a.jsonl", $$"""{"id": 1, "text": "{{IngestBench.Lead}}"}""");
        await IngestAsync(prune: true, _bench.Folder.File("n"));
        File.WriteAllText(lines, "{broken");
        Assert.Equal(0, (await IngestAsync(prune: true, _bench.Folder.File("n"))).Removed);
        File.Delete(lines);
        Assert.Equal(0, (await IngestAsync(prune: true, _bench.Folder.File("n"))).Removed);
        Assert.Equal(1, (await _index.GetSummaryAsync(TestContext.Current.CancellationToken)).Articles);
    }

    [Fact]
    public async Task What_was_sent_from_a_folder_of_the_same_name_elsewhere_stays_until_a_file_here_has_taken_its_place()
    {
        _bench.Folder.Write("n/a.txt", IngestBench.Lead);
        var (elsewhere, text) = (_bench.Folder.File("n/b.txt"), IngestBench.Second);
        var sent = new[] { new ArticleUpload { Origin = "n/b.txt", AbsoluteOrigin = elsewhere, Text = text } };
        await _bench.Pipeline(_index).IngestAsync(sent.ToAsyncEnumerable(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(0, (await IngestAsync(prune: true, _bench.Folder.File("n"))).Removed);
        Assert.Equal(2, (await _index.GetSummaryAsync(TestContext.Current.CancellationToken)).Articles);

        _bench.Folder.Write("n/b.txt", text);
        Assert.Equal(2, (await IngestAsync(prune: true, _bench.Folder.File("n"))).Unchanged);
        File.Delete(elsewhere);
        Assert.Equal(1, (await IngestAsync(prune: true, _bench.Folder.File("n"))).Removed);
    }

    [Fact]
    public async Task A_deleted_article_is_new_when_its_source_comes_again()
    {
        var path = _bench.Folder.Write("n/a.txt", IngestBench.Lead);
        await IngestAsync(prune: false, path);
        var id = (await _index.ListAsync(NewsQA.Indexing.IndexFilter.None, null, null, 1, TestContext.Current.CancellationToken)).Articles[0].Id;
        await _index.DeleteAsync([id], TestContext.Current.CancellationToken);
        Assert.Equal(1, (await IngestAsync(prune: false, path)).Added);
    }

    private static string Feed(params int[] items) =>
        $"<rss version=\"2.0\"><channel><title>Coast</title>{string.Concat(items.Select(i => $"<item><guid>{i}</guid><description>{IngestBench.Second} Item {i}.</description></item>"))}</channel></rss>";

    private Task<IngestResponse> IngestAsync(bool prune, params string[] sources) =>
        _bench.Pipeline(_index).IngestAsync(new IngestRequest { Sources = sources, Prune = prune }, cancellationToken: TestContext.Current.CancellationToken);
}
