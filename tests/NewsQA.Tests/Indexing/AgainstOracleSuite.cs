using NewsQA.Indexing;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing;

/// <summary>Random histories of writes and deletions, played on an index and on the oracle alike; after each step both must find the same.</summary>
public abstract class AgainstOracleSuite
{
    // Frequent words and rare ones, words that share a stem, stop words, numbers, marks.
    private static readonly string[] Words =
    [
        "river", "rivers", "flooding", "floods", "minister", "ministers", "talks", "the", "of", "and", "4,200", "2025", "café", "cafe", "Beijing's",
        "cease-fire", "ceasefire", "U.S.", "trade", "trading", "record", "😀", "e\u0301lan", "oil", "gas", "price", "prices", "vote", "voter", "storm",
    ];

    private static readonly string?[] Dates = [null, "2023", "2024-05", "2024-05-06", "2024-05-06T07:08:09Z", "2025-08-30", "2025-08-30"];
    private static readonly string?[] Sources = [null, "Ledger", "LEDGER", "Gazette", "Wire"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Both_find_the_same_after_every_step(int seed)
    {
        var random = new Random(seed);
        await using var oracle = new OracleNewsIndex(Space);
        await using var index = await CreateAsync();
        for (var step = 0; step < 25; step++)
        {
            if (random.Next(4) == 0)
            {
                string[] ids = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Id(random))];
                Assert.Equal(await oracle.DeleteAsync(ids), await index.DeleteAsync(ids));
            }
            else
            {
                ArticleToIndex[] batch = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => RandomArticle(random))];
                Assert.Equal(await oracle.WriteAsync(batch), await index.WriteAsync(batch));
            }

            await AssertSameAsync(oracle, index, random);
        }
    }

    [Fact]
    public async Task Both_find_the_same_in_windows_of_tens_of_thousands_of_passages()
    {
        var random = new Random(7);
        await using var oracle = new OracleNewsIndex(Space);
        await using var index = await CreateAsync();
        ArticleToIndex[] batch = [.. Enumerable.Range(0, 50).Select(i => Make($"a{i:D2}", string.Join('\n', Enumerable.Range(0, 450).Select(_ => Line(random, 6)))))];
        await index.WriteAsync(batch);
        await oracle.WriteAsync(batch);
        await index.DeleteAsync(["a03"]);
        await oracle.DeleteAsync(["a03"]);
        for (var i = 0; i < 3; i++)
        {
            await AssertSameSearchAsync(oracle, index, Query(Line(random, 3), limit: 50));
        }
    }

    /// <summary>An empty index of <see cref="Space"/>.</summary>
    protected abstract Task<INewsIndex> CreateAsync();

    private static string Id(Random random) => $"a{random.Next(30):D2}";

    private static string Line(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))]));

    private static ArticleToIndex RandomArticle(Random random)
    {
        var id = Id(random);
        var lines = random.Next(2) == 0 ? Version(random) : Enumerable.Range(0, random.Next(0, 6)).Select(_ => Line(random, random.Next(1, 15)));
        // Mostly its own source, sometimes one that fed another article before.
        var origin = random.Next(10) == 0 ? $"shared{random.Next(3)}" : id;
        return Make(
            id, string.Join('\n', lines), random.Next(3) == 0 ? null : Line(random, 3), Sources[random.Next(Sources.Length)], Dates[random.Next(Dates.Length)], origin,
            language: random.Next(4) == 0 ? "de" : null);
    }

    // One of three stories, whole, cut, or with a line of its own: what groups of near-duplicates are made of.
    private static IEnumerable<string> Version(Random random)
    {
        var story = new Random(random.Next(3));
        var lines = Enumerable.Range(0, 6).Select(_ => Line(story, 12)).Take(random.Next(1, 9)).ToList();
        return random.Next(3) == 0 ? lines.Append(Line(random, 10)) : lines;
    }

    private static async Task AssertSameAsync(OracleNewsIndex oracle, INewsIndex index, Random random)
    {
        Assert.Equal(await oracle.GetSummaryAsync() with { NewestArticle = null }, await index.GetSummaryAsync() with { NewestArticle = null });
        Assert.Equal((await oracle.GetSummaryAsync()).NewestArticle, (await index.GetSummaryAsync()).NewestArticle);
        Assert.Equal(await oracle.GetSourcesAsync(), await index.GetSourcesAsync());
        string[] all = [.. Enumerable.Range(0, 30).Select(i => $"a{i:D2}")];
        Assert.Equivalent(await oracle.GetGroupsAsync(all), await index.GetGroupsAsync(all), strict: true);
        var id = Id(random);
        Assert.Equivalent(await oracle.GetHistoryAsync(id), await index.GetHistoryAsync(id), strict: true);
        for (var i = 0; i < 4; i++)
        {
            var filter = RandomFilter(random);
            await AssertSameSearchAsync(oracle, index, Query(Line(random, random.Next(1, 5)), filter, random.Next(1, 30)));
            Assert.Equivalent((await oracle.ListAsync(filter, null, null, 9)).Articles, (await index.ListAsync(filter, null, null, 9)).Articles, strict: true);
        }
    }

    private static IndexFilter RandomFilter(Random random) => random.Next(2) == 0 ? IndexFilter.None : new IndexFilter
    {
        From = random.Next(3) == 0 ? Moment("2024-05-06") : null,
        To = random.Next(3) == 0 ? Moment("2025-01-01") : null,
        AsOf = random.Next(3) == 0 ? Moment("2024-05-06T07:00") : null,
        Sources = random.Next(3) == 0 ? ["ledger", "wire"] : [],
    };

    private static async Task AssertSameSearchAsync(OracleNewsIndex oracle, INewsIndex index, IndexQuery query)
    {
        // All scores of the oracle, since two that differ by a rounding may change places.
        var expected = await oracle.SearchAsync(query with { LexicalLimit = int.MaxValue, DenseLimit = int.MaxValue });
        var found = await index.SearchAsync(query);
        AssertSameRanking(expected.Lexical, found.Lexical, query.LexicalLimit);
        AssertSameRanking(expected.Dense, found.Dense, query.DenseLimit);
        string[] terms = [.. query.Terms.Select(term => term.Term)];
        Assert.Equivalent(await oracle.GetTermStatisticsAsync(terms), await index.GetTermStatisticsAsync(terms), strict: true);
    }

    private static void AssertSameRanking(IReadOnlyList<ScoredPassage> expected, IReadOnlyList<ScoredPassage> found, int limit)
    {
        Assert.Equal(Math.Min(limit, expected.Count), found.Count);
        var scores = expected.ToDictionary(hit => hit.Passage, hit => hit.Score);
        for (var i = 0; i < found.Count; i++)
        {
            Assert.Equal(expected[i].Score, found[i].Score, 1e-4);
            Assert.Equal(scores[found[i].Passage], found[i].Score, 1e-4);
            var isClear = (i == 0 || expected[i - 1].Score - expected[i].Score > 1e-5)
                && (i == expected.Count - 1 || expected[i].Score - expected[i + 1].Score > 1e-5);
            Assert.True(!isClear || expected[i].Passage == found[i].Passage, $"Rank {i}: {expected[i]} expected, {found[i]} found.");
        }
    }
}
