using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>What is particular to an index that several servers share.</summary>
public sealed class PointServersTests
{
    private static readonly EmbeddingSpace Other = new("other", "fedcba9876543210", 8);

    private readonly MemoryDatabase database = new();

    [Fact]
    public async Task A_second_server_sees_what_the_first_commits()
    {
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        Assert.Empty(await second.FindAsync("tram"));
        await first.WriteAsync([Make("a1", "Tram derails."), Make("a2", "Tram stops.")]);
        Assert.Equal(["a1", "a2"], (await second.FindAsync("tram")).Order());
        await second.WriteAsync([Make("a2", "Bus stops."), Make("a3", "Tram again.")]);
        Assert.Equal(["a1", "a3"], (await first.FindAsync("tram")).Order());
        await second.DeleteAsync(["a1"]);
        Assert.Equal(["a3"], await first.FindAsync("tram"));
        Assert.Equal(2, (await first.GetTermStatisticsAsync(["tram"])).Passages);
    }

    [Fact]
    public async Task Writers_of_several_servers_wait_for_each_other_and_count_right()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenAsync()));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => servers[i % 3].WriteAsync([Make($"a{i}", $"Parallel article, part {i}.")])));
        Assert.Equal(30, (await servers[0].FindAsync("parallel")).Length);
        Assert.Equal(30, (await servers[1].GetSummaryAsync()).Passages);
        Assert.Equal(30, (await servers[2].GetTermStatisticsAsync(["parallel"])).Frequencies["parallel"]);
        var changes = (await servers[0].ListChangesAsync(DateTimeOffset.UnixEpoch, null, 100)).Changes;
        Assert.Equal(30, changes.Select(change => change.ArticleId).Distinct().Count());
        Assert.Equal(30, (await servers[0].GetSummaryAsync()).Version);
    }

    [Fact]
    public async Task Readers_never_see_part_of_an_article()
    {
        await using var writer = await OpenAsync();
        await using var other = await OpenAsync();
        await writer.WriteAsync(Generation(0));
        // The database gives way at every call, so that the two interleave everywhere.
        database.OnCall = _ => Task.Delay(1);
        using var stop = new CancellationTokenSource();
        var readers = new[] { writer, other }.Select(reader => Task.Run(async () =>
        {
            var searches = 0;
            for (; !stop.IsCancellationRequested; searches++)
            {
                var found = await reader.SearchAsync(Query("shared", limit: 100));
                foreach (var list in new[] { found.Lexical, found.Dense })
                {
                    // Of each article, three passages of one revision.
                    Assert.Equal(5, list.Select(hit => hit.Passage.ArticleId).Distinct().Count());
                    Assert.All(list.GroupBy(hit => hit.Passage.ArticleId), article => Assert.Equal((3, 1), (article.Count(), article.Select(hit => hit.Passage.Revision).Distinct().Count())));
                }
            }

            return searches;
        })).ToArray();
        for (var generation = 1; generation <= 12; generation++)
        {
            await writer.WriteAsync(Generation(generation));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), searches => Assert.True(searches > 3));

        static ArticleToIndex[] Generation(int n) => [.. Enumerable.Range(0, 5).Select(i => Make($"a{i}", $"Shared one {n}.\nShared two {n}.\nShared three {n}.", $"Generation {n}"))];
    }

    [Fact]
    public async Task Term_frequencies_stay_right_over_bases_and_for_a_server_that_was_away()
    {
        await using var writer = await OpenAsync();
        await using var away = await OpenAsync();
        await away.GetTermStatisticsAsync(["common"]);
        for (var i = 0; i < 140; i++)
        {
            await writer.WriteAsync([Make($"a{i % 60:D2}", $"Common word number{i}.")]);
        }

        foreach (var server in new[] { writer, away, await OpenAsync() })
        {
            var statistics = await server.GetTermStatisticsAsync(["common", "number139", "number79"]);
            Assert.Equal((60, 60, 1, 0), (statistics.Passages, statistics.Frequencies["common"], statistics.Frequencies["number139"], statistics.Frequencies["number79"]));
        }

        Assert.InRange(database.Read("newsqa_articles", (points, _) => points.Values.Count(point => point.Payload.Text("kind") == "terms")), 1, 64);
    }

    [Fact]
    public async Task An_index_of_another_space_is_refused_with_both_names()
    {
        await using (var index = await OpenAsync())
        {
            await index.WriteAsync([Make("a1", "Words.")]);
        }

        var error = await Assert.ThrowsAsync<OtherSpaceException>(() => OpenAsync(Other));
        Assert.Contains("hashing", error.Message, StringComparison.Ordinal);
        Assert.Contains("other", error.Message, StringComparison.Ordinal);
        Assert.Contains("./newsqa reindex", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_index_takes_over_another_space()
    {
        await (await OpenAsync()).DisposeAsync();
        await using var index = await OpenAsync(Other);
        Assert.Equal(Other, (await index.GetSummaryAsync()).Space);
        await index.WriteAsync([Make("a1", "Words.", space: Other)]);
        Assert.Equal(["a1"], await index.FindAsync("words", dimension: 8));
        Assert.Equal(2, database.Collections.Count);
    }

    [Fact]
    public async Task A_server_whose_index_was_reembedded_by_another_is_told_so()
    {
        await using var running = await OpenAsync();
        await running.WriteAsync([Make("a1", "Words.")]);
        await using (var reindex = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Other, acceptOtherSpace: true))
        {
            await Assert.ThrowsAsync<OtherSpaceException>(() => reindex.WriteAsync([Make("a2", "Words.", space: Other)]));
            await reindex.ReembedAsync(Other, (article, spans, _) => Task.FromResult(spans.Select(span => Embed(span.Of(article.Text), 8)).ToArray()));
            await reindex.WriteAsync([Make("a2", "Words.", space: Other)]);
        }

        await Assert.ThrowsAsync<OtherSpaceException>(() => running.SearchAsync([Query("words")]));
        await Assert.ThrowsAsync<OtherSpaceException>(() => running.WriteAsync([Make("a2", "Words.")]));
        await using var reopened = await OpenAsync(Other);
        Assert.Equal(["a1", "a2"], (await reopened.FindAsync("words", dimension: 8)).Order());
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await (await OpenAsync()).DisposeAsync();
        var store = new MemoryPointStore(database);
        var alias = new PointCollection("newsqa_passages", "lexical");
        var page = await store.ScrollAsync(alias, PointFilter.Is("kind", "generation"), (Guid?)null, 1, PointParts.Payload, default);
        page.Points[0].Payload["schema"] = 99L;
        await store.UpsertAsync(alias, page.Points, null, default);
        var error = await Assert.ThrowsAsync<NewsQAException>(() => OpenAsync());
        Assert.Contains("schema 99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_indexes_share_a_database_under_two_names()
    {
        await using var one = await OpenAsync();
        await using var two = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { Collection = "other" });
        await one.WriteAsync([Make("a1", "Words.")]);
        Assert.Empty(await two.FindAsync("words"));
    }

    [Fact]
    public async Task A_cancelled_write_changes_nothing()
    {
        await using var index = await OpenAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.WriteAsync([Make("a1", "Words.")], cancelled.Token));
        Assert.Equal(0, (await index.GetSummaryAsync()).Articles);
        await index.WriteAsync([Make("a1", "Words.")]);
    }

    [Fact]
    public async Task After_a_deletion_no_point_holds_a_word_of_the_article()
    {
        await using var index = await OpenAsync();
        await index.WriteAsync([Make("secret", "Zanzibarquuxian disclosure.", "Zanzibarquuxian title", "Zanzibarquuxian outlet"), Make("kept", "Ordinary report.")]);
        await index.WriteAsync([Make("secret", "Zanzibarquuxian correction.")]);
        await index.DeleteAsync(["secret"]);
        Assert.DoesNotContain("anzibarquux", AllText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ordinary report.", AllText(), StringComparison.Ordinal);

        string AllText() => string.Join('\n', database.Collections.SelectMany(name => database.Read(name, (points, _) => points.Values.SelectMany(point => point.Payload.Values)
            .Select(value => value is string[] list ? string.Join('\n', list) : value.ToString())).ToList()));
    }

    private Task<PointNewsIndex> OpenAsync(EmbeddingSpace? space = null) => PointNewsIndex.OpenAsync(new MemoryPointStore(database), space ?? Space);
}
