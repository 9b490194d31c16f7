using System.Globalization;

namespace NewsQA.Tests.Cleaning;

/// <summary>Ways in which pages outside the large outlets say when they were published: found on pages of another set than the one the rules before were tuned on, and written anew here.</summary>
public class PageDateWaysTests
{
    private const string Title = "Norravik closes its harbour bridge";

    private const string Text = "<p>The council of Norravik voted on Tuesday to close the old harbour bridge for eleven months, after engineers found cracks in four of its steel piers.</p>"
        + "<p>Ferries will carry the twelve thousand people who cross the bridge each day, the mayor told reporters, and the city will pay for the tickets until then.</p>"
        + "<p>The repair is to cost 48 million crowns, a third of which the state has promised. A new bridge would have cost ten times as much, the engineers wrote.</p>";

    [Theory]
    [InlineData("<h1>Coast Association of the North</h1><main><h2>Norravik closes its harbour bridge</h2><p>14 May 2026</p>{0}</main>")]
    [InlineData("<h1 class='hidden'>Service</h1><h1 class='hidden'>Main menu</h1><nav><ul><li><a href='/a'>Harbour</a><li><a href='/b'>Council</a></ul></nav><article><h1>Norravik closes its harbour bridge</h1><time datetime='2026-05-14'>in May</time>{0}</article><h1>About the author</h1>")]
    [InlineData("<main><h2>Norravik closes its harbour bridge</h2><span class='date'>14.05.2026</span>{0}<h3>No comments on “Norravik closes its harbour bridge”</h3></main>")]
    public void The_title_s_own_heading_counts_whatever_its_rank(string body) => Assert.Equal("2026-05-14", Date("", body));

    [Theory]
    [InlineData("<p>14 May 2026 | Harbour</p>")]
    [InlineData("<p>Anna Holm / 14.05.2026 / 09:30</p>")]
    [InlineData("<p>Harbour Post • 14.05.2026</p>")]
    [InlineData("<p>14.05.2026 13:30 von Anna</p>")]
    [InlineData("<p>Donnerstag, 14.5.2026, 19:51</p>")]
    [InlineData("<div>⋅ 14 May 2026 ⋅</div>")]
    [InlineData("<p class='artikeldatum'>am 14. Mai 2026 in Hafen</p>")]
    [InlineData("<span class='date updated'>Juli 14, 2026</span>", "2026-07-14")]
    [InlineData("<div class='publication'>jeudi 14 mai 2026</div>")]
    [InlineData("<abbr itemprop='datePublished' title='2026-05-14T10:52:00+02:00'>10:52</abbr>", "2026-05-14T10:52:00+02:00")]
    [InlineData("<span property='dc:date dc:created' content='2026-05-14'>in May</span>")]
    [InlineData("<p class='s'>Engineers found cracks\n                                                        in four of the piers.</p><p>By Anna Holm, Jon Vik\n                                                     and Ole Berg</p><div>May 14, 2026, 4:19 PM</div>")]
    [InlineData("<p class='date'>2026年05月14日 12時00分公開</p>")]
    [InlineData("<p>2026年5月14日 9:30 公開</p>")]
    [InlineData("<aside><ul><li>Harbour</li><li class='date'>14.05.2026</li></ul></aside>")]
    public void A_line_between_title_and_text_may_say_more_than_the_date(string line, string expected = "2026-05-14") =>
        Assert.Equal(expected, Date("", "<main><article><h1>Norravik closes its harbour bridge</h1>" + line + "{0}</article></main>"));

    [Theory]
    [InlineData("<h3>14.05.2026</h3>")]
    [InlineData("<p>14 May 2026</p><p>Harbour</p>")]
    [InlineData("<ul><li><time datetime='2026-05-14 16:11'>14 May</time></li></ul>", "2026-05-14T16:11:00Z")]
    public void The_date_may_stand_right_above_the_title(string above, string expected = "2026-05-14") => Assert.Equal(expected, Date("", "<main>" + above + "<h1>Norravik closes its harbour bridge</h1>{0}</main>"));

    [Theory]
    [InlineData("<p>This entry was posted on May 14, 2026 in Harbour.</p>")]
    [InlineData("<p>Dieser Beitrag wurde am Donnerstag, 14. Mai 2026 veröffentlicht.</p>")]
    [InlineData("<div class='row'>Pressemitteilung vom 14.05.2026</div>")]
    [InlineData("<div class='data'><span>Datum</span> <span>14.05.2026</span></div>")]
    [InlineData("<p>Letzte Änderung: 16.05.2026<br>Erschienen am: 14.05.2026<br>Lesungen: 61</p>")]
    public void A_short_block_below_the_text_may_name_the_date(string below) => Assert.Equal("2026-05-14", Date("", "<main><h1>Norravik closes its harbour bridge</h1>{0}" + below + "</main>"));

