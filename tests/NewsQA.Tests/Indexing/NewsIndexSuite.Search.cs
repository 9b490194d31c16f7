using NewsQA.Indexing;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing;

public abstract partial class NewsIndexSuite
{
    [Fact]
    public async Task An_empty_index_finds_nothing()
    {
        var found = await Index.SearchAsync(Query("anything"));
        Assert.Empty(found.Lexical);
        Assert.Empty(found.Dense);
        Assert.Empty(await Index.SearchAsync([]));
    }

    [Fact]
    public async Task Title_outlet_month_and_year_are_found_too()
    {
        await Index.WriteAsync([Make("a1", "Plain words.", "Summit ends", "Harbour Gazette", "2025-08-30"), Make("a2", "Other words.", date: "2024")]);
        foreach (var query in new[] { "summits", "gazette", "august", "2025" })
        {
            Assert.Equal(["a1"], await Index.FindAsync(query));
        }

        Assert.Equal(["a2"], await Index.FindAsync("2024"));
    }

    [Fact]
    public async Task Equal_scores_are_ordered_by_article_and_place()
    {
        await Index.WriteAsync([Make("b", "Same line here.\nSame line here."), Make("c", "Same line here.")]);
        await Index.WriteAsync([Make("a", "Same line here.")]);
        var found = await Index.SearchAsync(Query("same line", limit: 3));
        string[] expected = ["a 0", "b 0", "b 16"];
        Assert.Equal(expected, found.Lexical.Select(hit => $"{hit.Passage.ArticleId} {hit.Passage.Span.Start}"));
        Assert.Equal(expected, found.Dense.Select(hit => $"{hit.Passage.ArticleId} {hit.Passage.Span.Start}"));
    }

    [Fact]
    public async Task A_query_may_leave_out_words_or_vector_and_weigh_its_terms()
    {
        await Index.WriteAsync([Make("a1", "Copper mine."), Make("a2", "Silver mine.")]);
        var words = await Index.SearchAsync(Query("copper") with { Vector = ReadOnlyMemory<float>.Empty });
        Assert.Equal((1, 0), (words.Lexical.Count, words.Dense.Count));
        var vector = await Index.SearchAsync(Query("copper") with { Terms = [] });
        Assert.Equal((0, 2), (vector.Lexical.Count, vector.Dense.Count));
        var weighed = await Index.SearchAsync(Query("") with { Terms = [new("copper"), new("silver", 3)] });
        Assert.Equal("a2", weighed.Lexical[0].Passage.ArticleId);
        Assert.Equal(3, weighed.Lexical[0].Score / weighed.Lexical[1].Score, 1e-4);
        var twice = await Index.SearchAsync(Query("") with { Terms = [new("copper"), new("copper")] });
        Assert.Equal(2 * words.Lexical[0].Score, twice.Lexical[0].Score, 1e-4);
        Assert.Empty((await Index.SearchAsync(Query("copper", limit: 0))).Lexical);
    }

    [Fact]
    public async Task Term_statistics_count_what_can_be_found()
    {
        await Index.WriteAsync([Make("a1", "Copper mine.\nCopper price."), Make("a2", "Copper cable.")]);
        await Index.DeleteAsync(["a2"]);
        var statistics = await Index.GetTermStatisticsAsync(["copper", "mine", "cabl"]);
        Assert.Equal(2, statistics.Passages);
        Assert.Equal((2, 1, 0), (statistics.Frequencies["copper"], statistics.Frequencies["mine"], statistics.Frequencies["cabl"]));
        Assert.Equal(Math.Log(1 + (1.5 / 1.5)), statistics.Idf("mine"), 1e-12);
    }

    [Theory]
    [InlineData("2025-06-15", null, null, "day month time year")]
    [InlineData("2025-06-16", null, null, "month year")]
    [InlineData("2025-07-01", null, null, "year")]
    [InlineData("2026-01-01", null, null, "")]
    [InlineData("2025-06-15T12:30:00.5", null, null, "day month year")]
    [InlineData(null, "2025-06-15T12:30", null, "day month time year")]
    [InlineData(null, "2025-06-15T12:29:59.5", null, "day month year")]
    [InlineData(null, "2025-06-14", null, "month year")]
    [InlineData(null, "2024-12-31", null, "")]
    [InlineData("2025-06-15", "2025-06-15T23:59:59", null, "day month time year")]
    [InlineData(null, null, "2025-06-14", "month undated year")]
    [InlineData(null, null, "2024-01-01", "undated")]
    [InlineData("2025-06-16", null, "2025-06-16", "month year")]
    public async Task Dates_of_every_precision_pass_filters_as_defined(string? from, string? to, string? asOf, string expected)
    {
        await Index.WriteAsync([
            Make("year", "Flood.", date: "2025"), Make("month", "Flood.", date: "2025-06"), Make("day", "Flood.", date: "2025-06-15"),
            Make("time", "Flood.", date: "2025-06-15T12:30:00Z"), Make("undated", "Flood.")]);
        var filter = new IndexFilter { From = At(from), To = At(to), AsOf = At(asOf) };
        Assert.Equal(expected, string.Join(' ', (await Index.FindAsync("flood", filter)).Order()));
        Assert.Equal(expected, string.Join(' ', (await Index.SearchAsync(Query("flood", filter))).Dense.Select(hit => hit.Passage.ArticleId).Order()));
        Assert.Equal(expected, string.Join(' ', (await Index.ListAsync(filter, null, null, 10)).Articles.Select(article => article.Id).Order()));

        static DateTimeOffset? At(string? text) => text is null ? null : Moment(text);
    }

