using Grpc.Core;
using NewsQA.Client;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Tests.Indexing;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>What is tried again, and that it then ends where an undisturbed run ends; and what is not.</summary>
public class QdrantRetryTests
{
    public static TheoryData<string, string> Disturbances { get; } = new(
        from method in new[] { "Points/Upsert", "Points/Delete", "Points/Get", "Points/Scroll", "Points/QueryBatch", "Points/CreateFieldIndex", "Collections/Create", "Collections/UpdateAliases", "Collections/ListAliases", "Collections/List" }
        from kind in new[] { "refused", "reply lost", "connection broken", "broken after" }
        select (method, kind));

    [Theory]
    [MemberData(nameof(Disturbances))]
    public async Task A_disturbance_that_passes_changes_nothing_and_is_not_noticed(string method, string kind)
    {
        var expected = await RunAsync(_ => { });

        var found = await RunAsync(faults =>
        {
            // Some of the calls, spread over the whole.
            foreach (var after in new[] { 0, 2, 7, 15 })
            {
                faults.Add(new Fault(method)
                {
                    After = after,
                    IsApplied = kind is "reply lost" or "broken after",
                    BreaksConnection = kind is "connection broken" or "broken after",
                    Status = kind is "refused" or "reply lost" ? new Status(StatusCode.Unavailable, "injected") : null,
                });
            }
        });

        Assert.True(found.Disturbed > 0, $"{method} was never called.");
        Assert.Equal(expected.Text, found.Text);
        Assert.Equal(expected.Stored, found.Stored);
    }

    [Fact]
    public async Task Whoever_is_asked_to_wait_waits_as_long()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        server.Faults.Add(new Fault("Points/QueryBatch") { Status = new Status(StatusCode.ResourceExhausted, "Rate limiting exceeded: read"), RetryAfterSeconds = 1 });
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await index.FindAsync("harbour");

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.99, 30);
    }

    [Theory]
    [InlineData(StatusCode.Internal, "Service internal error: Failed to apply update with Medium ordering via leader peer 7: Service internal error: transport error")]
    [InlineData(StatusCode.Internal, "Service internal error: The replica set for shard 2 on peer 7 has no active replica")]
    [InlineData(StatusCode.Internal, "Service internal error: The replica set for shard 2 on peer 7 does not have enough active replicas")]
    [InlineData(StatusCode.Internal, "Service internal error: Failed to apply operation to at least one `Active` replica. Consistency of this update is not guaranteed. Please retry. ")]
    [InlineData(StatusCode.Internal, "Service internal error: Waiting for consensus operation commit failed. Timeout set at: 10 seconds")]
    [InlineData(StatusCode.Internal, "Service internal error: Failed to propose operation: leader is not established within 10 secs")]
    [InlineData(StatusCode.Internal, "Service internal error: Operation cancelled: task 7 was cancelled")]
    [InlineData(StatusCode.FailedPrecondition, "No target shard 2 found for update")]
    [InlineData(StatusCode.Unavailable, "Shard temporarily unavailable: 3")]
    public async Task What_a_cluster_says_while_a_node_goes_or_comes_back_is_not_noticed(StatusCode status, string detail)
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        server.Faults.Fail("Points/Upsert", status, detail: detail, after: 3);
        server.Faults.Fail("Points/Get", status, detail: detail, after: 5);

        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);

        Assert.Equal(["a2"], await index.FindAsync("harbour"));
        Assert.Equal(2, server.Calls.Count(call => call.Status == status));
    }

    [Theory]
    [InlineData("Points/Get", StatusCode.InvalidArgument)]
    [InlineData("Points/Get", StatusCode.NotFound)]
    [InlineData("Points/Get", StatusCode.Internal)]
    // A search that is refused may have met a collection that was just replaced; it is made again once.
    [InlineData("Points/QueryBatch", StatusCode.Unauthenticated)]
    [InlineData("Points/QueryBatch", StatusCode.PermissionDenied)]
    [InlineData("Points/QueryBatch", StatusCode.Internal)]
    [InlineData("Points/QueryBatch", StatusCode.ResourceExhausted)]
    public async Task What_will_not_pass_is_not_tried_again(string method, StatusCode status)
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        server.Faults.Fail(method, status, times: int.MaxValue, detail: "said the server");
        server.ForgetCalls();

        var error = await Assert.ThrowsAnyAsync<NewsQAException>(
            () => method == "Points/Get" ? index.GetHistoryAsync("a0", TestContext.Current.CancellationToken) : index.FindAsync("harbour"));

        Assert.Equal(1, server.Count(method));
        Assert.Contains(server.Url, error.Message, StringComparison.Ordinal);
        Assert.Contains("said the server", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_pass_is_given_up_after_a_few_tries()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        server.Faults.Fail("Points/QueryBatch", StatusCode.Unavailable, times: int.MaxValue, detail: "Shard temporarily unavailable: 3");
        server.ForgetCalls();

        var error = await Assert.ThrowsAsync<NewsQAException>(() => index.FindAsync("harbour"));

        Assert.InRange(server.Count("Points/QueryBatch"), 2, 8);
        Assert.StartsWith($"Qdrant at {server.Url} does not answer: Shard temporarily unavailable: 3", error.Message, StringComparison.Ordinal);
    }

    private static async Task<(IReadOnlyList<string> Text, IReadOnlyList<string> Stored, int Disturbed)> RunAsync(Action<Faults> disturb)
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
        disturb(server.Faults);
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early);
        await index.WriteAsync(IngestStory.Late);
        await index.DeleteAsync(IngestStory.Deleted);
        var text = await IndexText.OfAsync(index, IngestStory.Ids);
        return (text, IndexText.Stored(server), server.Calls.Count(call => call.Status != StatusCode.OK));
    }
}
