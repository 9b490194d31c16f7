using NewsQA.Client;

namespace NewsQA.Tests.Cleaning;

public class StoryCardsTests
{
    private static readonly string[] s_teasers =
    [
        "The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate.",
        "A brewer from the next valley has bought the mill and wants to open a tavern there in the spring of next year.",
        "Fishermen say that the new rules for cod will drive the last boats out of the small harbour within two years.",
        "The school at the lake gets a second teacher, since more families moved there than anybody had expected.",
        "Snow closed the pass for three days, and a helicopter brought bread and medicine to the four farms behind it.",
        "A choir of forty from both shores sang on the ice, as it has done in every cold winter for a hundred years.",
        "The library found letters of its founder in a wall, and shows them from Sunday on in the old reading room.",
    ];

    [Fact]
    public void A_section_page_of_teasers_is_no_article_although_it_says_so() =>
        Assert.Contains("front page or section", Thrown(Page(Cards("https://coast.example/{0}"))), StringComparison.Ordinal);

    [Fact]
    public void Headlines_around_which_the_link_lies_and_relative_links_tell_it_too() => Assert.Contains(
        "front page or section",
        Thrown(Page(string.Concat(s_teasers.Select((teaser, i) => $"<li><article><a href='/story-{i}'><h2>What happened at place {i} today</h2></a><p>{teaser}</p></article></li>")))),
        StringComparison.Ordinal);

    [Fact]
    public void A_page_that_was_saved_through_a_proxy_links_to_itself_through_there_too() =>
        Assert.Contains("front page or section", Thrown(Page(Cards("http://proxy.example/coast.example/{0}"), "", "")), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://shop.example/{0}", "")]
    [InlineData("https://coast.example/front#{0}", "")]
    [InlineData("https://coast.example/{0}", "<meta property='article:published_time' content='2026-05-14T09:00:00Z'>")]
    public void A_list_of_products_a_live_blog_and_a_dated_roundup_are_articles(string address, string head) =>
        Assert.Contains(s_teasers[3], Cleaned.Html(Page(Cards(address), head)).Text, StringComparison.Ordinal);

    [Fact]
    public void An_article_with_related_stories_in_boxes_is_one() => Assert.Contains(
        s_teasers[1],
        Cleaned.Html(Page($"<h1>A winter in Norravik</h1>{string.Concat(s_teasers.Select(teaser => $"<p>{teaser} {teaser}</p>"))}" + Cards("https://coast.example/{0}"))).Text,
        StringComparison.Ordinal);

    private static string Thrown(string page) => Assert.Throws<NewsQAException>(() => Cleaned.Html(page)).Message;

    private static string Page(string body, string head = "") => Page(body, head, string.Concat(Enumerable.Range(1, 12).Select(i => $"<li><a href='/topic-{i}'>Topic {i}</a></li>")));

    private static string Page(string body, string head, string menu) =>
        $"<html><head><title>Coast News</title><link rel='canonical' href='https://coast.example/front'><meta property='og:type' content='article'>{head}</head><body><nav><ul>{menu}</ul></nav><main>{body}</main></body></html>";

    private static string Cards(string address) => string.Concat(s_teasers.Select((teaser, i) =>
        $"<section><div><h2><a href='{string.Format(System.Globalization.CultureInfo.InvariantCulture, address, $"story-{i}")}'>What happened at place {i} today</a></h2><p>{teaser}</p></div></section>"));
}
