using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Ingestion.Web;

namespace NewsQA.Tests.Ingestion.Web;

public sealed class WebSourceTests : SiteTest
{
    [Fact]
    public async Task A_page_is_fetched_under_its_own_address_after_robots_txt_was_asked()
    {
        Site.Redirect("/old", "/pier", permanent: true);
        Assert.Equal(1, (await FetchAsync("/old")).Added);
        var article = await OnlyAsync();
        Assert.Equal(($"{Site.Address}/old", $"{Site.Address}/pier", "Pier to be rebuilt"), (article.Origin, article.Url, article.Title));
        Assert.Equal(["/robots.txt", "/old", "/pier"], Site.Asked);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        await FetchAsync("/pier");
        Assert.Equal((0, 1), Counts(await FetchAsync("/pier")));
        Site.Page("/pier", IngestBench.Page("Pier to be rebuilt", IngestBench.Second), etag: "\"v2\"");
        Assert.Equal(1, (await FetchAsync("/pier")).Updated);
    }

    [Fact]
    public async Task A_server_that_tells_a_date_alone_is_asked_by_it()
    {
        Site.Pages["/dated"] = async context =>
        {
            context.Response.Headers.LastModified = "Thu, 14 May 2026 09:00:00 GMT";
            context.Response.ContentType = "text/html";
            context.Response.StatusCode = context.Request.Headers.IfModifiedSince == "Thu, 14 May 2026 09:00:00 GMT" ? 304 : 200;
            if (context.Response.StatusCode == 200)
            {
                await context.Response.WriteAsync(IngestBench.Page("Pier", IngestBench.Lead, IngestBench.Second));
            }
        };
        Assert.Equal(1, (await FetchAsync("/dated")).Added);
        Assert.Equal((0, 1), Counts(await FetchAsync("/dated")));
    }

    [Fact]
    public async Task A_deleted_page_comes_back_as_new_although_the_server_sees_no_change()
    {
        await FetchAsync("/pier");
        var receipt = await Index.DeleteAsync([(await OnlyAsync()).Id], TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (receipt.Articles, receipt.Sources));
        Assert.Equal(1, (await FetchAsync("/pier")).Added);
    }

