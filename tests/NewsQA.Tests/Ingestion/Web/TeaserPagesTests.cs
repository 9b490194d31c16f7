using Microsoft.AspNetCore.Http;
using NewsQA.Client;
using NewsQA.Ingestion;

namespace NewsQA.Tests.Ingestion.Web;

public sealed class TeaserPagesTests : TeaserTest
{
    [Fact]
    public async Task A_teaser_gives_way_to_its_page_and_the_entry_says_what_the_page_does_not()
    {
        Feed(Entry("1", "/pier", Teaser));
        Assert.Equal((1, 0), Counts(await PollAsync()));
        var article = await OnlyAsync();
        Assert.Equal($"{IngestBench.Lead}\n\n{IngestBench.Second}", article.Text);
        Assert.Equal(($"{Site.Address}/pier", "Pier to be rebuilt", "Coast", "Ada Wren"), (article.Url, article.Title, article.Source, article.Byline));
        Assert.Equal(("2026-05-14T07:00:00Z", "feed pubDate"), (article.PublishedAt?.Date, article.PublishedAt?.Evidence));
    }

    [Fact]
    public async Task What_the_page_says_itself_comes_before_the_entry()
    {
        Site.Page("/pier", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second)
            .Replace("<head>", "<head><meta property=\"article:published_time\" content=\"2026-05-12T10:00:00Z\"><meta name=\"author\" content=\"Bo Lind\"><meta property=\"og:site_name\" content=\"Coast News\">", StringComparison.Ordinal));
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        var article = await OnlyAsync();
        Assert.Equal(("2026-05-12", "Bo Lind", "Coast News"), (article.PublishedAt?.Date[..10], article.Byline, article.Source));
    }

    [Theory]
    [InlineData("/forbidden", "robots.txt")]
    [InlineData("/gone", "404")]
    [InlineData("/subscribers", "does not give this page to everyone")]
    [InlineData("/wall", "paywall")]
    [InlineData("/picture", "image/png")]
    [InlineData("/consent", "speaks of something else")]
    [InlineData("/stub", "less text")]
    public async Task Where_the_page_cannot_be_had_the_teaser_stays_the_report_says_why_and_it_is_not_asked_for_again(string path, string reason)
    {
        Site.Page("/robots.txt", "User-agent: *\nDisallow: /forbidden", "text/plain");
        Site.Page("/forbidden", IngestBench.Page("Pier", IngestBench.Lead, IngestBench.Second));
        Refuse("/subscribers");
        Site.Page("/wall", IngestBench.Page("Pier", IngestBench.Lead, "Subscribe to continue reading this article today."));
        Site.Page("/picture", "x", "image/png");
        Site.Page("/consent", IngestBench.Page("Welcome", string.Join(' ', Enumerable.Repeat("Choose which trackers may follow you between different websites.", 5))));
        Site.Page("/stub", IngestBench.Page("Pier", "Harbour council votes."));
        Feed(Entry("1", path, Teaser));
        var first = await PollAsync();
        Assert.Equal((1, 0), Counts(first));
        Assert.Empty(first.Failed);
        var note = Assert.Single(first.Notes);
        Assert.Equal($"{Site.Address}/feed#1", note.Origin);
        Assert.Contains(reason, note.Note, StringComparison.Ordinal);
        Assert.Equal((Teaser, Site.Address + path), ((await OnlyAsync()).Text, (await OnlyAsync()).Url));
        var asked = Asked(path);
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal(asked, Asked(path));
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is()
    {
        Site.Pages["/a"] = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        };
        Feed(Entry("1", "/a", Teaser), Entry("2", "/pier", Teaser));
        var response = await PollAsync();
        Assert.Equal((2, 2), (response.Added, response.Notes.Count));
        Assert.DoesNotContain("/pier", Site.Asked);
    }

    [Fact]
    public async Task No_more_pages_are_asked_for_at_one_look_than_allowed_and_the_rest_at_the_next()
    {
        Mill();
        Web.TeaserPages = 1;
        FeedAt("/feed", "\"f1\"", Entry("1", "/pier", Teaser), Entry("2", "/mill", "The old mill of Norravik was sold."));
        Assert.Contains("next look", Assert.Single((await PollAsync()).Notes).Note, StringComparison.Ordinal);
        Assert.Equal((1, 1), ((await PollAsync()).Updated, Asked("/pier")));
    }

    [Fact]
    public async Task Teasers_stay_where_that_is_wanted()
    {
        Feed(Entry("1", "/pier", Teaser));
        Web.TeaserPages = 0;
        await PollAsync();
        Assert.Equal(Teaser, (await OnlyAsync()).Text);
        Web.TeaserPages = 50;
        await Bench.Pipeline(Index, Web).IngestAsync(new IngestRequest { Sources = [Site.Address + "/feed"], KeepTeasers = true }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.DoesNotContain("/pier", Site.Asked);
    }

    [Fact]
    public async Task A_full_text_a_front_page_and_a_page_that_entries_share_are_not_followed()
    {
        var full = string.Join(' ', Enumerable.Repeat(IngestBench.Lead, 8));
        Feed(Entry("1", "/pier", full), Entry("2", "/", Teaser), Entry("3", "/day#a", "The mill was sold."), Entry("4", "/day#b", "The bridge was closed."));
        Assert.Empty((await PollAsync()).Failed);
        Assert.Equal(["/robots.txt", "/feed"], Site.Asked);
    }

    [Fact]
    public async Task An_entry_without_a_text_is_read_from_its_page_and_fails_where_that_cannot_be_had()
    {
        Feed(Entry("1", "/pier", ""), Entry("2", "/gone", ""));
        var response = await PollAsync();
        Assert.Equal(1, response.Added);
        Assert.Contains("404", Assert.Single(response.Failed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uploaded_address_of_a_feed_is_followed_too_and_what_is_given_by_hand_stays()
    {
        Feed(Entry("1", "/pier", Teaser));
        var upload = new ArticleUpload { Url = Site.Address + "/feed", Given = new ArticlePatch(Source: "By hand") };
        await UploadAsync(upload);
        Assert.Equal("By hand", (await OnlyAsync()).Source);
        await PollAsync();
        var article = await OnlyAsync();
        Assert.Equal(("By hand", true), (article.Source, article.Text.Contains(IngestBench.Second, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_slow_host_takes_no_more_than_the_look_s_time_and_the_rest_comes_at_the_next()
    {
        Web.TeaserSeconds = 1;
        Site.Pages["/slow"] = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1.1), context.RequestAborted);
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(IngestBench.Page("Mill sold", "The old mill of Norravik was sold to a brewer on Friday.", IngestBench.Second));
        };
        FeedAt("/feed", "\"f1\"", Entry("1", "/slow", "The old mill of Norravik was sold."), Entry("2", "/pier", Teaser));
        var note = Assert.Single((await PollAsync()).Notes);
        Assert.Equal(($"{Site.Address}/feed#2", 0), (note.Origin, Asked("/pier")));
        Assert.Contains("next look", note.Note, StringComparison.Ordinal);
        var second = await PollAsync();
        Assert.Equal((1, 0, 1), (second.Updated, second.Notes.Count, Asked("/slow")));
    }
}
