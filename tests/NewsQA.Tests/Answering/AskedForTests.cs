using NewsQA.Answering.Spans;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering;

public class AskedForTests
{
    [Theory]
    [InlineData("What city did the ferry leave?", "citi")]
    [InlineData("Which old company was fined?", "compani")]
    [InlineData("How many students were hurt?", "student")]
    [InlineData("What was the capital of the duchy?", "capit")]
    [InlineData("What type of stone is the bridge built of?", "stone")]
    [InlineData("How tall is the tower?", "tall")]
    [InlineData("Who was fined?", "")]
    [InlineData("When did it happen?", "")]
    public void The_noun_that_names_what_is_wanted_is_read_off_the_question(string question, string head) =>
        Assert.Equal(head, AskedFor.Read(QuestionReader.Read(question, null, null, "question")).Head);
}
