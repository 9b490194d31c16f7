using System.Globalization;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Tests.Retrieval.Reading;

public class TimeReaderTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2024, 6, 12);

    [Theory]
    [InlineData("What happened in May 2024?", "2024-05-01", "2024-05-31", TimeRelation.During)]
    [InlineData("What happened in May?", "2024-05-01", "2024-05-31", TimeRelation.During)]
    [InlineData("What happened in September?", "2023-09-01", "2023-09-30", TimeRelation.During)]
    [InlineData("What did the report of 3 June say?", "2024-06-03", "2024-06-03", TimeRelation.During)]
    [InlineData("What did it say on October 12th?", "2023-10-12", "2023-10-12", TimeRelation.During)]
    [InlineData("What did it say on November 6, 2023?", "2023-11-06", "2023-11-06", TimeRelation.During)]
    [InlineData("What was published at 2023-10-04T20:07:42+00:00?", "2023-10-04", "2023-10-04", TimeRelation.During)]
    [InlineData("What has changed since 2020?", "2020-01-01", "2020-12-31", TimeRelation.From)]
    [InlineData("Who led before May 2023?", "2023-05-01", "2023-05-31", TimeRelation.Until)]
    [InlineData("What did the bank decide last week?", "2024-06-03", "2024-06-09", TimeRelation.During)]
    [InlineData("What did the bank decide last month?", "2024-05-01", "2024-05-31", TimeRelation.During)]
    [InlineData("What happened in the past two weeks?", "2024-05-29", "2024-06-12", TimeRelation.During)]
    [InlineData("What happened two days ago?", "2024-06-10", "2024-06-10", TimeRelation.During)]
    [InlineData("What happened on Monday?", "2024-06-10", "2024-06-10", TimeRelation.During)]
    [InlineData("What happened yesterday?", "2024-06-11", "2024-06-11", TimeRelation.During)]
    public void Times_are_resolved_against_today(string question, string from, string to, TimeRelation relation)
    {
        var time = Assert.Single(TimeReader.Read(question, Today));
        Assert.Equal((from, to, relation), (Text(time.From), Text(time.To), time.Relation));
    }

    [Theory]
    [InlineData("May he march on the city?")]
    [InlineData("Who won the 2,000 metres in lane 3?")]
    [InlineData("Was it published on February 30, 2024?")]
    public void What_only_looks_like_a_time_is_none(string question) => Assert.Empty(TimeReader.Read(question, Today));

    [Fact]
    public void A_time_told_by_an_event_is_said_and_not_guessed()
    {
        const string Question = "What did the ministers agree before the summit?";
        Assert.Empty(TimeReader.Read(Question, Today));
        Assert.Equal(["before the summit"], TimeReader.Unresolved(Question, []));
    }

    [Theory]
    [InlineData("What happened in the past 999999999 weeks?")]
    [InlineData("What happened 999999999 months ago?")]
    [InlineData("What happened this week?")]
    [InlineData("What happened yesterday?")]
    [InlineData("What happened on Monday?")]
    [InlineData("What happened in December 9999?")]
    public void Times_end_with_the_calendar(string question)
    {
        foreach (var today in (DateOnly[])[DateOnly.MinValue, Today, DateOnly.MaxValue])
        {
            Assert.All(TimeReader.Read(question, today), t => Assert.True(t.From <= t.To));
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
