using NewsQA.Indexing;
using NewsQA.Indexing.Sqlite;
using SQLitePCL;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Sqlite;

/// <summary>
/// What a killed process leaves behind: the files as they were at some moment of a write. The tests copy them at every row that SQLite changes,
/// with its cache so small that unfinished work does reach the files, and open each copy.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int copies;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_write_killed_anywhere_leaves_all_as_before_or_as_after()
    {
        await using var index = await SqliteNewsIndex.OpenAsync(folder.File(), Space);
        await index.WriteAsync(Articles("early"));
        await WatchAsync(index, () => index.WriteAsync(Articles("late")));
        await AssertEachAsync("early", "late");
    }

    [Fact]
    public async Task A_deletion_killed_anywhere_leaves_all_as_before_or_as_after()
    {
        await using var index = await SqliteNewsIndex.OpenAsync(folder.File(), Space);
        await index.WriteAsync(Articles("early"));
        await WatchAsync(index, () => index.DeleteAsync(["a0", "a1", "a2"]));
        await AssertEachAsync("early", null);
    }

    [Fact]
    public async Task Reembedding_killed_anywhere_leaves_all_as_before_or_as_after()
    {
        await using var index = await SqliteNewsIndex.OpenAsync(folder.File(), Space);
        await index.WriteAsync(Articles("early"));
        var other = Space with { Model = "other" };
        await WatchAsync(index, () => index.ReembedAsync(other, (_, spans, _) => Task.FromResult(spans.Select(_ => new float[16]).ToArray())));
        for (var copy = 0; copy < copies; copy++)
        {
            await using var opened = await SqliteNewsIndex.OpenAsync(folder.File($"copy{copy}.db"), Space, acceptOtherSpace: true);
            var isAfter = (await opened.GetSummaryAsync()).Space == other;
            var found = await opened.SearchAsync(Query("", limit: 1000) with { Terms = [], Vector = Embed("early") });
            Assert.All(found.Dense, hit => Assert.Equal(isAfter, hit.Score == 0));
        }
    }

    private static ArticleToIndex[] Articles(string version) =>
        [.. Enumerable.Range(0, 3).Select(i => Make($"a{i}", string.Join('\n', Enumerable.Repeat($"Article {i} as {version}.", 300)), version))];

    private async Task WatchAsync(SqliteNewsIndex index, Func<Task> write)
    {
        var connection = index.Writer.Connection.Connection;
        index.Writer.Connection.Run("PRAGMA cache_size = 1");
        raw.sqlite3_update_hook(connection.Handle!, (strdelegate_update)((_, _, _, _, _) => Copy()), null);
        await write();
        raw.sqlite3_update_hook(connection.Handle!, (strdelegate_update?)null, null);
        Copy();
        Assert.True(copies > 3, "Too few moments were looked at.");
    }

    private void Copy()
    {
        foreach (var suffix in new[] { "", "-wal" })
        {
            using var from = new FileStream(folder.File("newsqa.db" + suffix), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = File.Create(folder.File($"copy{copies}.db{suffix}"));
            from.CopyTo(to);
        }

        copies++;
    }

    private async Task AssertEachAsync(string before, string? after)
    {
        var seen = new HashSet<string?>();
        for (var copy = 0; copy < copies; copy++)
        {
            await using var index = await SqliteNewsIndex.OpenAsync(folder.File($"copy{copy}.db"), Space);
            string[] ids = ["a0", "a1", "a2"];
            var titles = (await index.GetArticlesAsync([.. ids.Select(id => new ArticleKey(id))])).Select(article => article?.Title).Distinct().ToList();
            var version = Assert.Single(titles);
            Assert.Contains(version, new[] { before, after });
            seen.Add(version);
            foreach (var word in new[] { before, after ?? "nothing" })
            {
                Assert.Equal(word == version ? 3 : 0, (await index.FindAsync(word)).Length);
            }

            Assert.Equal(version is null ? 0 : 900, (await index.GetSummaryAsync()).Passages);
        }

        Assert.Equal(2, seen.Count);
    }
}
