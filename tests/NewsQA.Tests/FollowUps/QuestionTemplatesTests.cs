using NewsQA.FollowUps;

namespace NewsQA.Tests.FollowUps;

public class QuestionTemplatesTests
{
    [Theory]
    [InlineData("The company named the captain as Jonas Ekmark, a master with 22 years at sea.", "Who is Jonas Ekmark?")]
    [InlineData("\"Nobody is dancing,\" said the union's leader, Osvald Brenning.", "What did Osvald Brenning say?")]
    [InlineData("Race director Yngve Tal said that roadworks would force a change.", "What did Yngve Tal say?")]
    [InlineData("The Consumer Safety Office was informed on 14 March.", "When was the Consumer Safety Office informed?")]
    [InlineData("The new road bridge at Brekkefoss will cost 1.9 billion crowns.", "How much will the new road bridge at Brekkefoss cost?")]
    [InlineData("The strike cost Norravik Lines 52 million crowns in fares.", "How much did the strike cost Norravik Lines?")]
    [InlineData("Havnlund Shipping runs 23 coastal freighters.", "How many coastal freighters does Havnlund Shipping run?")]
    [InlineData("Brindal Appliances is recalling all kettles of the model Nimbo because the handle can come loose.", "Why is Brindal Appliances recalling all kettles of the model Nimbo?")]
    [InlineData("Petra Nyholt, 47, wants to close the Saltmarket to cars.", "How old is Petra Nyholt?")]
    public void A_sentence_of_a_known_form_gives_its_question(string sentence, string expected) =>
        Assert.Contains(expected, QuestionTemplates.From(sentence).Select(q => q.Question));

    [Theory]
    [InlineData("She was born in Vestby in 1934.")]
    [InlineData("A concert in her memory will be given on the quay in Tollhaven in August.")]
    [InlineData("It will cost 40 million crowns.")]
    [InlineData("Repairs will cost 31 million crowns.")]
    [InlineData("He has 12 ships.")]
    [InlineData("The harbour was closed in March.")]
    [InlineData("On Monday the council met.")]
    [InlineData("Look for the Orion Nebula, a cloud of dust.")]
    [InlineData("The last Test series in Holm was played way back in 2006.")]
    [InlineData("")]
    public void A_sentence_whose_question_would_not_stand_alone_gives_none(string sentence) => Assert.Empty(QuestionTemplates.From(sentence));

    [Fact]
    public void Whatever_a_sentence_is_its_questions_are_short_and_end_as_questions()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            foreach (var (question, _) in QuestionTemplates.From(RandomText.Create(seed, 30)))
            {
                Assert.EndsWith("?", question, StringComparison.Ordinal);
                Assert.True(char.IsUpper(question[0]));
                Assert.InRange(question.Length, 5, 300);
            }
        }
    }
}
