using NewsQA.Claims.Quantities;

namespace NewsQA.Tests.Claims;

public class QuantityReaderTests
{
    [Theory]
    [InlineData("four-day", 4, "day")]
    [InlineData("a week", 7, "day")]
    [InlineData("two weeks", 14, "day")]
    [InlineData("36 hours", 1.5, "day")]
    [InlineData("half a day", 0.5, "day")]
    [InlineData("twenty-three", 23, "")]
    [InlineData("4,987", 4987, "")]
    [InlineData("two dozen", 24, "")]
    [InlineData("$240 billion", 240e9, "dollar")]
    [InlineData("18 million crowns", 18e6, "crown")]
    [InlineData("15%", 15, "percent")]
    [InlineData("15 per cent", 15, "percent")]
    [InlineData("two thirds", 66.6667, "percent")]
    [InlineData("4,200-kilometre", 4_200_000, "metre")]
    public void An_amount_is_read_in_its_base_unit(string text, double value, string unit)
    {
        var quantity = QuantityReader.Read(text);

        Assert.Equal(value, quantity!.Value, 3);
        Assert.Equal(unit, quantity.Unit);
    }

    [Theory]
    [InlineData("at least two", "AtLeast")]
    [InlineData("more than 100", "AtLeast")]
    [InlineData("up to a week", "AtMost")]
    [InlineData("about 5,000", "About")]
    [InlineData("dozens", "About")]
    [InlineData("212 people", "Exact")]
    public void Words_that_limit_an_amount_are_read(string text, string bound) => Assert.Equal(bound, QuantityReader.Read(text)!.Bound.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("the minister")]
    public void A_text_without_a_number_is_no_amount(string text) => Assert.Null(QuantityReader.Read(text));

    [Theory]
    [InlineData("four-day", "4 days")]
    [InlineData("a week", "seven days")]
    [InlineData("12 months", "a year")]
    [InlineData("two weeks", "15 days")]
    [InlineData("about 5,000", "4,987")]
    [InlineData("5,000", "4,987")]
    [InlineData("more than 100", "120")]
    [InlineData("at least two", "three")]
    [InlineData("up to a week", "four days")]
    [InlineData("$1.2 billion", "$1.23 billion")]
    [InlineData("dozens", "47")]
    [InlineData("10 euros", "50 dollars")]
    public void Amounts_that_can_both_be_true_agree(string left, string right) => AssertAgree(left, right, expected: true);

    [Theory]
    [InlineData("two-day", "four-day")]
    [InlineData("two-day", "up to a week")]
    [InlineData("three", "five")]
    [InlineData("at least two", "six")]
    [InlineData("at least 5", "at least 12")]
    [InlineData("more than 100", "1,000")]
    [InlineData("118", "120")]
    [InlineData("5,000", "4,411")]
    [InlineData("15%", "18%")]
    [InlineData("$5 million", "$5 billion")]
    public void Amounts_that_cannot_both_be_true_disagree(string left, string right) => AssertAgree(left, right, expected: false);

    [Fact]
    public void Agreement_is_mutual_and_an_amount_agrees_with_itself()
    {
        string[] texts = ["two", "a week", "up to a week", "at least 5", "about 5,000", "4,987", "15%", "$5 million", "several days", "100,000", "dozens", "0"];
        foreach (var (left, right) in texts.SelectMany(l => texts.Select(r => (QuantityReader.Read(l)!, QuantityReader.Read(r)!))))
        {
            Assert.Equal(left.Agrees(right), right.Agrees(left));
            Assert.True(!left.IsSame(right) || left.Agrees(right));
            Assert.True(left.Low <= left.High);
        }
    }

    [Fact]
    public void Arbitrary_text_is_read_without_an_error()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var quantity = QuantityReader.Read(RandomText.Create(seed, 12));
            Assert.True(quantity is null || quantity.Low <= quantity.High || double.IsNaN(quantity.Value));
        }
    }

    private static void AssertAgree(string left, string right, bool expected)
    {
        var (l, r) = (QuantityReader.Read(left)!, QuantityReader.Read(right)!);
        Assert.Equal(expected, l.Agrees(r));
        Assert.Equal(expected, r.Agrees(l));
    }
}
