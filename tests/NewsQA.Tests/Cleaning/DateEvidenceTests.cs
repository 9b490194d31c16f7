using NewsQA.Cleaning;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Text;
using NewsQA.Client;

namespace NewsQA.Tests.Cleaning;

public class DateEvidenceTests
{
    private const string Lead = "The harbour council voted on Tuesday to rebuild the old ferry pier before the winter storms set in.";

    [Theory]
    [InlineData("https://example.org/world/2026/may/14/story", "2026-05-14")]
    [InlineData("https://example.org/2026/5/4/story.html", "2026-05-04")]
    [InlineData("https://example.org/news/story-2026-05-14", "2026-05-14")]
    [InlineData("https://example.org/a/20260514/story", "2026-05-14")]
    [InlineData("https://example.org/2026/05/story", "2026-05")]
    [InlineData("https://example.org/2026/13/40/story", null)]
    [InlineData("https://example.org/story?date=2026-05-14", null)]
    [InlineData("https://example.org/story-1747211696", null)]
    [InlineData("https://example.org/2026/story", null)]
    [InlineData("not an address", null)]
    public void An_address_tells_its_date(string url, string? expected) => Assert.Equal(expected, UrlDate.Of(url)?.Date);

    [Theory]
    [InlineData("2026-05-14", "2026-05-14")]
    [InlineData("2026-05", "2026-05")]
    [InlineData("2026-05-14T09:30:00+02:00", "2026-05-14T09:30:00+02:00")]
    [InlineData("2026-05-14T09:30:00+0200", "2026-05-14T09:30:00+02:00")]
    [InlineData("2026-05-14T09:30:00.123Z", "2026-05-14T09:30:00Z")]
    [InlineData("2026-05-14 09:30:00", "2026-05-14T09:30:00Z")]
    [InlineData("Thu, 14 May 2026 09:30:00 GMT", "2026-05-14T09:30:00Z")]
    [InlineData("Thu, 14 May 2026 09:30:00 -0400", "2026-05-14T09:30:00-04:00")]
    [InlineData("14 May 2026 09:30 +0100", "2026-05-14T09:30:00+01:00")]
    [InlineData("Thursday, May 14th, 2026 at 9:30 am EDT", "2026-05-14")]
    [InlineData("May 14, 2026", "2026-05-14")]
    [InlineData("14. May 2026", "2026-05-14")]
    [InlineData("Sept. 4, 2026", "2026-09-04")]
    [InlineData("20260514", "2026-05-14")]
    [InlineData("03/04/2026", null)]
    [InlineData("May 14", null)]
    [InlineData("31 February 2026", null)]
    [InlineData("0001-01-01", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void A_written_date_is_read_as_precisely_as_it_says(string text, string? expected) => Assert.Equal(expected, DateText.Read(text, "test")?.Date);

    [Theory]
    [InlineData("NORRAVIK, 14 May 2026 – The council voted.", "2026-05-14")]
    [InlineData("PORT HALDEN, Vestland, May 14, 2026 (Coast Press) — The council voted.", "2026-05-14")]
    [InlineData("NORRAVIK (14 May 2026) - The council voted.", "2026-05-14")]
    [InlineData("LONDON (Reuters) – The council voted.", null)]
    [InlineData("LONDON, May 14 (Reuters) - The council voted.", null)]
    [InlineData("On 14 May 2026 – a Thursday – the council voted.", null)]
    public void A_dateline_with_a_year_tells_the_date(string paragraph, string? expected)
    {
        Assert.Equal(expected, Dateline.Of(paragraph)?.Date);
        Assert.Equal(paragraph, Cleaned.Text(paragraph).Text);
    }

    [Theory]
    [InlineData("1747211696 4410.jpg", "2025-05-14")]
    [InlineData("H 16x9 1747211696.png", "2025-05-14")]
    [InlineData("1747211696123_large.webp", "2025-05-14")]
    [InlineData("IMG 20250514.jpg", null)]
    [InlineData("12345678901.png", null)]
    public void An_epoch_stamp_in_an_images_name_is_a_moment(string name, string? day)
    {
        Assert.True(ImageName.IsOne(name));
        Assert.Equal(day, ImageName.StampOf(name)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_stated_order_of_evidence_holds()
    {
        var dateline = $"NORRAVIK, 11 May 2026 – {Lead}";
        var withImage = $"1747211696 1.jpg\n\n{dateline}";
        var withUrl = $"{withImage}\n\nSource: https://example.org/2026/05/13/pier";
        Assert.Equal(new PartialDate("2026-05-11", DatePrecision.Day, "dateline"), Cleaned.Text(dateline).PublishedAt);
        Assert.Equal(new PartialDate("2025-05-14", DatePrecision.Day, "image name"), Cleaned.Text(withImage).PublishedAt);
        Assert.Equal(new PartialDate("2026-05-13", DatePrecision.Day, "url"), Cleaned.Text(withUrl).PublishedAt);
        var container = new PartialDate("2026-05-12", DatePrecision.Day, "feed pubDate");
        Assert.Equal(container, Cleaned.Of(withUrl, RawFormat.PlainText, publishedAt: container).PublishedAt);
    }

    [Fact]
    public void The_date_of_a_teasers_picture_is_not_the_articles() =>
        Assert.Null(Cleaned.Text($"{Lead}\n\nRead also\n\n1747211696 1.jpg\n\nWill the herring come back?").PublishedAt);

    [Theory]
    [InlineData("https://www.example.org/a", "example.org")]
    [InlineData("https://m.example.org/a", "example.org")]
    [InlineData("https://edition.example.org/a", "edition.example.org")]
    [InlineData("ftp://example.org/a", null)]
    [InlineData(null, null)]
    public void An_outlet_is_named_by_its_host_when_nothing_better_is_known(string? url, string? outlet) => Assert.Equal(outlet, WebAddress.OutletOf(url));

    [Theory]
    [InlineData("Published 14 May 2026", "2026-05-14")]
    [InlineData("Deadline 14 May 2026", null)]
    [InlineData("Born: 14 May 1966", null)]
    [InlineData("Saturday, 14 May 2026\n\n10 am to 4 pm", null)]
    public void A_line_of_text_that_is_a_date_of_something_else_is_not_the_publication(string line, string? expected) => Assert.Equal(
        expected,
        Cleaned.Text($"Open day at the old ferry pier\n\n{line}\n\nThe council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.").PublishedAt?.Date);
}
