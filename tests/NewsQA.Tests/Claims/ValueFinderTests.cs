using NewsQA.Claims;

namespace NewsQA.Tests.Claims;

public class ValueFinderTests
{
    [Theory]
    [InlineData("a four-day visit", ValueKind.Duration, "four-day")]
    [InlineData("could last up to a week", ValueKind.Duration, "up to a week")]
    [InlineData("It took 3.5 hours.", ValueKind.Duration, "3.5 hours")]
    [InlineData("an increase of 15% in exports", ValueKind.Share, "15%")]
    [InlineData("fell by 0.25 percentage points", ValueKind.Share, "0.25 percentage points")]
    [InlineData("surged to over $240 billion", ValueKind.Money, "$240 billion")]
    [InlineData("put the damage at 18 million crowns", ValueKind.Money, "18 million crowns")]
    [InlineData("on 12 March 2026 in the harbour", ValueKind.Date, "12 March 2026")]
    [InlineData("since August 2025", ValueKind.Date, "August 2025")]
    [InlineData("it sank on Wednesday evening", ValueKind.Date, "Wednesday evening")]
    [InlineData("two days ago", ValueKind.Date, "two days ago")]
    [InlineData("founded in 1997", ValueKind.Date, "1997")]
    [InlineData("a 4,200-kilometre border", ValueKind.Number, "4,200-kilometre")]
    [InlineData("there were 212 people aboard", ValueKind.Number, "212 people")]
    [InlineData("met Mira van der Tollefsen there", ValueKind.Name, "Mira van der Tollefsen")]
    [InlineData("the Bank of Sundmark said", ValueKind.Name, "Bank of Sundmark")]
    public void A_value_is_found_with_its_kind_and_span(string text, ValueKind kind, string expected) =>
        Assert.Contains(ValueFinder.Find(text), v => v.Kind == kind && v.Span.Of(text) == expected);

    [Fact]
    public void Values_do_not_overlap_and_the_narrower_kind_wins()
    {
        var values = ValueFinder.Find("On 3 May 2024 the four-day trip cost $5 million, 12% more than in 2023, said Ann Lee.");

        Assert.Equal(
            [ValueKind.Date, ValueKind.Duration, ValueKind.Money, ValueKind.Share, ValueKind.Date, ValueKind.Name], values.Select(v => v.Kind).Where(k => k != ValueKind.Number));
        Assert.All(values.Zip(values.Skip(1)), p => Assert.True(p.First.Span.End <= p.Second.Span.Start));
    }

    [Fact]
    public void The_digits_of_a_name_are_no_number() =>
        Assert.Equal(["one million"], ValueFinder.Find("Infections with SARS-CoV-2 passed one million.").Where(v => v.Kind == ValueKind.Number).Select(v => v.Span.Of("Infections with SARS-CoV-2 passed one million.")));

    [Fact]
    public void The_first_in_twenty_years_is_no_duration() =>
        Assert.DoesNotContain(ValueFinder.Find("the longest strike on the railway in 20 years"), v => v.Kind == ValueKind.Duration);

    [Fact]
    public void Arbitrary_text_gives_spans_inside_it()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var text = RandomText.Create(seed, 60);
            Assert.All(ValueFinder.Find(text), v => Assert.InRange(v.Span.End, v.Span.Start + 1, text.Length));
        }
    }
}
