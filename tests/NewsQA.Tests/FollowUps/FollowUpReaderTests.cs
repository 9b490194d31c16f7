using NewsQA.Client;
using NewsQA.FollowUps;

namespace NewsQA.Tests.FollowUps;

public class FollowUpReaderTests
{
    [Theory]
    [InlineData("Who won the race at Holm in 2025?", "", "And in 2024?", "Who won the race at Holm in 2024?")]
    [InlineData("Who won the 2025 race at Holm?", "", "what about 2024?", "Who won the 2024 race at Holm?")]
    [InlineData("Who won the race at Holm in 2025?", "", "and the year before?", "Who won the race at Holm in 2024?")]
    [InlineData("How long was Putin's visit to China?", "", "What about Germany?", "How long was Putin's visit to Germany?")]
    [InlineData("How long was Putin's visit to China?", "", "And Xi?", "How long was Xi's visit to China?")]
    [InlineData("Who won the men's race at Holm?", "", "And the women's race?", "Who won the women's race at Holm?")]
    [InlineData("How high is unemployment in Sundmark?", "", "And in Tollhaven?", "How high is unemployment in Tollhaven?")]
    [InlineData("Where was Edda Lund born?", "", "And her husband?", "Where was Edda Lund's husband born?")]
    [InlineData("Who is the captain of the Stella Brekke?", "", "And its owner?", "Who is the owner of the Stella Brekke?")]
    public void A_fragment_takes_the_place_of_its_kind(string before, string answer, string question, string expected) =>
        Assert.Equal(expected, Read(question, before, answer).Question);

    [Theory]
    [InlineData("Did Una Halvard resign from the council?", "", "Why?", "Why did Una Halvard resign from the council?")]
    [InlineData("When did the Bank of Sundmark cut its rate?", "", "By how much?", "By how much did the Bank of Sundmark cut its rate?")]
    [InlineData("Was the bathing ban at Lake Mirr lifted?", "", "When?", "When was the bathing ban at Lake Mirr lifted?")]
    [InlineData("How many people were killed in Holm?", "", "Why?", "Why were people killed in Holm?")]
    public void A_bare_question_word_asks_it_of_the_question_before(string before, string answer, string question, string expected) =>
        Assert.Equal(expected, Read(question, before, answer).Question);

    [Theory]
    [InlineData("Where was Edda Lund born?", "", "How old was she?", "How old was Edda Lund?")]
    [InlineData("Who is the captain of the Stella Brekke?", "The company named the captain as Jonas Ekmark, a master. [1]", "How long has he been at sea?", "How long has Jonas Ekmark been at sea?")]
    [InlineData("What did Una Halvard open?", "", "Who is her deputy?", "Who is Una Halvard's deputy?")]
    [InlineData("When was the Brekkefoss bridge to open?", "", "How much will it cost?", "How much will the Brekkefoss bridge cost?")]
    [InlineData("When did Storm Ysolde come ashore?", "", "How strong was it?", "How strong was Storm Ysolde?")]
    [InlineData("What did the hackers steal from Immer Water?", "", "What did they demand?", "What did the hackers demand from Immer Water?")]
    [InlineData("Who is the captain of the Stella Brekke?", "", "When was it built?", "When was the Stella Brekke built?")]
    public void A_pronoun_stands_for_what_was_spoken_of_last(string before, string answer, string question, string expected) =>
        Assert.Equal(expected, Read(question, before, answer).Question);

    [Theory]
    [InlineData("How long was Putin's visit to China?", "Who paid for the visit?", "Who paid for Putin's visit to China?")]
    [InlineData("How many people died in the Tollhaven ferry accident?", "Who was the captain of the ship?", "Who was the captain of the ship in the Tollhaven ferry accident?")]
    [InlineData("Where was the Tollhaven ferry accident?", "How many died?", "How many died in the Tollhaven ferry accident?")]
    [InlineData("When was the parade in Beijing?", "Who else was there?", "Who else was there in the parade in Beijing?")]
    public void What_a_question_lacks_comes_from_the_one_before(string before, string question, string expected) =>
        Assert.Equal(expected, Read(question, before, "").Question);

