using NewsQA.Answering;
using NewsQA.Answering.Conflicts;
using NewsQA.Articles;

namespace NewsQA.Tests.Answering;

public sealed class OwnClauseTests
{
    [Theory]
    [InlineData("What is the occupation of Per Lund?", "Per Lund (born 3 May 1970) is a Norwegian lawyer.", "lawyer", true)]
    [InlineData("What is the occupation of Per Lund?", "Per Lund was an admired, patient photographer.", "photographer", true)]
    [InlineData("What is the occupation of Per Lund?", "Per Lund is the son of a lawyer.", "lawyer", false)]
    [InlineData("What is the occupation of Per Lund?", "Per Lund is a man who married a lawyer.", "lawyer", false)]
    [InlineData("What is the occupation of Per Lund?", "His brother is a lawyer.", "lawyer", false)]
    [InlineData("What genre is Low Tide?", "Low Tide is a 1982 comedy film based on a novel by Ann Lee.", "film", true)]
    [InlineData("What genre is Low Tide?", "Low Tide is a 1982 comedy film based on a novel by Ann Lee.", "novel", false)]
    public void What_the_thing_asked_about_is_stands_behind_is(string question, string text, string value, bool expected) =>
        Assert.Equal(expected, OwnClause.IsPredicate(Profiles.Of(question), text, Span(text, value)));

    [Fact]
    public void A_clause_that_names_what_is_asked_covers_more_than_another_of_its_sentence()
    {
        const string Text = "The district has 17,289 people; the population of Pilzov amounts to 4,411.";
        var profile = Profiles.Of("What is the population of Pilzov?");
        double Of(string value) => OwnClause.Coverage(profile, Text, Word.Read(Text), Span(Text, value));
        Assert.Equal(1, Of("4,411"));
        Assert.InRange(Of("17,289"), 0, 0.5);
    }

    private static TextSpan Span(string text, string value)
    {
        var at = text.IndexOf(value, StringComparison.Ordinal);
        return new TextSpan(at, at + value.Length);
    }
}
