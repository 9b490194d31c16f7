using NewsQA.Cleaning.Dates;

namespace NewsQA.Tests.Cleaning;

/// <summary>One test for each way in which a page says when it was published, and for each that looks like one and is none.</summary>
public class PageDateTests
{
    private const string Text = "<p>The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.</p>"
        + "<p>Work begins in June and will take nine months, the council's engineer said, and the crane comes later, when the first part of it is done.</p>";

    private const string LinkedBoth = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier","datePublished":"2026-05-14T08:00:00+02:00","dateModified":"2026-06-20T08:00:00+02:00"}</script>""";

    [Theory]
    [InlineData("14. Mai 2026", "2026-05-14")]
    [InlineData("Donnerstag, 14. Mai 2026, 10:22 Uhr", "2026-05-14")]
    [InlineData("14 mai 2026 à 10h30", "2026-05-14")]
    [InlineData("1er août 2026", "2026-08-01")]
    [InlineData("jueves, 14 de mayo de 2026", "2026-05-14")]
    [InlineData("14 de março de 2026", "2026-03-14")]
    [InlineData("14 settembre 2026", "2026-09-14")]
    [InlineData("14 мая 2026", "2026-05-14")]
    [InlineData("14 Ağustos 2026", "2026-08-14")]
    [InlineData("2026年5月14日", "2026-05-14")]
    [InlineData("14.05.2026 09:30", "2026-05-14")]
    [InlineData("14/05/2026", "2026-05-14")]
    [InlineData("05/14/2026", "2026-05-14")]
    [InlineData("04/04/2026", "2026-04-04")]
    [InlineData("05/04/2026", null)]
    [InlineData("31. Juni 2026", null)]
    [InlineData("14 amis de 2026", null)]
    [InlineData("Am 14. Mai 2026 tagte der Rat", null)]
    public void A_date_in_another_language_or_in_numbers_is_read_where_it_can_mean_only_one_day(string text, string? expected) => Assert.Equal(expected, DateText.Read(text, "test")?.Date);

    [Theory]
    [InlineData("<span>May 14, 2026</span>", "2026-05-14")]
    [InlineData("<div><i>Anna Holm</i><i>Published: 14 May 2026 10:22</i></div>", "2026-05-14")]
    [InlineData("<div>Publié le 14 mai 2026</div>", "2026-05-14")]
    [InlineData("<p>The fair is on May 14, 2026</p>", null)]
    [InlineData("<p>May 14</p>", null)]
    public void A_text_by_itself_between_title_and_article_that_is_nothing_but_a_date_is_the_day(string between, string? expected) =>
        Assert.Equal(expected, Date($"<body><h1>Council decides on ferry pier</h1>{between}{Text}</body>"));

    [Fact]
    public void A_change_is_no_publication()
    {
        var article = Cleaned.Html($"<html><head>{LinkedBoth}</head><body><h1>Council decides on ferry pier</h1><div class='date'>Updated 20 June 2026</div>{Text}</body></html>");
        Assert.Equal("2026-05-14T08:00:00+02:00", article.PublishedAt?.Date);
        Assert.Equal("2026-06-20T08:00:00+02:00", article.ModifiedAt?.Date);
        Assert.Null(Date($"<head><meta property='og:updated_time' content='2026-06-20'></head><body><h1>Council decides on ferry pier</h1>{Text}</body>"));
    }

    [Theory]
    [InlineData("<header>Thursday, May 14, 2026</header><h1>Council decides on ferry pier</h1>{0}")]
    [InlineData("<h1>Council decides on ferry pier</h1>{0}<footer>Copyright 2026 Coast Media</footer>")]
    [InlineData("<h1>Council decides on ferry pier</h1>{0}<aside><h3>More</h3><p>Bridge closed</p><span>May 14, 2026</span></aside>")]
    [InlineData("<h1>Council decides on ferry pier</h1>{0}<section id='comments'><time datetime='2026-05-14'>May 14, 2026</time><p>I walked on it.</p></section>")]
    [InlineData("<h1>Council decides on ferry pier</h1><p>By Anna Holm</p>{0}<p>The pier was built on 14 May 1926.</p>")]
    public void A_page_without_a_date_gives_none(string body) =>
        Assert.Null(Date($"<head><title>Council decides on ferry pier</title></head><body>{string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Text)}</body>"));

    [Fact]
    public void Structured_data_comes_before_meta_tags_and_these_before_what_is_shown()
    {
        const string Meta = "<meta property='article:published_time' content='2026-05-15'>";
        const string Shown = "<h1>Council decides on ferry pier</h1><span>May 16, 2026</span>";
        Assert.StartsWith("2026-05-14", Date($"<head>{LinkedBoth}{Meta}</head><body>{Shown}{Text}</body>"), StringComparison.Ordinal);
        Assert.Equal("2026-05-15", Date($"<head>{Meta}</head><body>{Shown}{Text}</body>"));
        Assert.Equal("2026-05-16", Date($"<head><link rel='canonical' href='https://coast.example/2026/05/17/pier'></head><body>{Shown}{Text}</body>"));
        Assert.Equal("2026-05-17", Date($"<head><link rel='canonical' href='https://coast.example/2026/05/17/pier'></head><body><h1>Council decides on ferry pier</h1>{Text}</body>"));
    }

    private static string? Date(string html) => Cleaned.Html($"<html>{html}</html>").PublishedAt?.Date;
}
