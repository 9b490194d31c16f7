using NewsQA.Client;
using NewsQA.Indexing;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing;

/// <summary>What every index must tell of what changed.</summary>
public abstract partial class NewsIndexSuite
{
    private static readonly DateTimeOffset Monday = Moment("2026-02-02T08:00:00Z");

    [Fact]
    public async Task Changes_are_listed_in_the_order_in_which_they_were_committed()
    {
        var (first, second) = (At("a1", "One.", Monday), At("a1", "Two.", Monday.AddHours(1)));
        await Index.WriteAsync([first, At("a2", "Other.", Monday)]);
        await Index.WriteAsync([second]);
        await Index.DeleteAsync(["a2", "unknown"]);

        var page = await Index.ListChangesAsync(Monday, null, 10);
        Assert.Equal(
            [(ChangeKind.Added, "a1", first.Article.Revision, null), (ChangeKind.Revised, "a1", second.Article.Revision, first.Article.Revision), (ChangeKind.Deleted, "a2", null, null)],
            page.Changes.Select(c => (c.Kind, c.ArticleId, c.Revision, c.Before)));
        Assert.Equal(new DeletionReceipt(1, 1, 1, 1) { Sources = 1, Duplicates = 1 }, page.Changes[^1].Receipt);
        Assert.Null(page.Next);
        Assert.Equal(page.Changes[^1].At, page.Newest);
    }

    [Fact]
    public async Task Since_means_the_time_of_ingest_and_includes_it()
    {
        await Index.WriteAsync([At("a1", "One.", Monday)]);
        await Index.WriteAsync([At("a2", "Two.", Monday.AddTicks(1))]);
        Assert.Equal(["a1", "a2"], await SinceAsync(Monday));
        Assert.Equal(["a2"], await SinceAsync(Monday.AddTicks(1)));
        Assert.Empty(await SinceAsync(Monday.AddTicks(2)));
    }

    [Fact]
    public async Task An_unchanged_article_is_no_change_and_a_revision_that_comes_back_is_one()
    {
        var first = At("a1", "One.", Monday);
        await Index.WriteAsync([first]);
        await Index.WriteAsync([first]);
        await Index.WriteAsync([At("a1", "Two.", Monday.AddHours(1))]);
        var back = first with { Article = first.Article with { IngestedAt = Monday.AddHours(2) } };
        await Index.WriteAsync([back]);

        var page = await Index.ListChangesAsync(DateTimeOffset.UnixEpoch, null, 10);
        Assert.Equal([ChangeKind.Added, ChangeKind.Revised, ChangeKind.Revised], page.Changes.Select(c => c.Kind));
        Assert.Equal((first.Article.Revision, Monday.AddHours(2)), (page.Changes[^1].Revision, page.Changes[^1].At));
    }

    [Fact]
    public async Task What_is_committed_late_is_not_dated_before_what_was_seen()
    {
        await Index.WriteAsync([At("a1", "One.", Monday.AddHours(5))]);
        await Index.WriteAsync([At("late", "Two.", Monday)]);
        Assert.Equal(["a1", "late"], await SinceAsync(Monday.AddHours(5)));
    }

    [Fact]
    public async Task Pages_of_changes_meet_without_gap_or_overlap()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 7).Select(i => At($"a{i}", $"Text {i}.", Monday.AddMinutes(i)))]);
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Index.ListChangesAsync(Monday.AddMinutes(1), cursor, 2);
            Assert.InRange(page.Changes.Count, 1, 2);
            ids.AddRange(page.Changes.Select(c => c.ArticleId));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(["a1", "a2", "a3", "a4", "a5", "a6"], ids);
        await Assert.ThrowsAsync<ArgumentException>(() => Index.ListChangesAsync(Monday, "no cursor", 2));
    }

    [Fact]
    public async Task Of_a_deleted_article_the_deletion_alone_is_left_and_its_return_is_new()
    {
        await Index.WriteAsync([At("a1", "One.", Monday)]);
        await Index.WriteAsync([At("a1", "Two.", Monday.AddHours(1))]);
        await Index.DeleteAsync(["a1"]);
        Assert.Equal([ChangeKind.Deleted], (await Index.ListChangesAsync(Monday, null, 10)).Changes.Select(c => c.Kind));
        await Index.WriteAsync([At("a1", "Three.", DateTimeOffset.UtcNow.AddMinutes(1))]);
        Assert.Equal([ChangeKind.Deleted, ChangeKind.Added], (await Index.ListChangesAsync(Monday, null, 10)).Changes.Select(c => c.Kind));
    }

    [Fact]
    public async Task An_article_that_its_source_left_behind_is_a_deletion_too()
    {
        await Index.WriteAsync([Make("old", "Walnut harvest.", origin: "page.html")]);
        await Index.WriteAsync([Make("new", "Walnut harvest.", origin: "page.html")]);
        var changes = (await Index.ListChangesAsync(DateTimeOffset.UnixEpoch, null, 10)).Changes;
        Assert.Equal([("new", ChangeKind.Added), ("old", ChangeKind.Deleted)], changes.Select(c => (c.ArticleId, c.Kind)));
    }

    [Fact]
    public async Task The_version_grows_with_every_article_that_comes_changes_or_goes_and_with_nothing_else()
    {
        var item = Make("a1", "One.");
        var versions = new List<long> { (await Index.GetSummaryAsync()).Version };
        foreach (var step in new Func<Task>[]
        {
            () => Index.WriteAsync([item]), () => Index.WriteAsync([Make("a1", "Two.")]), () => Index.DeleteAsync(["a1"]), () => Index.WriteAsync([item]),
        })
        {
            await step();
            versions.Add((await Index.GetSummaryAsync()).Version);
        }

        Assert.Equal(versions.Distinct().Order(), versions);
        await Index.WriteAsync([item]);
        await Index.DeleteAsync(["unknown"]);
        Assert.Equal(versions[^1], (await Index.GetSummaryAsync()).Version);
    }

    private static ArticleToIndex At(string id, string text, DateTimeOffset ingested) =>
        Make(id, text) is var item ? item with { Article = item.Article with { IngestedAt = ingested } } : throw new InvalidOperationException();

    private async Task<IEnumerable<string>> SinceAsync(DateTimeOffset since) =>
        (await Index.ListChangesAsync(since, null, 10)).Changes.Select(c => c.ArticleId);
}
