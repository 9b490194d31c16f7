using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Ingestion.Web;

public sealed class TeaserGivenTests : TeaserTest
{
    private static readonly GivenMetadata s_given = new(Source: "By hand", PublishedAt: PartialDate.TryParse("2026-05-01", "--date", out var date) ? date : null);

    [Fact]
    public async Task Pages_are_asked_for_once_with_what_is_given_by_hand_and_those_beyond_the_limit_at_later_looks()
    {
        Mill();
        Web.TeaserPages = 1;
        Feed(Entry("1", "/pier", Teaser), Entry("2", "/mill", "The old mill of Norravik was sold."));
        await PollAsync(given: s_given);
        Assert.Equal((1, 0), (Asked("/pier"), Asked("/mill")));
        Assert.Equal(1, (await PollAsync(given: s_given)).Updated);
        Assert.Equal((0, 2), Counts(await PollAsync(given: s_given)));
        Assert.Equal((1, 1), (Asked("/pier"), Asked("/mill")));
    }

    [Fact]
    public async Task What_is_given_otherwise_reaches_the_pages_that_were_had_and_their_text_stays()
    {
        Feed(Entry("1", "/pier", LongTeaser));
        await PollAsync(given: s_given);
        Assert.Equal("By hand", (await OnlyAsync()).Source);
        Assert.Equal(1, (await PollAsync(given: new GivenMetadata(Source: "Otherwise"))).Updated);
        var article = await OnlyAsync();
        Assert.Equal(("Otherwise", "2026-05-01", $"{IngestBench.Lead}\n\n{IngestBench.Second}"), (article.Source, article.PublishedAt?.Date, article.Text));
    }

    [Fact]
    public async Task An_uploaded_address_with_fields_has_its_pages_asked_for_once_and_again_when_it_says_other_things()
    {
        Feed(Entry("1", "/pier", Teaser));
        var upload = new ArticleUpload { Url = Site.Address + "/feed", Byline = "Bo Lind", Given = new ArticlePatch(Title: "The pier") };
        Assert.Equal(1, (await UploadAsync(upload)).Added);
        Assert.Equal((0, 1), Counts(await UploadAsync(upload)));
        Assert.Equal(1, Asked("/pier"));
        Assert.Equal(1, (await UploadAsync(upload with { Byline = "Cy Holm" })).Updated);
        Assert.Equal((2, "Cy Holm", "The pier"), (Asked("/pier"), (await OnlyAsync()).Byline, (await OnlyAsync()).Title));
        Assert.Equal((0, 1), Counts(await UploadAsync(upload with { Byline = "Cy Holm" })));
        Assert.Equal(2, Asked("/pier"));
    }

    [Fact]
    public async Task A_refused_page_is_not_asked_for_again_with_what_is_given()
    {
        Refuse("/pier");
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync(given: s_given);
        Assert.Equal((0, 1), Counts(await PollAsync(given: s_given)));
        Assert.Equal((1, Teaser), (Asked("/pier"), (await OnlyAsync()).Text));
    }
}
