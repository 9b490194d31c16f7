using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Cleaning;

public class MarkdownCleaningTests
{
    [Fact]
    public void Front_matter_and_heading_become_metadata_and_markup_becomes_text()
    {
        var article = Cleaned.Markdown("""
            ---
            source: "Coast News"
            date: 2026-05-14
            author: [Anna Holm, Jon Vik]
            url: https://coast.example.org/pier
            category: Opinion
            lang: en-GB
            ---
            # The **Pier** Will Be Rebuilt

            The council of [Norravik](https://example.org/n_(town)) voted *on Tuesday* for the `new` pier, said A_B_C Ltd &amp; partners.
            ![A picture](pier.jpg "Pier")

            ## What it costs

            > "It is **not** cheap," the engineer said to everybody who wanted to hear it.

            - the pier
            - the crane

            ```
            12 * 34 = *408*
            ```

            ---

            Nothing else was decided on that long day, and 2 * 3 * 4 is 24.

            [1]: https://example.org
            """);
        Assert.Equal(
            """
            The council of Norravik voted on Tuesday for the new pier, said A_B_C Ltd & partners.

            What it costs

            "It is not cheap," the engineer said to everybody who wanted to hear it.

            - the pier
            - the crane

            12 * 34 = *408*

            Nothing else was decided on that long day, and 2 * 3 * 4 is 24.
            """,
            article.Text);
        Assert.Equal("The Pier Will Be Rebuilt", article.Title);
        Assert.Equal("Coast News", article.Source);
        Assert.Equal("Anna Holm, Jon Vik", article.Byline);
        Assert.Equal("https://coast.example.org/pier", article.Url);
        Assert.Equal(new PartialDate("2026-05-14", DatePrecision.Day, "front matter"), article.PublishedAt);
        Assert.Equal(ArticleKind.Opinion, article.Kind);
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void The_front_matters_title_comes_before_the_heading_which_is_not_said_twice()
    {
        var article = Cleaned.Markdown("---\ntitle: The pier\n---\n\n# The Pier\n\nThe council voted on Tuesday to rebuild the old ferry pier before winter.");
        Assert.Equal("The pier", article.Title);
        Assert.Equal("The council voted on Tuesday to rebuild the old ferry pier before winter.", article.Text);
    }

    [Fact]
    public void A_rule_at_the_top_is_no_front_matter()
    {
        var article = Cleaned.Markdown("---\nThe council voted.\nNobody said: why.\n---\nIt was late.");
        Assert.Contains("The council voted.", article.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody said: why.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clutter_goes_from_Markdown_as_from_text()
    {
        var article = Cleaned.Markdown("# Pier\n\nThe council voted on Tuesday to rebuild the old ferry pier before winter.\n\n**Read also:**\n\n[Ten bridges](https://example.org/b)\n\n## Leave a Reply\n");
        Assert.Equal("The council voted on Tuesday to rebuild the old ferry pier before winter.", article.Text);
        Assert.Equal(["Read also:", "Ten bridges", "Leave a Reply"], article.Dropped);
    }
}