    [Theory]
    [InlineData("<meta name='vr:published-time' content='14.05.2026 17:08'>")]
    [InlineData("<meta property='article:published_time' content='Thu May 14 12:45:00 EDT 2026'>")]
    [InlineData("<meta property='article:published_time' content='Thu May 14 12:45:00 GMT+02:00 2026'>")]
    [InlineData("<meta property='article:published_time' content='Thu May  7 12:45:00 EDT 2026'>", "2026-05-07")]
    [InlineData("<meta name='cmsPublishingDate' content='2026-05-14'><meta name='lastPublishedDate' content='2026-05-16'>")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"The "old" bridge","datePublished":"2026-05-14","dateModified":"2026-05-16"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"HowTo","name":"How to cross","datePublished":"2026-05-14T22:06:08:684Z"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","dateCreated":"2026-05-14"}</script>""")]
    [InlineData("""<script>window.dataLayer = [{"article": {"publishedFirst": "14.05.2026 15:28", "publishedBy": "desk"}, "modified": "2026-05-16"}];</script>""")]
    [InlineData("""<script>var publication_date = "2026-05-14", tags = "harbour";</script>""")]
    public void What_a_page_has_for_machines_is_found_under_other_names_and_in_broken_data(string head, string expected = "2026-05-14") => Assert.Equal(expected, Date(head, "<h1>Norravik closes its harbour bridge</h1>{0}"));

    [Fact]
    public void A_meta_tag_that_does_not_say_which_date_it_has_gives_way_to_what_is_shown()
    {
        const string Meta = "<meta name='date' content='2026-05-12'>";
        Assert.Equal("2026-05-14", Date(Meta, "<h1>Norravik closes its harbour bridge</h1><span class='date'>14 May 2026</span>{0}"));
        Assert.Equal("2026-05-12", Date(Meta, "<h1>Norravik closes its harbour bridge</h1>{0}"));
    }

    [Theory]
    [InlineData("2026-05-15T02:18:11Z", "<link rel=canonical href='https://coast.example/2026/05/14/bridge'>", "", "2026-05-14")]
    [InlineData("2026-05-13T23:11:59Z", "<link rel=canonical href='https://coast.example/2026/05/14/bridge'>", "", "2026-05-14")]
    [InlineData("2026-05-13T22:00Z", "", "<span>14 May 2026</span>", "2026-05-14")]
    [InlineData("2026-05-13T21:40:00Z", "", "<span>14 May 2026</span>", "2026-05-13T21:40:00Z")]
    [InlineData("2026-05-13T10:00:00Z", "<link rel=canonical href='https://coast.example/2026/05/14/bridge'>", "", "2026-05-13T10:00:00Z")]
    public void A_moment_in_universal_time_has_the_day_that_the_outlet_s_address_or_midnight_says(string moment, string head, string line, string expected) =>
        Assert.Equal(expected, Date($"<meta property='article:published_time' content='{moment}'>{head}", "<h1>Norravik closes its harbour bridge</h1>" + line + "{0}"));

    [Theory]
    [InlineData("(14.05.2026) The council met again at night.", "2026-05-14")]
    [InlineData("14 May 2026 - The council met again at night.", "2026-05-14")]
    [InlineData("14. Mai 2026. Der Rat trat in der Nacht noch einmal zusammen.", "2026-05-14")]
    [InlineData("14 May 2026 was a Thursday, and the council met at night.", null)]
    public void A_text_may_begin_with_its_date(string start, string? expected) =>
        Assert.Equal(expected, Date("", "<h1>Norravik closes its harbour bridge</h1><p>" + start + " Nobody had expected that it would decide so soon, and so clearly, on the bridge.</p>{0}"));

    [Theory]
    [InlineData("", "<h1>Norravik closes its harbour bridge</h1><p>Updated: May 14, 2026</p>{0}", "shown as updated")]
    [InlineData("", "<main><h1>Norravik closes its harbour bridge</h1><p>Updated <time datetime='2026-05-14'>14 May 2026</time></p>{0}</main>", "shown as updated")]
    [InlineData("", "<main><div class='lastchanged'>Stand: 14.05.2026 11:05 Uhr</div><h1>Norravik closes its harbour bridge</h1>{0}</main>", "shown as updated")]
    [InlineData("", "<main><h1>Norravik closes its harbour bridge</h1><div><b>Updated:</b> <span class='date'>14 May 2026</span></div>{0}</main>", "shown as updated")]
    [InlineData("<meta property='article:modified_time' content='2026-05-14T10:00:00Z'>", "<h1>Norravik closes its harbour bridge</h1>{0}", "meta article:modified_time")]
    public void Where_all_that_a_page_says_is_when_it_was_changed_that_day_counts_with_little_confidence(string head, string body, string evidence)
    {
        var article = Page(head, body);
        Assert.Equal(("2026-05-14", evidence), (article.PublishedAt?.Date, article.PublishedAt?.Evidence));
        Assert.Equal(0.4, article.Evidence["publishedAt"].Confidence);
        Assert.StartsWith("2026-05-14", article.ModifiedAt?.Date, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_date_of_publication_comes_before_that_of_a_change()
    {
        var article = Page("<link rel=canonical href='https://coast.example/2026/05/12/bridge'>", "<h1>Norravik closes its harbour bridge</h1><p>Updated: May 14, 2026</p>{0}");
        Assert.Equal(("2026-05-12", "2026-05-14"), (article.PublishedAt?.Date, article.ModifiedAt?.Date));
        Assert.Null(Date("<meta property='og:updated_time' content='2026-05-14'>", "<h1>Norravik closes its harbour bridge</h1>{0}"));
    }

    private static string? Date(string head, string body) => Page(head, body).PublishedAt?.Date;

    private static NewsQA.Cleaning.CleanedArticle Page(string head, string body) =>
        Cleaned.Html($"<html><head><title>{Title}</title>{head}</head><body>{string.Format(CultureInfo.InvariantCulture, body, Text)}</body></html>");
}
