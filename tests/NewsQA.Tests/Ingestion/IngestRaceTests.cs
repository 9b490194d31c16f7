using NewsQA.Articles;

namespace NewsQA.Tests.Ingestion;

public sealed class IngestRaceTests : IDisposable
{
    private readonly IngestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_is_given_by_hand_while_an_article_is_ingested_is_not_lost()
    {
        var path = _bench.Folder.Write("a.txt", IngestBench.Lead);
        await _bench.IngestAsync(path);
        var id = _bench.Only().Id;
        _bench.Folder.Write("a.txt", $"{IngestBench.Lead}\n\n{IngestBench.Second}");
        OnceBeforeTheNextWrite(() => _bench.Pipeline().SetMetadataAsync(id, new(Title: "By hand"), TestContext.Current.CancellationToken));

        Assert.Equal(1, (await _bench.IngestAsync(path)).Updated);
        Assert.Equal(("By hand", $"{IngestBench.Lead}\n\n{IngestBench.Second}"), (_bench.Only().Title, _bench.Only().Text));
    }

    [Fact]
    public async Task A_text_that_is_ingested_while_metadata_is_set_is_not_lost()
    {
        var path = _bench.Folder.Write("a.txt", IngestBench.Lead);
        await _bench.IngestAsync(path);
        _bench.Folder.Write("a.txt", $"{IngestBench.Lead}\n\n{IngestBench.Second}");
        OnceBeforeTheNextWrite(() => _bench.IngestAsync(path));

        var after = await _bench.Pipeline().SetMetadataAsync(_bench.Only().Id, new(Title: "By hand"), TestContext.Current.CancellationToken);
        Assert.Equal(("By hand", $"{IngestBench.Lead}\n\n{IngestBench.Second}"), (after?.Title, after?.Text));
        Assert.Equal(after, _bench.Only());
        Assert.Equal(1, (await _bench.IngestAsync(path)).Unchanged);
    }

    [Fact]
    public async Task Who_never_gets_through_is_told_so()
    {
        var path = _bench.Folder.Write("a.txt", IngestBench.Lead);
        await _bench.IngestAsync(path);
        var id = _bench.Only().Id;
        var number = 0;
        _bench.Folder.Write("a.txt", IngestBench.Second);
        _bench.Index.BeforeWrite = () => _bench.Index.Articles[id] = _bench.Index.Articles[id] with { Given = new GivenMetadata(Title: $"{number++}") };
        var failure = Assert.Single((await _bench.IngestAsync(path)).Failed);
        Assert.Contains("changed by others", failure.Error, StringComparison.Ordinal);
    }

    private void OnceBeforeTheNextWrite(Func<Task> work) => _bench.Index.BeforeWrite = () =>
    {
        _bench.Index.BeforeWrite = () => { };
        work().GetAwaiter().GetResult();
    };
}
