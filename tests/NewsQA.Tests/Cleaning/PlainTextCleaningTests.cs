using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Cleaning;

public class PlainTextCleaningTests
{
    private const string Lead = "The harbour council of Norravik voted on Tuesday to rebuild the old ferry pier before the winter storms set in.";
    private const string Second = "Work will cost 14 million crowns and take nine months, the council's engineer told reporters after the vote.";
    private const string Third = "Two of the eleven members voted against the plan because the ferry line itself has no contract beyond next year.";

    private const string Page = $"""
        Skip to content

        1747211696 4410.jpg

        Norravik Votes to Rebuild Ferry Pier | Coast News

        {Lead}

        boats moored along the broken pier, which has been closed since the January storm.

        {Second}

        Advertisement

        boats moored along the broken pier, which has been closed since the January storm.

        The council chamber during the long debate on the...
        The council chamber during the long debate on the pier

        {Third}

        Read also:

        Five islands to visit before the summer is over

        Source: https://www.example.org/coast/2026/may/14/norravik-ferry-pier

        H 16x9 1747300000.png

        Will the herring ever come back to the fjord?

        Leave a Reply

        Great pier, I walked on it as a child and I will walk on it again.
        """;

    [Fact]
    public void Of_a_cluttered_page_the_sentences_stay_and_nothing_else() =>
        Assert.Equal($"{Lead}\n\n{Second}\n\n{Third}", Cleaned.Text(Page).Text);

    [Fact]
    public void What_was_dropped_is_kept_in_order()
    {
        string[] expected =
        [
            "Skip to content",
            "1747211696 4410.jpg",
            "boats moored along the broken pier, which has been closed since the January storm.",
            "Advertisement",
            "boats moored along the broken pier, which has been closed since the January storm.",
            "The council chamber during the long debate on the...",
            "The council chamber during the long debate on the pier",
            "Read also:",
            "Five islands to visit before the summer is over",
            "Source: https://www.example.org/coast/2026/may/14/norravik-ferry-pier",
            "H 16x9 1747300000.png",
            "Will the herring ever come back to the fjord?",
            "Leave a Reply",
            "Great pier, I walked on it as a child and I will walk on it again.",
        ];
        Assert.Equal(expected, Cleaned.Text(Page).Dropped);
    }

    [Fact]
    public void A_source_line_gives_address_outlet_and_date()
    {
        var article = Cleaned.Text(Page);
        Assert.Equal("https://www.example.org/coast/2026/may/14/norravik-ferry-pier", article.Url);
        Assert.Equal("example.org", article.Source);
        Assert.Equal(new PartialDate("2026-05-14", DatePrecision.Day, "url"), article.PublishedAt);
    }

    [Fact]
    public void A_title_loses_the_section_behind_a_bar() => Assert.Equal("Norravik Votes to Rebuild Ferry Pier", Cleaned.Text(Page).Title);

    [Fact]
    public void A_text_that_starts_with_its_lead_has_no_title_and_no_date()
    {
        var article = Cleaned.Text($"{Lead}\n{Second}\n{Third}\nComments");
        Assert.Null(article.Title);
        Assert.Null(article.PublishedAt);
        Assert.Null(article.Source);
        Assert.Equal($"{Lead}\n\n{Second}\n\n{Third}", article.Text);
        Assert.Equal(["Comments"], article.Dropped);
    }

