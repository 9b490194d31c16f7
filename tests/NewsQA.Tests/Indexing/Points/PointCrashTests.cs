using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>
/// What a process leaves that dies, or loses its connection, at any write to the database: before it, half way, or after it without hearing so. Readers see each article before or after, and so does
/// whoever opens the index next, which finishes what was decided and takes back the rest.
/// </summary>
public sealed class PointCrashTests
{
    private static readonly PointIndexOptions Short = new() { LeaseSeconds = 0 };

    public static TheoryData<string, int> Deaths => [.. from failure in Enum.GetNames<MemoryDatabase.Failure>() from step in Enumerable.Range(0, 4) select (failure, step)];

    [Theory]
    [MemberData(nameof(Deaths))]
    public Task A_write_that_dies_anywhere_leaves_each_article_as_before_or_as_after(string failure, int part) =>
        AtEachWriteAsync(failure, part, index => index.WriteAsync(Articles("late")), "early", "late");

    [Theory]
    [MemberData(nameof(Deaths))]
    public Task A_deletion_that_dies_anywhere_leaves_each_article_as_before_or_gone(string failure, int part) =>
        AtEachWriteAsync(failure, part, index => index.DeleteAsync(["a0", "a1", "a2"]), "early", null);

    [Theory]
    [InlineData("Before")]
    [InlineData("HalfWay")]
    [InlineData("After")]
    public async Task Reembedding_that_dies_anywhere_leaves_all_as_before_or_as_after(string failure)
    {
        var other = Space with { Model = "other" };
        for (var (write, isDone) = (1, false); !isDone; write++)
        {
            var (database, index) = await PreparedAsync();
            isDone = await FailsAtAsync(database, failure, write, () => index.ReembedAsync(other, (_, spans, _) => Task.FromResult(spans.Select(_ => new float[16]).ToArray()))) is false;
            await using var opened = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short, acceptOtherSpace: true);
            var isAfter = (await opened.GetSummaryAsync()).Space == other;
            Assert.True(isAfter || !isDone);
            var found = await opened.SearchAsync(Query("", limit: 1000) with { Terms = [], Vector = Embed("early") });
            Assert.Equal(9, found.Dense.Count);
            Assert.All(found.Dense, hit => Assert.Equal(isAfter, hit.Score == 0));
            // Nothing is left of the attempt once another one was made.
            await opened.ReembedAsync(other, (_, spans, _) => Task.FromResult(spans.Select(_ => new float[16]).ToArray()));
            Assert.Equal(2, database.Collections.Count);
        }
    }

    [Theory]
    [InlineData("Before")]
    [InlineData("HalfWay")]
    [InlineData("After")]
    public async Task Opening_that_dies_anywhere_can_be_done_again(string failure)
    {
        for (var (write, isDone) = (1, false); !isDone; write++)
        {
            var database = new MemoryDatabase();
            isDone = await FailsAtAsync(database, failure, write, () => PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short)) is false;
            await using var index = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short);
            await index.WriteAsync([Make("a1", "Harbour.")]);
            Assert.Equal(["a1"], await index.FindAsync("harbour"));
        }
    }

    [Fact]
    public async Task A_write_that_failed_can_be_made_again_by_the_same_process_and_doubles_nothing()
    {
        for (var (write, isDone) = (1, false); !isDone; write++)
        {
            var (database, index) = await PreparedAsync();
            isDone = await FailsAtAsync(database, "HalfWay", write, () => index.WriteAsync(Articles("late"))) is false;
            await index.WriteAsync(Articles("late"));
            await AssertWholeAsync(index, "late");
            Assert.Equal(9, database.Read(PassagesAlias, (points, _) => points.Values.Count(point => point.Payload.Text("kind") == "passage")));
        }
    }

    [Fact]
    public async Task A_holder_that_slept_through_its_lease_changes_nothing_that_came_after()
    {
        var database = new MemoryDatabase();
        await using var first = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short);
        await using var second = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short);
        await first.WriteAsync(Articles("early"));
        // The first falls asleep before each of its writes in turn, and the second takes over meanwhile.
        for (var sleepBefore = 1; sleepBefore < 40; sleepBefore++)
        {
            var (writes, version) = (0, $"late{sleepBefore}");
            database.OnCall = async call =>
            {
                if (call is "upsert" or "delete" && ++writes == sleepBefore)
                {
                    database.OnCall = null;
                    await second.WriteAsync(Articles(version));
                }
            };
            try
            {
                await first.WriteAsync(Articles($"sleeper{sleepBefore}"));
            }
            catch (NewsQAException error)
            {
                Assert.Contains("took over", error.Message, StringComparison.Ordinal);
            }

            database.OnCall = null;
            await using var opened = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short);
            var found = await VersionsAsync(opened);
            Assert.Single(found);
            Assert.Contains(found.Single(), new[] { version, $"sleeper{sleepBefore}" });
            await AssertWholeAsync(opened, found.Single()!);
        }
    }

    private const string PassagesAlias = "newsqa_passages";

    private static async Task AtEachWriteAsync(string failure, int part, Func<PointNewsIndex, Task> work, string before, string? after)
    {
        var seen = new HashSet<string?>();
        for (var (write, isDone) = (1 + part, false); !isDone; write += 4)
        {
            var (database, index) = await PreparedAsync();
            isDone = await FailsAtAsync(database, failure, write, () => work(index)) is false;

            // A reader that was there before, with nothing recovered: each article one or the other, whole.
            var between = await ArticlesAsync(index);
            Assert.All(between, entry => Assert.Contains(entry.Title, new[] { before, after }));
            Assert.All(between, entry => Assert.Equal(entry.Title is null ? 0 : 3, entry.Found));

            await using var opened = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short);
            var version = Assert.Single(await VersionsAsync(opened));
            Assert.Contains(version, new[] { before, after });
            Assert.True(version == after || !isDone);
            seen.Add(version);
            await AssertWholeAsync(opened, version);
        }

        Assert.Contains(after, seen);
    }

    private static async Task<(MemoryDatabase Database, PointNewsIndex Index)> PreparedAsync()
    {
        var database = new MemoryDatabase();
        var index = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short);
        await index.WriteAsync(Articles("early"));
        return (database, index);
    }

    private static async Task<bool> FailsAtAsync(MemoryDatabase database, string failure, int write, Func<Task> work)
    {
        (database.FailingWrite, database.Failing) = (database.Writes + write, Enum.Parse<MemoryDatabase.Failure>(failure));
        try
        {
            await work();
            return false;
        }
        catch (NewsQAException)
        {
            return true;
        }
        finally
        {
            database.FailingWrite = 0;
        }
    }

    internal static ArticleToIndex[] Articles(string version) =>
        [.. Enumerable.Range(0, 3).Select(i => Make($"a{i}", string.Join('\n', Enumerable.Range(1, 3).Select(line => $"Article {i} line {line} as {version}.")), version, $"Outlet {version}"))];

    private static async Task<IReadOnlyList<(string? Title, int Found)>> ArticlesAsync(PointNewsIndex index)
    {
        var found = await index.SearchAsync(Query("article", limit: 100));
        var articles = await index.GetArticlesAsync([new("a0"), new("a1"), new("a2")]);
        return [.. articles.Select((article, i) => (article?.Title, found.Lexical.Count(hit => hit.Passage.ArticleId == $"a{i}" && hit.Passage.Revision == article?.Revision)))];
    }

    private static async Task<HashSet<string?>> VersionsAsync(PointNewsIndex index) =>
        [.. (await index.GetArticlesAsync([new("a0"), new("a1"), new("a2")])).Select(article => article?.Title)];

    // Counts, statistics, outlets, log and search all tell of the same version.
    internal static async Task AssertWholeAsync(PointNewsIndex index, string? version)
    {
        var count = version is null ? 0 : 9;
        var summary = await index.GetSummaryAsync();
        Assert.Equal((count / 3, count), (summary.Articles, summary.Passages));
        var term = TextAnalyzer.Terms(version ?? "none").Single();
        var statistics = await index.GetTermStatisticsAsync(["articl", term]);
        Assert.Equal((count, count, count), (statistics.Passages, statistics.Frequencies["articl"], statistics.Frequencies[term]));
        Assert.Equal(version is null ? [] : [($"Outlet {version}", 3)], await index.GetSourcesAsync());
        var found = await index.SearchAsync(Query("article", limit: 100));
        Assert.Equal((count, count), (found.Lexical.Count, found.Dense.Count));
        var changes = await index.ListChangesAsync(DateTimeOffset.UnixEpoch, null, 1000);
        Assert.Equal(changes.Changes.Select(change => change.At).Order(), changes.Changes.Select(change => change.At));
        Assert.Equal(version is null ? 3 : 0, changes.Changes.Count(change => change.Kind == ChangeKind.Deleted));
    }
}
