using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing;
using NewsQA.Tests.Indexing;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>Requests that the server carries out long after their sender gave them up: a deadline ends the waiting, not the work.</summary>
public sealed class QdrantLateRequestTests : IAsyncDisposable
{
    private static readonly string[] Ids = [.. IngestStory.Ids, "f0"];

    private QdrantEmulator? server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await (server?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public async Task What_was_deleted_does_not_come_back_and_is_not_subtracted_twice()
    {
        var index = await StartAsync();
        await index.RecordFetchesAsync([new FetchState(IngestStory.Feed, "\"v1\"", null, "1")], Cancellation);
        var writes = Upserts();
        await index.DeleteAsync(["a1", "a2", "b0", "f0"], Cancellation);
        await index.ForgetSourcesAsync(["/news/a3.txt"], Cancellation);
        var before = await IndexText.OfAsync(index, Ids);
        var stored = server!.StateOf("newsqa_articles");

        await AgainAsync(writes.Where(request => request.CollectionName == "newsqa_articles"));

        Assert.Equal(stored, server.StateOf("newsqa_articles"));
        Assert.Equal(before, await IndexText.OfAsync(index, Ids));
        Assert.Equal(0, (await index.DeleteAsync(["a1", "a2", "a3", "b0", "f0"], Cancellation)).Articles);
        Assert.Equal(before, await IndexText.OfAsync(index, Ids));
    }

    [Fact]
    public async Task What_was_ingested_again_after_it_was_deleted_is_as_it_was_ingested_last()
    {
        var index = await StartAsync();
        await index.DeleteAsync(["a1"], Cancellation);
        var requests = Upserts();
        await index.WriteAsync([TestArticles.Make("a1", "Back again.", "Back", "Ledger")], Cancellation);
        var before = await IndexText.OfAsync(index, Ids);

        await AgainAsync(requests);

        Assert.Equal(before, await IndexText.OfAsync(index, Ids));
    }

    [Fact]
    public async Task Passages_and_texts_that_come_late_are_seen_by_nobody_and_a_reindex_tidies_them_away()
    {
        var index = await StartAsync();
        var writes = Upserts();
        await index.WriteAsync([TestArticles.Make("a2", "The harbour opened again.", "Harbour", "Wire")], Cancellation);
        await index.DeleteAsync(["a1"], Cancellation);
        var before = await IndexText.OfAsync(index, Ids);
        await AgainAsync(writes.Where(request => request.CollectionName == "newsqa_passages"));
        // A text that was intended and taken back: nothing ever stood in its place.
        var text = writes.SelectMany(request => request.Points).First(point => point.Payload["kind"].StringValue == "revision").Clone();
        (text.Id, text.Payload["revision"]) = (Guid.NewGuid(), "never");
        await AgainAsync([new UpsertPoints { CollectionName = "newsqa_articles", Points = { text }, Wait = true }]);

        Assert.Equal(before, await IndexText.OfAsync(index, Ids));
        Assert.Contains(await IndexText.OrphansAsync(server!, index, Ids), orphan => orphan.StartsWith("passage of a1 ", StringComparison.Ordinal));
        Assert.Contains(await IndexText.OrphansAsync(server!, index, Ids), orphan => orphan.EndsWith(" never", StringComparison.Ordinal));

        await index.ReembedAsync(TestArticles.Space, (article, spans, _) => Task.FromResult(spans.Select(span => TestArticles.Embed(span.Of(article.Text))).ToArray()), cancellationToken: Cancellation);

        Assert.Empty(await IndexText.OrphansAsync(server!, index, Ids));
        Assert.Equal(before, await IndexText.OfAsync(index, Ids));
    }

    // Early and late articles, and one that came from an address.
    private async Task<INewsIndex> StartAsync()
    {
        server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
        var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, Cancellation);
        await index.WriteAsync([.. IngestStory.Late, IngestStory.Fed], Cancellation);
        return index;
    }

    private List<UpsertPoints> Upserts() => [.. server!.Requests<UpsertPoints>()];

    private async Task AgainAsync(IEnumerable<UpsertPoints> requests)
    {
        using var client = new QdrantGrpcClient(new Uri(server!.Url));
        foreach (var request in requests)
        {
            await client.Points.UpsertAsync(request, cancellationToken: Cancellation);
        }
    }
}
