using NewsQA.Answering;
using NewsQA.Answering.Appositions;
using NewsQA.Answering.Spans;
using NewsQA.Articles;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering.Appositions;

public sealed class RoleHoldersTests
{
    private const string Three = "Israeli Prime Minister Dan Levi, Greek Prime Minister Nikos Pappas and Cypriot President Maria Georgiou met on Thursday.";

    [Theory]
    [InlineData("Who replaced Per Lund as White House chief of staff?", "Per Lund resigned as White House chief of staff on Friday. Dan Berg, the new White House chief of staff, promised better ties.", "Dan Berg")]
    [InlineData("Who is the prime minister of Greece?", Three, "Nikos Pappas")]
    [InlineData("Who is the Israeli prime minister?", Three, "Dan Levi")]
    [InlineData("Who is Cyprus's president?", Three, "Maria Georgiou")]
    [InlineData("Who is the governor of Wisconsin?", "Yesterday, Ann Berg, the governor of Wisconsin, signed an order.", "Ann Berg")]
    [InlineData("Who is the governor of Wisconsin?", "The governor of Wisconsin, Ann Berg, signed an order.", "Ann Berg")]
    [InlineData("Who is the mayor of Tollhaven?", "Dan Lund is the mayor of Tollhaven and wants a bridge.", "Dan Lund")]
    [InlineData("Who is the chief executive of Skerry Line?", "Dan Lund, chief executive of Skerry Line, said so.", "Dan Lund")]
    [InlineData("Who is the CEO of Skerry Line?", "Dan Lund, chief executive of Skerry Line, said so.", "Dan Lund")]
    [InlineData("Who is the attorney general of Sundmark?", "Sundmark Attorney General Ann Berg sued.", "Ann Berg")]
    [InlineData("Who is the mayor of Tollhaven?", "He lashed out at Tollhaven's Democratic mayor Ann Berg.", "Ann Berg")]
    [InlineData("Who is the mayor of Washington, DC?", "Washington, DC mayor Ann Berg spoke.", "Ann Berg")]
    [InlineData("What is the name of Dan Lund's wife?", "Dan Lund's wife, Ann Berg, was there.", "Ann Berg")]
    [InlineData("Who is the president of Argentina?", "On Sunday the president of Argentina Ann Berg announced it.", "Ann Berg")]
    [InlineData("Who is the mayor of Seoul?", "Kim Do-yun, the mayor of Seoul, South Korea, was found on Friday.", "Kim Do-yun")]
    [InlineData("Who is the attorney general of New Jersey?", "“It is lawful,” said New Jersey Attorney General Ann Berg.", "Ann Berg")]
    [InlineData("Who was the captain of the Skerry Queen?", "The company named the captain of the Skerry Queen as Dan Lund, a master of 22 years at sea.", "Dan Lund")]
    [InlineData("Who is the emergency situations minister of Russia?", "Russian Emergency Situations Minister Ann Berg flew there.", "Ann Berg")]
    [InlineData("Who is Dan Lund's running mate?", "Dan Lund's running mate, Ann Berg, agreed.", "Ann Berg")]
    public void The_name_beside_the_office_holds_it(string question, string text, string expected) =>
        Assert.Contains(Holders(question, text), h => h.Name == expected && h.Holding >= Holding.Likely);

    [Theory]
    [InlineData("Who is the prime minister of Greece?", Three, "Dan Levi")]
    [InlineData("Who is the president of South Korea?", "US President Ann Berg met South Korean President Kim Min.", "Ann Berg")]
    [InlineData("Who is the mayor of Tollhaven?", "Dan Lund, the deputy mayor of Tollhaven, spoke.", "Dan Lund")]
    public void Who_holds_another_one_does_not(string question, string text, string other)
    {
        Assert.Contains(Holders(question, text), h => h.Name == other && h.Holding == Holding.Other);
        Assert.NotEqual(other, Answer(question, text));
    }

    [Theory]
    [InlineData("Who is the mayor of Seoul?", "Kim Do-yun, the mayor of Seoul, South Korea, was found on Friday.", "South Korea")]
    [InlineData("Who is the attorney general of California?", "“Not so,” said California Attorney General Ann Berg. Attorney General Dan Lund said nothing.", "Dan Lund")]
    public void No_other_name_nearby_is_the_answer(string question, string text, string other) => Assert.NotEqual(other, Answer(question, text));

