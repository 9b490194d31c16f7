using System.Text;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Ingestion.Web;

namespace NewsQA.Tests.Ingestion.Web;

/// <summary>A site with a page and a feed of teasers at <c>/feed</c>, and an index that looks at it.</summary>
public abstract class TeaserTest : SiteTest
{
    protected const string Teaser = "The harbour council of Norravik voted on Tuesday to rebuild the old ferry pier.";

    // More than half as long as the page.
    protected const string LongTeaser = IngestBench.Lead + " Work will take nine months, the engineer said.";

    protected WebOptions Web { get; } = new() { AllowPrivateAddresses = true, TimeoutSeconds = 10 };

    protected void Mill() => Site.Page("/mill", IngestBench.Page("Mill sold", "The old mill of Norravik was sold to a brewer on Friday.", IngestBench.Second));

    protected void Refuse(string path, int status = 403) => Site.Pages[path] = context => Task.FromResult(context.Response.StatusCode = status);

    protected int Asked(string path) => Site.Asked.Count(asked => asked == path);

    protected string Entry(string id, string path, string description) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>Pier vote in Norravik</title><link>{Site.Address}{path}</link><author>a@coast.example (Ada Wren)</author><pubDate>Thu, 14 May 2026 07:00:00 GMT</pubDate><description>{description}</description></item>";

    protected void Feed(params string[] entries) => FeedAt("/feed", null, entries);

    protected void FeedAt(string path, string? etag, params string[] entries)
    {
        var feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Coast</title>").AppendJoin("", entries).Append("</channel></rss>");
        Site.Page(path, feed.ToString(), "application/rss+xml", etag);
    }

    protected Task<IngestResponse> PollAsync(string path = "/feed", GivenMetadata? given = null) =>
        Bench.Pipeline(Index, Web).IngestAsync([Site.Address + path], given, cancellationToken: TestContext.Current.CancellationToken);

    protected Task<IngestResponse> UploadAsync(ArticleUpload upload) =>
        Bench.Pipeline(Index, Web).IngestAsync(new[] { upload }.ToAsyncEnumerable(), cancellationToken: TestContext.Current.CancellationToken);
}
