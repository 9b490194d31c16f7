using Grpc.Core;
using Qdrant.Client.Grpc;
using static NewsQA.FullFeed.Tests.Qdrant.Emulator.Emulated;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

public class EmulatorQueryTests
{
    [Fact]
    public async Task Cosine_compares_directions_and_stores_unit_vectors()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync(distance: Distance.Cosine);
        await qdrant.UpsertAsync(Dense(1, 3, 4), Dense(2, 0, 2), Dense(3, -1, 0));

        var hits = await qdrant.Client.QueryAsync("news", new[] { 0f, 5 }, usingVector: "dense", vectorsSelector: true, cancellationToken: Cancellation);

        Assert.Equal([2ul, 1, 3], hits.Select(hit => hit.Id.Num));
        Assert.Equal([1f, 0.8f, 0f], hits.Select(hit => hit.Score), (x, y) => MathF.Abs(x - y) < 1e-6);
        Assert.Equal([0.6f, 0.8f], hits[1].Vectors.Vectors.Vectors["dense"].GetDenseVector()!.Data, (x, y) => MathF.Abs(x - y) < 1e-6);
        Assert.Empty(hits[0].Payload);
    }

    [Fact]
    public async Task Distances_come_smallest_first()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = 2 });
        await qdrant.CreateNewsAsync(distance: Distance.Euclid);
        await qdrant.UpsertAsync(Dense(1, 3, 4), Dense(2, 0, 1), Dense(3, 0, 0));

        var hits = await qdrant.Client.QueryAsync("news", new[] { 0f, 0 }, usingVector: "dense", limit: 2, cancellationToken: Cancellation);

        Assert.Equal([(3ul, 0f), (2, 1)], hits.Select(hit => (hit.Id.Num, hit.Score)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Sparse_scores_are_dot_products_and_points_that_share_no_index_are_not_found(int shards)
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = shards });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Sparse(1, (1, 1), (2, 2)), Sparse(2, (2, 5)), Sparse(3, (9, 100)), Sparse(4, (1, 0)), Dense(5, 1, 1));

        var hits = await qdrant.Client.QueryAsync("news", (new[] { 3f, 1 }, new uint[] { 1, 2 }), usingVector: "sparse", cancellationToken: Cancellation);

        // 3·1 + 1·2 = 5 and 1·5 = 5 are equal: their order is not documented. Point 4 shares an index, with weight 0.
        Assert.Equal([(1ul, 5f), (2, 5), (4, 0)], hits.Select(hit => (hit.Id.Num, hit.Score)).Order().AsEnumerable());
        Assert.Equal(4ul, hits[^1].Id.Num);
    }

    [Fact]
    public async Task The_idf_modifier_weighs_by_rarity()
    {
        await using var qdrant = await StartAsync();
        await qdrant.Client.CreateCollectionAsync(
            "news", new VectorParamsMap(), sparseVectorsConfig: ("sparse", new SparseVectorParams { Modifier = Modifier.Idf }), cancellationToken: Cancellation);
        await qdrant.UpsertAsync(Sparse(1, (1, 1)), Sparse(2, (1, 1), (2, 1)), Sparse(3, (3, 1)));

        var hits = await qdrant.Client.QueryAsync("news", (new[] { 1f }, new uint[] { 2 }), usingVector: "sparse", cancellationToken: Cancellation);

        // ln(1 + (3 - 1 + 0.5) / (1 + 0.5))
        Assert.Equal(0.98083, Assert.Single(hits).Score, 5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Filter_limit_offset_and_threshold_cut_one_ranking(int shards)
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = shards });
        await qdrant.CreateNewsAsync();
        var points = Enumerable.Range(1, 50).Select(id => Dense((ulong)id, id, 0)).ToArray();
        Array.ForEach(points, point => point.Payload["odd"] = point.Id.Num % 2 == 1);
        await qdrant.UpsertAsync(points);

        var hits = await qdrant.Client.QueryAsync(
            "news", new[] { 1f, 0 }, usingVector: "dense", filter: Conditions.Match("odd", true), limit: 3, offset: 2, cancellationToken: Cancellation);
        var above = await qdrant.Client.QueryAsync("news", new[] { 1f, 0 }, usingVector: "dense", scoreThreshold: 48, cancellationToken: Cancellation);

        Assert.Equal([45ul, 43, 41], hits.Select(hit => hit.Id.Num));
        Assert.Equal([50ul, 49], above.Select(hit => hit.Id.Num));
    }

    [Fact]
    public async Task A_point_can_be_the_question_and_does_not_find_itself()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = 2 });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Dense(1, 1, 0), Dense(2, 0.9f, 0), Dense(3, 0, 1));

        var hits = await qdrant.Client.QueryAsync("news", (PointId)1, usingVector: "dense", cancellationToken: Cancellation);
        var refusal = await RefusalAsync(() => qdrant.Client.QueryAsync("news", (PointId)9, usingVector: "dense", cancellationToken: Cancellation));

        Assert.Equal([2ul, 3], hits.Select(hit => hit.Id.Num));
        Assert.Equal((StatusCode.NotFound, "Not found: No point with id 9 found"), (refusal.StatusCode, refusal.Detail));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Fusion_by_rank_counts_positions_from_zero_and_k_is_two_unless_told(int shards)
    {
        await using var qdrant = await HybridAsync(shards);

        var hits = await FuseAsync(qdrant, Fusion.Rrf);
        var damped = await FuseAsync(qdrant, new Rrf { K = 60 });
        var weighted = await FuseAsync(qdrant, new Rrf { K = 2, Weights = { 3, 1 } });

        // Dense ranks 1, 2, 3; sparse ranks 3, 1. With k = 2: point 1 has 1/2 + 1/3, point 3 has 1/4 + 1/2, point 2 has 1/3.
        Assert.Equal([(1ul, (1 / 2f) + (1 / 3f)), (3, (1 / 4f) + (1 / 2f)), (2, 1 / 3f)], Scores(hits));
        Assert.Equal([(1ul, (1 / 60f) + (1 / 61f)), (3, (1 / 62f) + (1 / 60f)), (2, 1 / 61f)], Scores(damped));
        // 1 / (rank / weight + k - 1): 1/(1/3 + 1) + 1/3, 1/(2/3 + 1), 1/(3/3 + 1) + 1/2.
        Assert.Equal([(1ul, (1 / ((1 / 3f) + 1)) + (1 / 3f)), (3, (1 / 2f) + (1 / 2f)), (2, 1 / ((2 / 3f) + 1))], Scores(weighted));
    }

    [Fact]
    public async Task Fusion_by_distribution_brings_each_list_to_three_deviations()
    {
        await using var qdrant = await HybridAsync(shards: 1);

        var hits = await FuseAsync(qdrant, Fusion.Dbsf);

        // Dense scores 3, 2, 1: mean 2, deviation 1, so (s - -1) / 6. Sparse scores 4, 2: mean 3, deviation √2.
        static double Sparse(double score) => (score - 3 + (3 * Math.Sqrt(2))) / (6 * Math.Sqrt(2));
        Assert.Equal([1ul, 3, 2], hits.Select(hit => hit.Id.Num));
        Assert.Equal([(4 / 6d) + Sparse(2), (2 / 6d) + Sparse(4), 3 / 6d], hits.Select(hit => (double)hit.Score), (x, y) => Math.Abs(x - y) < 1e-6);
    }

    [Fact]
    public async Task A_filter_reaches_the_prefetches_and_a_query_can_score_them_anew()
    {
        await using var qdrant = await HybridAsync(shards: 2);
        Filter notThree = new() { MustNot = { Conditions.HasId(3) } };

        var fused = await qdrant.Client.QueryAsync(
            "news", Fusion.Rrf, [SparsePrefetch(1)], filter: notThree, cancellationToken: Cancellation);
        var rescored = await qdrant.Client.QueryAsync(
            "news", new[] { 1f, 0 }, [SparsePrefetch(10)], usingVector: "dense", cancellationToken: Cancellation);

        Assert.Equal([1ul], fused.Select(hit => hit.Id.Num));
        Assert.Equal([(1ul, 3f), (3, 1)], rescored.Select(hit => (hit.Id.Num, hit.Score)));
    }

    [Fact]
    public async Task A_batch_answers_each_query_in_its_place_and_those_without_a_query_by_id()
    {
        await using var qdrant = await HybridAsync(shards: 2);

        var results = await qdrant.Client.QueryBatchAsync(
            "news",
            [
                new QueryPoints { Query = new[] { 1f, 0 }, Using = "dense", Limit = 1, WithPayload = new() { Enable = true } },
                new QueryPoints { Query = (new[] { 1f }, new uint[] { 7 }), Using = "sparse", Limit = 5 },
                new QueryPoints { Limit = 2, Filter = Conditions.HasId(new ulong[] { 3, 2, 1 }) },
            ],
            cancellationToken: Cancellation);

        Assert.Equal([[1], [3, 1], [1ul, 2]], results.Select(result => result.Result.Select(hit => hit.Id.Num)));
        Assert.Equal("one", results[0].Result[0].Payload["name"].StringValue);
        Assert.Equal([0f, 0], results[2].Result.Select(hit => hit.Score));
    }

    [Fact]
    public async Task Search_parameters_are_accepted_and_order_by_ranks_too()
    {
        await using var qdrant = await HybridAsync(shards: 2);
        await qdrant.Client.CreatePayloadIndexAsync("news", "n", PayloadSchemaType.Integer, cancellationToken: Cancellation);
        var parameters = new SearchParams { Exact = true, HnswEf = 128, Quantization = new() { Rescore = true, Oversampling = 2 } };

        var exact = await qdrant.Client.QueryAsync("news", new[] { 1f, 0 }, usingVector: "dense", searchParams: parameters, cancellationToken: Cancellation);
        var ordered = await qdrant.Client.QueryAsync("news", new OrderBy { Key = "n", Direction = Direction.Desc }, cancellationToken: Cancellation);

        Assert.Equal([1ul, 2, 3], exact.Select(hit => hit.Id.Num));
        Assert.Equal([3ul, 2, 1], ordered.Select(hit => hit.Id.Num));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        await using var qdrant = await HybridAsync(shards: 1);

        await Refused("Bad request: A query is needed to merge the prefetches.", new QueryPoints { Prefetch = { SparsePrefetch(1) } });
        await Refused("Wrong input: Validation failed: cannot apply Fusion without prefetches", new QueryPoints { Query = Fusion.Rrf });
        await Refused("Bad request: Fusion queries cannot be combined", new QueryPoints { Query = Fusion.Rrf, Using = "dense", Prefetch = { SparsePrefetch(1) } });
        await Refused("Validation error in body: [limit: value 0 invalid", new QueryPoints { Limit = 0 });
        await Refused("Wrong input: Vector dimension error: expected dim: 2, got 1", new QueryPoints { Query = new[] { 1f }, Using = "dense" });
        await Refused("Wrong input: Not existing vector name error: colour", new QueryPoints { Query = new[] { 1f }, Using = "colour" });
        await Refused(
            "Wrong input: Validation failed: Number of weights in RRF should match number of pre-fetches: got 2, expected 1",
            new QueryPoints { Query = new Query { Rrf = new Rrf { Weights = { 1, 2 } } }, Prefetch = { SparsePrefetch(1) } });

        async Task Refused(string start, QueryPoints query)
        {
            query.CollectionName = "news";
            var refusal = await RefusalAsync(async () => await qdrant.Points.QueryAsync(query, cancellationToken: Cancellation));
            Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
            Assert.StartsWith(start, refusal.Detail, StringComparison.Ordinal);
        }
    }

    // Dense scores for (1, 0): 3, 2, 1. Sparse scores for index 7: point 3 has 4, point 1 has 2, point 2 none.
    private static async Task<Emulated> HybridAsync(int shards)
    {
        var qdrant = await StartAsync(new EmulatorOptions { Shards = shards });
        await qdrant.CreateNewsAsync();
        var (one, two, three) = (Dense(1, 3, 0), Dense(2, 2, 0), Dense(3, 1, 0));
        one.Vectors.Vectors_.Vectors["sparse"] = (new[] { 2f }, new uint[] { 7 });
        three.Vectors.Vectors_.Vectors["sparse"] = (new[] { 4f }, new uint[] { 7 });
        (one.Payload["name"], one.Payload["n"], two.Payload["n"], three.Payload["n"]) = ("one", 1, 2, 3);
        await qdrant.UpsertAsync(one, two, three);
        return qdrant;
    }

    private static PrefetchQuery SparsePrefetch(ulong limit) => new() { Query = (new[] { 1f }, new uint[] { 7 }), Using = "sparse", Limit = limit };

    private static Task<IReadOnlyList<ScoredPoint>> FuseAsync(Emulated qdrant, Query query) => qdrant.Client.QueryAsync(
        "news", query, [new() { Query = new[] { 1f, 0 }, Using = "dense", Limit = 10 }, SparsePrefetch(10)], cancellationToken: Cancellation);

    private static IEnumerable<(ulong Id, float Score)> Scores(IEnumerable<ScoredPoint> hits) => hits.Select(hit => (hit.Id.Num, hit.Score));
}
