using NewsQA.Client;
using NewsQA.Passages;
using NewsQA.Tests.Ingestion;

namespace NewsQA.Tests.Engine;

/// <summary>An article without a title is shown under its first sentence, and found and told apart as what it is.</summary>
public sealed class UntitledArticlesTests : IAsyncLifetime
{
    private const string Derived = "The harbour council of Norravik voted on Tuesday to rebuild the old ferry pier…";

    private readonly SampleEngine _sample = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task Answers_lists_details_and_revisions_show_the_derived_title_and_lists_and_details_mark_it()
    {
        var article = await AddAsync($"{IngestBench.Lead}\n\n{IngestBench.Second}");

        var response = await _sample.AskAsync("What will the rebuilding of the ferry pier in Norravik cost?");
        Assert.NotEmpty(response.Passages);
        Assert.All(response.Passages, passage => Assert.Equal(Derived, passage.Title));
        Assert.All(response.Citations, citation => Assert.Equal(Derived, citation.Title));
        Assert.Equal((Derived, DerivedTitle.Evidence), (article.Title, article.TitleEvidence));
        Assert.Equal((Derived, DerivedTitle.Evidence, Derived), await DetailAsync(article.Id));
        Assert.Single((await ListAsync("COUNCIL pier")).Articles);
        Assert.Empty((await ListAsync("crowns")).Articles);
    }

    [Fact]
    public async Task A_title_given_later_takes_its_place_and_another_first_sentence_is_no_new_title()
    {
        var article = await AddAsync($"{IngestBench.Lead}\n\n{IngestBench.Second}");
        await AddAsync($"Nobody objected. {IngestBench.Lead}\n\n{IngestBench.Second}");
        var changes = await _sample.Engine.GetChangesAsync(new ChangesQuery { Since = "2000-01-01" }, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(changes.Changes.SelectMany(change => change.Metadata), change => change.Field == "title");

        await _sample.Engine.PatchArticleAsync(article.Id, new ArticlePatch(Title: "Pier"), TestContext.Current.CancellationToken);
        Assert.Equal(("Pier", null, "Pier"), await DetailAsync(article.Id));
    }

    private async Task<ArticleSummary> AddAsync(string text)
    {
        await _sample.UploadAsync(new ArticleUpload { Text = text, Origin = "a" });
        return Assert.Single((await ListAsync(null)).Articles);
    }

    private Task<ArticlePage> ListAsync(string? words) => _sample.Engine.ListArticlesAsync(new ArticleQuery { Q = words }, TestContext.Current.CancellationToken);

    private async Task<(string? Title, string? Evidence, string? OfRevision)> DetailAsync(string id)
    {
        var detail = await _sample.Engine.GetArticleAsync(id, null, TestContext.Current.CancellationToken);
        return (detail!.Title, detail.TitleEvidence, detail.Revisions[^1].Title);
    }
}
