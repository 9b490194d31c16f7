using NewsQA.Retrieval;

namespace NewsQA.Tests.Retrieval;

public class QuestionTypeReaderTests
{
    [Theory]
    [InlineData("Who won the marathon?", QuestionType.Who)]
    [InlineData("Which company denied the takeover?", QuestionType.Who)]
    [InlineData("When did the strike end?", QuestionType.When)]
    [InlineData("In what year did it open?", QuestionType.When)]
    [InlineData("What happened when the dam broke?", QuestionType.What)]
    [InlineData("What did the man who won the race say?", QuestionType.What)]
    [InlineData("How did the woman who won it train?", QuestionType.How)]
    [InlineData("Where did the ferry run aground?", QuestionType.Where)]
    [InlineData("In which city does she live?", QuestionType.Where)]
    [InlineData("How many people were injured?", QuestionType.HowMany)]
    [InlineData("How many days did the visit last?", QuestionType.HowLong)]
    [InlineData("How long was the visit?", QuestionType.HowLong)]
    [InlineData("How much did the repair cost?", QuestionType.HowMuch)]
    [InlineData("What percentage voted?", QuestionType.HowMuch)]
    [InlineData("Why was the harbour closed?", QuestionType.Why)]
    [InlineData("How did the captain react?", QuestionType.How)]
    [InlineData("Did the bank cut its rate?", QuestionType.YesNo)]
    [InlineData("Did the man who stabbed four people work for the police?", QuestionType.YesNo)]
    [InlineData("Was the capsule empty when it docked?", QuestionType.YesNo)]
    [InlineData("Was a convict among the men who held him down?", QuestionType.YesNo)]
    [InlineData("What was the length of the visit?", QuestionType.HowLong)]
    [InlineData("trip duration", QuestionType.HowLong)]
    [InlineData("What was the length of the bridge?", QuestionType.What)]
    [InlineData("Is it known when the strike ended?", QuestionType.When)]
    [InlineData("Do we know who shot the mayor?", QuestionType.Who)]
    [InlineData("Can you say how many people died?", QuestionType.HowMany)]
    [InlineData("May 2024 local elections: who won most seats?", QuestionType.Who)]
    [InlineData("Will Smith: who did he slap?", QuestionType.Who)]
    [InlineData("What is the length of the runway used by the flight?", QuestionType.What)]
    [InlineData("Was it the captain or the owner?", QuestionType.What)]
    [InlineData("What is the name of the harbour director?", QuestionType.Who)]
    [InlineData("harbour closed", QuestionType.What)]
    public void The_question_word_tells_the_kind_of_answer(string question, QuestionType expected) =>
        Assert.Equal(expected, QuestionTypeReader.Read(question));
}