    [Theory]
    [InlineData("Skip to main content")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Share this:")]
    [InlineData("Read more »")]
    [InlineData("Read also: Ten bridges that were never built")]
    [InlineData("Related: The long story of a short pier")]
    [InlineData("Sign up for our daily newsletter to get the news first.")]
    [InlineData("Get the morning briefing delivered to your inbox")]
    [InlineData("We use cookies to give you the best experience. By staying you agree.")]
    [InlineData("Latest")]
    [InlineData("Leave a comment")]
    [InlineData("12 Comments")]
    [InlineData("Comments (3)")]
    [InlineData("Photo: Anna Holm / Coast News")]
    [InlineData("Tags: harbour, ferry, storms")]
    [InlineData("© 2026 Coast News. All rights reserved.")]
    [InlineData("harbour-at-dawn_1200x800.webp")]
    [InlineData("https://img.example.org/a/b/c.jpg?w=1200")]
    [InlineData("3 min read")]
    public void Clutter_between_paragraphs_goes(string clutter)
    {
        var article = Cleaned.Text($"{Lead}\n\n{Second}\n\n{clutter}\n\n{Third}");
        Assert.StartsWith($"{Lead}\n\n{Second}", article.Text, StringComparison.Ordinal);
        Assert.Contains(clutter, article.Dropped, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Comments were still coming in on Friday, a spokeswoman for the council said.")]
    [InlineData("We use cookie cutters made of tin, said the baker whose shop stands on the pier.")]
    [InlineData("Read more books, the teacher told her class before the holidays began.")]
    [InlineData("The latest figures show that fewer people took the ferry in the past year.")]
    [InlineData("\"Share this with your neighbours,\" the mayor told the crowd in the square.")]
    [InlineData("Related costs of three million crowns are not part of the plan.")]
    [InlineData("The picture was stored in a file called pier.jpg. Nobody has opened it since.")]
    public void Sentences_with_the_same_words_stay(string sentence) =>
        Assert.Equal($"{Lead}\n\n{sentence}\n\n{Third}", Cleaned.Text($"{Lead}\n\n{sentence}\n\n{Third}").Text);

    [Fact]
    public void Hard_wrapped_lines_stay_as_they_are()
    {
        var wrapped = """
            The harbour council of Norravik voted on Tuesday to rebuild the old
            ferry pier. Nobody expected that. The mayor herself had said that
            comments
            on the plan would be heard first, and then all at once they were.
            """;
        Assert.Equal($"{wrapped}\n\n{Third}", Cleaned.Text($"{wrapped}\n\n\n\n{Third}\n").Text);
    }

    [Fact]
    public void One_paragraph_per_line_becomes_paragraphs() =>
        Assert.Equal($"{Lead}\n\n{Second}", Cleaned.Text($"  {Lead} \r\n{Second}\r\n").Text);

    [Fact]
    public void A_list_stays_together() =>
        Assert.Equal($"{Lead}\n- the pier\n- the crane\n\n{Second}", Cleaned.Text($"{Lead}\n- the pier\n- the crane\n\n{Second}").Text);

    [Fact]
    public void A_source_line_between_two_parts_of_an_article_names_something_else()
    {
        var article = Cleaned.Text($"{Lead}\n\nSource: https://stats.example.org/ferry\n\nWhat comes next\n\n{Second}\n\n{Third}");
        Assert.Null(article.Url);
        Assert.Contains("What comes next", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_line_above_the_article_heads_it()
    {
        var article = Cleaned.Text($"Source: https://example.org/2026/05/14/pier\n\nPier to be rebuilt\n\n{Lead}\n\n{Second}");
        Assert.Equal("Pier to be rebuilt", article.Title);
        Assert.Equal("2026-05-14", article.PublishedAt?.Date);
        Assert.Equal($"{Lead}\n\n{Second}", article.Text);
    }

    [Fact]
    public void Of_a_repeated_sentence_the_first_stays() =>
        Assert.Equal($"{Lead}\n\n{Second}\n\n{Third}", Cleaned.Text($"{Lead}\n\n{Second}\n\n{Lead}\n\n{Third}").Text);

    [Fact]
    public void A_truncated_standfirst_goes_and_the_paragraph_it_was_cut_from_stays() =>
        Assert.Equal($"{Lead}\n\n{Second}", Cleaned.Text($"{Lead[..60]}...\n\n{Lead}\n\n{Second}").Text);

    [Fact]
    public void Label_byline_and_date_line_become_metadata()
    {
        var article = Cleaned.Text($"OPINION\n\nWhy the Pier Matters\n\nBy Anna Holm\n\nPublished: May 14, 2026 at 9:30 am\n\n{Lead}\n\n{Second}");
        Assert.Equal(ArticleKind.Opinion, article.Kind);
        Assert.Equal("Why the Pier Matters", article.Title);
        Assert.Equal("Anna Holm", article.Byline);
        Assert.Equal(new PartialDate("2026-05-14", DatePrecision.Day, "date line"), article.PublishedAt);
        Assert.Equal($"{Lead}\n\n{Second}", article.Text);
    }

    [Theory]
    [InlineData("Oskar Wennby | Northern Courier | 12 March 2026", "Oskar Wennby")]
    [InlineData("By Una Halvard · Published 12 March 2026 · 4 min read", "Una Halvard")]
    [InlineData("12 March 2026 • NORTHERN DESK", null)]
    public void A_line_of_author_outlet_and_date_is_read_and_dropped(string line, string? author)
    {
        var article = Cleaned.Text($"Harbour reopens after the storm\n\n{line}\n\nThe harbour at Holm reopened on Thursday, the coastal police said in a statement.\n");
        Assert.Equal((author, "2026-03-12"), (article.Byline, article.PublishedAt?.Date));
        Assert.Equal("The harbour at Holm reopened on Thursday, the coastal police said in a statement.", article.Text.Trim());
    }

    [Fact]
    public void When_it_was_updated_is_not_when_it_was_published_unless_nothing_else_is_said()
    {
        Assert.Equal("2026-05-14", Cleaned.Text($"Pier to be rebuilt\n\nUpdated: 15 May 2026\n\n14 May 2026\n\n{Lead}\n\n{Second}").PublishedAt?.Date);
        Assert.Equal(new NewsQA.Client.PartialDate("2026-05-15", NewsQA.Client.DatePrecision.Day, "shown as updated"), Cleaned.Text($"Pier to be rebuilt\n\nUpdated: 15 May 2026\n\n{Lead}\n\n{Second}").PublishedAt);
    }

    [Fact]
    public void Comments_as_a_link_at_the_top_end_nothing() =>
        Assert.Equal($"{Lead}\n\n{Second}", Cleaned.Text($"Pier to be rebuilt\n\n4 Comments\n\n{Lead}\n\n{Second}").Text);

    [Fact]
    public void The_containers_title_is_not_repeated_in_the_text()
    {
        var article = Cleaned.Of($"Pier to be rebuilt\n\n{Lead}", NewsQA.Cleaning.RawFormat.PlainText, title: "Pier to be  Rebuilt");
        Assert.Equal("Pier to be Rebuilt", article.Title);
        Assert.Equal(Lead, article.Text);
    }

    [Theory]
    [InlineData("The pier, the council said, would be rebuilt in time for winter.")]
    [InlineData("pier to be rebuilt before winter")]
    [InlineData("Norravik")]
    [InlineData("What follows is a translation:")]
    public void A_first_line_that_is_no_title_stays_in_the_text(string line)
    {
        var article = Cleaned.Text($"{line}\n\n{Lead}\n\n{Second}");
        Assert.Null(article.Title);
        Assert.StartsWith(line, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Le conseil du port a voté mardi pour la reconstruction de la vieille jetée avant les tempêtes de l'hiver prochain.", "fr")]
    [InlineData("Der Rat hat am Dienstag beschlossen, die alte Mole in diesem Jahr vor den Winterstürmen neu zu bauen, was was kostet.", "de")]
    [InlineData(Lead, "en")]
    [InlineData("Pier rebuilt.", null)]
    public void Only_English_is_called_English(string text, string? language) => Assert.Equal(language, Cleaned.Text(text).Language);
}
