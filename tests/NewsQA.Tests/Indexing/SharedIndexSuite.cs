using NewsQA.Embedding;
using NewsQA.Indexing;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing;

/// <summary>What every index must do, and besides what one must do that is kept: it is opened again, and by several processes at once, also with vectors of another space.</summary>
public abstract class SharedIndexSuite : NewsIndexSuite
{
    private static readonly EmbeddingSpace Other = new("other", "fedcba9876543210", 8);

    [Fact]
    public async Task What_was_written_is_there_for_who_opens_it_later()
    {
        await Index.WriteAsync([Make("a1", "Lighthouse keeper.", "Title", "Ledger", "2025")]);
        await CloseAsync();

        await using var again = await OpenAsync(Space);
        Assert.Equal(["a1"], await again.FindAsync("lighthouse"));
        Assert.Equal(["a1"], await again.FindAsync("title", new IndexFilter { Sources = ["ledger"], From = Moment("2025-12-31") }));
    }

    [Fact]
    public async Task A_second_process_sees_what_the_first_commits()
    {
        await using var second = await OpenAsync(Space);
        Assert.Empty(await second.FindAsync("tram"));
        await Index.WriteAsync([Make("a1", "Tram derails."), Make("a2", "Tram stops.")]);
        Assert.Equal(["a1", "a2"], (await second.FindAsync("tram")).Order());
        await second.WriteAsync([Make("a2", "Bus stops."), Make("a3", "Tram again.")]);
        Assert.Equal(["a1", "a3"], (await Index.FindAsync("tram")).Order());
        await second.DeleteAsync(["a1"]);
        Assert.Equal(["a3"], await Index.FindAsync("tram"));
        Assert.Equal(2, (await Index.GetTermStatisticsAsync(["tram"])).Passages);
    }

    [Fact]
    public async Task Writers_of_several_processes_wait_for_each_other_and_count_right()
    {
        INewsIndex[] all = [Index, await OpenAsync(Space), await OpenAsync(Space)];
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => all[i % 3].WriteAsync([Make($"a{i}", $"Parallel article, part {i}.")])));

        Assert.Equal(30, (await all[0].FindAsync("parallel")).Length);
        Assert.Equal(30, (await all[1].GetSummaryAsync()).Passages);
        Assert.Equal(30, (await all[2].GetTermStatisticsAsync(["parallel"])).Frequencies["parallel"]);
        var changes = (await all[0].ListChangesAsync(DateTimeOffset.UnixEpoch, null, 100)).Changes;
        Assert.Equal(30, changes.Select(change => change.ArticleId).Distinct().Count());
        await all[1].DisposeAsync();
        await all[2].DisposeAsync();
    }

    [Fact]
    public async Task An_index_of_another_space_is_refused_with_both_names()
    {
        await Index.WriteAsync([Make("a1", "Words.")]);

        var error = await Assert.ThrowsAsync<OtherSpaceException>(() => OpenAsync(Other));
        Assert.Contains("hashing", error.Message, StringComparison.Ordinal);
        Assert.Contains("other", error.Message, StringComparison.Ordinal);
        Assert.Contains("./newsqa reindex", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_index_takes_over_another_space()
    {
        await CloseAsync();
        await using var index = await OpenAsync(Other);
        Assert.Equal(Other, (await index.GetSummaryAsync()).Space);
        await index.WriteAsync([Make("a1", "Words.", space: Other)]);
        Assert.Equal(["a1"], await index.FindAsync("words", dimension: 8));
    }

    [Fact]
    public async Task Opened_for_reindex_it_can_be_searched_but_not_written_until_that_is_done()
    {
        await Index.WriteAsync([Make("a1", "Words.")]);

        await using var reindex = await OpenAsync(Other, acceptOtherSpace: true);
        Assert.Equal(["a1"], await reindex.FindAsync("words"));
        await Assert.ThrowsAsync<OtherSpaceException>(() => reindex.WriteAsync([Make("a2", "Words.", space: Other)]));
        Assert.Equal(1, await ReembedAsync(reindex));
        await reindex.WriteAsync([Make("a2", "Words.", space: Other)]);
        await using var reopened = await OpenAsync(Other);
        Assert.Equal(["a1", "a2"], (await reopened.FindAsync("words", dimension: 8)).Order());
    }

    [Fact]
    public async Task A_process_whose_index_was_reembedded_by_another_is_told_so()
    {
        await Index.WriteAsync([Make("a1", "Words.")]);
        await using (var reindex = await OpenAsync(Other, acceptOtherSpace: true))
        {
            await ReembedAsync(reindex);
        }

        await Assert.ThrowsAsync<OtherSpaceException>(() => Index.SearchAsync([Query("words")]));
        await Assert.ThrowsAsync<OtherSpaceException>(() => Index.WriteAsync([Make("a2", "Words.")]));
    }

    [Fact]
    public async Task A_cancelled_write_changes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Index.WriteAsync([Make("a1", "Words.")], cancelled.Token));
        Assert.Equal(0, (await Index.GetSummaryAsync()).Articles);
        await Index.WriteAsync([Make("a1", "Words.")]);
    }

    protected sealed override Task<INewsIndex> CreateAsync(EmbeddingSpace space) => OpenAsync(space);

    /// <summary>Opens the test's index, and makes it when there is none.</summary>
    protected abstract Task<INewsIndex> OpenAsync(EmbeddingSpace space, bool acceptOtherSpace = false);

    private static Task<int> ReembedAsync(INewsIndex index) =>
        index.ReembedAsync(Other, (article, spans, _) => Task.FromResult(spans.Select(span => Embed(span.Of(article.Text), 8)).ToArray()));
}
