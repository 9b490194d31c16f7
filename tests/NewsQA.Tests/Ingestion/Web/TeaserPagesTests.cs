using System.Text;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing.Sqlite;
using NewsQA.Ingestion;
using NewsQA.Ingestion.Web;

namespace NewsQA.Tests.Ingestion.Web;

public sealed class TeaserPagesTests : IAsyncLifetime
{
    private const string Teaser = "The harbour council of Norravik voted on Tuesday to rebuild the old ferry pier.";
    private readonly IngestBench _bench = new();
    private readonly WebOptions _web = new() { AllowPrivateAddresses = true, TimeoutSeconds = 10 };
    private LoopbackSite _site = null!;
    private SqliteNewsIndex _index = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.StartAsync();
        _index = await _bench.OpenIndexAsync();
        _site.Page("/pier", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second), etag: "\"p1\"");
    }

    public async ValueTask DisposeAsync()
    {
        await _index.DisposeAsync();
        await _site.DisposeAsync();
        _bench.Dispose();
    }

    [Fact]
    public async Task A_teaser_gives_way_to_its_page_and_the_entry_says_what_the_page_does_not()
    {
        Feed(Entry("1", "/pier", Teaser));
        Assert.Equal((1, 0), Counts(await PollAsync()));
        var article = await OnlyAsync();
        Assert.Equal($"{IngestBench.Lead}\n\n{IngestBench.Second}", article.Text);
        Assert.Equal(($"{_site.Address}/pier", "Pier to be rebuilt", "Coast", "Ada Wren"), (article.Url, article.Title, article.Source, article.Byline));
        Assert.Equal(("2026-05-14T07:00:00Z", "feed pubDate"), (article.PublishedAt?.Date, article.PublishedAt?.Evidence));
    }

    [Fact]
    public async Task What_the_page_says_itself_comes_before_the_entry()
    {
        _site.Page("/pier", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second)
            .Replace("<head>", "<head><meta property=\"article:published_time\" content=\"2026-05-12T10:00:00Z\"><meta name=\"author\" content=\"Bo Lind\"><meta property=\"og:site_name\" content=\"Coast News\">", StringComparison.Ordinal));
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        var article = await OnlyAsync();
        Assert.Equal(("2026-05-12", "Bo Lind", "Coast News"), (article.PublishedAt?.Date[..10], article.Byline, article.Source));
    }

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
        _site.Page("/mill", IngestBench.Page("Mill sold", "The old mill of Norravik was sold to a brewer on Friday.", IngestBench.Second));
        Feed(Entry("2", "/mill", "The old mill of Norravik was sold."), Entry("1", "/pier", Teaser));
        Assert.Equal((1, 1), Counts(await PollAsync()));
        Assert.Equal(1, _site.Asked.Count(path => path == "/pier"));
        Assert.Equal((0, 2), Counts(await PollAsync()));
        Assert.Equal(1, _site.Asked.Count(path => path == "/mill"));
    }

    [Fact]
    public async Task An_entry_that_says_something_new_has_its_page_asked_whether_it_changed_once()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        Feed(Entry("1", "/pier", Teaser + " Storms are near."));
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal(2, _site.Asked.Count(path => path == "/pier"));
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal(2, _site.Asked.Count(path => path == "/pier"));

        _site.Page("/pier", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second, "A correction was made on Friday to what the council decided."), etag: "\"p2\"");
        Feed(Entry("1", "/pier", Teaser + " Corrected."));
        Assert.Equal(1, (await PollAsync()).Updated);
        Assert.EndsWith("what the council decided.", (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_did_not_change_leads_to_no_page()
    {
        Feed("\"f1\"", Entry("1", "/pier", Teaser));
        await PollAsync();
        var asked = _site.Asked.Count;
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal(["/robots.txt", "/feed"], _site.Asked.Skip(asked));
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
        _site.Page("/robots.txt", "User-agent: *\nDisallow: /forbidden", "text/plain");
        _site.Page("/forbidden", IngestBench.Page("Pier", IngestBench.Lead, IngestBench.Second));
        _site.Pages["/subscribers"] = context => Task.FromResult(context.Response.StatusCode = 403);
        _site.Page("/wall", IngestBench.Page("Pier", IngestBench.Lead, "Subscribe to continue reading this article today."));
        _site.Page("/picture", "x", "image/png");
        _site.Page("/consent", IngestBench.Page("Welcome", string.Join(' ', Enumerable.Repeat("Choose which trackers may follow you between different websites.", 5))));
        _site.Page("/stub", IngestBench.Page("Pier", "Harbour council votes."));
        Feed(Entry("1", path, Teaser));
        var first = await PollAsync();
        Assert.Equal((1, 0), Counts(first));
        Assert.Empty(first.Failed);
        var note = Assert.Single(first.Notes);
        Assert.Equal($"{_site.Address}/feed#1", note.Origin);
        Assert.Contains(reason, note.Note, StringComparison.Ordinal);
        Assert.Equal((Teaser, _site.Address + path), ((await OnlyAsync()).Text, (await OnlyAsync()).Url));
        var asked = _site.Asked.Count(page => page == path);
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Equal(asked, _site.Asked.Count(page => page == path));
    }

    [Fact]
    public async Task A_page_that_is_busy_is_asked_for_at_the_next_look_although_the_feed_is_the_same()
    {
        _site.Pages["/busy"] = context => Task.FromResult(context.Response.StatusCode = 500);
        Feed("\"f1\"", Entry("1", "/busy", Teaser));
        Assert.Contains("failed (500)", Assert.Single((await PollAsync()).Notes).Note, StringComparison.Ordinal);
        Assert.Equal(Teaser, (await OnlyAsync()).Text);
        _site.Page("/busy", IngestBench.Page("Pier to be rebuilt", IngestBench.Lead, IngestBench.Second));
        var second = await PollAsync();
        Assert.Equal((1, 0), (second.Updated, second.Notes.Count));
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_had_and_is_gone_does_not_give_way_to_the_teaser()
    {
        Feed(Entry("1", "/pier", "Council votes on pier."));
        await PollAsync();
        _site.Pages["/pier"] = context => Task.FromResult(context.Response.StatusCode = 410);
        Feed(Entry("1", "/pier", "Council votes on pier again."));
        Assert.Equal((0, 1), Counts(await PollAsync()));
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is()
    {
        _site.Pages["/a"] = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        };
        Feed(Entry("1", "/a", Teaser), Entry("2", "/pier", Teaser));
        var response = await PollAsync();
        Assert.Equal((2, 2), (response.Added, response.Notes.Count));
        Assert.DoesNotContain("/pier", _site.Asked);
    }

    [Fact]
    public async Task No_more_pages_are_asked_for_at_one_look_than_allowed_and_the_rest_at_the_next()
    {
        _site.Page("/mill", IngestBench.Page("Mill sold", "The old mill of Norravik was sold to a brewer on Friday.", IngestBench.Second));
        _web.TeaserPages = 1;
        Feed("\"f1\"", Entry("1", "/pier", Teaser), Entry("2", "/mill", "The old mill of Norravik was sold."));
        Assert.Contains("next look", Assert.Single((await PollAsync()).Notes).Note, StringComparison.Ordinal);
        Assert.Equal((1, 1), ((await PollAsync()).Updated, _site.Asked.Count(path => path == "/pier")));
    }

    [Fact]
    public async Task Teasers_stay_where_that_is_wanted()
    {
        Feed(Entry("1", "/pier", Teaser));
        _web.TeaserPages = 0;
        await PollAsync();
        Assert.Equal(Teaser, (await OnlyAsync()).Text);
        _web.TeaserPages = 50;
        await _bench.Pipeline(_index, _web).IngestAsync(new IngestRequest { Sources = [_site.Address + "/feed"], KeepTeasers = true }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.DoesNotContain("/pier", _site.Asked);
    }

    [Fact]
    public async Task A_full_text_a_front_page_and_a_page_that_entries_share_are_not_followed()
    {
        var full = string.Join(' ', Enumerable.Repeat(IngestBench.Lead, 8));
        Feed(Entry("1", "/pier", full), Entry("2", "/", Teaser), Entry("3", "/day#a", "The mill was sold."), Entry("4", "/day#b", "The bridge was closed."));
        Assert.Empty((await PollAsync()).Failed);
        Assert.Equal(["/robots.txt", "/feed"], _site.Asked);
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
        var upload = new ArticleUpload { Url = _site.Address + "/feed", Given = new ArticlePatch(Source: "By hand") };
        await _bench.Pipeline(_index, _web).IngestAsync(new[] { upload }.ToAsyncEnumerable(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("By hand", (await OnlyAsync()).Source);
        await PollAsync();
        var article = await OnlyAsync();
        Assert.Equal(("By hand", true), (article.Source, article.Text.Contains(IngestBench.Second, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_deleted_article_comes_back_with_its_page_although_that_did_not_change()
    {
        Feed(Entry("1", "/pier", Teaser));
        await PollAsync();
        await _index.DeleteAsync([(await OnlyAsync()).Id], TestContext.Current.CancellationToken);
        Assert.Empty(await _index.GetFetchesAsync([_site.Address + "/feed#1"], TestContext.Current.CancellationToken));
        Assert.Equal(1, (await PollAsync()).Added);
        Assert.Contains(IngestBench.Second, (await OnlyAsync()).Text, StringComparison.Ordinal);
    }

    private static (int Added, int Unchanged) Counts(IngestResponse response) => (response.Added, response.Unchanged);

    private string Entry(string id, string path, string description) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>Pier vote in Norravik</title><link>{_site.Address}{path}</link><author>a@coast.example (Ada Wren)</author><pubDate>Thu, 14 May 2026 07:00:00 GMT</pubDate><description>{description}</description></item>";

    private void Feed(params string[] entries) => Feed(entries[0].StartsWith('"') ? entries[1..] : entries, entries[0].StartsWith('"') ? entries[0] : null);

    private void Feed(string[] entries, string? etag)
    {
        var feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Coast</title>").AppendJoin("", entries).Append("</channel></rss>");
        _site.Page("/feed", feed.ToString(), "application/rss+xml", etag);
    }

    private Task<IngestResponse> PollAsync() =>
        _bench.Pipeline(_index, _web).IngestAsync([_site.Address + "/feed"], cancellationToken: TestContext.Current.CancellationToken);

    private async Task<Article> OnlyAsync() =>
        (await _index.GetArticlesAsync([new((Assert.Single((await _index.ListAsync(NewsQA.Indexing.IndexFilter.None, null, null, 5, TestContext.Current.CancellationToken)).Articles)).Id)], TestContext.Current.CancellationToken))[0]!;
}