    [Theory]
    [InlineData("What is the unemployment rate in Sundmark?")]
    [InlineData("How many people died in the Tollhaven ferry accident?")]
    [InlineData("Did Putin say when he would meet Kim Jong Un?")]
    [InlineData("How do I make a good fish soup?")]
    [InlineData("Is it true that Immer Water refused to pay?")]
    [InlineData("What about the price of the new Brekkefoss bridge?")]
    [InlineData("What is inflation?")]
    [InlineData("How does a heart pump blood?")]
    [InlineData("Who was the last mayor of Hallingby, and how long was he in the post?")]
    [InlineData("Why did the Bank of Sundmark cut its key rate?")]
    [InlineData("What does the Harrow cooperative say about the licence that it lost?")]
    public void A_question_that_says_all_it_needs_is_left_alone(string question)
    {
        foreach (var before in new[] { "How long was Putin's visit to China?", "Who is the captain of the Stella Brekke?", "Who won the race at Holm in 2025?" })
        {
            var reading = Read(question, before, "The company named the captain as Jonas Ekmark. [1]");
            Assert.Equal(question, reading.Question);
            Assert.Empty(reading.Carried);
        }
    }

    [Theory]
    [InlineData("Why?")]
    [InlineData("And in 2024?")]
    [InlineData("How old is he?")]
    [InlineData("Who else was there?")]
    public void Without_a_conversation_nothing_is_taken_over(string question)
    {
        Assert.Equal(question, FollowUpReader.Read(question, null).Question);
        Assert.Equal(question, FollowUpReader.Read(question, []).Question);
        Assert.Equal(question, FollowUpReader.Read(question, [new ConversationTurn("assistant", "Ask me about Jonas Ekmark.")]).Question);
    }

    [Fact]
    public void A_chain_of_follow_ups_reads_each_on_the_reading_before()
    {
        ConversationTurn[] turns =
        [
            new("user", "Who won the men's race at Holm in 2024?"), new("assistant", "Daniel Achterberg won the race in 2:17:46. [1]"), new("user", "And in 2025?"),
            new("assistant", "Last year's winner dropped out; the race went to Emil Ravndal. [1]"),
        ];
        var reading = FollowUpReader.Read("How old is he?", turns);
        Assert.Equal("How old is Emil Ravndal?", reading.Question);
        Assert.Equal(new CarriedText("Emil Ravndal", 3, "he"), Assert.Single(reading.Carried));
    }

    [Fact]
    public void A_turn_that_is_null_is_refused_by_its_place()
    {
        var error = Assert.Throws<ArgumentException>(() => FollowUpReader.Read("Why?", [new("user", "Who?"), null!]));
        Assert.StartsWith("conversation[1] is null;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_is_neither_is_refused_by_its_place()
    {
        var error = Assert.Throws<ArgumentException>(() => FollowUpReader.Read("Why?", [new("user", "Who?"), new("system", "Be brief.")]));
        Assert.StartsWith("conversation[1].role is 'system'; it must be user or assistant.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_said_reading_it_fails_at_nothing_and_is_the_same_each_time()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            ConversationTurn[] turns = [new("user", RandomText.Create(seed, 12) + "?"), new("assistant", RandomText.Create(seed + 1, 60))];
            foreach (var question in new[] { "Why?", "And in 2024?", "How old is he?", "what about " + RandomText.Create(seed + 2, 2), "and her " + RandomText.Create(seed + 3, 1), RandomText.Create(seed + 4, 6) })
            {
                var reading = FollowUpReader.Read(question, turns);
                Assert.NotEqual("", reading.Question);
                Assert.Equal(reading.Question, FollowUpReader.Read(question, turns).Question);
                Assert.All(reading.Carried, c => Assert.InRange(c.Turn, 0, 1));
            }
        }
    }

    private static FollowUpReading Read(string question, string before, string answer) =>
        FollowUpReader.Read(question, [new ConversationTurn("user", before), new ConversationTurn("assistant", answer)]);
}
