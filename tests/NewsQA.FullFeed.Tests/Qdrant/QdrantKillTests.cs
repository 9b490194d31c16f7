using NewsQA.Client;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using NewsQA.Tests.Indexing;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>A server that is killed and started again, connections broken and port closed for a while.</summary>
public class QdrantKillTests
{
    private const int Batches = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(17)]
    public async Task Killed_in_the_middle_of_an_ingest_and_resumed_all_is_as_if_nothing_had_happened(int upsert)
    {
        var (expected, stored) = await UndisturbedAsync();
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server, leaseSeconds: 0.5);
        server.Faults.On("Points/Upsert", server.KillAsync, after: upsert);

        var acknowledged = await IngestAsync(index);
        Assert.InRange(acknowledged, 0, Batches - 1);
        await server.RestartAsync();
        await using var resumed = await EmulatedIndexes.OpenAsync(server, leaseSeconds: 0.5);
        var kept = await resumed.GetArticlesAsync([.. Enumerable.Range(0, acknowledged).SelectMany(Batch).Select(item => new ArticleKey(item.Article.Id))], Cancellation);
        Assert.DoesNotContain(null, kept);
        Assert.Equal(Batches, await IngestAsync(resumed));

        Assert.Equal(expected, await IndexText.OfAsync(resumed, Ids));
        Assert.Equal(stored, IndexText.Stored(server));
    }

    [Fact]
    public async Task The_index_that_saw_the_server_die_goes_on_with_the_new_one()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server, leaseSeconds: 0.5);
        await index.WriteAsync(IngestStory.Early, Cancellation);
        await server.KillAsync();
        await Assert.ThrowsAsync<NewsQAException>(() => index.FindAsync("harbour"));

        await server.RestartAsync();

        Assert.Equal(["a2"], await EventuallyAsync(() => index.FindAsync("harbour")));
        Assert.Equal([WriteOutcome.Added], await index.WriteAsync([TestArticles.Make("after", "A new harbour.")], Cancellation));
    }

    [Fact]
    public async Task A_short_absence_is_not_even_noticed()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, Cancellation);
        await server.KillAsync();

        var found = index.FindAsync("harbour");
        await Task.Delay(300, Cancellation);
        await server.RestartAsync();

        Assert.Equal(["a2"], await found);
    }

    private static string[] Ids { get; } = [.. Enumerable.Range(0, Batches).SelectMany(Batch).Select(item => item.Article.Id)];

    private static ArticleToIndex[] Batch(int number) => [.. Enumerable.Range(0, 4).Select(i => TestArticles.Make(
        $"s{number}-{i}", string.Join('\n', Enumerable.Range(0, 3 + i).Select(line => $"Line {line} of story {number}: river {i} floods town {line * number}.")), $"Story {number}", "Ledger", "2025-05-01"))];

    // How many batches were acknowledged.
    private static async Task<int> IngestAsync(PointNewsIndex index)
    {
        for (var number = 0; number < Batches; number++)
        {
            try
            {
                await index.WriteAsync(Batch(number));
            }
            catch (NewsQAException)
            {
                return number;
            }
        }

        return Batches;
    }

    private static async Task<(IReadOnlyList<string> Text, IReadOnlyList<string> Stored)> UndisturbedAsync()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await IngestAsync(index);
        return (await IndexText.OfAsync(index, Ids), IndexText.Stored(server));
    }

    private static async Task<T> EventuallyAsync<T>(Func<Task<T>> call)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (NewsQAException) when (attempt < 10)
            {
                await Task.Delay(200, Cancellation);
            }
        }
    }
}
