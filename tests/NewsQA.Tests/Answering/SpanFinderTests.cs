using NewsQA.Tests.Answering.Appositions;

namespace NewsQA.Tests.Answering;

public sealed class SpanFinderTests
{
    [Fact]
    public void A_time_of_something_else_is_no_answer() => Assert.Contains("two weeks after", RoleHoldersTests.Answer(
        "When did Dan Lund and Ann Berg meet?", "This visit comes barely two weeks after the meeting of Dan Lund and Ann Berg in Vestby. He will be guest of honour at a parade on Wednesday."), StringComparison.Ordinal);

    [Fact]
    public void A_time_without_the_deed_is_better_than_none() => Assert.Equal("Wednesday", RoleHoldersTests.Answer("When did the parade begin?", "The parade is on Wednesday."));

    [Theory]
    [InlineData("How old is Dan Lund?", "Dan Lund, the mayor, has strong ties with Ann Berg.")]
    [InlineData("How tall is the tower?", "The two towers were saved, officials said.")]
    [InlineData("How much did the pipeline cost?", "They spoke of the pipeline and of gas.")]
    public void Where_a_number_is_asked_for_words_are_no_answer(string question, string text) => Assert.Null(RoleHoldersTests.Answer(question, text));

    // Each is of another kind than the one asked for, though there is a number in it or a word that can stand for one.
    [Theory]
    [InlineData("How much does Skerry Line pay Dan Lund a year?", "Dan Lund has spent three seasons with Skerry Line.")]
    [InlineData("How much will the harbour spend on the hub?", "The harbour gives the hub 61,000 books and a hall of its own.")]
    [InlineData("What is Ann Berg's hourly wage?", "Ann Berg, 75, has worked there since 1970.")]
    [InlineData("What percentage of the fires comes from cables?", "The fires were most probably caused by cables, they said.")]
    [InlineData("How many years in prison did Dan Lund get?", "Dan Lund is in a prison near Vestby.")]
    public void What_is_not_of_the_kind_is_no_answer(string question, string text) => Assert.Null(RoleHoldersTests.Answer(question, text));

    [Theory]
    [InlineData("How much did the pipeline cost?", "The pipeline cost thousands, they said.", "thousands")]
    [InlineData("How much is Dan Lund paid?", "Dan Lund is paid 21,500 a year.", "21,500")]
    [InlineData("How much did Skerry Line pay for it?", "Skerry Line paid half a million pounds for it.", "half a million")]
    [InlineData("How much did Skerry Line pay for it?", "Skerry Line paid 54 pesos for it.", "54")]
    [InlineData("How much did Skerry Line pay for it?", "Skerry Line paid 38m for it.", "38m")]
    [InlineData("How much tax did Dan Lund pay?", "Dan Lund paid no tax that year.", "no tax")]
    [InlineData("How long was the trial to run?", "The trial was to run into March, said the judge.", "March")]
    [InlineData("What share of the voters stayed at home?", "Two-thirds of the voters stayed at home.", "Two-thirds")]
    [InlineData("What percentage of the voters stayed at home?", "Most of the voters stayed at home.", "Most")]
    [InlineData("How long was Dan Lund in prison?", "Dan Lund was in prison for most of the summer.", "summer")]
    public void What_may_be_of_the_kind_is_still_found_where_no_rule_knows_it(string question, string text, string answer) => Assert.Contains(answer, RoleHoldersTests.Answer(question, text), StringComparison.Ordinal);

    [Fact]
    public void What_will_be_is_not_long_past() => Assert.Contains("2028", RoleHoldersTests.Answer(
        "When will the new bridge open?", "The new bridge will open in 2028, not in 2026 as planned. The old bridge opened in 1931."), StringComparison.Ordinal);

    [Fact]
    public void Both_ends_of_a_range_are_told() => Assert.Contains("five to six million", RoleHoldersTests.Answer(
        "How much is the picture worth?", "He put the worth of the picture in the range of five to six million dollars."), StringComparison.Ordinal);

    [Fact]
    public void A_reason_has_words_that_mark_it() => Assert.Contains("statement", RoleHoldersTests.Answer(
        "Why did the party withdraw its candidate?", "The party withdrew its candidate on Saturday in response to a statement from the palace."), StringComparison.Ordinal);
}
