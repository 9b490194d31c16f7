using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing;

/// <summary>What every index must do. A subclass says which index; searching and listing have files of their own.</summary>
public abstract partial class NewsIndexSuite : IAsyncLifetime
{
    protected INewsIndex Index { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Index = await CreateAsync(Space);

    public async ValueTask DisposeAsync()
    {
        // None where the test was skipped.
        if (Index is not null)
        {
            await Index.DisposeAsync();
        }

        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_article_that_was_written_is_found_and_read()
    {
        var item = Make("a1", "The harbour bridge opened.\nTraffic was heavy.", "Bridge opens", "Daily Ledger", "2025-08-30");
        Assert.Equal([WriteOutcome.Added], await Index.WriteAsync([item]));

        var found = await Index.SearchAsync(Query("harbour bridge"));
        var passage = found.Lexical[0].Passage;
        Assert.Equal("The harbour bridge opened.", passage.Span.Of(item.Article.Text));
        Assert.Equal(item.Article.Revision, passage.Revision);
        Assert.Equal(passage, found.Dense[0].Passage);
        var read = Assert.Single(await Index.GetArticlesAsync([new ArticleKey("a1")]));
        Assert.Equivalent(item.Article, read, strict: true);
    }

    [Fact]
    public async Task All_metadata_comes_back_as_it_was_given()
    {
        var item = Make("a1", "Text.");
        var article = item.Article with
        {
            Url = "https://example.org/a", Byline = "Ann Writer", Kind = ArticleKind.LiveBlog, Language = "en", Dropped = ["Menu", "Leave a Reply"],
            PublishedAt = PartialDate.FromMoment(Moment("2025-08-30T06:15:00Z"), "json-ld datePublished"), Revision = "r",
        };
        await Index.WriteAsync([item with { Article = article }]);
        Assert.Equivalent(article, (await Index.GetArticlesAsync([new ArticleKey("a1", "r")]))[0], strict: true);
    }

    [Fact]
    public async Task An_updated_article_answers_with_its_new_text_and_keeps_the_old_one_readable()
    {
        var first = Make("a1", "Officials counted seven casualties.");
        var second = Make("a1", "Officials counted nine casualties.");
        await Index.WriteAsync([first]);
        Assert.Equal([WriteOutcome.Updated], await Index.WriteAsync([second]));

        Assert.Empty(await Index.FindAsync("seven"));
        Assert.Equal(second.Article.Revision, (await Index.SearchAsync(Query("nine"))).Lexical.Single().Passage.Revision);
        var read = await Index.GetArticlesAsync([new("a1", first.Article.Revision), new("a1"), new("a1", "unknown"), new("unknown")]);
        Assert.Equal([first.Article.Text, second.Article.Text, null, null], read.Select(article => article?.Text));
        var history = await Index.GetHistoryAsync("a1");
        Assert.Equal([first.Article.Revision, second.Article.Revision], history!.Revisions.Select(revision => revision.Revision));
        Assert.Equal(second.Article.Revision, history.Current);
        Assert.False(history.IsDeleted);
    }

    [Fact]
    public async Task A_revision_that_comes_back_is_current_again_without_doubling()
    {
        var first = Make("a1", "Version one.");
        await Index.WriteAsync([first]);
        await Index.WriteAsync([Make("a1", "Version two.")]);
        Assert.Equal([WriteOutcome.Updated], await Index.WriteAsync([first]));
        var history = await Index.GetHistoryAsync("a1");
        Assert.Equal(2, history!.Revisions.Count);
        Assert.Equal(first.Article.Revision, history.Current);
        Assert.Equal(["a1"], await Index.FindAsync("one"));
    }

    [Fact]
    public async Task An_unchanged_article_only_records_its_source_and_what_was_given()
    {
        var item = Make("a1", "Same text.");
        await Index.WriteAsync([item]);
        var given = new GivenMetadata("By hand", "Gazette", PartialDate.FromDay(new DateOnly(2025, 1, 2)));
        Assert.Equal([WriteOutcome.Unchanged], await Index.WriteAsync([item with { ContentHash = "other", CleanerVersion = "2", Given = given }]));

        var state = (await Index.GetSourceStatesAsync([item.AbsoluteOrigin, "/unknown"])).Single();
        Assert.Equal(new SourceState("a1", "other", "2", given), state.Value);
        Assert.Equal(given, (await Index.GetHistoryAsync("a1"))!.Given);
        Assert.Single((await Index.SearchAsync(Query("same text"))).Lexical);
    }

    [Fact]
    public async Task Of_two_articles_with_one_id_in_a_batch_the_later_wins()
    {
        Assert.Equal([WriteOutcome.Added, WriteOutcome.Updated], await Index.WriteAsync([Make("a1", "Early words."), Make("a1", "Late words.")]));
        Assert.Empty(await Index.FindAsync("early"));
        Assert.Equal(["a1"], await Index.FindAsync("late"));
        Assert.Equal(1, (await Index.GetSummaryAsync()).Passages);
    }

    [Fact]
    public async Task When_a_source_feeds_another_article_the_one_before_goes()
    {
        await Index.WriteAsync([Make("old", "Walnut harvest.", origin: "page.html")]);
        await Index.WriteAsync([Make("new", "Walnut harvest.", origin: "page.html")]);
        Assert.Equal(["new"], await Index.FindAsync("walnut"));
        Assert.True((await Index.GetHistoryAsync("old"))!.IsDeleted);
        Assert.Equal("new", (await Index.GetSourceStatesAsync(["/news/page.html"])).Values.Single().ArticleId);
    }

    [Fact]
    public async Task An_article_that_another_source_still_feeds_stays()
    {
        await Index.WriteAsync([Make("old", "Walnut harvest.", origin: "a.html"), Make("old", "Walnut harvest.", origin: "b.html")]);
        Assert.Equal("/news/b.html", (await Index.GetHistoryAsync("old"))!.AbsoluteOrigin);
        await Index.WriteAsync([Make("new", "Walnut harvest.", origin: "b.html")]);
        Assert.Equal(["new", "old"], (await Index.FindAsync("walnut")).Order());
        Assert.Equal("/news/a.html", (await Index.GetHistoryAsync("old"))!.AbsoluteOrigin);
    }

    [Fact]
    public async Task Sources_that_swap_articles_within_a_batch_remove_none()
    {
        await Index.WriteAsync([Make("x", "Xylophone.", origin: "1"), Make("y", "Yacht.", origin: "2")]);
        Assert.Equal([WriteOutcome.Unchanged, WriteOutcome.Unchanged], await Index.WriteAsync([Make("x", "Xylophone.", origin: "2"), Make("y", "Yacht.", origin: "1")]));
        Assert.Equal(2, (await Index.GetSummaryAsync()).Articles);
    }

    [Fact]
    public async Task Deleting_removes_everything_counts_it_and_remembers_the_id()
    {
        await Index.WriteAsync([Make("a1", "One.\nTwo."), Make("a2", "Three.")]);
        await Index.WriteAsync([Make("a1", "One.\nTwo.\nFour.")]);
        Assert.Equal(new DeletionReceipt(1, 2, 3, 3) { Sources = 1, Duplicates = 1 }, await Index.DeleteAsync(["a1", "a1", "unknown"]));

        Assert.Equal(["a2"], (await Index.SearchAsync(Query("three"))).Dense.Select(hit => hit.Passage.ArticleId));
        Assert.Null((await Index.GetArticlesAsync([new("a1")]))[0]);
        Assert.Empty(await Index.GetSourceStatesAsync(["/news/a1.txt"]));
        var history = await Index.GetHistoryAsync("a1");
        Assert.True(history!.IsDeleted);
        Assert.Empty(history.Revisions);
        Assert.Null(await Index.GetHistoryAsync("unknown"));
        Assert.Equal(new DeletionReceipt(0, 0, 0, 0), await Index.DeleteAsync(["a1"]));
    }

    [Fact]
    public async Task A_deleted_article_that_comes_again_is_new()
    {
        var item = Make("a1", "Phoenix rises.");
        await Index.WriteAsync([item]);
        await Index.DeleteAsync(["a1"]);
        Assert.Equal([WriteOutcome.Added], await Index.WriteAsync([item]));
        Assert.Equal(["a1"], await Index.FindAsync("phoenix"));
        Assert.False((await Index.GetHistoryAsync("a1"))!.IsDeleted);
    }

    [Fact]
    public async Task The_summary_counts_what_can_be_found()
    {
        Assert.Equal(new IndexSummary(0, 0, null, Space), await Index.GetSummaryAsync());
        await Index.WriteAsync([Make("a1", "One.\nTwo.", date: "2025-08-30"), Make("a2", "Three.", date: "2025-08"), Make("a3", "Four.")]);
        var summary = await Index.GetSummaryAsync();
        Assert.Equal((3, 4, "2025-08-30"), (summary.Articles, summary.Passages, summary.NewestArticle!.Date));
        await Index.DeleteAsync(["a1"]);
        Assert.Equal((2, 2, "2025-08"), (await Index.GetSummaryAsync()) is var after ? (after.Articles, after.Passages, after.NewestArticle!.Date) : default);
    }

    [Fact]
    public async Task A_vector_of_another_dimension_is_refused_and_nothing_is_written()
    {
        var good = Make("a1", "Good.");
        var bad = Make("a2", "Bad.", space: Space with { Dimension = 8 });
        await Assert.ThrowsAsync<ArgumentException>(() => Index.WriteAsync([good, bad]));
        Assert.Equal(0, (await Index.GetSummaryAsync()).Articles);
        await Index.WriteAsync([good]);
        await Assert.ThrowsAsync<ArgumentException>(() => Index.SearchAsync([Query("good", dimension: 8)]));
    }

    [Fact]
    public async Task Reembedding_switches_at_the_end_and_the_old_vectors_answer_until_then()
    {
        await Index.WriteAsync([Make("a1", "Glacier melts.\nRivers rise."), Make("a2", "Markets fall.")]);
        var other = new EmbeddingSpace("other", "fedcba9876543210", 8);
        var progress = new List<int>();
        var done = await Index.ReembedAsync(other, async (article, spans, _) =>
        {
            Assert.Equal("a1", (await Index.SearchAsync(Query("glacier melts"))).Dense[0].Passage.ArticleId);
            return [.. spans.Select(span => Embed(span.Of(article.Text), 8))];
        }, new Collect(progress));

        Assert.Equal(3, done);
        Assert.Equal(3, progress[^1]);
        Assert.Equal(other, (await Index.GetSummaryAsync()).Space);
        var found = await Index.SearchAsync(Query("glacier melts", dimension: 8));
        Assert.Equal(("a1", 1), (found.Dense[0].Passage.ArticleId, Math.Round(found.Dense[0].Score, 4)));
        await Index.WriteAsync([Make("a3", "Glacier grows.", space: other)]);
        Assert.Equal(["a1", "a3"], (await Index.FindAsync("glacier", dimension: 8)).Order());
    }

    [Fact]
    public async Task Reembedding_that_fails_half_way_changes_nothing()
    {
        await Index.WriteAsync([Make("a1", "Glacier melts."), Make("a2", "Markets fall.")]);
        var calls = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Index.ReembedAsync(
            new EmbeddingSpace("other", "fedcba9876543210", 8),
            (article, spans, _) => ++calls == 2 ? throw new InvalidOperationException("model broke") : Task.FromResult(spans.Select(_ => new float[8]).ToArray())));
        Assert.Equal(Space, (await Index.GetSummaryAsync()).Space);
        Assert.Equal("a2", (await Index.SearchAsync(Query("markets fall"))).Dense[0].Passage.ArticleId);
        await Index.WriteAsync([Make("a3", "Still writable.")]);
    }

    protected abstract Task<INewsIndex> CreateAsync(EmbeddingSpace space);

    protected virtual Task CleanUpAsync() => Task.CompletedTask;

    /// <summary>Closes the test's index before the test is over.</summary>
    protected async Task CloseAsync()
    {
        await Index.DisposeAsync();
        Index = null!;
    }

    private sealed class Collect(List<int> into) : IProgress<int>
    {
        public void Report(int value) => into.Add(value);
    }
}
