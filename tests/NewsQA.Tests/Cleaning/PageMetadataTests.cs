namespace NewsQA.Tests.Cleaning;

public class PageMetadataTests
{
    private const string Text = "<p>The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.</p>"
        + "<p>Work begins in June and will take nine months, the council's engineer said, and the crane comes later, when the first part of it is done.</p>";

    [Fact]
    public void The_title_is_the_one_that_readers_see()
    {
        var article = Cleaned.Html(
            $"<html><head><title>Ferry pier vote: what we know | Coast</title><meta property='og:title' content='Ferry pier vote: what we know'></head><body><h1>Coast News Daily</h1><article><h1>Council decides ferry pier vote at last</h1>{Text}</article></body></html>");
        Assert.Equal("Council decides ferry pier vote at last", article.Title);
        Assert.Equal("h1", article.Evidence["title"].From);
    }

    [Fact]
    public void A_heading_that_has_nothing_to_do_with_what_the_page_says_of_itself_is_not_its_title() => Assert.Equal(
        "Council decides on ferry pier",
        Cleaned.Html($"<html><head><meta property='og:title' content='Council decides on ferry pier'></head><body><h1>Welcome to our morning show</h1>{Text}</body></html>").Title);

    [Fact]
    public void A_heading_after_a_label_in_the_page_s_title_is_the_title() => Assert.Equal(
        "Council decides on ferry pier",
        Cleaned.Html($"<html><head><title>LIVE: Council decides on ferry pier | Coast News Daily and Fjord Times Online</title></head><body><h1>Council decides on ferry pier</h1>{Text}</body></html>").Title);

    [Theory]
    [InlineData("Council decides on ferry pier | Coast News Daily")]
    [InlineData("Council decides on ferry pier @ Coast :: Coast News Daily ::")]
    public void A_heading_that_is_the_end_of_the_page_s_title_is_the_site_s_name(string title) => Assert.StartsWith(
        "Council decides on ferry pier",
        Cleaned.Html($"<html><head><title>{title}</title></head><body><h1>Coast News Daily</h1><h2>Council decides on ferry pier</h2>{Text}</body></html>").Title,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("COAST.com", "Council decides on ferry pier - COAST", "Council decides on ferry pier")]
    [InlineData("Coast", "Council decides on ferry pier - Coast.com", "Council decides on ferry pier")]
    [InlineData("Coast", "Council decides to leave Coast.com", "Council decides to leave Coast.com")]
    [InlineData("海岸新聞", "議会は渡し船の桟橋を決めた：海岸新聞", "議会は渡し船の桟橋を決めた")]
    public void An_outlets_name_is_no_part_of_the_title(string outlet, string title, string expected) => Assert.Equal(
        expected,
        Cleaned.Html($"<html><head><meta property='og:site_name' content='{outlet}'><title>{title}</title></head><body>{Text}</body></html>").Title);

    [Fact]
    public void The_day_is_the_one_that_the_page_shows_where_it_gives_the_same_moment_with_an_offset()
    {
        const string Head = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier","datePublished":"2026-05-15T02:22:07Z"}</script>""";
        Assert.Equal("2026-05-14T22:22:07-04:00", Cleaned.Html($"<html><head>{Head}</head><body><time datetime='2026-05-14T22:22:07-0400'>x</time>{Text}</body></html>").PublishedAt?.Date);
        Assert.Equal("2026-05-15T02:22:07Z", Cleaned.Html($"<html><head>{Head}</head><body><time datetime='2026-05-13T22:22:07-0400'>x</time>{Text}</body></html>").PublishedAt?.Date);
    }

    [Fact]
    public void The_day_that_the_page_shows_is_the_outlets_own_where_a_machine_wrote_the_moment_in_utc()
    {
        const string Head = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier","datePublished":"2026-05-15T02:22:07Z"}</script>""";
        static string? Date(string shown) =>
            Cleaned.Html($"<html><head>{Head}</head><body><h1>Council decides on ferry pier</h1><div class='date'>{shown}</div>{Text}</body></html>").PublishedAt?.Date;

        Assert.Equal("2026-05-14", Date("May 14, 2026 10:22 pm"));
        Assert.Equal("2026-05-15T02:22:07Z", Date("May 15, 2026"));
        Assert.Equal("2026-05-15T02:22:07Z", Date("May 16, 2026"));
    }

    [Theory]
    [InlineData("<span class='hero__date'>14 May 2026</span>", "2026-05-14")]
    [InlineData("<div class='byline'>By Anna Holm, Published May 14, 2026</div>", "2026-05-14")]
    [InlineData("<div class='text'>It was on May 14, 2026</div>", null)]
    public void A_date_that_stands_near_the_title_in_an_element_named_for_it_counts(string element, string? expected) =>
        Assert.Equal(expected, Cleaned.Html($"<html><body><h1>Council decides on ferry pier</h1>{element}{Text}</body></html>").PublishedAt?.Date);

    [Fact]
    public void Line_breaks_and_references_inside_json_ld_do_not_break_it()
    {
        const string Head = "<script type=\"application/ld+json\">{\"@type\":\"https://schema.org/NewsArticle\",\"headline\":\"The &quot;old&quot;\npier\",\"datePublished\":\"2026-05-14\",\"dateModified\":\"2026-05-15\",\"articleSection\":[\"Opinion\",\"Coast\"]}</script>";
        var article = Cleaned.Html($"<html><head>{Head}</head><body>{Text}</body></html>");
        Assert.Equal("The \"old\" pier", article.Title);
        Assert.Equal("2026-05-14", article.PublishedAt?.Date);
        Assert.Equal("2026-05-15", article.ModifiedAt?.Date);
        Assert.Equal("Opinion", article.Section);
        Assert.Equal(NewsQA.Articles.ArticleKind.Opinion, article.Kind);
        Assert.Equal("json-ld dateModified", article.Evidence["modifiedAt"].From);
    }

    [Fact]
    public void Text_that_only_scripts_would_show_is_taken_from_json_ld()
    {
        var body = string.Join("\\n", Enumerable.Repeat("The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, and number", 8).Select((line, i) => $"{line} {i} was for it."));
        var article = Cleaned.Html($"<html><head><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Pier\",\"articleBody\":\"{body}\"}}</script></head><body><div id=root></div></body></html>");
        Assert.Equal(8, article.Text.Split("\n\n").Length);
    }
}
