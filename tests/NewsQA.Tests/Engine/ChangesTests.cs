using NewsQA.Client;

namespace NewsQA.Tests.Engine;

public sealed class ChangesTests : IAsyncDisposable
{
    private readonly SampleEngine _sample = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task A_revised_article_shows_what_was_added_withdrawn_and_superseded_at_exact_places()
    {
        await UploadAsync("The bridge at Holm will cost 40 million crowns, the council said. Work begins in May.");
        await UploadAsync("The bridge at Holm will cost 55 million crowns, the council said. The mayor is not pleased. Work begins in May.");

        var changes = (await ChangesAsync("2020")).Changes;

        Assert.Equal([ChangeKind.Added, ChangeKind.Revised], changes.Select(c => c.Kind));
        var revised = changes[1];
        var before = await _sample.Engine.GetArticleAsync(revised.ArticleId, revised.PreviousRevision, Cancellation);
        var after = await _sample.Engine.GetArticleAsync(revised.ArticleId, revised.Article!.Revision, Cancellation);
        Assert.Equal(["The bridge at Holm will cost 40 million crowns, the council said."], revised.Withdrawn.Select(s => s.Text));
        Assert.Equal(["The bridge at Holm will cost 55 million crowns, the council said.", "The mayor is not pleased."], revised.Added.Select(s => s.Text));
        Assert.All(revised.Withdrawn, s => Assert.Equal(s.Text, before!.Text[s.Start..s.End]));
        Assert.All(revised.Added, s => Assert.Equal(s.Text, after!.Text[s.Start..s.End]));
        var claim = Assert.Single(revised.Superseded);
        Assert.Equal(("money", "40 million crowns", "55 million crowns"), (claim.Kind, claim.Before.Value, claim.After.Value));
    }

    [Fact]
    public async Task Metadata_set_by_hand_is_a_revision_whose_text_did_not_change()
    {
        await UploadAsync("The lighthouse on Skarn was repainted in red and white.");
        var id = (await ChangesAsync("2020")).Changes[0].ArticleId;
        await _sample.Engine.PatchArticleAsync(id, new ArticlePatch(Source: "Skarn Times"), Cancellation);

        var revised = (await ChangesAsync("2020")).Changes[^1];
        Assert.Equal(new MetadataChange("source", null, "Skarn Times"), Assert.Single(revised.Metadata));
        Assert.Empty(revised.Added);
        Assert.Empty(revised.Withdrawn);
    }

    [Fact]
    public async Task A_deleted_article_leaves_a_receipt_and_no_text()
    {
        await UploadAsync("The lighthouse on Skarn was repainted in red and white.");
        var id = (await ChangesAsync("2020")).Changes[0].ArticleId;
        await _sample.Engine.DeleteArticlesAsync([id], Cancellation);

        var deleted = Assert.Single((await ChangesAsync("2020")).Changes);
        Assert.Equal((ChangeKind.Deleted, id, new DeletionReceipt(1, 1, 1, 1) { Sources = 1, Duplicates = 1 }), (deleted.Kind, deleted.ArticleId, deleted.Receipt!));
        Assert.Null(deleted.Article);
        Assert.Empty(deleted.Withdrawn);
        Assert.Empty(deleted.Added);
    }

    [Fact]
    public async Task Asking_again_from_until_misses_nothing()
    {
        await UploadAsync("The lighthouse on Skarn was repainted.");
        var seen = await ChangesAsync("2020");
        await UploadAsync("A new library opened in Brekkefoss.", "library");
        var next = await ChangesAsync(seen.Until.ToString("O"));
        Assert.Contains(next.Changes, c => c.Article?.Origin == "library");
        Assert.Empty((await ChangesAsync("2090")).Changes);
    }

    [Theory]
    [InlineData(null, null, "since is missing")]
    [InlineData("  ", null, "since is missing")]
    [InlineData("yesterday", null, "since is 'yesterday', which is not a date")]
    [InlineData("2025-02-30", null, "since is '2025-02-30', which is not a date")]
    [InlineData("2025", 0, "limit must be 1 to 500; it is 0.")]
    [InlineData("2025", 501, "limit must be 1 to 500; it is 501.")]
    public async Task A_query_that_is_not_valid_names_the_field(string? since, int? limit, string message)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => _sample.Engine.GetChangesAsync(new ChangesQuery { Since = since, Limit = limit }, Cancellation));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_that_no_page_gave_is_refused_by_name()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => _sample.Engine.GetChangesAsync(new ChangesQuery { Since = "2025", Cursor = "x" }, Cancellation));
        Assert.StartsWith("cursor is 'x'", error.Message, StringComparison.Ordinal);
    }

    private Task<IngestResponse> UploadAsync(string text, string origin = "article") => _sample.UploadAsync(new ArticleUpload { Text = text, Origin = origin });

    private Task<ChangesResponse> ChangesAsync(string since) => _sample.Engine.GetChangesAsync(new ChangesQuery { Since = since }, Cancellation);
}
