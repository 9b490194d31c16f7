using System.Collections.Concurrent;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using NewsQA.Tests.Indexing;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>A real server that is killed and started again while it is written to and asked; see <see cref="RealQdrant"/>. Alone, as it is away for all others too.</summary>
[CollectionDefinition(nameof(RealQdrantKillTests), DisableParallelization = true)]
[Collection(nameof(RealQdrantKillTests))]
public sealed class RealQdrantKillTests(ITestOutputHelper output) : IAsyncDisposable
{
    private const double ShortLeaseSeconds = 3;
    private const int BatchesAfterwards = 5;
    private const int MostBatches = 5000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentBag<string> collections = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var collection in collections)
        {
            await RealQdrant.RemoveAsync(collection);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public async Task Killed_in_the_middle_of_an_ingest_it_has_lost_nothing_acknowledged_and_doubled_nothing(int acknowledgedBefore)
    {
        await RealQdrant.NeedRestartAsync();
        var (killed, undisturbed) = (NewCollection(), NewCollection());
        await using var index = await OpenAsync(killed);
        await using var asked = await OpenAsync(killed);
        using var stop = new CancellationTokenSource();
        var asking = AskAsync(asked, stop.Token);

        var batches = await IngestAcrossAKillAsync(index, killed, acknowledgedBefore);

        await stop.CancelAsync();
        var (answers, failures) = await asking;
        output.WriteLine($"{batches} batches; {answers} questions were answered, {failures} failed while it was away");
        await using var expected = await OpenAsync(undisturbed);
        for (var number = 0; number < batches; number++)
        {
            await expected.WriteAsync(Batch(number), Cancellation);
        }

        string[] ids = [.. Enumerable.Range(0, batches).SelectMany(Batch).Select(item => item.Article.Id).Distinct()];
        await using var resumed = await OpenAsync(killed);
        foreach (var found in new[] { index, asked, resumed })
        {
            Assert.Equal(await IndexText.OfAsync(expected, ids), await IndexText.OfAsync(found, ids));
        }

        Assert.Equal(await CountsAsync(undisturbed), await CountsAsync(killed));
    }

    [Fact]
    public async Task Killed_in_the_middle_of_a_reindex_it_has_the_old_vectors_or_the_new_ones()
    {
        await RealQdrant.NeedRestartAsync();
        var collection = NewCollection();
        await using var index = await OpenAsync(collection);
        await index.WriteAsync(IngestStory.Early, Cancellation);
        await index.WriteAsync(IngestStory.Late, Cancellation);
        var old = await ScoresAsync(index);
        Task? killing = null;

        var error = await Record.ExceptionAsync(() => ReembedAsync(index, KillAsync));

        Assert.NotNull(killing);
        await killing;
        output.WriteLine(error?.Message ?? "the reindex did not notice");
        Assert.True(error is null or NewsQAException, error?.ToString());
        await using var later = await OpenAsync(collection);
        var found = await ScoresAsync(later);
        Assert.Equal(old.Count, found.Count);
        Assert.True(found.TrueForAll(score => score == 0) || (error is not null && found.SequenceEqual(old)), string.Join(' ', found));
        Assert.Equal(old.Count, await ReembedAsync(later, () => Task.CompletedTask));
        await using var store = await RealQdrant.StoreAsync();
        Assert.Equal(2, (await store.ListCollectionsAsync(Cancellation)).Count(name => name.StartsWith(collection, StringComparison.Ordinal)));

        // What comes next is to meet a server that dies, or is away.
        Task KillAsync()
        {
            var isFirst = killing is null;
            killing ??= Task.Run(RealQdrant.RestartAsync, Cancellation);
            return isFirst ? Task.WhenAny(killing, Task.Delay(TimeSpan.FromSeconds(1), Cancellation)) : Task.CompletedTask;
        }
    }

    [Fact]
    public async Task What_was_deleted_stays_deleted_after_a_kill()
    {
        await RealQdrant.NeedRestartAsync();
        var collection = NewCollection();
        await using var index = await OpenAsync(collection);
        await index.WriteAsync(IngestStory.Early, Cancellation);
        Assert.Equal(2, (await index.DeleteAsync(["a1", "a2"], Cancellation)).Articles);
        var before = await IndexText.OfAsync(index, IngestStory.Ids);

        await RealQdrant.RestartAsync();

        Assert.Equal(before, await IndexText.OfAsync(index, IngestStory.Ids));
        Assert.True((await index.GetHistoryAsync("a1", Cancellation))!.IsDeleted);
    }

    private static async Task<List<double>> ScoresAsync(PointNewsIndex index) =>
        [.. (await index.SearchAsync(TestArticles.Query("river", limit: 100))).Dense.Select(hit => Math.Round((double)hit.Score, 4))];

    private static Task<int> ReembedAsync(PointNewsIndex index, Func<Task> whenEmbedding) => index.ReembedAsync(
        TestArticles.Space,
        async (_, spans, _) =>
        {
            await whenEmbedding();
            return [.. spans.Select(_ => new float[TestArticles.Space.Dimension])];
        },
        cancellationToken: Cancellation);

    // Batch after batch, each until it is acknowledged, until some were acknowledged by the server that was started again.
    private static async Task<int> IngestAcrossAKillAsync(PointNewsIndex index, string collection, int acknowledgedBefore)
    {
        Task? killing = null;
        var (number, after) = (0, 0);
        while (after < BatchesAfterwards)
        {
            Assert.True(number < MostBatches, "The command that kills it does not end.");
            if (number == acknowledgedBefore)
            {
                killing = Task.Run(RealQdrant.RestartAsync, Cancellation);
            }

            if (!await TryAsync(() => index.WriteAsync(Batch(number), Cancellation)))
            {
                await AssertKeptAsync(collection, number);
                await EventuallyAsync(() => index.WriteAsync(Batch(number), Cancellation));
            }

            number++;
            after += killing is { IsCompleted: true } ? 1 : 0;
        }

        await killing!;
        return number;
    }

    private static async Task AssertKeptAsync(string collection, int batches)
    {
        await using var other = await EventuallyAsync(() => OpenAsync(collection));
        var kept = await EventuallyAsync(() => other.GetArticlesAsync([.. Enumerable.Range(0, batches).SelectMany(Batch).Select(item => new ArticleKey(item.Article.Id, item.Article.Revision))], Cancellation));
        Assert.DoesNotContain(null, kept);
    }

    // New articles, and one that every batch revises.
    private static ArticleToIndex[] Batch(int number) =>
    [
        .. Enumerable.Range(0, 3).Select(i => TestArticles.Make(
            $"s{number}-{i}", string.Join('\n', Enumerable.Range(0, 3 + i).Select(line => $"Line {line} of story {number}: river {i} floods town {line * number}.")), $"Story {number}", "Ledger", "2025-05-01")),
        TestArticles.Make("live", $"The minister talks.\nUpdate {number}: the harbour is closed.", "Live", "Wire", "2025-05-02"),
    ];

    private static async Task<(int Answers, int Failures)> AskAsync(PointNewsIndex index, CancellationToken stop)
    {
        var (answers, failures) = (0, 0);
        while (!stop.IsCancellationRequested)
        {
            var isAnswered = await TryAsync(() => index.SearchAsync([TestArticles.Query("harbour river minister", limit: 20)], Cancellation));
            (answers, failures) = isAnswered ? (answers + 1, failures) : (answers, failures + 1);
            await Task.Delay(20, Cancellation);
        }

        return (answers, failures);
    }

    // What stands in the collections, by kind. Only who wrote last, and how often, may differ.
    private static async Task<IReadOnlyList<string>> CountsAsync(string collection)
    {
        await using var store = await RealQdrant.StoreAsync();
        var counts = new List<string>();
        foreach (var (name, kinds) in new[] { ("_articles", new[] { "article", "revision", "source", "change", "deleted", "counters", "outlets", "fetch" }), ("_passages", ["passage", "generation"]) })
        {
            foreach (var kind in kinds)
            {
                counts.Add($"{kind}: {await store.CountAsync(new PointCollection(collection + name, "any"), PointFilter.Is("kind", kind), Cancellation)}");
            }
        }

        return counts;
    }

    private string NewCollection()
    {
        var collection = RealQdrant.NewCollection();
        collections.Add(collection);
        return collection;
    }

    private static Task<PointNewsIndex> OpenAsync(string collection) => RealQdrant.OpenAsync(TestArticles.Space, collection, leaseSeconds: ShortLeaseSeconds);

    private static async Task<bool> TryAsync<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (NewsQAException)
        {
            return false;
        }
    }

    private static async Task<T> EventuallyAsync<T>(Func<Task<T>> call)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); ;)
        {
            try
            {
                return await call();
            }
            catch (NewsQAException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(200, Cancellation);
            }
        }
    }
}
