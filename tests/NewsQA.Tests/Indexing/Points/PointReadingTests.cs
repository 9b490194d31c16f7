using NewsQA.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>What is left in a database that nobody has tidied up yet, and what it costs those who read.</summary>
public sealed class PointReadingTests
{
    private readonly MemoryDatabase database = new();
    private int searches;

    [Fact]
    public async Task Passages_that_no_article_names_are_not_shown_and_cost_no_second_search()
    {
        await using var index = await FilledAsync();
        var passage = database.Read("newsqa_passages", (points, _) => points.Values.First(point => point.Payload.Text("article") == "a1"));
        foreach (var (key, value) in new[] { ("revision", "of before"), ("article", "never written") })
        {
            var stale = new Payload();
            passage.Payload.ToList().ForEach(field => stale[field.Key] = field.Value);
            stale[key] = value;
            database.Upsert("newsqa_passages", [passage with { Id = PointId.Of("stale", value), Payload = stale }], null);
        }

        Assert.Equal(["a1"], await index.FindAsync("harbour"));
        Assert.Equal(1, searches);
    }

    [Fact]
    public async Task Where_they_take_the_places_of_others_more_is_asked_for()
    {
        await using var index = await FilledAsync();
        var passage = database.Read("newsqa_passages", (points, _) => points.Values.First(point => point.Payload.Text("article") == "a1"));
        for (var i = 0; i < 100; i++)
        {
            var stale = new Payload();
            passage.Payload.ToList().ForEach(field => stale[field.Key] = field.Value);
            stale["revision"] = $"of before {i}";
            var louder = new SparseVector(passage.Sparse!.Indices, [.. passage.Sparse.Values.Select(value => 2 * value)]);
            database.Upsert("newsqa_passages", [new Point(PointId.Of("stale", $"{i}"), stale, passage.Dense, louder)], null);
        }

        var found = await index.SearchAsync(Query("harbour river", limit: 2));

        Assert.Equal(["a1", "a2"], found.Lexical.Select(hit => hit.Passage.ArticleId).Order());
        Assert.InRange(searches, 2, 4);
    }

    [Fact]
    public async Task A_switch_that_the_counters_never_tell_of_is_searched_for_twice_once_and_no_more()
    {
        await using var index = await FilledAsync();
        // As a writer leaves it that died between the articles and the counters.
        var article = database.Read("newsqa_articles", (points, _) => points[PointId.Of("article", "a1")]);
        var ahead = new Payload();
        article.Payload.ToList().ForEach(field => ahead[field.Key] = field.Value);
        ahead["switched"] = 99L;
        database.Upsert("newsqa_articles", [article with { Payload = ahead }], null);

        Assert.Equal(["a1"], await index.FindAsync("harbour"));
        Assert.Equal(2, searches);
        Assert.Equal(["a1"], await index.FindAsync("harbour"));
        Assert.Equal(3, searches);
    }

    [Fact]
    public async Task Term_frequencies_are_right_after_the_index_was_set_back_to_a_snapshot()
    {
        await using var running = await FilledAsync();
        for (var i = 0; i < 60; i++)
        {
            await running.WriteAsync([Make($"b{i}", $"Common word number{i}.")]);
        }

        var restore = database.Snapshot();
        await running.WriteAsync([Make("lost1", "Common word that is lost."), Make("lost2", "Common word that is lost.")]);
        await running.WriteAsync([Make("lost3", "Common word that is lost.")]);
        Assert.Equal(63, (await running.GetTermStatisticsAsync(["common"])).Frequencies["common"]);
        restore();

        Assert.Equal(60, (await running.GetTermStatisticsAsync(["common"])).Frequencies["common"]);
        // With the last of these the sums are written for all.
        for (var i = 60; i < 70; i++)
        {
            await running.WriteAsync([Make($"b{i}", $"Common word number{i}.")]);
        }

        Assert.Contains("term-base", database.Read("newsqa_articles", (points, _) => points.Values.Select(point => point.Payload.Text("kind")).ToList()));
        await using var later = await OpenAsync();
        foreach (var index in new[] { running, later })
        {
            var statistics = await index.GetTermStatisticsAsync(["common", "lost"]);
            Assert.Equal((70, 0), (statistics.Frequencies["common"], statistics.Frequencies["lost"]));
        }
    }

    [Fact]
    public async Task What_stands_in_the_places_of_what_was_removed_goes_after_a_day()
    {
        var clock = new Clock();
        await using var index = await PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space, time: clock);
        await index.WriteAsync([Make("a1", "The harbour opened."), Make("a2", "The river fell.")]);
        await index.DeleteAsync(["a1"]);
        Assert.InRange(Forgotten(), 3, 10);

        await WriteManyAsync("b");
        Assert.InRange(Forgotten(), 3, 10);
        clock.Now += TimeSpan.FromDays(2);
        await WriteManyAsync("c");

        Assert.Equal(0, Forgotten());
        Assert.True((await index.GetHistoryAsync("a1"))!.IsDeleted);

        int Forgotten() => database.Read("newsqa_articles", (points, _) => points.Values.Count(point => point.Payload.Text("kind") == "forgotten"));

        // As many commits as it takes until somebody tidies up.
        async Task WriteManyAsync(string prefix)
        {
            for (var i = 0; i < 66; i++)
            {
                await index.WriteAsync([Make($"{prefix}{i}", $"Word number{i}.")]);
            }
        }
    }

    private async Task<PointNewsIndex> FilledAsync()
    {
        var index = await OpenAsync();
        await index.WriteAsync([Make("a1", "The harbour opened."), Make("a2", "The river fell.")]);
        database.OnQuery = queries => searches += queries.Any(query => query.Dense is not null) ? 1 : 0;
        return index;
    }

    private Task<PointNewsIndex> OpenAsync() => PointNewsIndex.OpenAsync(new MemoryPointStore(database), Space);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
