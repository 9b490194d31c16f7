using Grpc.Core;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>
/// A process that dies at any of its calls: the call is not done, done with its reply lost, or done in part, and nothing more comes from that process. The next one must
/// find each article as before or as after, and a repetition must end where an undisturbed run ends.
/// </summary>
public class QdrantCrashTests(ITestOutputHelper output)
{
    private const double ShortLeaseSeconds = 0.1;

    public enum Way
    {
        Before,
        After,
        Half,
        OtherHalf,
    }

    [Theory]
    [InlineData(Way.Before)]
    [InlineData(Way.After)]
    [InlineData(Way.Half)]
    [InlineData(Way.OtherHalf)]
    public Task A_write_that_dies_at_any_call_loses_nothing_and_doubles_nothing(Way way) => DieEverywhereAsync(way, index => index.WriteAsync(IngestStory.Late));

    [Theory]
    [InlineData(Way.Before)]
    [InlineData(Way.After)]
    public Task A_deletion_that_dies_at_any_call_loses_nothing_and_leaves_nothing(Way way) => DieEverywhereAsync(way, index => index.DeleteAsync(IngestStory.Deleted));

    private async Task DieEverywhereAsync(Way way, Func<INewsIndex, Task> work)
    {
        var (before, after, stored) = await UndisturbedAsync(work);
        var (seenBefore, seenAfter) = (0, 0);
        for (var call = 0; ; call++)
        {
            await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2, Version = "1.18.0" });
            if (!await DieAsync(server, call, way, work))
            {
                break;
            }

            await using var next = await EmulatedIndexes.OpenAsync(server, ShortLeaseSeconds);
            var found = await IndexText.OfAsync(next, IngestStory.Ids);
            var isAfter = found.SequenceEqual(after, StringComparer.Ordinal);
            Assert.True(isAfter || found.SequenceEqual(before, StringComparer.Ordinal), Difference(call, way, before, after, found));
            (seenBefore, seenAfter) = isAfter ? (seenBefore, seenAfter + 1) : (seenBefore + 1, seenAfter);

            await work(next);
            Assert.Equal(after, await IndexText.OfAsync(next, IngestStory.Ids));
            Assert.Equal(stored, IndexText.Stored(server));
        }

        output.WriteLine($"{seenBefore} deaths left all as before, {seenAfter} as after");
        Assert.True(seenBefore > 2 && seenAfter > 2, $"{seenBefore} before, {seenAfter} after: too few moments were looked at.");
    }

    private static async Task<(IReadOnlyList<string> Before, IReadOnlyList<string> After, IReadOnlyList<string> Stored)> UndisturbedAsync(Func<INewsIndex, Task> work)
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early);
        var before = await IndexText.OfAsync(index, IngestStory.Ids);
        await work(index);
        return (before, await IndexText.OfAsync(index, IngestStory.Ids), IndexText.Stored(server));
    }

    // False when the work was done before so many calls.
    private static async Task<bool> DieAsync(QdrantEmulator server, int call, Way way, Func<INewsIndex, Task> work)
    {
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early);
        // A status that nobody tries again, so that nothing comes after it.
        var status = new Status(StatusCode.Internal, "injected");
        server.Faults.Add(new Fault("*")
        {
            After = call, Status = status, IsApplied = way != Way.Before, AppliesOnly = way is Way.Half or Way.OtherHalf ? 1 : null, IsFromEnd = way == Way.OtherHalf,
        });
        server.Faults.Add(new Fault("*") { After = call, Times = int.MaxValue, Status = status });
        var error = await Record.ExceptionAsync(() => work(index));
        server.Faults.Clear();
        if (error is not null)
        {
            Assert.IsType<Client.NewsQAException>(error);
        }

        return error is not null;
    }

    private static string Difference(int call, Way way, IReadOnlyList<string> before, IReadOnlyList<string> after, IReadOnlyList<string> found) =>
        $"Dead at call {call} ({way}), it is neither as before:\n{string.Join('\n', found.Except(before).Concat(before.Except(found).Select(line => "missing " + line)).Take(8))}\n"
        + $"nor as after:\n{string.Join('\n', found.Except(after).Concat(after.Except(found).Select(line => "missing " + line)).Take(8))}";
}
