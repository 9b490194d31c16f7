using NewsQA.Claims;

namespace NewsQA.Tests.Claims;

public sealed class UnitPriceTests
{
    [Theory]
    [InlineData("$73", " a share", true)]
    [InlineData("52 dollars", " cash per share", true)]
    [InlineData("$34", "-per-barrel", true)]
    [InlineData("9 euros", " apiece", true)]
    [InlineData("$1.6 billion", " for a share of the company", false)]
    [InlineData("$1.6 billion", "", false)]
    public void A_sum_for_one_of_something_is_told(string sum, string behind, bool expected) => Assert.Equal(expected, UnitPrice.EndsAt(sum + behind, sum.Length));

    [Theory]
    [InlineData("What price per share did Immer pay?", true)]
    [InlineData("How much did Immer spend on its stake?", false)]
    public void A_question_says_whether_it_asks_for_one(string question, bool expected) => Assert.Equal(expected, UnitPrice.IsAskedBy(question));
}
