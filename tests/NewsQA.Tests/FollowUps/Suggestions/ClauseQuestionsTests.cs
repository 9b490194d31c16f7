using NewsQA.FollowUps.Suggestions;

namespace NewsQA.Tests.FollowUps.Suggestions;

public class ClauseQuestionsTests
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "Nyholt", "Sundmark", "Norravik", "Tollhaven", "Skerry", "Holm" };

    [Theory]
    [InlineData("Mayor Petra Nyholt, 47, opened the bridge at Norravik on Monday.", "Who opened the bridge at Norravik?")]
    [InlineData("On Monday, Nyholt will travel to Tollhaven for talks.", "Who will travel to Tollhaven for talks?")]
    [InlineData("At least 12 people were hurt in the Norravik fire on Sunday.", "How many people were hurt in the Norravik fire?")]
    [InlineData("More than 40% of voters in Norravik backed the plan.", "What percentage of voters in Norravik backed the plan?")]
    [InlineData("The Norravik Museum bought three paintings from Holm last year.", "How many paintings did the Norravik Museum buy from Holm?")]
    [InlineData("Skerry Line announced two new ships on Monday.", "What did Skerry Line announce?")]
    [InlineData("Petra Nyholt cancelled the sale of the port on Monday.", "What did Petra Nyholt cancel?")]
    [InlineData("Petra Nyholt canceled the sale of the port on Monday.", "What did Petra Nyholt cancel?")]
    [InlineData("Nyholt said that Sundmark would pay for the bridge.", "What did Nyholt say about Sundmark?")]
    [InlineData("Petra Nyholt resigned over the sale of Norravik Airport.", "Why did Petra Nyholt resign?")]
    [InlineData("Dan Berg was arrested after police found the painting.", "Why was Dan Berg arrested?")]
    [InlineData("Dan Berg was charged with theft on Monday.", "What was Dan Berg charged with?")]
    [InlineData("Dan Berg was found guilty of fraud.", "What was Dan Berg found guilty of?")]
    [InlineData("Dan Berg was jailed for six years in 2012.", "How long was Dan Berg jailed for?")]
    [InlineData("Nyholt accused Skerry Line of hiding its losses.", "What did Nyholt accuse Skerry Line of?")]
    [InlineData("Sundmark urged Norravik to close the port.", "What did Sundmark urge Norravik to do?")]
    [InlineData("Nyholt is expected to visit Tollhaven.", "What is Nyholt expected to do?")]
    [InlineData("Skerry Line plans to sell the ferry Orion.", "What does Skerry Line plan to do?")]
    [InlineData("Petra Nyholt beat the former champion Ines Quoy in Holm.", "Who did Petra Nyholt beat in Holm?")]
    [InlineData("Skerry Line closed the Norravik route in June 2012.", "When did Skerry Line close the Norravik route?")]
    [InlineData("Petra Nyholt met the mayor of Holm in Tollhaven.", "Where did Petra Nyholt meet the mayor of Holm?")]
    [InlineData("The council was angry, while Nyholt defended the sale of Norravik Airport.", "Who defended the sale of Norravik Airport?")]
    [InlineData("Dan Berg has also been accused of theft.", "What has Dan Berg been accused of?")]
    [InlineData("Skerry Line initially denied the charge.", "What did Skerry Line deny?")]
    public void A_clause_of_a_known_form_gives_its_question(string sentence, string expected) =>
        Assert.Contains(expected, ClauseQuestions.From(sentence, Names).Select(q => q.Question));

    [Theory]
    [InlineData("He opened the bridge at Norravik.")]
    [InlineData("The Norravik man accused of theft was freed.")]
    [InlineData("Repairs opened the way for Norravik.")]
    [InlineData("Petra Nyholt did not open the bridge at Norravik.")]
    [InlineData("Petra Nyholt, Dan Berg and Ines Quoy were charged with theft.")]
    [InlineData("Dan Berg allegedly stole the Orion from Norravik.")]
    [InlineData("Nyholt nearly beat Dan Berg in Norravik.")]
    [InlineData("Two men arrested over the theft in Norravik.")]
    [InlineData("Sir John accused Norravik of fraud.")]
    [InlineData("Ten years were lost in Norravik.")]
    [InlineData("The Norravik Museum is in Holm.")]
    [InlineData("The Norravik council last month rejected the plan.")]
    [InlineData("One Norravik official stressed the cost.")]
    [InlineData("Nyholt stopped short of telling Holm that she would go.")]
    [InlineData("Nyholt was asked by Dr. Berg.")]
    [InlineData("")]
    [InlineData("\"Norravik\"")]
    public void A_sentence_of_another_form_gives_none(string sentence) => Assert.Empty(ClauseQuestions.From(sentence, Names));

    [Theory]
    [InlineData("Judge Petra Nyholt ordered Dan Berg to sign the Norravik offenders' register.", "Who ")]
    [InlineData("Nyholt revealed the memos of the mayor of Holm's.", "Who ")]
    [InlineData("Nyholt revealed the memos of the mayor of Holm.", "What did Nyholt say")]
    [InlineData("Dan Berg was arrested three days after the theft.", "Why ")]
    [InlineData("Nyholt led Dan Berg with 25.7% in Norravik.", "Who ")]
    [InlineData("Nyholt accused Sundmark and Norravik of fraud.", "Who ")]
    [InlineData("Norravik Airport was closed by snow from Sundmark.", "Who ")]
    [InlineData("Nyholt said in a statement at Norravik that she would go.", "What did Nyholt say about")]
    [InlineData("Skerry Line won 4-0 in Norravik.", "What ")]
    [InlineData("Nyholt was integral to the Norravik victory in May.", "When ")]
    public void A_phrase_that_breaks_off_or_tells_something_else_is_left_out(string sentence, string beginning) =>
        Assert.DoesNotContain(ClauseQuestions.From(sentence, Names), q => q.Question.StartsWith(beginning, StringComparison.Ordinal));

    [Fact]
    public void A_word_that_is_small_elsewhere_begins_no_question() =>
        Assert.Empty(ClauseQuestions.From("Police found the painting in Norravik.", Names));

    [Fact]
    public void Whatever_a_sentence_is_its_questions_end_as_questions()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            foreach (var (question, _) in ClauseQuestions.From(RandomText.Create(seed, 30), Names))
            {
                Assert.EndsWith("?", question, StringComparison.Ordinal);
                Assert.True(char.IsUpper(question[0]));
            }
        }
    }
}
