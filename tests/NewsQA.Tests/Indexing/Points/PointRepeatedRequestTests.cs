using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>
/// A request that was made again because the connection broke, and whose first form is carried out all the same, only later: after what the same holder of the lease wrote next. Each request of a write in
/// turn is done once more at its end.
/// </summary>
public sealed class PointRepeatedRequestTests
{
    private static readonly PointIndexOptions Short = new() { LeaseSeconds = 0 };
    private static readonly ArticleKey[] Keys = [new("a0"), new("a1"), new("a2")];

    [Theory]
    [InlineData(null)]
    [InlineData("intended")]
    [InlineData("decided")]
    public async Task What_finishes_or_takes_back_another_s_write_does_nothing_to_what_is_written_after_it(string? left)
    {
        // What was only intended comes a second time, as from one who tries again; what was decided is revised.
        var version = left == "decided" ? "last" : "late";
        var looked = 0;
        for (var (request, isDone) = (0, false); !isDone; request++)
        {
            var database = new MemoryDatabase();
            await using var first = await OpenAsync(database);
            await using var second = await OpenAsync(database);
            await first.WriteAsync(PointCrashTests.Articles("early"));
            if (left is not null)
            {
                await DieAsync(database, left, () => first.WriteAsync(PointCrashTests.Articles("late")));
            }

            isDone = !await OnceMoreAsync(database, request, () => second.WriteAsync(PointCrashTests.Articles(version)));

            await AssertWholeAsync(second, version);
            await using var third = await OpenAsync(database);
            await AssertWholeAsync(third, version);
            await third.WriteAsync(PointCrashTests.Articles("third"));
            await AssertWholeAsync(second, "third");
            looked++;
        }

        Assert.InRange(looked, 10, 100);
    }

    [Theory]
    [InlineData("intended")]
    [InlineData("decided")]
    public async Task What_finishes_or_takes_back_another_s_write_does_not_bring_back_what_is_deleted_after_it(string left)
    {
        for (var (request, isDone) = (0, false); !isDone; request++)
        {
            var database = new MemoryDatabase();
            await using var first = await OpenAsync(database);
            await using var second = await OpenAsync(database);
            await first.WriteAsync(PointCrashTests.Articles("early"));
            await DieAsync(database, left, () => first.WriteAsync(PointCrashTests.Articles("late")));

            isDone = !await OnceMoreAsync(database, request, () => second.DeleteAsync(["a0", "a1", "a2"]));

            await using var third = await OpenAsync(database);
            await PointCrashTests.AssertWholeAsync(third, null);
            Assert.Equal(0, (await third.DeleteAsync(["a0", "a1", "a2"])).Articles);
        }
    }

    [Fact]
    public async Task The_commit_that_adds_word_counts_up_leaves_them_right_whichever_of_its_requests_comes_twice()
    {
        var database = new MemoryDatabase();
        await using (var filling = await OpenAsync(database))
        {
            for (var i = 0; i < 63; i++)
            {
                await filling.WriteAsync([Make($"a{i:D2}", $"Common word number{i}.")]);
            }
        }

        var restore = database.Snapshot();
        var bases = 0;
        for (var (request, isDone) = (0, false); !isDone; request++)
        {
            restore();
            await using var writer = await OpenAsync(database);
            isDone = !await OnceMoreAsync(database, request, () => writer.WriteAsync([Make("a63", "Common word number63.")]));
            bases += database.Read("newsqa_articles", (points, _) => points.Values.Any(point => point.Payload.Text("kind") == "term-base")) ? 1 : 0;
            await AssertCountedAsync(database, 64);
            await using var other = await OpenAsync(database);
            await other.WriteAsync([Make("b0", "Common word of another.")]);
            await AssertCountedAsync(database, 65);
        }

        Assert.InRange(bases, 10, 200);
    }

    private static async Task AssertCountedAsync(MemoryDatabase database, int passages)
    {
        await using var index = await OpenAsync(database);
        var statistics = await index.GetTermStatisticsAsync(["common", "number7"]);
        Assert.Equal((passages, passages, 1), (statistics.Passages, statistics.Frequencies["common"], statistics.Frequencies["number7"]));
    }

    private static async Task AssertWholeAsync(PointNewsIndex index, string version)
    {
        await PointCrashTests.AssertWholeAsync(index, version);
        Assert.All(await index.GetArticlesAsync(Keys), article => Assert.Equal(version, article?.Title));
    }

    // False when the work made no request of that number.
    private static async Task<bool> OnceMoreAsync(MemoryDatabase database, int number, Func<Task> work)
    {
        var requests = new List<Action>();
        database.OnWrite = requests.Add;
        await work();
        database.OnWrite = null;
        if (number >= requests.Count)
        {
            return false;
        }

        requests[number]();
        return true;
    }

    // All that is to be written is there, and nobody may see it; or the journal says so, and nothing is done of it. Nothing more comes from there, the lease is not given back.
    private static async Task DieAsync(MemoryDatabase database, string left, Func<Task> work)
    {
        database.OnCall = _ => IsLeft() ? throw new NewsQAException("It died.") : Task.CompletedTask;
        await Assert.ThrowsAsync<NewsQAException>(work);
        database.OnCall = null;
        Assert.True(IsLeft());

        bool IsLeft() => left == "decided"
            ? database.Read("newsqa_articles", (points, _) => points.TryGetValue(PointId.Of("journal", "0"), out var journal) && journal.Payload.Number("parts") > 0)
            : database.Read("newsqa_articles", (points, _) => points.Values.Count(point => point.Payload.Text("kind") == "revision")) == 6
                && database.Read("newsqa_passages", (points, _) => points.Values.Count(point => point.Payload.Text("kind") == "passage")) == 18;
    }

    private static Task<PointNewsIndex> OpenAsync(MemoryDatabase database) => PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, Short);
}
