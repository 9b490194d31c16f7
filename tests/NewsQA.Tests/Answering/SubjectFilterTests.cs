using NewsQA.Answering.Conflicts;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering;

public sealed class SubjectFilterTests
{
    [Theory]
    [InlineData("When was Per Lund impeached?", "Dan Berg was impeached in 1998.", true)]
    [InlineData("When was Per Lund impeached?", "The first was in 1998, when Berg was impeached.", true)]
    [InlineData("When was Per Lund impeached?", "Dan Berg was impeached in 1998, Per Lund in 2019.", false)]
    [InlineData("When was Per Lund impeached?", "He was impeached in 2019.", false)]
    [InlineData("When was Lund Bridge finished?", "Work was finished in 2019.", false)]
    [InlineData("When was Per Lund impeached?", "Dan Berg was elected in 1998.", false)]
    [InlineData("Who won the women's race?", "The men's race went to Per Lund.", true)]
    public void A_sentence_on_another_is_told(string question, string sentence, bool expected) =>
        Assert.Equal(expected, SubjectFilter.IsOfAnother(QuestionReader.Read(question, filters: null, asOf: null, "question"), sentence));
}
