using Grpc.Core;
using Qdrant.Client.Grpc;
using static NewsQA.FullFeed.Tests.Qdrant.Emulator.Emulated;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

/// <summary>What a server refuses that is set up strictly, or that lacks a replica; and that nobody can count on the order of shards.</summary>
public class EmulatorStrictTests
{
    [Fact]
    public async Task In_strict_mode_reads_and_deletions_by_a_key_without_an_index_are_refused()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { StrictMode = StrictLimits.Tight });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1, ("n", 1)));
        Filter filter = Conditions.Range("n", new global::Qdrant.Client.Grpc.Range { Gte = 1 });

        var read = await RefusalAsync(() => qdrant.IdsAsync(filter));
        var nested = await RefusalAsync(() => qdrant.IdsAsync(new Filter { Must = { Conditions.HasId(7ul) }, MustNot = { new Condition { Filter = filter } } }));
        var deletion = await RefusalAsync(() => qdrant.Client.DeleteAsync("news", filter, cancellationToken: Cancellation));
        await qdrant.Client.UpsertAsync("news", [Plain(1, ("n", 2))], filter, cancellationToken: Cancellation);

        Assert.All(new[] { read, nested, deletion }, refusal => Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode));
        Assert.All(new[] { read, nested, deletion }, refusal => Assert.StartsWith("Bad request: Index required but not found for \"n\" of one of the following types: [integer]", refusal.Detail, StringComparison.Ordinal));
        await qdrant.Client.CreatePayloadIndexAsync("news", "n", PayloadSchemaType.Integer, cancellationToken: Cancellation);
        await qdrant.ExpectAsync(filter, 1);
    }

    [Fact]
    public async Task In_strict_mode_what_is_too_large_is_refused()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { StrictMode = StrictLimits.Tight });
        await qdrant.CreateNewsAsync();

        var upsert = await RefusalAsync(() => qdrant.UpsertAsync([.. Enumerable.Range(1, 129).Select(id => Plain((ulong)id))]));
        var scroll = await RefusalAsync(() => qdrant.Client.ScrollAsync("news", limit: 1001, cancellationToken: Cancellation));
        var ids = await RefusalAsync(() => qdrant.IdsAsync(Conditions.HasId([.. Enumerable.Range(1, 501).Select(id => (ulong)id)])));
        var count = await RefusalAsync(() => qdrant.Client.CountAsync("news", cancellationToken: Cancellation));

        Assert.Contains("Limit exceeded 129 > 128 for \"upsert limit\"", upsert.Detail, StringComparison.Ordinal);
        Assert.Contains("Limit exceeded 1001 > 1000 for \"limit\"", scroll.Detail, StringComparison.Ordinal);
        Assert.Contains("Condition size limit reached (501 > 500)", ids.Detail, StringComparison.Ordinal);
        Assert.Contains("Exact search disabled!", count.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WriteOrderingType.Weak, true)]
    [InlineData(WriteOrderingType.Medium, true)]
    [InlineData(WriteOrderingType.Strong, false)]
    public async Task With_a_replica_away_a_strong_order_of_writes_is_refused_and_the_others_are_not(WriteOrderingType ordering, bool isDone)
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { HasReplicaDown = true });
        await qdrant.CreateNewsAsync();

        var error = await Record.ExceptionAsync(() => qdrant.Client.UpsertAsync("news", [Plain(1)], ordering: ordering, cancellationToken: Cancellation));

        Assert.Equal(isDone, error is null);
        Assert.Equal(isDone ? null : StatusCode.Internal, (error as RpcException)?.StatusCode);
        await qdrant.ExpectAsync(null, isDone ? [1] : []);
    }

    [Fact]
    public async Task A_refusal_in_one_shard_leaves_what_another_did_whatever_the_order_of_the_points()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = 3 });
        await qdrant.CreateNewsAsync();
        var collection = qdrant.Server.Store.Read(() => qdrant.Server.Store.Get("news"));
        var first = Enumerable.Range(1, 100).First(id => collection.ShardOf(PointKey.Of((ulong)id)) == collection.Shards[0]);
        var last = Enumerable.Range(1, 100).First(id => collection.ShardOf(PointKey.Of((ulong)id)) == collection.Shards[2]);

        // Of a wrong size, which the shard finds out.
        await RefusalAsync(() => qdrant.UpsertAsync(Dense((ulong)first, 1, 2, 3), Dense((ulong)last, 1, 2)));

        await qdrant.ExpectAsync(null, (ulong)last);
    }
}
