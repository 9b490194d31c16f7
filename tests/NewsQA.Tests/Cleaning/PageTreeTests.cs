using FsCheck;
using FsCheck.Fluent;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Tests.Cleaning;

public class PageTreeTests
{
    private static readonly string[] s_pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<a href='x'>", "</a>", "<b>", "</b>", "<script>", "</script>", "<br>", "<!--", "-->", "<h2 class=x>", "</h2>",
        "The council voted on Tuesday.", "&amp;", "&#146;", "&bogus;", "<", "</", "<x", "=\"", "'", ">", "\0", "\uD800", "<svg><title>", "<title>", "<textarea>", "<iframe>", "<time datetime='2026-05-14'>", "<body>", "<html>", "</html>",
    ];

    [Theory]
    [InlineData("<p>One<p>Two", "One|Two")]
    [InlineData("<p>One<div>Two</div>Three", "One|Two|Three")]
    [InlineData("<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>", "One|Two|Three|Four")]
    [InlineData("<table><tr><td>One<td>Two<tr><td>Three</table>", "One|Two|Three")]
    [InlineData("<p>a <b>bold</b> word<br>and a line</p>", "a bold word\nand a line")]
    [InlineData("<p>one<br><br>two</p>", "one|two")]
    [InlineData("<p>Fish &amp; chips, 3 &lt; 4, it&#146;s &eacute;", "Fish & chips, 3 < 4, it’s é")]
    [InlineData("<script>if (a<b) document.write('<p>no</p>')</script><style>p{}</style><p>yes", "yes")]
    [InlineData("<p>3 < 4 and 5 > 4</p>", "3 < 4 and 5 > 4")]
    [InlineData("<!-- <p>no</p> --><p>yes</p><!doctype x><?php no ?>", "yes")]
    [InlineData("<p title='a > b' data-x=\"</p>\">yes</p>", "yes")]
    [InlineData("<button>no</button><p>yes</p><select><option>no</select>", "yes")]
    [InlineData("<p>cut off <a href='", "cut off")]
    public void A_page_is_cut_into_blocks_as_browsers_show_it(string html, string expected) =>
        Assert.Equal(expected.Split('|'), BlockCollector.Collect(PageTreeBuilder.Parse(html)).Select(block => block.Text));

    [Fact]
    public void Characters_in_links_are_counted()
    {
        var block = Assert.Single(BlockCollector.Collect(PageTreeBuilder.Parse("<p>See <a href=x>this</a> and <a href=y>that<a href=z>!</a></p>")));
        Assert.Equal("See this and that!", block.Text);
        Assert.InRange(block.LinkLength, 9, 11);
    }

    [Fact]
    public void Whatever_a_page_holds_its_nodes_nest_and_cleaning_ends() =>
        Prop.ForAll(Gen.Elements(s_pieces).ListOf().Select(string.Concat).ToArbitrary(), html =>
        {
            var page = PageTreeBuilder.Parse(html);
            for (var i = 0; i < page.Count; i++)
            {
                Assert.InRange(page[i].End, i + 1, page.Count);
                Assert.True(page[i].Parent < 0 || (page[i].Parent < i && page[page[i].Parent].End >= page[i].End));
            }

            Clean(html);
            Clean("<html><body>" + html);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_page_cut_off_anywhere_is_still_read()
    {
        var page = "<html><head><title>Pier to be rebuilt</title></head><body><article><h1>Pier to be rebuilt</h1>"
            + string.Concat(Enumerable.Repeat("<p class=\"text\">The council of <a href='/n'>Norravik</a> voted on Tuesday to rebuild the old ferry pier.</p>", 3)) + "</article></body></html>";
        for (var length = 0; length <= page.Length; length++)
        {
            Clean(page[..length]);
        }
    }

    [Theory]
    [InlineData("<span>", "x</span>", 1_000_000)]
    [InlineData("<p>", "The council voted.</p>", 300_000)]
    [InlineData("<i><div>", "</i>", 200_000)]
    [InlineData("<iframe>", "", 500_000)]
    [InlineData("<a href=x", " y", 500_000)]
    [InlineData("<script>var a = '<p>';", "", 200_000)]
    [InlineData("&amp;&#x41;", "&", 1_000_000)]
    public async Task No_page_takes_long(string open, string close, int times)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat(open + close, times));
        var cleaning = Task.Run(() => Clean(html), TestContext.Current.CancellationToken);
        // Two seconds on a machine with nothing else to do; this one may have much.
        await cleaning.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    private static void Clean(string html)
    {
        try
        {
            _ = Cleaned.Html(html);
        }
        catch (NewsQAException)
        {
            // A page without an article says so.
        }
    }
}
