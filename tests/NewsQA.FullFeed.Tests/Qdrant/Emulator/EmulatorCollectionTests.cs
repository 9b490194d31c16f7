using Grpc.Core;
using Qdrant.Client.Grpc;
using static NewsQA.FullFeed.Tests.Qdrant.Emulator.Emulated;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

public class EmulatorCollectionTests
{
    [Fact]
    public async Task A_collection_is_described_as_it_was_made()
    {
        await using var qdrant = await StartAsync();
        await qdrant.Client.CreateCollectionAsync(
            "news",
            new VectorParamsMap { Map = { ["dense"] = new VectorParams { Size = 3, Distance = Distance.Cosine } } },
            new Dictionary<string, Value> { ["schema"] = 4 },
            shardNumber: 6,
            replicationFactor: 2,
            quantizationConfig: new QuantizationConfig { Scalar = new ScalarQuantization { Type = QuantizationType.Int8 } },
            sparseVectorsConfig: ("sparse", new SparseVectorParams { Modifier = Modifier.Idf }),
            cancellationToken: Cancellation);
        await qdrant.Client.CreatePayloadIndexAsync("news", "source", PayloadSchemaType.Keyword, cancellationToken: Cancellation);

        var info = await qdrant.Client.GetCollectionInfoAsync("news", Cancellation);

        Assert.Equal(CollectionStatus.Green, info.Status);
        Assert.Equal(0ul, info.PointsCount);
        Assert.Equal((6u, 2u), (info.Config.Params.ShardNumber, info.Config.Params.ReplicationFactor));
        Assert.Equal(3ul, info.Config.Params.VectorsConfig.ParamsMap.Map["dense"].Size);
        Assert.Equal(Modifier.Idf, info.Config.Params.SparseVectorsConfig.Map["sparse"].Modifier);
        Assert.Equal(QuantizationType.Int8, info.Config.QuantizationConfig.Scalar.Type);
        Assert.Equal(4, info.Config.Metadata["schema"].IntegerValue);
        Assert.Equal(PayloadSchemaType.Keyword, info.PayloadSchema["source"].DataType);
    }

    [Fact]
    public async Task Metadata_are_merged_key_by_key_and_a_null_takes_its_key_away()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();

        await qdrant.Client.UpdateCollectionAsync("news", metadata: new Dictionary<string, Value> { ["a"] = 1, ["b"] = 2 }, cancellationToken: Cancellation);
        await qdrant.Client.UpdateCollectionAsync(
            "news", metadata: new Dictionary<string, Value> { ["b"] = 3, ["a"] = new() { NullValue = NullValue.NullValue } }, cancellationToken: Cancellation);

        var info = await qdrant.Client.GetCollectionInfoAsync("news", Cancellation);
        var (key, value) = Assert.Single(info.Config.Metadata);
        Assert.Equal(("b", 3), (key, value.IntegerValue));
    }

    [Fact]
    public async Task What_is_not_there_or_there_already_is_told_with_its_name()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();

        var missing = await RefusalAsync(() => qdrant.Client.CountAsync("old", cancellationToken: Cancellation));
        var twice = await RefusalAsync(() => qdrant.CreateNewsAsync());

        Assert.Equal((StatusCode.NotFound, "Not found: Collection `old` doesn't exist!"), (missing.StatusCode, missing.Detail));
        Assert.Equal((StatusCode.AlreadyExists, "Wrong input: Collection `news` already exists!"), (twice.StatusCode, twice.Detail));
        Assert.True(await qdrant.Client.CollectionExistsAsync("news", Cancellation));
        Assert.False(await qdrant.Client.CollectionExistsAsync("old", Cancellation));
        Assert.Equal(["news"], await qdrant.Client.ListCollectionsAsync(Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a?")]
    public async Task A_name_that_could_be_no_folder_is_refused(string name)
    {
        await using var qdrant = await StartAsync();

        var refusal = await RefusalAsync(async () => await qdrant.Collections.CreateAsync(new CreateCollection { CollectionName = name }, cancellationToken: Cancellation));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.StartsWith("Validation error in body: [collection_name: ", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alias_stands_for_its_collection_and_moves_in_one_step()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1));
        await qdrant.Client.CreateCollectionAsync("next", new VectorParams { Size = 1, Distance = Distance.Dot }, cancellationToken: Cancellation);
        await qdrant.Client.CreateAliasAsync("live", "news", cancellationToken: Cancellation);
        Assert.Equal(1ul, await qdrant.Client.CountAsync("live", cancellationToken: Cancellation));

        await qdrant.Client.UpdateAliasesAsync(
            [
                new AliasOperations { DeleteAlias = new DeleteAlias { AliasName = "live" } },
                new AliasOperations { CreateAlias = new CreateAlias { AliasName = "live", CollectionName = "next" } },
            ],
            cancellationToken: Cancellation);

        Assert.Equal(0ul, await qdrant.Client.CountAsync("live", cancellationToken: Cancellation));
        var alias = Assert.Single(await qdrant.Client.ListAliasesAsync(Cancellation));
        Assert.Equal(("live", "next"), (alias.AliasName, alias.CollectionName));
        Assert.Empty(await qdrant.Client.ListCollectionAliasesAsync("news", Cancellation));
    }

    [Fact]
    public async Task An_alias_that_is_there_moves_without_being_deleted_first_and_goes_with_its_collection()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.Client.CreateCollectionAsync("next", new VectorParams { Size = 1, Distance = Distance.Dot }, cancellationToken: Cancellation);
        await qdrant.Client.CreateAliasAsync("live", "news", cancellationToken: Cancellation);
        await qdrant.Client.CreateAliasAsync("live", "next", cancellationToken: Cancellation);
        await qdrant.Client.RenameAliasAsync("live", "current", cancellationToken: Cancellation);
        Assert.Equal(["current"], await qdrant.Client.ListCollectionAliasesAsync("next", Cancellation));

        await qdrant.Client.DeleteCollectionAsync("next", cancellationToken: Cancellation);

        Assert.Empty(await qdrant.Client.ListAliasesAsync(Cancellation));
    }

    [Fact]
    public async Task Names_of_aliases_and_collections_do_not_clash()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.Client.CreateAliasAsync("live", "news", cancellationToken: Cancellation);

        var asCollection = await RefusalAsync(() => qdrant.Client.CreateAliasAsync("news", "news", cancellationToken: Cancellation));
        var asAlias = await RefusalAsync(
            () => qdrant.Client.CreateCollectionAsync("live", new VectorParams { Size = 1, Distance = Distance.Dot }, cancellationToken: Cancellation));
        var unknown = await RefusalAsync(() => qdrant.Client.RenameAliasAsync("gone", "live", cancellationToken: Cancellation));

        Assert.Equal(StatusCode.AlreadyExists, asCollection.StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, asAlias.StatusCode);
        Assert.Equal((StatusCode.NotFound, "Not found: Alias gone does not exists!"), (unknown.StatusCode, unknown.Detail));
    }
}
