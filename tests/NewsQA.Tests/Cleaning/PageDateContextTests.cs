using System.Globalization;

namespace NewsQA.Tests.Cleaning;

/// <summary>Dates that stand on a page and are not its publication's; and the publication's among them.</summary>
public class PageDateContextTests
{
    private const string First = "<p>The council of Norravik voted on Tuesday to close the old harbour bridge for eleven months, after engineers found cracks in four of its steel piers.</p>";

    private const string Rest = "<p>Ferries will carry the twelve thousand people who cross the bridge each day, the mayor told reporters, and the city will pay for the tickets until then.</p>"
        + "<p>The repair is to cost 48 million crowns, a third of which the state has promised. A new bridge would have cost ten times as much, the engineers wrote.</p>";

    private const string Title = "<h1>Norravik closes its harbour bridge</h1>";

    [Theory]
    [InlineData("<article>{0}<p>A meeting for all who live near the bridge will be held on <time datetime='2026-06-12T18:00'>12 June 2026 at 6 pm</time> in the town hall, where the plans can be seen, and where engineers will answer.</p>{1}</article>")]
    [InlineData("<main><article>{0}{1}</article><section id='responses'><div class='item'><b>Anna</b> <time datetime='2026-03-02'>2 March 2026</time><p>At last.</p></div></section></main>")]
    [InlineData("<main><article>{0}{1}</article><section class='more'><ul><li><a href='/a'>Ferry line opens again</a> <time datetime='2025-12-01'>1 December 2025</time></li></ul></section></main>")]
    [InlineData("<main>{0}{1}<div class='posts'><article><h2><a href='/a'>Ferry line opens again</a></h2><time class='entry-date published' datetime='2025-12-01'>December 1, 2025</time></article></div></main>")]
    [InlineData("<div class='bar'><span class='date'>Site last updated: 14 May 2026</span></div><main>{0}{1}</main>")]
    [InlineData("<header><span class='date'>Friday, 15 May 2026</span></header><main>{0}{1}</main>")]
    [InlineData("<div id='header'><div class='date'>Friday, 15 May 2026</div></div><main>{0}{1}</main>")]
    [InlineData("<div class='ticker'><span class='date'>1 May 2026</span> Quotas cut <span class='date'>2 May 2026</span> Ferry back</div><main>{0}{1}</main>")]
    [InlineData("<main>{0}{1}<footer>Page generated <time datetime='2026-05-14T09:08:07Z'>14 May 2026</time></footer></main>")]
    [InlineData("<main>{0}<dl><dt>Born</dt><dd><time datetime='1961-04-05'>5 April 1961</time></dd></dl>{1}</main>")]
    [InlineData("<main>{0}<figure><img src='a.jpg'><figcaption>The bridge on <time datetime='2011-04-04'>4 April 2011</time></figcaption></figure>{1}</main>")]
    [InlineData("<main>{0}<div class='event-date'>12 June 2026</div>{1}</main>")]
    [InlineData("<main>{0}<p class='meta'>Apply by 30 June 2026</p>{1}</main>")]
    [InlineData("<main>{0}<p>Deadline 30 June 2026</p>{1}</main>")]
    [InlineData("<main>{0}<p>Saturday, 12 June 2026</p><p>Old harbour</p><p>10 am to 4 pm</p>{1}</main>")]
    [InlineData("<main>{0}<table><tr><th>Day</th><th>Ferry</th></tr><tr><td>1 June 2026</td><td>08:00</td></tr></table>{1}</main>")]
    [InlineData("<main>{0}{1}</main><div class='side'><div class='date'>12 June 2026</div><div>Regatta in the harbour</div></div>")]
    [InlineData("<main>{0}<div>Date: 12 June 2026 Venue: Old harbour</div>{1}</main>")]
    [InlineData("<main>{0}{1}<div>Start date: 12 June 2026</div></main>")]
    [InlineData("<main>{0}{1}<ul><li>Piers of the north, Harbour Review, published 12 May 2016, page 12.</li></ul></main>")]
    [InlineData("<main>{0}{1}<blockquote>We close it at last. <a href='/p/1'>Posted on 12 May 2016</a></blockquote></main>")]
    [InlineData("<main>{0}<p>Short.</p><div class='item'><a href='/f'>Ferry line opens again after a year</a> <div class='article-date'>9 August 2025</div></div></main>")]
    [InlineData("<main>{0}{1}<p>1 June 2026 – The council meets.</p><p>3 June 2026 – The bridge closes.</p></main>")]
    [InlineData("<main>{0}{1}</main><script>var a = {{\"publishedAt\": \"2026-05-12\"}}, b = {{\"publishedAt\": \"2026-05-14\"}};</script>")]
    [InlineData("<main>{0}{1}<footer>Site last updated: 14 May 2026</footer></main>")]
    [InlineData("<main>{0}{1}<div class='date'>© 14 May 2025 Harbour Post</div></main>")]
    public void A_date_of_something_else_is_not_the_publication(string body) => Assert.Null(Date("", body));

