using Grpc.Core;
using Qdrant.Client.Grpc;
using static NewsQA.FullFeed.Tests.Qdrant.Emulator.Emulated;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

public class EmulatorPointTests
{
    private static readonly Value Null = new() { NullValue = NullValue.NullValue };

    [Fact]
    public async Task A_point_comes_back_as_it_went_in_with_payloads_of_every_kind()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        var point = new PointStruct
        {
            Id = Guid.Parse("0b2c9a5e-5a0e-5f6e-8d1a-0123456789ab"),
            Vectors = new Dictionary<string, Vector> { ["dense"] = new[] { 0.5f, 2 }, ["sparse"] = (new[] { 1f, 3 }, new uint[] { 7, 2 }) },
            Payload =
            {
                ["text"] = "é\n", ["n"] = 3, ["x"] = 0.5, ["yes"] = true, ["none"] = Null, ["tags"] = new[] { "a", "b" },
                ["nested"] = new Value { StructValue = new Struct { Fields = { ["deep"] = 1 } } },
            },
        };
        await qdrant.UpsertAsync(point);

        var back = Assert.Single(await qdrant.Client.RetrieveAsync("news", point.Id, withPayload: true, withVectors: true, cancellationToken: Cancellation));

        Assert.Equal(point.Id, back.Id);
        Assert.Equal(point.Payload, back.Payload);
        Assert.Equal([0.5f, 2], back.Vectors.Vectors.Vectors["dense"].GetDenseVector()!.Data);
        var sparse = back.Vectors.Vectors.Vectors["sparse"].GetSparseVector()!;
        Assert.Equal([2u, 7], sparse.Indices);
        Assert.Equal([3f, 1], sparse.Values);
    }

    [Fact]
    public async Task An_upsert_replaces_the_whole_point_and_counts_up_its_version()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1, ("old", 1)), Dense(2, 1, 0));

        var second = await qdrant.UpsertAsync(Plain(1, ("new", 2)));

        Assert.Equal((2ul, UpdateStatus.Completed), (second.OperationId, second.Status));
        var point = Assert.Single(await qdrant.Client.RetrieveAsync("news", 1, withVectors: true, cancellationToken: Cancellation));
        Assert.Equal(["new"], point.Payload.Keys);
        Assert.Equal(2ul, await qdrant.Client.CountAsync("news", cancellationToken: Cancellation));
    }

    [Fact]
    public async Task An_update_filter_spares_points_that_do_not_pass_and_lets_new_ones_in()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1, ("revision", 1)), Plain(2, ("revision", 9)));

        await qdrant.Client.UpsertAsync(
            "news",
            [Plain(1, ("revision", 5)), Plain(2, ("revision", 5)), Plain(3, ("revision", 5))],
            Conditions.Range("revision", new global::Qdrant.Client.Grpc.Range { Lt = 5 }),
            cancellationToken: Cancellation);

        var points = await qdrant.Client.RetrieveAsync("news", new PointId[] { 1, 2, 3 }, cancellationToken: Cancellation);
        Assert.Equal([5, 9, 5], points.Select(point => point.Payload["revision"].IntegerValue));
    }

    [Fact]
    public async Task What_a_collection_cannot_hold_is_refused()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync(size: 2);
        PointStruct With(string name, Vector vector) => new() { Id = 1, Vectors = new Dictionary<string, Vector> { [name] = vector } };

        await Refused("Wrong input: Vector dimension error: expected dim: 2, got 3", Dense(1, 1, 2, 3));
        await Refused("Wrong input: Not existing vector name error: colour", With("colour", new[] { 1f }));
        await Refused("Wrong input: Conversion between sparse and regular vectors failed", With("dense", (new[] { 1f }, new uint[] { 1 })));
        await Refused("Wrong input: Conversion between sparse and regular vectors failed", With("sparse", new[] { 1f, 2 }));
        await Refused("Validation error in body: [indices: must be unique]", Sparse(1, (3, 1), (3, 2)));
        await Refused("Unable to parse UUID: nonsense", new PointStruct { Id = new PointId { Uuid = "nonsense" }, Vectors = new Vectors { Vectors_ = new() } });
        await Refused("Expected some vectors", new PointStruct { Id = 1 });
        await Refused("Bad request: Empty update request");
        await qdrant.ExpectAsync(null);

        async Task Refused(string detail, params PointStruct[] points)
        {
            var refusal = await RefusalAsync(() => qdrant.UpsertAsync(points));
            Assert.Equal((StatusCode.InvalidArgument, detail), (refusal.StatusCode, refusal.Detail));
        }
    }

    [Fact]
    public async Task Without_wait_an_update_is_only_acknowledged_and_its_failure_unheard()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync(size: 2);
        qdrant.Server.Store.Queue.Holds = true;

        var result = await qdrant.Client.UpsertAsync("news", [Plain(1)], wait: false, cancellationToken: Cancellation);
        await qdrant.Client.UpsertAsync("news", [Dense(2, 1, 2, 3)], wait: false, cancellationToken: Cancellation);

        Assert.Equal(UpdateStatus.Acknowledged, result.Status);
        await qdrant.ExpectAsync(null);
        await qdrant.UpsertAsync(Plain(3));
        await qdrant.ExpectAsync(null, 1, 3);
    }

    [Fact]
    public async Task Points_are_deleted_by_id_and_by_filter_and_missing_ones_are_no_error()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1, ("s", "a")), Plain(2, ("s", "b")), Plain(3, ("s", "b")), Plain(4));

        await qdrant.Client.DeleteAsync("news", new ulong[] { 4, 99 }, cancellationToken: Cancellation);
        await qdrant.Client.DeleteAsync("news", (Filter)Conditions.MatchKeyword("s", "b"), cancellationToken: Cancellation);

        await qdrant.ExpectAsync(null, 1);
    }

    [Fact]
    public async Task Payloads_are_merged_overwritten_thinned_and_cleared()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1, ("a", 1), ("b", 2)));
        var client = qdrant.Client;

        await client.SetPayloadAsync("news", new Dictionary<string, Value> { ["b"] = Null, ["c"] = 3 }, 1, cancellationToken: Cancellation);
        Assert.Equal(["a", "c"], await KeysAsync());
        await client.SetPayloadAsync("news", new Dictionary<string, Value> { ["y"] = 1 }, 1, key: "c.x", cancellationToken: Cancellation);
        Assert.Equal([1], (await qdrant.IdsAsync(Conditions.Match("c.x.y", 1))).Select(id => (int)id));
        await client.DeletePayloadAsync("news", ["c.x.y", "a"], 1, cancellationToken: Cancellation);
        Assert.Equal(["c"], await KeysAsync());
        await client.OverwritePayloadAsync("news", new Dictionary<string, Value> { ["d"] = 4 }, 1, cancellationToken: Cancellation);
        Assert.Equal(["d"], await KeysAsync());
        await client.ClearPayloadAsync("news", 1, cancellationToken: Cancellation);
        Assert.Empty(await KeysAsync());

        var missing = await RefusalAsync(() => client.SetPayloadAsync("news", new Dictionary<string, Value> { ["d"] = 4 }, 7, cancellationToken: Cancellation));
        Assert.Equal((StatusCode.NotFound, "Not found: No point with id 7 found"), (missing.StatusCode, missing.Detail));

        async Task<IEnumerable<string>> KeysAsync() =>
            (await client.RetrieveAsync("news", 1, cancellationToken: Cancellation))[0].Payload.Keys.Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task In_a_batch_the_operations_before_a_bad_one_stay()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync(size: 2);
        PointsUpdateOperation Upsert(PointStruct point) => new() { Upsert = new() { Points = { point } } };

        var refusal = await RefusalAsync(() => qdrant.Client.UpdateBatchAsync(
            "news", [Upsert(Plain(1)), Upsert(Dense(2, 1)), Upsert(Plain(3))], cancellationToken: Cancellation));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        await qdrant.ExpectAsync(null, 1);
    }

    [Fact]
    public async Task By_id_points_come_in_the_order_asked_for_and_missing_ones_are_left_out()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = 3 });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1), Plain(2), Plain(3));

        var points = await qdrant.Client.RetrieveAsync("news", new PointId[] { 3, 9, 1, 3 }, cancellationToken: Cancellation);

        Assert.Equal([3ul, 1], points.Select(point => point.Id.Num));
    }

    [Fact]
    public async Task Many_rewrites_leave_the_last_state_of_each_point()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        for (var round = 1; round <= 5; round++)
        {
            await qdrant.UpsertAsync([.. Enumerable.Range(1, 1_000).Select(id => Dense((ulong)id, id, round))]);
        }

        await qdrant.Client.DeleteAsync("news", Enumerable.Range(1, 990).Select(id => (ulong)id).ToList(), cancellationToken: Cancellation);

        var points = await qdrant.Client.QueryAsync("news", new[] { 1f, 0 }, usingVector: "dense", limit: 100, vectorsSelector: true, cancellationToken: Cancellation);
        Assert.Equal(Enumerable.Range(991, 10).Reverse().Select(id => (ulong)id), points.Select(point => point.Id.Num));
        Assert.All(points, point => Assert.Equal(5, point.Vectors.Vectors.Vectors["dense"].GetDenseVector()!.Data[1]));
    }
}
