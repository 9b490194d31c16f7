using NewsQA.Retrieval.Reading;

namespace NewsQA.Tests.Retrieval.Reading;

public class QuestionReadingTests
{
    private static readonly OutletNames Names = new(["The Harbour Post", "Northern Courier"]);

    [Fact]
    public void A_question_about_two_articles_has_a_clause_with_the_outlet_of_each()
    {
        var reading = Read("Does The Harbour Post article say that the ferry ran aground off Tollhaven, while the Northern Courier blames a broken rudder cable?");
        Assert.Equal(2, reading.Clauses.Count);
        Assert.Equal(["The Harbour Post"], reading.Clauses[0].Sources);
        Assert.Equal(["Northern Courier"], reading.Clauses[1].Sources);
        Assert.StartsWith("while the Northern Courier", reading.Clauses[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_with_few_words_of_its_own_belongs_to_its_neighbour() =>
        Assert.Single(Read("Which ministers signed the treaty of Norway, Sweden and Denmark?").Clauses);

    [Fact]
    public void Names_of_outlets_and_words_of_framing_are_not_looked_for()
    {
        var reading = Read("According to The Harbour Post, who steered the ferry in May 2024?");
        Assert.Equal(["steered", "ferry"], reading.Words.Where((_, i) => reading.IsContent[i]).Select(w => w.Lower));
    }

    [Fact]
    public void A_date_with_a_comma_stays_whole()
    {
        var reading = Read("Did the ferry company report of November 6, 2023 contradict what the harbour master told the court?");
        Assert.Contains(reading.Clauses, c => c.Times.Count == 1);
        Assert.Equal(1, reading.Clauses.Sum(c => c.Times.Count));
    }

    [Fact]
    public void The_clauses_together_are_the_whole_question()
    {
        var reading = Read("Who, known for fast boats and faster words, bought the shipyard in Tollhaven, and which bank, according to the Northern Courier, paid for all of it?");
        Assert.Equal(0, reading.Clauses[0].Words.Start.Value);
        Assert.Equal(reading.Words.Count, reading.Clauses[^1].Words.End.Value);
        Assert.All(reading.Clauses.Zip(reading.Clauses.Skip(1)), p => Assert.Equal(p.First.Words.End, p.Second.Words.Start));
    }

    [Theory]
    [InlineData("?")]
    [InlineData("The Harbour Post")]
    [InlineData("and, and, and")]
    public void Any_text_can_be_read(string question) => Assert.Single(Read(question).Clauses);

    private static QuestionReading Read(string question) => QuestionReading.Of(question, Names, new DateOnly(2024, 6, 12));
}