    [Fact]
    public async Task What_is_given_by_hand_reaches_a_page_that_did_not_change()
    {
        await FetchAsync("/pier");
        var response = await Bench.Pipeline(Index, Allowed()).IngestAsync(
            [Site.Address + "/pier"], new GivenMetadata(Source: "Coast News"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(1, response.Updated);
        Assert.Equal("Coast News", (await OnlyAsync()).Source);
    }

    [Fact]
    public async Task A_feed_of_full_texts_that_were_never_followed_has_none_of_them_read_from_the_index()
    {
        static string Item(string url, int i, string more) =>
            $"<item><guid>{i}</guid><link>{url}/{i}</link><description>{string.Join(' ', Enumerable.Repeat(IngestBench.Lead, 8))} Number {i}.{more}</description></item>";
        string Feed(string more) => $"<rss version=\"2.0\"><channel><title>Coast</title>{Item(Site.Address, 1, more)}{Item(Site.Address, 2, "")}</channel></rss>";
        Site.Page("/feed", Feed(""), "application/rss+xml");
        Task<IngestResponse> PollAsync() => Bench.Pipeline(web: Allowed()).IngestAsync([Site.Address + "/feed"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, (await PollAsync()).Added);
        Site.Page("/feed", Feed(" A correction."), "application/rss+xml");
        var again = await PollAsync();
        Assert.Equal((1, 1), (again.Updated, again.Unchanged));
        Assert.Empty(Bench.Index.Read);
    }

    [Fact]
    public async Task A_feed_is_fetched_with_its_items_and_one_that_failed_is_asked_for_again()
    {
        static string Feed(string second) =>
            $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Coast</title><item><guid>1</guid><description>{IngestBench.Lead}</description></item><item><guid>2</guid><description>{second}</description></item></channel></rss>";
        Site.Page("/feed", Feed(""), "application/rss+xml", "\"v1\"");
        var first = await FetchAsync("/feed");
        Assert.Equal((1, 1), (first.Added, first.Failed.Count));
        Assert.Single((await FetchAsync("/feed")).Failed);
        Site.Page("/feed", Feed(IngestBench.Second), "application/rss+xml", "\"v2\"");
        var third = await FetchAsync("/feed");
        Assert.Empty(third.Failed);
        Assert.Equal((1, 1), Counts(third));
        Assert.Equal((0, 1), Counts(await FetchAsync("/feed")));
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        Site.Page("/robots.txt", "User-agent: *\nDisallow: /pier", "text/plain");
        Assert.Contains("robots.txt", Failure(await FetchAsync("/pier")), StringComparison.Ordinal);
        Assert.DoesNotContain("/pier", Site.Asked);
    }

    [Fact]
    public async Task A_robots_txt_that_cannot_be_read_forbids_all()
    {
        Site.Pages["/robots.txt"] = context => Task.FromResult(context.Response.StatusCode = 503);
        Assert.Contains("robots.txt", Failure(await FetchAsync("/pier")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    public async Task A_host_inside_is_refused_however_it_is_named_and_never_asked(string host)
    {
        var port = new Uri(Site.Address).Port.ToString(CultureInfo.InvariantCulture);
        var response = await Bench.Pipeline(Index, new WebOptions()).IngestAsync([$"http://{host}:{port}/pier"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("AllowPrivateAddresses", Failure(response), StringComparison.Ordinal);
        Assert.Empty(Site.Asked);
    }

    [Fact]
    public async Task Redirects_are_followed_five_times_and_never_to_something_else_than_the_web()
    {
        Site.Redirect("/loop", "/loop");
        Site.Pages["/file"] = context => Task.Run(() => context.Response.Headers.Location = new("file:///etc/hostname")).ContinueWith(_ => context.Response.StatusCode = 302, TaskScheduler.Default);
        Assert.Contains("more than 5 times", Failure(await FetchAsync("/loop")), StringComparison.Ordinal);
        Assert.Equal(6, Site.Asked.Count(path => path == "/loop"));
        Assert.Contains("not an http(s) address", Failure(await FetchAsync("/file")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/none", "no such page")]
    [InlineData("/secret", "to everyone")]
    [InlineData("/busy", "come back later")]
    [InlineData("/picture", "image/png")]
    [InlineData("/large", "larger than the limit")]
    [InlineData("/bomb", "larger than the limit")]
    [InlineData("/torn", "broke off")]
    [InlineData("/slow", "within 1 seconds")]
    public async Task Whatever_a_server_does_is_one_clear_failure(string path, string expected)
    {
        Bench.Options.MaxFileBytes = 10_000;
        Site.Pages["/secret"] = context => Task.FromResult(context.Response.StatusCode = 403);
        Site.Pages["/busy"] = context => Task.FromResult(context.Response.StatusCode = 429);
        Site.Page("/picture", "x", "image/png");
        Site.Page("/large", new string('a', 20_000));
        Site.Pages["/bomb"] = async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(TemporaryFolder.Pack(new byte[50_000_000]));
        };
        Site.Pages["/torn"] = async context =>
        {
            context.Response.ContentLength = 5000;
            await context.Response.WriteAsync("<html>");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        Site.Pages["/slow"] = async context => await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Contains(expected, Failure(await FetchAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_of_an_address_alone_is_fetched()
    {
        var uploads = new[] { new ArticleUpload { Url = Site.Address + "/pier" }, new ArticleUpload { Url = "pier" } }.ToAsyncEnumerable();
        var response = await Bench.Pipeline(Index, Allowed()).IngestAsync(uploads, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (response.Added, response.Failed.Count));
        Assert.Equal(Site.Address + "/pier", (await OnlyAsync()).Url);
    }

    private static WebOptions Allowed() => new() { AllowPrivateAddresses = true, TimeoutSeconds = 10 };

    private static string Failure(IngestResponse response) => Assert.Single(response.Failed).Error;

    private Task<IngestResponse> FetchAsync(string path)
    {
        var options = Allowed();
        options.TimeoutSeconds = path == "/slow" ? 1 : 10;
        return Bench.Pipeline(Index, options).IngestAsync([Site.Address + path], cancellationToken: TestContext.Current.CancellationToken);
    }
}
