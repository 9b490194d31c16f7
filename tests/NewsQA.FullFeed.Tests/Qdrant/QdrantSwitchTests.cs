using Grpc.Core;
using NewsQA.Client;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using NewsQA.Tests.Indexing;
using Qdrant.Client.Grpc;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>A new collection is built beside the old one and takes its place while questions are asked.</summary>
public class QdrantSwitchTests
{
    [Fact]
    public async Task Questions_are_answered_all_the_while_by_the_old_vectors_or_the_new_ones_and_never_by_both()
    {
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 3).Select(_ => Task.Run(() => AskAsync(index, stop.Token))).ToList();

        for (var round = 0; round < 4; round++)
        {
            // The vectors of odd rounds are all zero, so that a score tells which round answered.
            var isZero = round % 2 == 0;
            await index.ReembedAsync(
                TestArticles.Space,
                (article, spans, _) => Task.FromResult(spans.Select(span => isZero ? new float[16] : TestArticles.Embed(span.Of(article.Text))).ToArray()),
                cancellationToken: TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        var answers = (await Task.WhenAll(asking)).Sum();
        Assert.InRange(answers, 10, int.MaxValue);
        Assert.Equal(2, server.Store.Read(() => server.Store.Collections.Count));
    }

    [Fact]
    public async Task A_summary_that_meets_the_moment_of_the_switch_is_asked_for_again()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        // The collection that the alias stood for has just been dropped.
        server.Faults.Add(new Fault("Points/Get")
        {
            Where = request => ((GetPoints)request).CollectionName == "newsqa_passages", Status = new Status(StatusCode.NotFound, "Not found: Collection `newsqa_passages_1` doesn't exist!"),
        });

        var summary = await index.GetSummaryAsync(TestContext.Current.CancellationToken);

        Assert.Equal(TestArticles.Space, summary.Space);
        Assert.Contains(server.Calls, call => call.Status == StatusCode.NotFound);
    }

    [Fact]
    public async Task A_switch_that_is_refused_leaves_the_alias_where_it_was()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        await using var store = EmulatedIndexes.Store(server.Url);

        await Assert.ThrowsAsync<PointRefusedException>(() => store.SwitchAliasAsync("newsqa_passages", "newsqa_passages_77", TestContext.Current.CancellationToken));

        Assert.Equal(["a2"], await index.FindAsync("harbour"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_switch_that_failed_finds_nothing_should_the_cluster_agree_to_it_later(bool dropFailsToo)
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        server.Faults.Fail("Collections/UpdateAliases", StatusCode.Internal, detail: "Timeout");
        server.Faults.Fail("Collections/Delete", StatusCode.Internal, times: dropFailsToo ? 1 : 0, detail: "Disk");

        var error = await Assert.ThrowsAnyAsync<NewsQAException>(() => ZeroAsync(index));
        Assert.Contains("Timeout", error.Message, StringComparison.Ordinal);
        var made = server.Calls.Select(call => call.Request).OfType<ChangeAliases>().Last().Actions[0].CreateAlias.CollectionName;
        await index.WriteAsync([TestArticles.Make("c0", "The harbour froze.")], TestContext.Current.CancellationToken);
        await using var store = EmulatedIndexes.Store(server.Url);

        await Assert.ThrowsAsync<PointRefusedException>(() => store.SwitchAliasAsync("newsqa_passages", made, TestContext.Current.CancellationToken));
        Assert.Equal(["a2", "c0"], (await index.FindAsync("harbour")).Order());
        Assert.Equal(2, server.Store.Read(() => server.Store.Collections.Count));
    }

    [Fact]
    public async Task A_switch_that_is_done_although_its_call_failed_is_a_switch()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        server.Faults.LoseReply("Collections/UpdateAliases", StatusCode.Internal);

        Assert.Equal(18, await ZeroAsync(index));

        var found = await SearchAsync(index, TestArticles.Query("harbour", limit: 100), TestContext.Current.CancellationToken);
        Assert.All(found.Dense, hit => Assert.Equal(0, hit.Score));
        Assert.Equal(2, server.Store.Read(() => server.Store.Collections.Count));
    }

    [Fact]
    public async Task What_could_not_be_dropped_after_a_switch_is_dropped_by_the_next_writer()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        server.Faults.Fail("Collections/Delete", StatusCode.Internal);

        await ZeroAsync(index);
        Assert.Equal(3, server.Store.Read(() => server.Store.Collections.Count));
        await index.WriteAsync([TestArticles.Make("c0", "The harbour froze.")], TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Store.Read(() => server.Store.Collections.Count));
    }

    [Fact]
    public async Task An_alias_that_a_late_switch_took_with_it_is_set_back()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        await using var store = EmulatedIndexes.Store(server.Url);
        var before = await store.FindAliasAsync("newsqa_passages", TestContext.Current.CancellationToken);
        server.Faults.Fail("Collections/UpdateAliases", StatusCode.Internal, detail: "Timeout");
        // The cluster agrees to the switch after all, just before the collection is dropped for its sake.
        server.Faults.On("Collections/Delete", () => store.SwitchAliasAsync("newsqa_passages", Next(), TestContext.Current.CancellationToken));

        await Assert.ThrowsAnyAsync<NewsQAException>(() => ZeroAsync(index));

        Assert.Equal(before, await store.FindAliasAsync("newsqa_passages", TestContext.Current.CancellationToken));
        Assert.Equal(["a2"], await index.FindAsync("harbour"));

        string Next() => server.Store.Read(() => server.Store.Collections.Keys.Single(name => name.StartsWith("newsqa_passages_", StringComparison.Ordinal) && name != before));
    }

    [Fact]
    public async Task A_copy_that_meets_the_moment_of_the_switch_reads_again()
    {
        await using var server = await QdrantEmulator.StartAsync();
        await using var index = await EmulatedIndexes.OpenAsync(server);
        await index.WriteAsync(IngestStory.Early, TestContext.Current.CancellationToken);
        server.Faults.Add(new Fault("Points/Scroll")
        {
            Where = request => ((ScrollPoints)request).CollectionName == "newsqa_passages", Status = new Status(StatusCode.NotFound, "Not found: Collection `newsqa_passages_1` doesn't exist!"),
        });

        var read = await index.GetIndexedAsync(["a2"], TestContext.Current.CancellationToken);

        Assert.Equal(2, read["a2"].Passages.Count);
        Assert.Contains(server.Calls, call => call.Status == StatusCode.NotFound);
    }

    private static Task<int> ZeroAsync(PointNewsIndex index) => index.ReembedAsync(
        TestArticles.Space, (_, spans, _) => Task.FromResult(spans.Select(_ => new float[16]).ToArray()), cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<int> AskAsync(PointNewsIndex index, CancellationToken stop)
    {
        var answers = 0;
        while (!stop.IsCancellationRequested)
        {
            var found = await SearchAsync(index, TestArticles.Query("harbour river minister", limit: 100), CancellationToken.None);
            Assert.Equal(18, found.Dense.Count);
            Assert.NotEmpty(found.Lexical);
            var zeros = found.Dense.Count(hit => hit.Score == 0);
            Assert.True(zeros == 18 || found.Dense[0].Score > 0.1, $"{zeros} of {found.Dense.Count} scores are zero");
            Assert.Equal(4, (await index.GetSummaryAsync(CancellationToken.None)).Articles);
            answers++;
        }

        return answers;
    }

    private static async Task<Candidates> SearchAsync( PointNewsIndex index, IndexQuery query, CancellationToken cancellationToken) =>
        (await index.SearchAsync([query], cancellationToken))[0];
}
