using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Client;

namespace NewsQA.Tests.Claims;

public class ClaimReaderTests
{
    [Fact]
    public void A_claim_has_subject_attribute_value_time_and_origin()
    {
        const string text = "Ann Lee began a two-day state visit to Avelara on Wednesday, the ministry said.";
        var claim = Assert.Single(Read(text), c => c.Kind == ValueKind.Duration);

        Assert.Equal("two-day", claim.Text);
        Assert.Equal("state visit", claim.Attribute.Of(text));
        Assert.Contains(claim.Subjects, s => s.Of(text) == "Ann Lee");
        Assert.Equal("2026-03-11", claim.Event!.Date!.Date);
        Assert.Equal("the ministry", claim.Origin?.Of(text));
    }

    [Theory]
    [InlineData("At least two people were killed.", "At least two people")]
    [InlineData("It may last up to a week.", "up to a week")]
    [InlineData("Some 4,000 or more came.", "Some 4,000 or more")]
    public void A_value_is_told_with_the_words_that_limit_it(string text, string value) => Assert.Contains(Read(text), c => c.Text == value);

    [Theory]
    [InlineData("She crossed the line in 2:19:02.")]
    [InlineData("The home team won 3-2.")]
    [InlineData("A 67-year-old woman came.")]
    [InlineData("Kari Moe, 31, sat there.")]
    public void Times_scores_and_ages_count_nothing(string text) => Assert.DoesNotContain(Read(text), c => c.Kind == ValueKind.Number);

    [Fact]
    public void Dates_agree_when_one_moment_can_be_both()
    {
        DateValue Date(string text) => PartialDate.TryParse(text, null, out var date) ? new DateValue(date) : throw new ArgumentException(text, nameof(text));
        Assert.True(Date("2024-05").Agrees(Date("2024-05-16")));
        Assert.False(Date("2024-05").Agrees(Date("2025-05-16")));
        Assert.False(Date("2024-05").IsSame(Date("2024-05-16")));
    }

    [Fact]
    public void Names_agree_when_they_share_a_word()
    {
        Assert.True(NameValue.Of("Putin").Agrees(NameValue.Of("Vladimir Putin")));
        Assert.False(NameValue.Of("Ann Lee").Agrees(NameValue.Of("Vladimir Putin")));
    }

    [Theory]
    [InlineData("the U.S.", "United States", true)]
    [InlineData("America", "US", true)]
    [InlineData("Britain", "the United Kingdom", true)]
    [InlineData("United Kingdom", "United States", false)]
    [InlineData("United Arab Emirates", "United States", false)]
    [InlineData("Burma", "Myanmar", true)]
    [InlineData("China", "Canada", false)]
    public void The_names_of_one_country_agree(string left, string right, bool expected) => Assert.Equal(expected, NameValue.Of(left).Agrees(NameValue.Of(right)));

    [Fact]
    public void A_day_lies_within_its_month_and_not_the_reverse()
    {
        DateValue Date(string text) => PartialDate.TryParse(text, null, out var date) ? new DateValue(date) : throw new ArgumentException(text, nameof(text));
        Assert.True(Date("2024-05-16").IsWithin(Date("2024-05")));
        Assert.False(Date("2024-05").IsWithin(Date("2024-05-16")));
        Assert.False(Date("2024-05-16").IsWithin(Date("2024-05-16")));
        Assert.False(Date("2024-06-16").IsWithin(Date("2024-05")));
    }

    [Fact]
    public void Every_span_of_a_claim_lies_in_the_article()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var text = RandomText.Create(seed, 50) + " about 12 people, 4-day, on 3 May 2024, said Ann Lee of $5 million";
            foreach (var claim in Read(text))
            {
                Assert.InRange(claim.Span.End, claim.Span.Start + 1, text.Length);
                Assert.InRange(claim.Attribute.End, claim.Attribute.Start, text.Length);
            }
        }
    }

    private static IReadOnlyList<Claim> Read(string text) => ClaimReader.Read(
        new Article { Id = "a", Revision = "r", Origin = "o", IngestedAt = DateTimeOffset.UnixEpoch, Text = text, PublishedAt = PartialDate.FromDay(new DateOnly(2026, 3, 12)) },
        new TextSpan(0, text.Length),
        null);
}
