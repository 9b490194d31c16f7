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
