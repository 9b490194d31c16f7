using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Copying;
using NewsQA.Indexing.Points;
using NewsQA.Indexing.Sqlite;
using NewsQA.Tests.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Copying;

/// <summary>Copies between an index in a file and one on points, both ways.</summary>
public sealed class IndexCopierTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everything_is_in_the_copy_as_it_was(bool toPoints)
    {
        await using var from = await OpenAsync(!toPoints, "from");
        await using var to = await OpenAsync(toPoints, "to");
        await FillAsync(from);
        await new IndexCopier(from, to).RunAsync();
        await AssertSameAsync(from, to);

        // There and back.
        await using var back = await OpenAsync(!toPoints, "back");
        await new IndexCopier(to, back).RunAsync();
        await AssertSameAsync(from, back);
    }

    [Fact]
    public async Task A_copy_that_was_broken_off_goes_on_and_doubles_nothing()
    {
        await using var from = await OpenAsync(isPoints: false, "from");
        await FillAsync(from);
        for (var (write, isDone) = (1, false); !isDone; write += 3)
        {
            var database = new MemoryDatabase();
            await using var broken = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { LeaseSeconds = 0 });
            (database.FailingWrite, database.Failing) = (database.Writes + write, MemoryDatabase.Failure.HalfWay);
            try
            {
                await new IndexCopier(from, broken).RunAsync();
                isDone = true;
            }
            catch (NewsQAException)
            {
            }

            database.FailingWrite = 0;
            await using var to = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { LeaseSeconds = 0 });
            await new IndexCopier(from, to).RunAsync();
            await AssertSameAsync(from, to);
            Assert.Equal(0, await new IndexCopier(from, to).RunAsync());
            await AssertSameAsync(from, to);
        }
    }

    [Fact]
    public async Task A_second_copy_takes_over_what_is_new_since()
    {
        await using var from = await OpenAsync(isPoints: false, "from");
        await using var to = await OpenAsync(isPoints: true, "to");
        await FillAsync(from);
        await new IndexCopier(from, to).RunAsync();
        await from.WriteAsync([Make("a1", "Quite another text."), Make("new", "Added since.")]);
        await from.DeleteAsync(["a3"]);
        Assert.Equal(2, await new IndexCopier(from, to).RunAsync());
        Assert.Equal(await StateAsync(from), await StateAsync(to));
        Assert.Equal(["new"], await to.FindAsync("added since"));
        Assert.True((await to.GetHistoryAsync("a3"))!.IsDeleted);
    }

    private async Task<ICopyableIndex> OpenAsync(bool isPoints, string name) => isPoints
        ? await PointNewsIndex.OpenAsync(new MemoryPointStore(new MemoryDatabase()), Space)
        : await SqliteNewsIndex.OpenAsync(folder.File(name + ".db"), Space);

    private static async Task FillAsync(INewsIndex index)
    {
        var first = Make("a1", "Ferry stops in October.\nNobody was asked.", "Ferry", "Ledger", "2025-08-30");
        await index.WriteAsync([first, Make("a2", "Walnut harvest fails."), Make("gone", "To be deleted.", source: "Wire")]);
        await index.WriteAsync([Make("a1", "Ferry stops in November.", "Ferry", "Ledger", "2025-08-31", given: new GivenMetadata(Title: "Ferry"))]);
        await index.DeleteAsync(["gone"]);
        await index.WriteAsync([Make("a2", "Walnut harvest fails.", origin: "second.html"), Make("a3", "Walnut harvest fails.", date: "2024-01-01"), Make("empty", "Words.") with { Passages = [] }]);
        // A revision that comes back, and an article that returns after its deletion.
        await index.WriteAsync([first with { Article = first.Article with { IngestedAt = first.Article.IngestedAt.AddHours(1) } }, Make("gone", "Back again.")]);
        await index.RecordFetchesAsync([new("https://example.org/feed", "\"v1\"", null, "1")]);
    }

    private static async Task AssertSameAsync(ICopyableIndex from, ICopyableIndex to)
    {
        Assert.Equal(await StateAsync(from), await StateAsync(to));
        string[] ids = ["a1", "a2", "a3", "gone", "empty"];
        Assert.Equivalent(await from.GetIndexedAsync(ids), await to.GetIndexedAsync(ids), strict: true);
        Assert.Equivalent(await from.GetArticlesAsync([.. ids.Select(id => new ArticleKey(id))]), await to.GetArticlesAsync([.. ids.Select(id => new ArticleKey(id))]), strict: true);
        Assert.Equivalent(await from.GetGroupsAsync(ids), await to.GetGroupsAsync(ids), strict: true);
        foreach (var id in ids)
        {
            Assert.Equivalent(await from.GetHistoryAsync(id), await to.GetHistoryAsync(id), strict: true);
        }

        Assert.Equivalent(await from.GetSourceStatesAsync(["/news/second.html", "/news/a1.txt"]), await to.GetSourceStatesAsync(["/news/second.html", "/news/a1.txt"]), strict: true);
        Assert.Equal(await from.ListFetchesAsync(), await to.ListFetchesAsync());
        Assert.Equal(
            (await from.ListChangesAsync(DateTimeOffset.MinValue, null, 100)).Changes.Select(change => (change.Kind, change.At, change.ArticleId, change.Revision, change.Before, change.Receipt)),
            (await to.ListChangesAsync(DateTimeOffset.MinValue, null, 100)).Changes.Select(change => (change.Kind, change.At, change.ArticleId, change.Revision, change.Before, change.Receipt)));
    }

    private static async Task<object> StateAsync(INewsIndex index)
    {
        var summary = await index.GetSummaryAsync();
        var statistics = await index.GetTermStatisticsAsync(["walnut", "ferri", "stop"]);
        return (summary.Articles, summary.Passages, summary.NewestArticle, summary.Space, string.Join(' ', await index.GetSourcesAsync()), string.Join(' ', statistics.Frequencies.OrderBy(f => f.Key)));
    }
}
