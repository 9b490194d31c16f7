using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing;

/// <summary>Sources, expectations and languages, for every index.</summary>
public abstract partial class NewsIndexSuite
{
    [Fact]
    public async Task What_servers_said_is_remembered_until_an_article_from_there_is_deleted()
    {
        var item = Make("a1", "The harbour bridge opened.") with { AbsoluteOrigin = "https://example.org/feed#1" };
        await Index.WriteAsync([item]);
        await Index.RecordFetchesAsync([new("https://example.org/feed", "\"v1\"", null, "1"), new("https://example.org/b", null, "yesterday", "1")]);
        await Index.RecordFetchesAsync([new("https://example.org/feed", "\"v2\"", null, "1")]);
        var known = await Index.GetFetchesAsync(["https://example.org/feed", "https://example.org/b", "https://example.org/c"]);
        Assert.Equal([new("https://example.org/b", null, "yesterday", "1"), new("https://example.org/feed", "\"v2\"", null, "1")], known.Values.OrderBy(fetch => fetch.Url));
        await Index.DeleteAsync(["a1"]);
        Assert.Equal(["https://example.org/b"], (await Index.GetFetchesAsync(["https://example.org/feed", "https://example.org/b"])).Keys);
    }

    [Fact]
    public async Task Forgetting_the_last_source_of_an_article_removes_it_and_one_of_two_does_not()
    {
        await Index.WriteAsync([Make("a1", "One.", origin: "x/1"), Make("a1", "One.", origin: "x/2"), Make("a2", "Two.", origin: "x/3"), Make("a3", "Three.", origin: "xy")]);
        Assert.Equal(["/news/x/1", "/news/x/2", "/news/x/3"], await Index.GetOriginsAsync("/news/x/"));
        var receipt = await Index.ForgetSourcesAsync(["/news/x/1", "/news/x/3", "/news/unknown"]);
        Assert.Equal((1, 2), (receipt.Articles, receipt.Sources));
        Assert.Equal(["a1", "a3"], (await Index.ListAsync(IndexFilter.None, null, null, 9)).Articles.Select(article => article.Id));
        Assert.True((await Index.GetHistoryAsync("a2"))!.IsDeleted);
    }

    [Fact]
    public async Task An_article_that_is_not_what_was_expected_is_left_out_and_the_others_are_written()
    {
        var given = new GivenMetadata(Title: "By hand", PublishedAt: PartialDate.FromDay(new(2026, 5, 14)));
        var first = Make("a1", "One.", given: given);
        await Index.WriteAsync([first]);
        var late = Make("a1", "Another.") with { Expected = new ExpectedArticle(GivenMetadata.None) };
        Assert.Equal([WriteOutcome.Stale, WriteOutcome.Added], await Index.WriteAsync([late, Make("a2", "Two.") with { Expected = new(GivenMetadata.None) }]));
        Assert.Equal("One.", (await Index.GetArticlesAsync([new("a1")]))[0]!.Text);
        Assert.Equal([WriteOutcome.Stale], await Index.WriteAsync([late with { Expected = new ExpectedArticle(given, "other") }]));
        Assert.Equal([WriteOutcome.Updated], await Index.WriteAsync([late with { Expected = new ExpectedArticle(given, first.Article.Revision) }]));
    }

    [Fact]
    public async Task Text_that_is_not_English_is_found_by_its_words_as_written()
    {
        await Index.WriteAsync(
        [
            Make("de", "Die Verhandlungen wurden am Dienstag in Bremen fortgesetzt.", language: "de"),
            Make("en", "Talks continued in Bremen on Tuesday; negotiators were meeting again.", language: "en"),
        ]);
        Assert.Equal(["de"], await Index.FindAsync("Verhandlungen"));
        Assert.Empty(await Index.FindAsync("Verhandlung"));
        Assert.Equal(["en"], await Index.FindAsync("negotiator meets"));
        Assert.Equal(["de", "en"], (await Index.FindAsync("Bremen")).Order());
    }
}
