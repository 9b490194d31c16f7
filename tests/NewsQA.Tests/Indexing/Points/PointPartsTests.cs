using NewsQA.Indexing;
using NewsQA.Indexing.Lexical;
using NewsQA.Indexing.Points;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing.Points;

/// <summary>The mapping's pieces.</summary>
public sealed class PointPartsTests
{
    [Fact]
    public void Ids_are_the_standard_s_version_5_and_tell_lists_of_parts_apart()
    {
        // From RFC 9562, appendix A.4: the namespace of DNS and the name www.example.com.
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), PointId.Version5(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));
        Assert.Equal(PointId.Of("article", "a"), PointId.Of("article", "a"));
        Assert.Equal(6, new[] { PointId.Of("article", "a"), PointId.Of("source", "a"), PointId.Of("x", "ab", "c"), PointId.Of("x", "a", "bc"), PointId.Of("x", "abc"), PointId.Of("x", "a\n1 b") }.Distinct().Count());
    }

    [Fact]
    public void Deltas_come_back_as_they_were_and_cancel_out()
    {
        var counts = new Dictionary<uint, int> { [0] = 3, [1] = -2, [uint.MaxValue] = 100_000, [70_000] = 0, [12] = int.MinValue / 2 };
        var read = new Dictionary<uint, int>();
        TermDelta.AddTo(TermDelta.ToText(counts), read);
        Assert.Equal(counts.Where(entry => entry.Value != 0).OrderBy(entry => entry.Key), read.OrderBy(entry => entry.Key));
        TermDelta.AddTo(TermDelta.ToText(counts.ToDictionary(entry => entry.Key, entry => -entry.Value)), read);
        Assert.Empty(read);
    }

    [Fact]
    public void Terms_that_share_a_place_of_the_sparse_vector_add_up_there()
    {
        var bm25 = new Bm25(new IndexOptions(), 10);
        ulong first = 0x0000_0007_0000_0001, second = 0x0000_0007_0000_0002, third = 0x0000_0009_0000_0001;
        var vector = PassageTerms.ToVector(new TermCounts([first], [1], 1), new TermCounts([second, third], [1, 2], 3), bm25)!;
        Assert.Equal([7u, 9u], vector.Indices);
        Assert.Equal(2 * bm25.Impact(1, 0, bm25.Discount(4)), vector.Values[0], 1e-5);
        var counts = new Dictionary<uint, int>();
        PassageTerms.Count(new ArticleTerms(new TermCounts([first], [1], 1), [new TermCounts([second, third], [1, 2], 3), new TermCounts([], [], 0)]), counts, 1);
        Assert.Equal((2, 1), (counts[7], counts[9]));
    }

    [Fact]
    public void An_articles_point_tells_all_that_it_was_made_of()
    {
        var entry = new ArticleEntry
        {
            Id = "a1", Revision = "r2", Switched = 7, Title = "Title", Source = "Outlet", Language = "de", Lead = "a0", Length = 31, Origins = ["/x", "/y"],
            PublishedAt = NewsQA.Client.PartialDate.FromDay(new DateOnly(2025, 1, 2), "test"), Given = new NewsQA.Articles.GivenMetadata("Title"),
            Revisions = [new("r1", Moment("2025-01-02"), null), new("r2", Moment("2025-01-03"), "Title")],
            Spans = [new(0, 5), new(5, 9)], Sketch = new(9, [1, 5, uint.MaxValue]),
        };
        var read = ArticleEntry.From(Payload.From(entry.ToPoint(3).Payload.ToJson()));
        Assert.Equivalent(entry, read, strict: true);
        var undated = entry with { PublishedAt = null, Title = null, Source = null, Lead = null, Language = null };
        Assert.Equivalent(undated, ArticleEntry.From(undated.ToPoint(3).Payload), strict: true);
    }

    [Fact]
    public void A_changeset_comes_back_from_the_journal_as_it_was()
    {
        var set = new Changeset();
        set.Upserts.Add(new Point(PointId.Of("x", "1"), new Payload().With("text", "a\u2028b\"").With("number", long.MaxValue).With("list", ["x", ""]), Sparse: new([1, 9], [1, 1])));
        set.Removed.Add(PointId.Of("x", "2"));
        set.Deleted.Add(("a1", 9));
        set.Passages.AddRange([("a1", null), ("a2", "r")]);
        Assert.Equivalent(set, Changeset.From(set.ToJson()), strict: true);
    }

    [Theory]
    [InlineData("/news/x/1", "/ /news/ /news/x/")]
    [InlineData("https://example.org/feed#1", "https:/ https:// https://example.org/")]
    [InlineData("plain", "")]
    public void A_source_lies_in_all_its_folders(string origin, string folders) => Assert.Equal(folders, string.Join(' ', SourceEntry.Folders(origin)));
}
