using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>What is particular to an index that several servers share.</summary>
public sealed class PointServersTests
{
    private readonly MemoryDatabase database = new();

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

        // Those since the base, and those that it was made of.
        Assert.InRange(database.Read("newsqa_articles", (points, _) => points.Values.Count(point => point.Payload.Text("kind") == "terms")), 65, 128);
    }

    [Fact]
    public async Task Of_an_empty_index_that_takes_over_another_space_no_collection_is_left()
    {
        await (await OpenAsync()).DisposeAsync();
        await (await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space with { Dimension = 8 })).DisposeAsync();

        Assert.Equal(2, database.Collections.Count);
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
    public async Task An_index_is_removed_and_listed_without_those_whose_names_begin_like_its_own()
    {
        string[] prefixes = ["news", "news2", "news_x", "news_passages", "news_passages_1"];
        foreach (var prefix in prefixes)
        {
            await (await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, new PointIndexOptions { Collection = prefix })).DisposeAsync();
        }

        var place = new PointPlace("a database in memory", () => new MemoryPointStore(database), new PointIndexOptions { Collection = "news" });
        Assert.EndsWith("collections news_articles, news_passages_2", await place.ExamineAsync(default), StringComparison.Ordinal);
        await place.RemoveAsync(default);

        Assert.Equal(2 * (prefixes.Length - 1), database.Collections.Count);
        Assert.DoesNotContain("news_articles", database.Collections);
    }

    [Fact]
    public async Task What_was_stored_without_an_epoch_is_older_than_all_and_can_be_removed_and_replaced()
    {
        await using var index = await OpenAsync();
        await index.WriteAsync([Make("a1", "Zanzibar calling."), Make("a2", "Ordinary report.")]);
        foreach (var collection in new[] { "newsqa_articles", "newsqa_passages" })
        {
            database.Read(collection, (points, _) => points.Values.Where(point => point.Payload.Text("kind") is "revision" or "passage" or "generation").All(point => point.Payload.Remove("epoch")));
        }

        await index.WriteAsync([Make("a2", "Ordinary report, corrected.")]);
        await index.DeleteAsync(["a1"]);

        var texts = database.Read("newsqa_articles", (points, _) => points.Values.Where(point => point.Payload.Text("kind") == "revision").Select(point => point.Payload.Text("text")!).Order().ToList());
        Assert.Equal(["Ordinary report, corrected.", "Ordinary report."], texts.OrderByDescending(text => text.Length));
        Assert.Equal(["a2"], database.Read("newsqa_passages", (points, _) => points.Values.Where(point => point.Payload.Text("kind") == "passage").Select(point => point.Payload.Text("article")).ToList()));
    }

    [Fact]
    public async Task Term_frequencies_stay_right_when_the_one_who_adds_them_up_sleeps_and_the_next_dies()
    {
        var options = new PointIndexOptions { LeaseSeconds = 0 };
        var looked = 0;
        for (var (sleepBefore, isDone) = (1, false); !isDone; sleepBefore++)
        {
            var memory = new MemoryDatabase();
            await using var sleeper = await PointNewsIndex.OpenAsync(new MemoryPointStore(memory), Space, options);
            await using var other = await PointNewsIndex.OpenAsync(new MemoryPointStore(memory), Space, options);
            for (var i = 0; i < 63; i++)
            {
                await sleeper.WriteAsync([Make($"a{i:D2}", $"Common word number{i}.")]);
            }

            var writes = 0;
            isDone = true;
            memory.OnCall = async call =>
            {
                if (call is "upsert" or "delete" && ++writes == sleepBefore)
                {
                    (memory.OnCall, isDone) = (null, false);
                    await DieBeforeTheBaseAsync(memory, other);
                    looked++;
                }
            };
            // The 64th commit, which adds up.
            await Record.ExceptionAsync(() => sleeper.WriteAsync([Make("a63", "Common word number63.")]));

            memory.OnCall = null;
            await using var later = await PointNewsIndex.OpenAsync(new MemoryPointStore(memory), Space, options);
            var summary = await later.GetSummaryAsync();
            var statistics = await later.GetTermStatisticsAsync(["common", "number7"]);
            Assert.Equal((summary.Passages, 1), (statistics.Frequencies["common"], statistics.Frequencies["number7"]));
        }

        Assert.InRange(looked, 10, 100);
    }

    // Its write is done and closed; what would follow from it, the sums, is not.
    private static async Task DieBeforeTheBaseAsync(MemoryDatabase memory, PointNewsIndex other)
    {
        memory.OnCall = async call =>
        {
            await Task.CompletedTask;
            if (call == "upsert" && memory.Read("newsqa_articles", (points, _) => points.Values.Any(point => point.Payload.Text("article") == "b0" && point.Payload.Text("kind") == "article"))
                && memory.Read("newsqa_articles", (points, _) => points.Values.Single(point => point.Payload.Text("kind") == "counters").Payload.Number("articles") > 63)
                && memory.Read("newsqa_articles", (points, _) => points.Values.Single(point => point.Payload.Text("kind") == "intent").Payload.Text("revisions") == "[]"))
            {
                throw new NewsQAException("It died.");
            }
        };
        await Record.ExceptionAsync(() => other.WriteAsync([Make("b0", "Common word of another.")]));
        memory.OnCall = null;
    }

    [Fact]
    public async Task Where_many_passages_score_alike_more_is_asked_for_up_to_what_strict_servers_allow()
    {
        await using var index = await OpenAsync();
        await index.WriteAsync([.. Enumerable.Range(0, 40).Select(i => Make($"a{i:D2}", string.Join('\n', Enumerable.Range(0, 50).Select(_ => "The same words."))))]);
        var limits = new List<int>();
        database.OnQuery = queries => limits.AddRange(queries.Select(query => query.Limit));

        var found = await index.SearchAsync([Query("same words", limit: 200)]);

        Assert.Equal(200, found[0].Lexical.Count);
        Assert.InRange(limits.Max(), 449, 1000);
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

    private Task<PointNewsIndex> OpenAsync() => PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space);
}
