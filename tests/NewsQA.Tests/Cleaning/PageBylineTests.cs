namespace NewsQA.Tests.Cleaning;

public class PageBylineTests
{
    private const string Text = "<p>The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.</p>"
        + "<p>Work begins in June and will take nine months, the council's engineer said, and the crane comes later, when the first part of it is done.</p>";

    [Theory]
    [InlineData("Anna Holm", "Anna Holm")]
    [InlineData("By Anna Holm", "Anna Holm")]
    [InlineData("Written by: Anna Holm", "Anna Holm")]
    [InlineData("Anna Holm | aholm@coast.example", "Anna Holm")]
    [InlineData("Anna Holm, Coast News", "Anna Holm")]
    [InlineData(", Coast News, Anna Holm", "Anna Holm")]
    [InlineData("Anna Holm, coast.com", "Anna Holm")]
    [InlineData("By Anna Holm May 14, 2026 at 12:55 pm • 1 min read", "Anna Holm")]
    [InlineData("Anna Holm, Jon Vik", "Anna Holm, Jon Vik")]
    [InlineData("Anna Holm | Harbour Reporter", "Anna Holm")]
    [InlineData("Anna Holm MD, RDN", "Anna Holm")]
    [InlineData("View all posts by Anna Holm", "Anna Holm")]
    [InlineData("Anna Holm, Associated Press", "Anna Holm")]
    [InlineData("Anna Holm Coast News", "Anna Holm")]
    [InlineData("Associated Press", "Associated Press")]
    [InlineData("Coast News", null)]
    [InlineData("The Coast News", null)]
    [InlineData("Coast News staff", null)]
    [InlineData("Coast Press", "Coast Press")]
    [InlineData("By", null)]
    [InlineData("https://coast.example/authors/anna-holm", null)]
    public void What_stands_around_names_is_not_the_author(string author, string? expected) => Assert.Equal(
        expected,
        Cleaned.Html($"<html><head><meta property='og:site_name' content='Coast News'><meta name='author' content='{author}'></head><body><h1>Council decides on ferry pier</h1>{Text}</body></html>").Byline);

    [Theory]
    [InlineData("<div class='article-byline'>By Anna Holm</div>", "Anna Holm")]
    [InlineData("<span class='authorName'>Anna Holm and Jon van der Vik</span>", "Anna Holm and Jon van der Vik")]
    [InlineData("<span class='author'>Coast News</span>", null)]
    [InlineData("<div class='author-bio'>Anna Holm covers the harbour for us.</div>", null)]
    [InlineData("<div class='text'>Anna Holm</div>", null)]
    [InlineData("<div class='text'>By Anna Holm</div>", "Anna Holm")]
    [InlineData("<div><span>By</span> <a href='/x'>Anna Holm</a></div>", "Anna Holm")]
    [InlineData("<p><a href='https://coast.example/authors/anna-holm/'>Anna Holm</a></p>", "Anna Holm")]
    [InlineData("<span class='authorname-txt'><span>Anna Holm</span></span>", "Anna Holm")]
    [InlineData("<p>The <a href='/x'>striker</a> von <a href='/y'>Real Madrid</a> scored.</p>", null)]
    [InlineData("<p>An <a href='/x'>inquiry</a> published by <a href='/y'>Harbour Watch</a> says so.</p>", null)]
    [InlineData("<p><a href='/author-guidelines'>Author Guidelines</a></p>", null)]
    [InlineData("<p><a href='https://coast.example/harbours/old-pier/'>Old Pier</a></p>", null)]
    public void An_element_near_the_title_that_is_named_for_the_author_counts_where_it_holds_only_names(string element, string? expected)
    {
        var article = Cleaned.Html($"<html><head><meta property='og:site_name' content='Coast News'></head><body><h1>Council decides on ferry pier</h1>{element}{Text}</body></html>");
        Assert.Equal(expected, article.Byline);
        Assert.Equal(expected is not null, article.Evidence.TryGetValue("byline", out var evidence) && evidence.From is "shown byline");
    }

    [Fact]
    public void A_person_who_is_shown_comes_before_an_agency_that_the_data_names()
    {
        const string Head = "<head><meta property='og:site_name' content='Coast News'><meta name='author' content='Associated Press'></head>";
        Assert.Equal("Anna Holm", Cleaned.Html($"<html>{Head}<body><h1>Council decides on ferry pier</h1><span class='author'>Anna Holm</span>{Text}</body></html>").Byline);
    }

    [Theory]
    [InlineData("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Anna Holm'>", "", "Anna Holm")]
    [InlineData("<meta name='twitter:label1' content='Reading time'><meta name='twitter:data1' content='Five minutes'>", "", null)]
    [InlineData("<meta property='og:article:author' content='Anna Holm'>", "", "Anna Holm")]
    [InlineData("<meta property='og:article:author' content='Ida Berg'>", "<span class='author'>Anna Holm</span>", "Anna Holm")]
    [InlineData("<meta name='author' content='Holm Berg'><meta name='copyright' content='Copyright (c) Holm Berg 2026'>", "<span class='author'>Anna Holm</span>", "Anna Holm")]
    [InlineData("<meta name='author' content='Holm Berg'><meta name='copyright' content='Copyright (c) Holm Berg 2026'>", "", "Holm Berg")]
    public void What_cards_for_social_sites_and_who_has_the_rights_come_last(string head, string shown, string? expected) =>
        Assert.Equal(expected, Cleaned.Html($"<html><head>{head}</head><body><h1>Council decides on ferry pier</h1>{shown}{Text}</body></html>").Byline);
}
