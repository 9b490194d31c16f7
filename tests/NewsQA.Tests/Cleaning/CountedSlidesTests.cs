namespace NewsQA.Tests.Cleaning;

public class CountedSlidesTests
{
    private const string Slide = "A choir of forty from both shores sang on the ice, as it has done in every cold winter for a hundred years.";

    private static readonly string[] s_paragraphs =
    [
        "The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.",
        "Work begins in June and will take nine months, the council's engineer said, and the crane comes later, when the first part is done.",
        "“It is not cheap,” she said. “But a town without a pier is no port, and this town has been one for four hundred years.”",
        "Nobody voted against it. The two members who had been doubtful said that the new figures had changed their minds, and that the loan was cheap.",
        "The ferry company, which pays a third, welcomed the vote and said that it would order the new boat before the end of the year.",
    ];

    [Theory]
    [InlineData("{0}/9")]
    [InlineData("{0} of 9")]
    public void Slides_of_a_gallery_within_an_article_are_not_its_text(string count)
    {
        var text = Cleaned.Html(Page(string.Concat(s_paragraphs[..3].Select(Paragraph)) + $"<div class='pictures'>{Slides(count, 9)}</div>" + string.Concat(s_paragraphs[3..].Select(Paragraph)))).Text;
        Assert.Equal(string.Join("\n\n", s_paragraphs), text);
    }

    [Fact]
    public void An_article_that_is_a_list_of_counted_slides_keeps_them() =>
        Assert.Contains(Slide, Cleaned.Html(Page(Paragraph(s_paragraphs[0]) + $"<div>{Slides("{0}/9", 9)}</div>")).Text, StringComparison.Ordinal);

    [Fact]
    public void Slides_among_the_article_s_own_paragraphs_keep_those() =>
        Assert.Contains(s_paragraphs[4], Cleaned.Html(Page(string.Concat(s_paragraphs[..3].Select(Paragraph)) + Slides("{0}/9", 4) + string.Concat(s_paragraphs[3..].Select(Paragraph)))).Text, StringComparison.Ordinal);

    [Fact]
    public void Counted_pictures_between_paragraphs_do_not_cost_the_text()
    {
        var body = string.Concat(s_paragraphs.Select((text, i) => Paragraph(text) + $"<figure><p>{i + 1} of 9 The pier in winter.</p></figure>"));
        var text = Cleaned.Html(Page($"<div>{string.Concat(s_paragraphs.Select(p => Paragraph("Earlier: " + p)))}</div><div>{body}</div>")).Text;
        Assert.All(s_paragraphs, paragraph => Assert.Contains("\n" + paragraph, text, StringComparison.Ordinal));
    }

    private static string Paragraph(string text) => $"<p>{text}</p>";

    private static string Slides(string count, int slides) => string.Concat(Enumerable.Range(1, slides).Select(i =>
        $"<h3>{string.Format(System.Globalization.CultureInfo.InvariantCulture, count, i)} Sight {i} of the region</h3><p>{Slide}</p>"));

    private static string Page(string body) => $"<html><head><title>Pier to be rebuilt</title></head><body><article><h1>Pier to be rebuilt</h1>{body}</article></body></html>";
}