    [Theory]
    [InlineData("Who is the president of Ecuador?", "The Ecuadorean minister at the Presidency, Dan Lund, told reporters so.")]
    [InlineData("Who is the director of Skerry Line?", "The Skerry Line directorate, Dan Lund, told reporters so.")]
    public void The_office_itself_is_nobody_who_holds_it(string question, string text) => Assert.Empty(Holders(question, text));

    [Theory]
    [InlineData("Who is the father of Dan Lund?", "Dan Lund, the son of the singer Per Lund, was there.", false)]
    [InlineData("Who is Dan Lund's wife?", "Dan Lund married Ann Berg in 2019.", false)]
    [InlineData("Who is Dan Lund's wife?", "Dan Lund spoke to Ann Berg in 2019.", true)]
    [InlineData("Who is the mayor of Tollhaven?", "Dan Lund, the son of a mayor, was in Tollhaven.", true)]
    public void Whose_relation_somebody_is_may_be_told_the_other_way_round(string question, string text, bool isLacking) =>
        Assert.Equal(isLacking, AnswerGate.LacksHolder(Profiles.Of(question), [(text, "")]));

    [Theory]
    [InlineData("Dan Lund was mayor of Tollhaven from 1977 to 1995.")]
    [InlineData("Dan Lund was the mayor of Tollhaven from 1977 to 1995.")]
    public void Who_was_one_is_not_known_to_be_one(string text)
    {
        Assert.Equal(Holding.Open, Assert.Single(Holders("Who is the mayor of Tollhaven?", text)).Holding);
        Assert.Equal(Holding.Sure, Assert.Single(Holders("Who was the mayor of Tollhaven?", text)).Holding);
    }

    [Fact]
    public void The_surest_holder_of_all_texts_is_the_answer() => Assert.Equal("Olena Bondar", Answer(
        "Who is the president of Ukraine?", "As President Dan Lund's deputy, he called on the government of Ukraine to act.", "Ukraine President Olena Bondar spoke to him."));

    [Fact]
    public void A_former_holder_will_do_where_the_past_is_asked_for()
    {
        const string Text = "The former mayor of Tollhaven, Dan Lund, spoke.";
        Assert.Equal(Holding.Open, Assert.Single(Holders("Who is the mayor of Tollhaven?", Text)).Holding);
        Assert.Equal(Holding.Sure, Assert.Single(Holders("Who was the mayor of Tollhaven?", Text)).Holding);
    }

    [Theory]
    [InlineData("Who is the prime minister of Greece?", "Nikos Pappas")]
    [InlineData("Who is the prime minister of Israel?", "Dan Levi")]
    [InlineData("Who is the president of Cyprus?", "Maria Georgiou")]
    public void The_short_answer_is_the_one_whose_office_it_is(string question, string expected) => Assert.Equal(expected, Answer(question, Three));

    [Theory]
    [InlineData("Who won the race?")]
    [InlineData("Who is accused of theft?")]
    [InlineData("Who was the man who won the race?")]
    [InlineData("What is the capital of Greece?")]
    [InlineData("Who is responsible for the delay?")]
    [InlineData("Who was elected speaker of the house?")]
    public void Other_questions_ask_for_no_office(string question) => Assert.Null(AskedRole.Read(question));

    private static List<(string Name, Holding Holding)> Holders(string question, string text)
    {
        var tokens = TokenReader.Read(text);
        return [.. RoleHolders.In(AskedRole.Read(question)!, tokens).Select(h => (new TextSpan(tokens[h.First].Span.Start, tokens[h.Last].Span.End).Of(text), h.Holding))];
    }

    internal static string? Answer(string question, params string[] texts)
    {
        var asked = QuestionReader.Read(question, filters: null, asOf: null, "question");
        var profile = QuestionProfile.From(asked, new TermStatistics(1000, new Dictionary<string, int>(StringComparer.Ordinal)));
        var sources = texts.Select(t => new SpanSource(t, 0, 0, t.Length)).ToList();
        return SpanFinder.Find(profile, sources, SpanWeights.Default) is { } found ? found.Span.Of(texts[found.Source]) : null;
    }
}