    [Theory]
    [InlineData("<main>{0}<div class='date'>Published 14 May 2026 | Updated 16 May 2026</div>{1}</main>")]
    [InlineData("<main>{0}<div><span class='date'>Updated: 16 May 2026</span><span class='date'>First published: 14 May 2026</span></div>{1}</main>")]
    [InlineData("<main>{0}<p>Updated <time datetime='2026-05-16'>16 May</time>, published <time datetime='2026-05-14'>14 May</time></p>{1}</main>")]
    [InlineData("<main><p class='date'>14 May 2026</p>{0}{1}</main>")]
    [InlineData("<main>{0}{1}<footer class='entry-footer'><span class='posted-on'>Posted on <time datetime='2026-05-14'>May 14, 2026</time></span></footer></main>")]
    [InlineData("<main>{0}{1}<p class='date'>Published: 14 May 2026</p></main>")]
    [InlineData("<header>{0}</header><main><article><time datetime='2026-05-14'>14 May</time>{1}</article><article><time datetime='2025-05-14'>14 May 2025</time>Ferry back</article></main>")]
    [InlineData("{0}<article class='node'><article class='text'><h1>Norravik closes its harbour bridge</h1><div class='info'>14 May 2026 <span>3 min read</span></div>{1}</article></article>")]
    [InlineData("<article>{0}{1}<aside>Anna Berg <time itemprop='datePublished' datetime='2026-05-14'>in May</time></aside></article>")]
    [InlineData("<main>{0}<p>14 de mayo de 2026 - 18:30 h</p>{1}</main>")]
    [InlineData("<main>{0}<p>14/05/2026 às 18h30</p>{1}</main>")]
    [InlineData("<main>{0}<p>Gepubliceerd op 14 mei 2026 om 18:30</p>{1}</main>")]
    [InlineData("<main>{0}<p class='date'>14 مايو 2026</p>{1}</main>")]
    [InlineData("<main>{0}<p class='date'>14 मई 2026</p>{1}</main>")]
    public void The_publication_is_found_among_other_dates_and_in_other_languages(string body) => Assert.Equal("2026-05-14", Date("", body));

    [Theory]
    [InlineData("1778752800000")]
    [InlineData("1778752800")]
    [InlineData("Thu May 14 2026 12:00:00 GMT+0200 (CEST)")]
    public void A_moment_as_scripts_write_it_is_read(string moment) =>
        Assert.StartsWith("2026-05-14T1", Date($"<meta property='article:published_time' content='{moment}'>", "{0}{1}"), StringComparison.Ordinal);

    [Fact]
    public void A_year_month_day_and_hour_without_marks_is_no_count_of_seconds() => Assert.Null(Date("<meta name='date' content='2026051408'>", "{0}{1}"));

    [Fact]
    public void Of_several_articles_in_a_page_s_data_the_one_with_its_title_counts() => Assert.Equal("2026-05-14", Date(
        """<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry line opens again","datePublished":"2025-01-01"},{"@type":"NewsArticle","headline":"Norravik closes its harbour bridge","datePublished":"2026-05-14"}]}</script>""",
        "{0}{1}"));

    [Fact]
    public void Articles_in_a_list_in_a_page_s_data_are_other_articles() => Assert.Null(Date(
        """<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Ferry line opens again","datePublished":"2025-01-01"},{"@type":"NewsArticle","headline":"Fishing quotas cut","datePublished":"2025-01-02"}]}</script>""",
        "{0}{1}"));

    [Fact]
    public void A_page_that_calls_itself_no_article_has_its_own_date() => Assert.Equal("2026-05-14", Date(
        """<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2026-05-14","dateModified":"2026-06-01"},{"@type":"WebSite","datePublished":"2009-01-01"}]}</script>""",
        "{0}<p>Updated: <time datetime='2026-06-01'>1 June 2026</time></p>{1}"));

    private static string? Date(string head, string body) =>
        Cleaned.Html($"<html><head><title>Norravik closes its harbour bridge</title>{head}</head><body>{string.Format(CultureInfo.InvariantCulture, body, Title, First + Rest)}</body></html>").PublishedAt?.Date;
}
