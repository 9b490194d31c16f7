using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using NewsQA.Client;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing.Points;
using NewsQA.Tests.Indexing;
using Qdrant.Client;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>What a person reads when the server is away, slow, closed to them, or holds something else.</summary>
public class QdrantRefusalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_away_is_named_with_how_to_start_it()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();

        var error = await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync(url));

        Assert.StartsWith($"Qdrant at {url} does not answer: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; start it with `docker compose up qdrant`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_server_is_given_up_at_the_deadline()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server, timeoutSeconds: 2);
        server.Faults.Delay("Points/QueryBatch", TimeSpan.FromMinutes(5));
        var watch = Stopwatch.StartNew();

        var error = await Assert.ThrowsAsync<NewsQAException>(() => index.FindAsync("harbour"));

        Assert.Equal(
            $"Qdrant at {server.Url} does not answer: no reply within 2 s (NewsQA:Qdrant:TimeoutSeconds); start it with `docker compose up qdrant`", error.Message);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.9, 60);
    }

    [Fact]
    public async Task A_deadline_that_the_server_saw_first_reads_the_same()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        server.Faults.Fail("Points/QueryBatch", StatusCode.Cancelled, times: int.MaxValue, detail: "Timeout expired");

        var error = await Assert.ThrowsAsync<NewsQAException>(() => index.FindAsync("harbour"));

        Assert.Contains("does not answer: no reply within", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_call_of_every_kind_has_a_deadline_and_the_key()
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { ApiKey = "s3cret" });
        await using var index = await PointNewsIndex.OpenAsync(EmulatedIndexes.Store(server.Url, apiKey: "s3cret"), TestArticles.Space, cancellationToken: Cancellation);
        await index.WriteAsync(IngestStory.Early, Cancellation);
        await index.WriteAsync(IngestStory.Late, Cancellation);
        await index.DeleteAsync(IngestStory.Deleted, Cancellation);
        await IndexText.OfAsync(index, IngestStory.Ids);

        Assert.InRange(server.Calls.Select(call => call.Method).Distinct().Count(), 8, 100);
        Assert.All(server.Calls, call => Assert.NotNull(call.Timeout));
        Assert.All(server.Calls, call => Assert.Equal("s3cret", call.ApiKey));
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_told_so_and_nothing_else()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        server.Faults.Add(new Fault("Points/QueryBatch") { OnArrival = impatience.CancelAsync, Delay = TimeSpan.FromMinutes(5), Times = int.MaxValue });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.SearchAsync([TestArticles.Query("harbour")], impatience.Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("guess")]
    public async Task A_key_that_is_wrong_or_missing_is_told_although_the_health_check_takes_any(string? key)
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { ApiKey = "s3cret" });

        var error = await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync(server.Url, key));

        Assert.StartsWith($"Qdrant at {server.Url} refuses access: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; set NewsQA:Qdrant:ApiKey", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("guess", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_server_is_named_with_the_version_that_is_needed()
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Version = "1.9.2" });

        var error = await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync(server.Url));

        Assert.Contains("1.9.2", error.Message, StringComparison.Ordinal);
        Assert.Contains("1.16", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public async Task An_index_of_another_schema_version_is_refused_with_both_versions(int version)
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using (var index = await EmulatedIndexes.OpenAsync(server))
        {
            await index.WriteAsync(IngestStory.Early, Cancellation);
        }

        using var client = new QdrantClient(new Uri(server.Url));
        foreach (var collection in new[] { "newsqa_passages", "newsqa_articles" })
        {
            await client.SetPayloadAsync(
                collection, new Dictionary<string, Value> { ["schema"] = version }, (Filter)Conditions.Range("schema", new global::Qdrant.Client.Grpc.Range { Gte = 0 }), cancellationToken: Cancellation);
        }

        var error = await Assert.ThrowsAsync<NewsQAException>(() => EmulatedIndexes.OpenAsync(server));

        Assert.Contains($"schema {version}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{PointSchema.Version}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_of_another_embedding_space_is_refused_and_can_be_opened_to_be_embedded_anew()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using (var index = await EmulatedIndexes.OpenAsync(server))
        {
            await index.WriteAsync(IngestStory.Early, Cancellation);
        }

        var other = TestArticles.Space with { Model = "other", Dimension = 24 };
        var error = await Assert.ThrowsAnyAsync<NewsQAException>(() => EmulatedIndexes.OpenAsync(server, space: other));
        await using (var opened = await EmulatedIndexes.OpenAsync(server, space: other, acceptOtherSpace: true))
        {
            await opened.ReembedAsync(other, (article, spans, _) => Task.FromResult(spans.Select(span => TestArticles.Embed(span.Of(article.Text), 24)).ToArray()), cancellationToken: Cancellation);
        }

        Assert.Contains("reindex", error.Message, StringComparison.Ordinal);
        await using var again = await EmulatedIndexes.OpenAsync(server, space: other);
        Assert.Equal(["a2"], await again.FindAsync("harbour", dimension: 24));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_told_as_such()
    {
        using var certificate = TestCertificate.Create();
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Certificate = certificate });

        var error = await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync(server.Url));

        Assert.StartsWith($"Qdrant at {server.Url} ", error.Message, StringComparison.Ordinal);
        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("docker compose", error.Message, StringComparison.Ordinal);
    }

    private static Task<PointNewsIndex> OpenAsync(string url, string? key = null) =>
        PointNewsIndex.OpenAsync(EmulatedIndexes.Store(url, apiKey: key), TestArticles.Space, cancellationToken: Cancellation);
}
