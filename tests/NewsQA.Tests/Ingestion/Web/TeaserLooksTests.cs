using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Ingestion.Web;

public sealed class TeaserLooksTests : TeaserTest
{
    [Fact]
    public async Task What_a_page_gave_stays_where_a_second_entry_leads_to_the_same_page()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Feed(Entry("1", "/pier", Teaser), Entry("2", "/pier", "The ferry pier of Norravik is to be rebuilt."));
        await PollAsync();
        Assert.Equal($"{IngestBench.Lead}\n\n{IngestBench.Second}", (await OnlyAsync()).Text);
    }

    [Fact]
    public async Task What_was_had_is_not_asked_for_again_although_the_feed_grows()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Mill();
        Feed(Entry("2", "/mill", "The old mill of Norravik was sold."), Entry("1", "/pier", Teaser));
        Assert.Equal((1, 1), Counts(await PollAsync()));
        Assert.Equal(1, Asked("/pier"));
        Assert.Equal((0, 2), Counts(await PollAsync()));
        Assert.Equal(1, Asked("/mill"));
    }

    [Fact]
    public async Task An_entry_that_says_something_new_has_its_page_asked_whether_it_changed_once()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Feed(Entry("1", "/pier", Teaser + " Storms are near."));
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal(2, Asked("/pier"));
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal(2, Asked("/pier"));

        Site.Page("/pier", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second, "A correction was made on Friday to what the council decided."), etag: "\"p2\"");
        Feed(Entry("1", "/pier", Teaser + " Corrected."));
        Assert.Equal(1, (await PollAsync()).Updated);
        Assert.EndsWith("what the council decided.", (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_did_not_change_leads_to_no_page()
    {
        FeedAt("/feed", "\"f1\"", Entry("1", "/pier", Teaser));
        await PollAsync();
        var asked = Site.Asked.Count;
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal(["/robots.txt", "/feed"], Site.Asked.Skip(asked));
    }

    [Fact]
    public async Task A_page_that_is_busy_is_asked_for_at_the_next_look_although_the_feed_is_the_same()
    {
        Refuse("/busy", 500);
        FeedAt("/feed", "\"f1\"", Entry("1", "/busy", Teaser));
        Assert.Contains("failed (500)", Assert.Single((await PollAsync()).Notes).Note, StringComparison.Ordinal);
        Assert.Equal(Teaser, (await OnlyAsync()).Text);
        Site.Page("/busy", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second));
        var second = await PollAsync();
        Assert.Equal((1, 0), (second.Updated, second.Notes.Count));
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_had_and_is_gone_does_not_give_way_to_the_teaser()
    {
        Feed(Entry("1", "/pier", "Council votes on pier."));
        await PollAsync();
        Refuse("/pier", 410);
        Feed(Entry("1", "/pier", "Council votes on pier again."));
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_article_comes_back_with_its_page_although_that_did_not_change()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        await Index.DeleteAsync([(await OnlyAsync()).Id], TestContext.Current.CancellationToken);
        Assert.Empty(await Index.GetFetchesAsync([Site.Address + "/feed#1"], TestContext.Current.CancellationToken));
        Assert.Equal(1, (await PollAsync()).Added);
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_gave_way_to_its_teaser_is_asked_for_anew_although_it_did_not_change()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Refuse("/pier");
        Feed(Entry("1", "/pier", LongTeaser));
        await PollAsync();
        await AssertPageIsHadAnewAsync(LongTeaser);
    }

    [Fact]
    public async Task A_page_in_whose_place_another_feed_put_its_teaser_is_asked_for_anew_too()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Refuse("/pier");
        FeedAt("/other", null, Entry("7", "/pier", LongTeaser));
        await PollAsync("/other");
        await AssertPageIsHadAnewAsync(Teaser);
    }

    [Fact]
    public async Task A_page_that_was_refused_beside_a_fuller_text_is_not_asked_for_again_until_its_entry_says_something_else()
    {
        Refuse("/pier");
        await UploadAsync(Full());
        Feed(Entry("1", "/pier", Teaser));
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal((1, Full().Text), (Asked("/pier"), (await OnlyAsync()).Text));
        Feed(Entry("1", "/pier", Teaser + " Storms are near."));
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal((2, Full().Text), (Asked("/pier"), (await OnlyAsync()).Text));
    }

    [Fact]
    public async Task The_fuller_text_s_own_source_may_shorten_it_after_an_entry_was_recorded_beside_it()
    {
        Refuse("/pier");
        await UploadAsync(Full());
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Assert.Equal(1, (await UploadAsync(Full() with { Text = IngestBench.Second })).Updated);
        Assert.Equal(IngestBench.Second, (await OnlyAsync()).Text);
    }

    [Fact]
    public async Task An_entry_that_came_in_one_batch_with_a_fuller_text_is_recorded_too()
    {
        Refuse("/pier");
        Feed(Entry("1", "/pier", Teaser));
        var page = Bench.Folder.Write("pier.html", IngestBench.Page("Pier", Full().Text!.Split("\n\n")).Replace("<head>", $"<head><link rel=\"canonical\" href=\"{Site.Address}/pier\">", StringComparison.Ordinal));
        await Bench.Pipeline(Index, Web).IngestAsync([Site.Address + "/feed", page], cancellationToken: TestContext.Current.CancellationToken);
        await PollAsync();
        Assert.Equal((1, Full().Text), (Asked("/pier"), (await OnlyAsync()).Text));
    }

    [Fact]
    public async Task What_a_page_gave_stays_while_it_is_busy_however_long_the_teaser_is()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Refuse("/pier", 500);
        Feed(Entry("1", "/pier", LongTeaser));
        Assert.Single((await PollAsync()).Notes);
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
        Assert.Single((await PollAsync()).Notes);
        Assert.Equal(3, Asked("/pier"));
    }

    [Fact]
    public async Task What_a_page_gave_stays_where_it_was_busy_for_a_while_and_is_no_longer_asked_for()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Refuse("/pier", 500);
        Feed(Entry("1", "/pier", Teaser + " Storms are near."));
        await PollAsync();
        Web.TeaserPages = 0;
        Feed(Entry("1", "/pier", Teaser + " Corrected."));
        await PollAsync();
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_comes_while_an_entry_is_recorded_is_not_undone()
    {
        Task<IngestResponse> PollAsync() => Bench.Pipeline(web: Web).IngestAsync([Site.Address + "/feed"], cancellationToken: TestContext.Current.CancellationToken);
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Refuse("/pier", 410);
        Feed(Entry("1", "/pier", Teaser + " Storms are near."));
        var (id, written) = Assert.Single(Bench.Index.Articles);
        Bench.Index.BeforeWrite = () => Bench.Index.Articles[id] = written with { Article = written.Article with { Text = Full().Text!, Revision = "corrected" } };
        await PollAsync();
        Assert.Equal(Full().Text, Bench.Only().Text);
    }

    [Fact]
    public async Task What_is_given_with_a_teaser_reaches_the_fuller_text_and_leaves_it_whole()
    {
        await UploadAsync(Full());
        Web.TeaserPages = 0;
        Feed(Entry("1", "/pier", Teaser));
        Assert.Equal(1, (await PollAsync(given: new GivenMetadata(Source: "By hand"))).Updated);
        var article = await OnlyAsync();
        Assert.Equal(("By hand", Full().Text), (article.Source, article.Text));
    }

    private async Task AssertPageIsHadAnewAsync(string teaser)
    {
        Assert.Equal(LongTeaser, (await OnlyAsync()).Text);
        Pier();
        Feed(Entry("1", "/pier", teaser + " Storms are near."));
        Assert.Equal(1, (await PollAsync()).Updated);
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    private ArticleUpload Full() => new() { Url = Site.Address + "/pier", Text = $"{IngestBench.Lead}\n\n{IngestBench.Second}\n\nThe pier was built in 1911 and closed to cars after a fire on board of a ferry in 1987." };
}
