using NewsQA.FollowUps.Suggestions;

namespace NewsQA.Tests.FollowUps.Suggestions;

public class QuestionTemplatesTests
{
    private static readonly HashSet<string> NoNames = [];

    [Theory]
    [InlineData("The company named the captain as Jonas Ekmark, a master with 22 years at sea.", "Who is Jonas Ekmark?")]
    [InlineData("\"Nobody is dancing,\" said the union's leader, Osvald Brenning.", "What did Osvald Brenning say?")]
    [InlineData("Race director Yngve Tal said that roadworks would force a change.", "What did Yngve Tal say?")]
    [InlineData("The Consumer Safety Office was informed on 14 March.", "When was the Consumer Safety Office informed?")]
    [InlineData("The new road bridge at Brekkefoss will cost 1.9 billion crowns.", "How much will the new road bridge at Brekkefoss cost?")]
    [InlineData("The strike cost Norravik Lines 52 million crowns in fares.", "How much did the strike cost Norravik Lines?")]
    [InlineData("Havnlund Shipping runs 23 coastal freighters.", "How many coastal freighters does Havnlund Shipping run?")]
    [InlineData("Brindal Appliances is recalling all kettles of the model Nimbo because the handle can come loose.", "Why is Brindal Appliances recalling all kettles of the model Nimbo?")]
    [InlineData("Skerry Line chief executive Petra Nyholt promised two new ships.", "Who is the chief executive of Skerry Line?")]
    [InlineData("Norravik's mayor Petra Nyholt wants a bridge.", "Who is the mayor of Norravik?")]
    [InlineData("US president Ann Lee met him.", "Who is the president of the US?")]
    [InlineData("It was opened by Petra Nyholt, the mayor of Norravik.", "Who is the mayor of Norravik?")]
    [InlineData("Skerry Line shares fell by 4.5% on Monday.", "By how much did Skerry Line shares fall?")]
    [InlineData("The number of passengers at Norravik rose 12 per cent.", "By how much did the number of passengers at Norravik rise?")]
    [InlineData("Skerry Line paid £40m for the ferry Orion last year.", "How much did Skerry Line pay for the ferry Orion?")]
    [InlineData("The Norravik festival will be held in Tollhaven this year.", "Where will the Norravik festival be held?")]
    [InlineData("The mural of Norravik was painted by the local artist Ines Quoy in 1990.", "Who was the mural of Norravik painted by?")]
    [InlineData("Petra Nyholt, 47, wants to close the Saltmarket to cars.", "How old is Petra Nyholt?")]
    [InlineData("The Sundmark Deputy Energy Minister Petra Nyholt reported a rise.", "Who is Petra Nyholt?")]
    public void A_sentence_of_a_known_form_gives_its_question(string sentence, string expected) =>
        Assert.Contains(expected, QuestionTemplates.From(sentence, NoNames).Select(q => q.Question));

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
    [InlineData("Shares fell 4%.")]
    [InlineData("Skerry Line paid £40m for a 12.5% stake.")]
    [InlineData("The police said Ann Lee was born in Paris.")]
    [InlineData("The police said the Norravik museum was robbed by Dan Berg.")]
    [InlineData("The Norravik bill was not signed by Ann Lee.")]
    [InlineData("The Norravik gallery was unveiled at Monday's launch.")]
    [InlineData("Third-quarter sales rose 4%.")]
    [InlineData("The shop paid £40 for it.")]
    [InlineData("")]
    public void A_sentence_whose_question_would_not_stand_alone_gives_none(string sentence) => Assert.Empty(QuestionTemplates.From(sentence, NoNames));

    [Theory]
    [InlineData("Deputy governor Aksel Brandt said no.")]
    [InlineData("British prime minister Ann Lee said no.")]
    [InlineData("Conservative leader Ann Lee said no.")]
    [InlineData("South African president Ann Lee said no.")]
    [InlineData("He met former Norravik captain Ann Lee.")]
    [InlineData("Opposition leader Ann Lee said no.")]
    [InlineData("It was given to Ann Lee, president of St. Mary's College, in May.")]
    [InlineData("Bank of Sundmark governor Ann Lee said no.")]
    [InlineData("On Monday captain Ann Lee said no.")]
    public void What_stands_before_an_office_need_not_be_whose_it_is(string sentence) =>
        Assert.DoesNotContain(QuestionTemplates.From(sentence, NoNames), q => q.Question.StartsWith("Who is the", StringComparison.Ordinal));

    [Fact]
    public void Whatever_a_sentence_is_its_questions_are_short_and_end_as_questions()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            foreach (var (question, _) in QuestionTemplates.From(RandomText.Create(seed, 30), NoNames))
            {
                Assert.EndsWith("?", question, StringComparison.Ordinal);
                Assert.True(char.IsUpper(question[0]));
                Assert.InRange(question.Length, 5, 300);
            }
        }
    }
}
