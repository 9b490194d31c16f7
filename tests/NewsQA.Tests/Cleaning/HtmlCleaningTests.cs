using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Cleaning;

public class HtmlCleaningTests
{
    private const string Page = """
        <!doctype html><html lang="en-GB"><head><title>Pier to be rebuilt - Coast News</title>
        <link rel="canonical" href="https://coast.example.org/2026/pier"><meta property="og:site_name" content="Coast News">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["OpinionNewsArticle"],
          "headline":"Pier to be rebuilt &amp; widened","datePublished":"2026-05-14T09:30:00+02:00","author":[{"@type":"Person","name":"Anna Holm"},{"name":"Jon Vik"}],"publisher":{"name":"Coast Media"}}]}</script>
        <style>p { color: red }</style></head>
        <body class="no-comments"><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
        <div class="wrap"><article><header><h1>Pier to be rebuilt &amp; widened</h1><p class="byline">By Anna Holm</p></header>
        <figure><img src="a.jpg"><figcaption>The pier, which was closed in January after the storm.</figcaption></figure>
        <div class="body"><p>The council of <a href="/n">Norravik</a> voted on Tuesday
           to rebuild the old ferry pier.</p><div class="ad-slot">Buy a boat today and save a lot of money.</div>
        <h2>What it costs</h2><blockquote><p>“It is not cheap,” the engineer said.<br>Then she left.</p></blockquote>
        <ul><li>the pier, which comes first</li><li>the crane, which comes later</li></ul>
        <div class="newsletter-signup"><p>Our newsletter tells you everything that happens on the coast each morning.</p></div>
        <p>Work begins in June and will take nine months, the council's engineer said.</p></div>
        <div class="share-tools"><a>Facebook</a></div></article>
        <aside><p>Ten bridges that were never built, and why nobody misses them today.</p></aside>
        <section id="comments"><p>I walked on that pier as a child, and I will walk on it again soon.</p></section></div>
        <footer><p>Coast Media publishes this page and is not responsible for anything else.</p></footer></body></html>
        """;

    [Fact]
    public void A_page_gives_its_article_in_paragraphs() => Assert.Equal(
        """
        The council of Norravik voted on Tuesday to rebuild the old ferry pier.

        What it costs

        “It is not cheap,” the engineer said.
        Then she left.

        - the pier, which comes first

        - the crane, which comes later

        Work begins in June and will take nine months, the council's engineer said.
        """,
        Cleaned.Html(Page).Text);

    [Fact]
    public void A_page_gives_its_metadata()
    {
        var article = Cleaned.Html(Page);
        Assert.Equal("Pier to be rebuilt & widened", article.Title);
        Assert.Equal("Coast News", article.Source);
        Assert.Equal("Anna Holm, Jon Vik", article.Byline);
        Assert.Equal("https://coast.example.org/2026/pier", article.Url);
        Assert.Equal(new PartialDate("2026-05-14T09:30:00+02:00", DatePrecision.Time, "json-ld datePublished"), article.PublishedAt);
        Assert.Equal(ArticleKind.Opinion, article.Kind);
        Assert.Equal("en", article.Language);
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2026-05-14">""", "meta article:published_time")]
    [InlineData("""<meta itemprop="datePublished" content="2026-05-14">""", "meta datepublished")]
    [InlineData("""<script type="application/ld+json">{broken</script><meta name="date" content="2026-05-14">""", "meta date")]
    [InlineData("""<meta property="og:updated_time" content="2026-05-14">""", null)]
    [InlineData("", null)]
    public void A_date_comes_from_what_says_published(string head, string? evidence)
    {
        var article = Cleaned.Html($"<html><head>{head}</head><body><p>The council voted on Tuesday to rebuild the old ferry pier before winter comes.</p></body></html>");
        Assert.Equal(evidence, article.PublishedAt?.Evidence);
        Assert.Equal(evidence is null ? null : "2026-05-14", article.PublishedAt?.Date);
    }

    [Fact]
    public void A_time_element_counts_only_inside_the_article()
    {
        const string Text = "<p>The council voted on Tuesday to rebuild the old ferry pier before winter comes.</p>";
        Assert.Null(Cleaned.Html($"<div><time datetime='2026-05-14'>x</time></div>{Text}").PublishedAt);
        Assert.Equal("time element", Cleaned.Html($"<article><time datetime='2026-05-14'>x</time>{Text}</article>").PublishedAt?.Evidence);
    }

    [Fact]
    public void The_front_page_is_nobodys_canonical_address() =>
        Assert.Null(Cleaned.Html("<link rel=canonical href='https://example.org/'><p>The council voted on Tuesday.</p>").Url);

    [Fact]
    public void A_live_blog_is_told_apart() => Assert.Equal(
        ArticleKind.LiveBlog,
        Cleaned.Html("""<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm"}</script><p>It rains in Norravik today.</p>""").Kind);

    [Fact]
    public void A_fragment_from_a_feed_is_a_page_too() =>
        Assert.Equal("It rains.\n\nIt will stop.", Cleaned.Html("<p>It rains.</p><p>It will <b>stop</b>.</p>").Text);

    [Fact]
    public void Where_class_names_would_leave_nothing_they_do_not_count()
    {
        const string Text = "The council voted on Tuesday to rebuild the old ferry pier before the winter storms set in, and nobody was against it.";
        Assert.Contains(Text, Cleaned.Html($"<div class='promo modal'><p>{Text}</p><p>It was late when the {Text}</p></div>").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("ul><li")]
    [InlineData("table><tr><td")]
    public void A_page_that_nests_without_end_takes_no_longer_than_others(string tag)
    {
        static string Page(string tag, int depth) => string.Concat(Enumerable.Repeat($"<{tag}>", depth)) + "The council voted on Tuesday.";

        Assert.Contains("council", Cleaned.Html(Page(tag, 1000)).Text, StringComparison.Ordinal);
        Assert.Contains("council", Cleaned.Html(Page(tag, 20_000)).Text, StringComparison.Ordinal);
        Assert.NotNull(Cleaned.Html(Page(tag, 1_000_000)).Text);
    }

    [Fact]
    public async Task Many_siblings_take_no_time_to_speak_of()
    {
        var page = string.Concat(Enumerable.Repeat("<p>The council voted on Tuesday to rebuild the old ferry pier.</p><br>", 50_000));
        var cleaning = Task.Run(() => Cleaned.Html(page), TestContext.Current.CancellationToken);
        await cleaning.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Soft_hyphens_do_not_part_words()
    {
        var article = Cleaned.Html("<html><head><title>Der Hafen&shy;meister geht</title></head><body><article><h1>Der Hafen&shy;meister geht</h1><p>Der Hafen\u00ADmeister von Norravik verl&auml;sst nach drei&szlig;ig Jahren sein Amt&#8288;, wie der Rat am Dienstag ent&shy;schied, und nie\u00ADmand folgt ihm nach.</p></article></body></html>");
        Assert.Equal("Der Hafenmeister geht", article.Title);
        Assert.Contains("Der Hafenmeister von Norravik verlässt nach dreißig Jahren sein Amt, wie der Rat am Dienstag entschied, und niemand", article.Text, StringComparison.Ordinal);
    }
}
