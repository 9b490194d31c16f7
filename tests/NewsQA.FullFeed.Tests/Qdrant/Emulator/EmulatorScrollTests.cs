using Grpc.Core;
using Qdrant.Client.Grpc;
using static NewsQA.FullFeed.Tests.Qdrant.Emulator.Emulated;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

public class EmulatorScrollTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Pages_go_through_numbers_and_then_uuids(int shards)
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = shards });
        await qdrant.CreateNewsAsync();
        var low = Guid.Parse("01000000-0000-0000-0000-000000000000");
        var high = Guid.Parse("ff000000-0000-0000-0000-000000000000");
        await qdrant.UpsertAsync([.. new PointId[] { high, 30, 4, low, 100 }.Select(id => new PointStruct { Id = id, Vectors = new Vectors { Vectors_ = new() } })]);

        var ids = new List<PointId>();
        PointId? next = null;
        do
        {
            var page = await qdrant.Client.ScrollAsync("news", limit: 2, offset: next, cancellationToken: Cancellation);
            ids.AddRange(page.Result.Select(point => point.Id));
            next = page.NextPageOffset;
        }
        while (next is not null);

        Assert.Equal([4, 30, 100, low, high], ids);
    }

    [Fact]
    public async Task A_full_last_page_has_no_next()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1), Plain(2));

        var page = await qdrant.Client.ScrollAsync("news", limit: 2, cancellationToken: Cancellation);

        Assert.Equal(2, page.Result.Count);
        Assert.Null(page.NextPageOffset);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Order_by_needs_an_index_and_leaves_out_points_without_a_value(int shards)
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = shards });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(
            Plain(1, ("at", "2026-03-01T00:00:00Z")), Plain(2, ("at", "2026-01-01T00:00:00+01:00")), Plain(3), Plain(4, ("at", "2026-02-01")), Plain(5, ("at", "2026-02-01T00:00:00Z")));
        Task<ScrollResponse> Scroll(OrderBy order) => qdrant.Client.ScrollAsync("news", orderBy: order, limit: 3, cancellationToken: Cancellation);

        var refusal = await RefusalAsync(() => Scroll(new OrderBy { Key = "at" }));
        await qdrant.Client.CreatePayloadIndexAsync("news", "at", PayloadSchemaType.Datetime, cancellationToken: Cancellation);
        var ascending = await Scroll(new OrderBy { Key = "at" });
        var descending = await Scroll(new OrderBy { Key = "at", Direction = Direction.Desc, StartFrom = new StartFrom { Datetime = "2026-02-01T00:00:00Z" } });

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.StartsWith("Wrong input: No range index for `order_by` key: `at`.", refusal.Detail, StringComparison.Ordinal);
        Assert.Equal([2ul, 4, 5], ascending.Result.Select(point => point.Id.Num));
        Assert.Null(ascending.NextPageOffset);
        Assert.Equal([5ul, 4, 2], descending.Result.Select(point => point.Id.Num));
        Assert.Equal(1_769_904_000_000_000, descending.Result[0].OrderValue.Int);
    }

    [Fact]
    public async Task Order_by_and_an_offset_do_not_go_together()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.Client.CreatePayloadIndexAsync("news", "n", PayloadSchemaType.Integer, cancellationToken: Cancellation);

        var refusal = await RefusalAsync(
            () => qdrant.Client.ScrollAsync("news", offset: 1, orderBy: new OrderBy { Key = "n" }, cancellationToken: Cancellation));

        Assert.StartsWith("Wrong input: Cannot use an `offset` when using `order_by`", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payloads_are_included_and_excluded_by_path()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        var nested = new Value { StructValue = new Struct { Fields = { ["x"] = 1, ["y"] = 2 } } };
        await qdrant.UpsertAsync(Plain(1, ("a", nested), ("b", 3), ("l", new Value { ListValue = new ListValue { Values = { nested.Clone() } } })));

        var included = await PayloadAsync(new WithPayloadSelector { Include = new() { Fields = { "a.x", "l[].y", "gone" } } });
        var excluded = await PayloadAsync(new WithPayloadSelector { Exclude = new() { Fields = { "a.x", "l" } } });

        Assert.Equal(["a", "l"], included.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["x"], included["a"].StructValue.Fields.Keys);
        Assert.Equal(["y"], included["l"].ListValue.Values[0].StructValue.Fields.Keys);
        Assert.Equal(["a", "b"], excluded.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["y"], excluded["a"].StructValue.Fields.Keys);

        async Task<IDictionary<string, Value>> PayloadAsync(WithPayloadSelector selector) =>
            (await qdrant.Client.ScrollAsync("news", payloadSelector: selector, cancellationToken: Cancellation)).Result[0].Payload;
    }

    [Fact]
    public async Task Counts_are_exact_unless_an_estimate_will_do()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = 2 });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync([.. Enumerable.Range(1, 20).Select(id => Plain((ulong)id, ("even", id % 2 == 0)))]);
        Filter even = Conditions.Match("even", true);

        Assert.Equal(20ul, await qdrant.Client.CountAsync("news", cancellationToken: Cancellation));
        Assert.Equal(10ul, await qdrant.Client.CountAsync("news", even, cancellationToken: Cancellation));
        Assert.NotEqual(10ul, await qdrant.Client.CountAsync("news", even, exact: false, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Facets_count_points_per_value_of_an_indexed_field()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = 2 });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1, ("s", "b")), Plain(2, ("s", "a")), Plain(3, ("s", new[] { "c", "b" })), Plain(4));
        Task<FacetResponse> Facet() => qdrant.Client.FacetAsync("news", "s", cancellationToken: Cancellation);

        var refusal = await RefusalAsync(Facet);
        await qdrant.Client.CreatePayloadIndexAsync("news", "s", PayloadSchemaType.Keyword, cancellationToken: Cancellation);

        Assert.StartsWith("Wrong input: No appropriate index for faceting: `s`.", refusal.Detail, StringComparison.Ordinal);
        Assert.Equal([("b", 2ul), ("a", 1), ("c", 1)], (await Facet()).Hits.Select(hit => (hit.Value.StringValue, hit.Count)));
    }
}