    [Fact]
    public async Task Outlets_are_compared_without_case()
    {
        await Index.WriteAsync([Make("a", "Flood.", source: "Daily Ledger"), Make("b", "Flood.", source: "ÉCHO"), Make("c", "Flood."), Make("d", "Flood.", source: "Other")]);
        Assert.Equal(["a", "b"], (await Index.FindAsync("flood", new IndexFilter { Sources = ["daily LEDGER", "écho", "unknown"] })).Order());
        Assert.Empty(await Index.FindAsync("flood", new IndexFilter { Sources = ["unknown"] }));
    }

    [Fact]
    public async Task Every_script_is_found_and_every_span_is_its_slice()
    {
        string[] lines =
        [
            "Fireworks 🎆🎇 over the Ōta river, café e\u0301clair.", "המשא ומתן נמשך בירושלים", "المفاوضات مستمرة في القاهرة", "习近平会见普京", "Переговоры в Москве"
        ];
        var item = Make("a1", string.Join('\n', lines));
        await Index.WriteAsync([item]);
        foreach (var (query, line) in new[] { ("eclair", 0), ("cafe", 0), ("ota", 0), ("בירושלים", 1), ("القاهرة", 2), ("普京", 3), ("москве", 4) })
        {
            var hit = (await Index.SearchAsync(Query(query))).Lexical[0];
            Assert.Equal(lines[line], hit.Passage.Span.Of(item.Article.Text));
        }
    }

    [Fact]
    public async Task Articles_may_have_no_passage_or_a_thousand()
    {
        var many = Make("many", string.Join('\n', Enumerable.Range(1, 1000).Select(i => $"Line {i} of the long report.")));
        await Index.WriteAsync([many, Make("none", "Words.") with { Passages = [] }]);
        Assert.Equal(1000, (await Index.SearchAsync(Query("report", limit: 2000))).Lexical.Count);
        Assert.Equal("Line 777 of the long report.", (await Index.SearchAsync(Query("777"))).Lexical.Single().Passage.Span.Of(many.Article.Text));
        Assert.Equal((2, 1000), (await Index.GetSummaryAsync()) is var summary ? (summary.Articles, summary.Passages) : default);
        Assert.Equal(1000, (await Index.DeleteAsync(["many", "none"])).Passages);
        Assert.Empty((await Index.SearchAsync(Query("report"))).Lexical);
    }

    [Fact]
    public async Task Lists_are_newest_first_with_undated_articles_last()
    {
        await Index.WriteAsync([
            Make("a", "A.", "Storm hits coast", "Ledger", "2025-08-30"), Make("b", "B.", "Coast rebuilds", "Gazette", "2025-08"),
            Make("c", "C.", "Storm ahead", "Ledger"), Make("d", "D.", "Calm", "ledger", "2025-08-30T06:00:00Z"), Make("e", "E.", date: "2025-08-30")]);
        var (all, next) = await Index.ListAsync(IndexFilter.None, null, null, 10);
        Assert.Equal(["d", "a", "e", "b", "c"], all.Select(article => article.Id));
        Assert.Null(next);
        // What has no title keeps as much text as one is derived from.
        Assert.All(all, article => Assert.Equal(article.Id == "e" ? "E." : "", article.Text));
        Assert.Equal(["a"], (await Index.ListAsync(IndexFilter.None, "COAST storm", null, 10)).Articles.Select(article => article.Id));
        Assert.Equal(["d", "a", "c"], (await Index.ListAsync(new IndexFilter { Sources = ["LEDGER"] }, null, null, 10)).Articles.Select(article => article.Id));
        Assert.Equal([("Gazette", 1), ("Ledger", 2), ("ledger", 1)], await Index.GetSourcesAsync());
    }

    [Fact]
    public async Task Pages_follow_one_another_while_articles_are_added()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 7).Select(i => Make($"a{i}", "Text.", date: i == 6 ? null : $"2025-01-0{1 + (i / 2)}"))]);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Index.ListAsync(IndexFilter.None, null, cursor, 2);
            Assert.InRange(page.Articles.Count, 1, 2);
            seen.AddRange(page.Articles.Select(article => article.Id));
            cursor = page.Next;
            await Index.WriteAsync([Make($"new{seen.Count}", "Text.", date: "2026-01-01")]);
        }
        while (cursor is not null);
        Assert.Equal(["a4", "a5", "a2", "a3", "a0", "a1", "a6"], seen);
        await Assert.ThrowsAsync<ArgumentException>(() => Index.ListAsync(IndexFilter.None, null, "no cursor", 2));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Index.ListAsync(IndexFilter.None, null, null, 0));
    }
}
