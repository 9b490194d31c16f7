using NewsQA.Client;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing.Points;
using NewsQA.Tests.Indexing;
using Qdrant.Client.Grpc;
using Point = NewsQA.Indexing.Points.Point;
using PointId = NewsQA.Indexing.Points.PointId;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>Collections as they are made, and those that an earlier version made.</summary>
public class QdrantUpgradeTests
{
    private static readonly PointCollection Articles = new("newsqa_articles", "sketch");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collection_is_made_so_that_what_is_acknowledged_can_be_read_whatever_the_server_s_own_settings_are()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);

        var made = server.Requests<CreateCollection>().ToList();

        Assert.Equal(2, made.Count);
        Assert.All(made, request => Assert.True(request.OptimizersConfig is { HasPreventUnoptimized: true, PreventUnoptimized: false }));
    }

    [Fact]
    public async Task An_index_of_version_1_is_brought_up_to_date_and_a_strict_server_takes_it()
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { StrictMode = StrictLimits.For(maxQueryLimit: 5000) });
        IReadOnlyList<string> before;
        await using (var index = await EmulatedIndexes.OpenAsync(server))
        {
            await index.WriteAsync(IngestStory.Early, Cancellation);
            await index.DeleteAsync(["a1"], Cancellation);
            before = await IndexText.OfAsync(index, IngestStory.Ids);
        }

        await MakeVersion1Async(server);
        await using var opened = await EmulatedIndexes.OpenAsync(server);

        Assert.Equal(before, await IndexText.OfAsync(opened, IngestStory.Ids));
        Assert.True((await opened.GetHistoryAsync("a1", Cancellation))!.IsDeleted);
        Assert.Equal(0, (await opened.DeleteAsync(["a1"], Cancellation)).Articles);
        await opened.WriteAsync(IngestStory.Late, Cancellation);
        Assert.Equal(["new"], await opened.FindAsync("harbour"));
        await using var store = EmulatedIndexes.Store(server.Url);
        var deleted = await store.ScrollAsync(Articles, PointFilter.Is("kind", "deleted") & PointFilter.Is("article", "a1"), (Guid?)null, 10, PointParts.Payload, Cancellation);
        Assert.Equal(PointId.Of("article", "a1"), Assert.Single(deleted.Points).Id);
        var calls = server.Count("Points/CreateFieldIndex");
        await (await EmulatedIndexes.OpenAsync(server)).DisposeAsync();
        Assert.Equal(calls, server.Count("Points/CreateFieldIndex"));
    }

    [Fact]
    public async Task A_newer_version_is_left_alone()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await (await EmulatedIndexes.OpenAsync(server)).DisposeAsync();
        await SetSchemaAsync(server, 3);

        var error = await Assert.ThrowsAsync<NewsQAException>(() => EmulatedIndexes.OpenAsync(server));

        Assert.Contains("has schema 3, this NewsQA reads 2", error.Message, StringComparison.Ordinal);
    }

    // What says that an article was deleted had a place of its own, and fences' keys had no indexes.
    private static async Task MakeVersion1Async(QdrantEmulator server)
    {
        await using var store = EmulatedIndexes.Store(server.Url);
        var place = PointId.Of("article", "a1");
        var tombstone = Assert.Single(await store.RetrieveAsync(Articles, [place], PointParts.Payload, Cancellation));
        Assert.Equal("deleted", tombstone.Payload.Text("kind"));
        await store.UpsertAsync(Articles, [new Point(PointId.Of("deleted", "a1"), tombstone.Payload)], null, Cancellation);
        await store.DeleteAsync(Articles, new PointFilter.HasId([place]), Cancellation);
        await SetSchemaAsync(server, 1);
        using var client = new QdrantGrpcClient(new Uri(server.Url));
        foreach (var (collection, key) in new[] { ("newsqa_articles", "epoch"), ("newsqa_articles", "beat"), ("newsqa_passages", "epoch") })
        {
            await client.Points.DeleteFieldIndexAsync(new DeleteFieldIndexCollection { CollectionName = collection, FieldName = key, Wait = true }, cancellationToken: Cancellation);
        }
    }

    private static async Task SetSchemaAsync(QdrantEmulator server, long schema)
    {
        await using var store = EmulatedIndexes.Store(server.Url);
        var passages = new PointCollection("newsqa_passages", "lexical");
        var generation = Assert.Single(await store.RetrieveAsync(passages, [PointId.Of("generation")], PointParts.Payload, Cancellation));
        generation.Payload["schema"] = schema;
        await store.UpsertAsync(passages, [generation], null, Cancellation);
    }
}
