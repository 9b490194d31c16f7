using Grpc.Core;
using NewsQA.Client;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using Qdrant.Client.Grpc;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>
/// A writer that falls asleep at any of its calls for so long that another takes over, and that goes on when it wakes. What the other was told to be written stays written, and
/// the sleeper's write is there whole or not at all.
/// </summary>
public class QdrantTakeoverTests(ITestOutputHelper output)
{
    private const double ShortLeaseSeconds = 0.1;

    private static readonly string[] Ids = [.. IngestStory.Ids, "c0", "c1"];

    // Other articles than the sleeper's, of outlets and with words that both count.
    private static readonly ArticleToIndex[] OtherBatch =
        [Make("c0", "The river fell again in the late evening.\nThe minister left.", "River", "Ledger", "2025-06-01"), Make("c1", "Harbour talks.", "Talks", "Wire")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_writer_that_wakes_after_another_took_over_does_no_harm(bool isDeletion) => SleepEverywhereAsync(
        isDeletion ? index => index.DeleteAsync(IngestStory.Deleted) : index => index.WriteAsync(IngestStory.Late), index => index.WriteAsync(OtherBatch));

    [Fact]
    public Task What_is_ingested_again_while_its_deleter_sleeps_keeps_its_texts() =>
        SleepEverywhereAsync(index => index.DeleteAsync(["a1", "a2"]), index => index.WriteAsync(IngestStory.Early[1..3]));

    [Fact]
    public Task What_is_deleted_while_its_writer_sleeps_leaves_nothing() => SleepEverywhereAsync(index => index.WriteAsync(IngestStory.Late), index => index.DeleteAsync(["a0", "a1", "a2"]));

    [Fact]
    public Task A_source_that_is_forgotten_while_its_writer_sleeps_stays_forgotten() => SleepEverywhereAsync(
        index => index.WriteAsync([Make("a2", IngestStory.Early[2].Article.Text, "Harbour", "Wire", origin: "second.txt")]), index => index.ForgetSourcesAsync(["/news/second.txt", "/news/a3.txt"]));

    [Fact]
    public Task Who_sleeps_while_it_forgets_sources_spares_what_they_feed_meanwhile() => SleepEverywhereAsync(
        index => index.ForgetSourcesAsync(["/news/a1.txt", "/news/a3.txt"]), index => index.WriteAsync([Make("a0", "The flood is over.", "Flood", "Ledger", origin: "a1.txt"), IngestStory.Early[3]]));

    [Fact]
    public Task What_servers_said_before_a_sleep_does_not_take_the_place_of_what_they_said_later() => SleepEverywhereAsync(
        index => index.RecordFetchesAsync([new(IngestStory.Feed, "\"v1\"", null, "1")]), index => index.RecordFetchesAsync([new(IngestStory.Feed, "\"v2\"", null, "1")]), leastEach: 1);

    [Fact]
    public Task Vectors_that_were_made_in_a_sleep_do_not_take_the_place_of_what_was_written_meanwhile() =>
        SleepEverywhereAsync(index => ReembedAsync(index, _ => new float[16]), index => index.WriteAsync(OtherBatch));

    [Fact]
    public Task Of_two_who_make_all_vectors_anew_the_one_who_slept_breaks_nothing_of_the_other() =>
        SleepEverywhereAsync(index => ReembedAsync(index, _ => new float[16]), index => ReembedAsync(index, text => [.. Embed(text).Select(number => -number)]));

    [Fact]
    public Task The_average_length_of_who_slept_does_not_take_the_place_of_a_later_one() =>
        SleepEverywhereAsync(index => index.WriteAsync([Wordy("c0", 400)]), index => index.WriteAsync([Wordy("c1", 4000)]));

    private async Task SleepEverywhereAsync(Func<INewsIndex, Task> sleepers, Func<INewsIndex, Task> others, int leastEach = 3)
    {
        var withoutSleeper = await UndisturbedAsync(others);
        var sleeperFirst = await UndisturbedAsync(sleepers, others);
        var sleeperLast = await UndisturbedAsync(others, sleepers);
        IReadOnlyList<string>[] afterRepetition = [sleeperLast, await UndisturbedAsync(sleepers, others, sleepers), await UndisturbedAsync(others, sleepers, sleepers)];
        var (gaveUp, wentOn) = (0, 0);
        for (var call = 0; ; call++)
        {
            await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
            if (await SleepAsync(server, call, sleepers, others) is not { } sleep)
            {
                break;
            }

            Assert.True(sleep.Error is null or NewsQAException, $"Asleep at call {call}: {sleep.Error}");
            (gaveUp, wentOn) = sleep.Error is null ? (gaveUp, wentOn + 1) : (gaveUp + 1, wentOn);
            await using var later = await EmulatedIndexes.OpenAsync(server, ShortLeaseSeconds);
            var found = await IndexText.OfAsync(later, Ids);
            Assert.Empty(await IndexText.OrphansAsync(server, later, Ids));
            var isWhole = found.SequenceEqual(sleeperFirst) || found.SequenceEqual(sleeperLast);
            Assert.True(
                isWhole || (sleep.Error is not null && found.SequenceEqual(withoutSleeper)),
                $"Asleep at call {call}; the sleeper was told {sleep.Error?.Message ?? "that all is well"}\n" + Difference(found, sleeperFirst, sleeperLast, withoutSleeper));

            await sleepers(later);
            var repeated = await IndexText.OfAsync(later, Ids);
            Assert.True(afterRepetition.Any(repeated.SequenceEqual), $"Asleep at call {call}, and repeated\n" + Difference(repeated, afterRepetition));
        }

        output.WriteLine($"{gaveUp} sleepers gave up, {wentOn} went on");
        Assert.True(gaveUp >= leastEach && wentOn >= leastEach, $"{gaveUp} gave up, {wentOn} went on: too few moments were looked at.");
    }

    [Fact]
    public async Task When_the_other_died_before_the_sleeper_woke_a_third_finds_all_whole()
    {
        Func<INewsIndex, Task> sleepers = index => index.WriteAsync(IngestStory.Late);
        Func<INewsIndex, Task> others = index => index.WriteAsync(OtherBatch);
        IReadOnlyList<string>[] final = [await UndisturbedAsync(sleepers, others), await UndisturbedAsync(others, sleepers)];
        IReadOnlyList<string>[] possible = [.. final, await UndisturbedAsync(), await UndisturbedAsync(sleepers), await UndisturbedAsync(others)];
        // Asleep just as it decides: the one moment after which what it wrote could stand in the way of another's decision.
        var call = await DecisionAsync(sleepers);
        for (var death = 0; death < 40; death++)
        {
            await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
            var sleep = await SleepAsync(server, call, sleepers, index => DieAsync(server, death, () => others(index)));
            await using var third = await EmulatedIndexes.OpenAsync(server, ShortLeaseSeconds);
            var found = await IndexText.OfAsync(third, Ids);
            Assert.True(possible.Any(found.SequenceEqual), $"Asleep at call {call}, dead at call {death}; {sleep?.Error?.Message}\n" + Difference(found, possible));

            await sleepers(third);
            await others(third);
            var repeated = await IndexText.OfAsync(third, Ids);
            Assert.True(final.Any(repeated.SequenceEqual), $"Asleep at call {call}, dead at call {death}, and repeated\n" + Difference(repeated, final));
        }
    }

    private static Task<int> ReembedAsync(INewsIndex index, Func<string, float[]> embed) =>
        ((PointNewsIndex)index).ReembedAsync(Space, (article, spans, _) => Task.FromResult(spans.Select(span => embed(span.Of(article.Text))).ToArray()));

    // So long, or short, that the average length moves with it.
    private static ArticleToIndex Wordy(string id, int words) => Make(id, string.Join(' ', Enumerable.Range(0, words).Select(i => $"word{id}{i % 50} river")), "Wordy", "Wire", "2025-06-02");

    [Fact]
    public async Task Who_sleeps_while_it_takes_back_what_another_left_spares_what_a_third_put_there()
    {
        Func<INewsIndex, Task> work = index => index.WriteAsync(IngestStory.Late);
        var expected = await UndisturbedAsync(work);
        var decision = await DecisionAsync(work);
        var looked = 0;
        for (var (call, isOver) = (0, false); !isOver; call++)
        {
            await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
            await using var dying = await EmulatedIndexes.OpenAsync(server);
            await dying.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
            // Texts and passages are there, the decision is not; the lease is given back.
            server.Faults.Fail("*", StatusCode.Internal, after: decision);
            await Assert.ThrowsAsync<NewsQAException>(() => work(dying));
            server.Faults.Clear();
            var (asleep, awake) = (new TaskCompletionSource(), new TaskCompletionSource());
            server.Faults.On(
                "*",
                async () =>
                {
                    asleep.SetResult();
                    await awake.Task;
                },
                after: call);
            var takingBack = Record.ExceptionAsync(async () => await (await EmulatedIndexes.OpenAsync(server)).DisposeAsync()).AsTask();
            await Task.WhenAny(takingBack, asleep.Task);
            server.Faults.Clear();
            isOver = !asleep.Task.IsCompleted;
            await using (var third = await EmulatedIndexes.OpenAsync(server, ShortLeaseSeconds))
            {
                await work(third);
            }

            awake.TrySetResult();
            await takingBack;
            await using var later = await EmulatedIndexes.OpenAsync(server, ShortLeaseSeconds);
            Assert.Equal(expected, await IndexText.OfAsync(later, Ids));
            Assert.Empty(await IndexText.OrphansAsync(server, later, Ids));
            looked++;
        }

        Assert.InRange(looked, 10, 100);
    }

    // Which call of a write puts down that it is decided.
    private static async Task<int> DecisionAsync(Func<INewsIndex, Task> work)
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early);
        server.ForgetCalls();
        await work(index);
        var decision = server.Calls.ToList().FindIndex(call => call.Request is UpsertPoints upsert && upsert.Points.Any(point => point.Payload["kind"].StringValue == "journal"));
        Assert.InRange(decision, 5, 40);
        return decision;
    }

    private static async Task DieAsync(QdrantEmulator server, int call, Func<Task> work)
    {
        server.Faults.Add(new Fault("*") { After = call, Times = int.MaxValue, Status = new Status(StatusCode.Internal, "injected") });
        await Record.ExceptionAsync(work);
        server.Faults.Clear();
    }

    // Null when the sleeper was done before so many calls.
    private static async Task<Sleep?> SleepAsync(QdrantEmulator server, int call, Func<INewsIndex, Task> sleepers, Func<INewsIndex, Task> others)
    {
        await using var sleeper = await EmulatedIndexes.OpenAsync(server);
        await sleeper.WriteAsync(IngestStory.Early);
        var (asleep, awake) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.Faults.On(
            "*",
            async () =>
            {
                asleep.SetResult();
                await awake.Task;
            },
            after: call);
        var work = Record.ExceptionAsync(() => sleepers(sleeper)).AsTask();
        await Task.WhenAny(work, asleep.Task);
        if (!asleep.Task.IsCompleted)
        {
            return null;
        }

        await using (var other = await EmulatedIndexes.OpenAsync(server, ShortLeaseSeconds))
        {
            await others(other);
        }

        awake.SetResult();
        return new Sleep(await work);
    }

    private static async Task<IReadOnlyList<string>> UndisturbedAsync(params Func<INewsIndex, Task>[] works)
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early);
        foreach (var work in works)
        {
            await work(index);
        }

        return await IndexText.OfAsync(index, Ids);
    }

    private static string Difference(IReadOnlyList<string> found, params IReadOnlyList<string>[] expected) => string.Join('\n', expected.Select(lines =>
        "nor:\n" + string.Join('\n', found.Except(lines).Select(line => "has   " + line).Concat(lines.Except(found).Select(line => "lacks " + line)).Take(6))));

    private sealed record Sleep(Exception? Error);
}
