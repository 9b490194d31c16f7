using NewsQA.Articles;
using NewsQA.Claims.Times;
using NewsQA.Client;

namespace NewsQA.Tests.Claims;

public class RelativeDatesTests
{
    // A Thursday.
    private const string Published = "2026-03-12";

    [Theory]
    [InlineData("The ferry sank on 11 March 2026.", "2026-03-11", DatePrecision.Day)]
    [InlineData("It was signed in February 2022.", "2022-02", DatePrecision.Month)]
    [InlineData("It was founded in 1997.", "1997", DatePrecision.Year)]
    [InlineData("The ferry sank on Wednesday.", "2026-03-11", DatePrecision.Day)]
    [InlineData("The minister resigned on Thursday.", "2026-03-12", DatePrecision.Day)]
    [InlineData("The court will rule on Wednesday.", "2026-03-18", DatePrecision.Day)]
    [InlineData("The minister announced on Wednesday that he will resign.", "2026-03-11", DatePrecision.Day)]
    [InlineData("They met last Thursday.", "2026-03-05", DatePrecision.Day)]
    [InlineData("They will meet next Thursday.", "2026-03-19", DatePrecision.Day)]
    [InlineData("The bridge fell yesterday.", "2026-03-11", DatePrecision.Day)]
    [InlineData("The vote is due tomorrow.", "2026-03-13", DatePrecision.Day)]
    [InlineData("The fire broke out three days ago.", "2026-03-09", DatePrecision.Day)]
    [InlineData("Prices rose last month.", "2026-02", DatePrecision.Month)]
    [InlineData("The rules change next month.", "2026-04", DatePrecision.Month)]
    [InlineData("They married two months ago.", "2026-01", DatePrecision.Month)]
    [InlineData("Trade grew last year.", "2025", DatePrecision.Year)]
    [InlineData("He was elected a year ago.", "2025", DatePrecision.Year)]
    [InlineData("The talks began last week.", "2026-03", DatePrecision.Month)]
    [InlineData("The talks began three weeks ago.", "2026-02", DatePrecision.Month)]
    [InlineData("The summit was held in November.", "2025-11", DatePrecision.Month)]
    [InlineData("The summit will be held in November.", "2026-11", DatePrecision.Month)]
    [InlineData("The storm struck on 30 December.", "2025-12-30", DatePrecision.Day)]
    [InlineData("The ferry will sail again on 1 April.", "2026-04-01", DatePrecision.Day)]
    [InlineData("The bank would pass on the cut from 1 April.", "2026-04-01", DatePrecision.Day)]
    public void A_time_is_placed_from_the_day_of_the_report(string sentence, string date, DatePrecision precision)
    {
        var placed = Place(sentence, Published);

        Assert.Equal(date, placed?.Date);
        Assert.Equal(precision, placed!.Precision);
    }

    [Theory]
    [InlineData("The ferry sank on Wednesday.")]
    [InlineData("Prices rose last month.")]
    [InlineData("The summit was held in November.")]
    [InlineData("The bridge fell yesterday.")]
    public void Without_a_date_of_the_article_a_relative_time_stays_relative(string sentence)
    {
        Assert.Null(Place(sentence, null));
        var time = EventTimeReader.Read(Article(sentence, null), new TextSpan(0, sentence.Length), null);
        Assert.NotNull(time);
        Assert.Contains(time.Words, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The ferry sank on Wednesday.", "2026-03")]
    [InlineData("Prices rose last month.", "2026")]
    public void An_article_dated_by_month_or_year_places_nothing_finer(string sentence, string published) => Assert.Null(Place(sentence, published));

    [Fact]
    public void A_year_places_last_year() => Assert.Equal("2025", Place("Trade grew last year.", "2026")?.Date);

    [Fact]
    public void A_week_in_two_months_is_known_by_its_year() => Assert.Equal("2026", Place("The talks began last week.", "2026-04-08")?.Date);

    [Fact]
    public void The_evidence_names_the_words_the_rule_and_where_the_articles_date_is_from()
    {
        var article = Article("The ferry sank on Wednesday.", Published) with { PublishedAt = PartialDate.FromDay(new DateOnly(2026, 3, 12), "url") };
        Assert.Equal("text: “Wednesday”, the last one up to 2026-03-12 (url)", EventTimeReader.Read(article, new TextSpan(0, article.Text.Length), null)!.Date!.Evidence);
    }

    [Theory]
    [InlineData("TOLLHAVEN, March 11 - At least two people were killed.")]
    [InlineData("Exports have grown since 2019.")]
    [InlineData("Rents are higher than in 2024.")]
    [InlineData("Two days later it was over.")]
    [InlineData("The bridge is safe, the police said on Friday.")]
    [InlineData("May was silent.")]
    public void A_dateline_and_what_is_only_compared_with_are_no_time_of_the_event(string sentence) => Assert.Null(Place(sentence, Published));

    [Fact]
    public void The_29th_of_February_is_found_in_a_leap_year() => Assert.Equal("2024-02-29", Place("They met on 29 February.", Published)?.Date);

    [Fact]
    public void A_sentence_that_refers_back_takes_the_time_of_the_one_before()
    {
        const string text = "The leaders met on Wednesday. The visit lasted two days.\n\nThe strike went on.";
        var article = Article(text, Published);
        var first = new TextSpan(0, text.IndexOf('.', StringComparison.Ordinal) + 1);
        var second = new TextSpan(first.End + 1, text.IndexOf('\n', StringComparison.Ordinal));

        Assert.Equal("2026-03-11", EventTimeReader.Read(article, second, first)!.Date!.Date);
        Assert.Null(EventTimeReader.Read(article, new TextSpan(second.End + 2, text.Length), second));
    }

    [Fact]
    public void A_time_placed_in_arbitrary_text_is_never_finer_than_its_words_and_lies_inside_it()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = RandomText.Create(seed, 40) + " on Friday 3 May, last week, in 2024-13-45 and 31 April.";
            foreach (var time in TimeExpressionFinder.Find(text))
            {
                Assert.InRange(time.Span.End, time.Span.Start + 1, text.Length);
                var date = RelativeDates.Resolve(time, time.Span.Of(text), PartialDate.FromDay(new DateOnly(1, 1, 1)));
                Assert.True(date is null || date.Precision != DatePrecision.Time);
            }
        }
    }

    private static PartialDate? Place(string sentence, string? published) =>
        EventTimeReader.Read(Article(sentence, published), new TextSpan(0, sentence.Length), null)?.Date;

    private static Article Article(string text, string? published) => new()
    {
        Id = "a",
        Revision = "r",
        Origin = "o",
        IngestedAt = DateTimeOffset.UnixEpoch,
        Text = text,
        PublishedAt = published is not null && PartialDate.TryParse(published, null, out var date) ? date : null,
    };
}
