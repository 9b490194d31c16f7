using NewsQA.Changes;

namespace NewsQA.Tests.Changes;

public class SupersededClaimsTests
{
    [Theory]
    [InlineData("At least two people were killed at Holm.", "Three people were killed at Holm.", "number: two people > Three people")]
    [InlineData("The bridge will cost 40 million crowns, Una Lund said.", "The bridge will cost 55 million crowns, Una Lund said.", "money: 40 million crowns > 55 million crowns")]
    [InlineData("The visit will last four days.", "The visit will last up to a week.", "duration: four days > up to a week")]
    [InlineData("The harbour will reopen on 3 May.", "The harbour will reopen on 17 May.", "date: 3 May > 17 May")]
    [InlineData("Turnout in Holm was 51 percent.", "Turnout in Holm was 54%.", "share: 51 percent > 54%")]
    [InlineData("The captain of the ferry was named as Jonas Ekmark.", "The captain of the ferry was named as Jonas Ekman.", "name: Jonas Ekmark > Jonas Ekman")]
    [InlineData("Police counted 12 dead and 30 injured in Holm.", "Police counted 14 dead and 30 injured in Holm.", "number: 12 > 14")]
    public void A_value_that_the_sentence_in_its_place_gives_otherwise_is_superseded(string before, string after, string expected) =>
        Assert.Equal([expected], Find(before, after));

    [Theory]
    [InlineData("Three people were killed at Holm.", "3 people were killed at Holm.")]
    [InlineData("It cost 1,200 crowns to mend the roof.", "It cost 1200 crowns to mend the roof.")]
    [InlineData("Two people were killed at Holm.", "The council meets on Friday with 14 members.")]
    [InlineData("Two people were killed at Holm.", "")]
    [InlineData("HOLM, 3 May 2026 – Two people were killed at sea.", "HOLM, 4 May 2026 – Two people were killed at sea near Orrin.")]
    [InlineData("The mayor met Una Lund.", "A train left for Brekkefoss.")]
    public void Another_spelling_another_subject_or_another_dateline_supersedes_nothing(string before, string after) => Assert.Empty(Find(before, after));

    [Fact]
    public void Each_value_has_its_own_counterpart()
    {
        var found = Find("There were 212 people aboard and 41 were injured, police said.", "There were 219 people aboard and 44 were injured, police said.");
        Assert.Equal(["number: 212 people > 219 people", "number: 41 > 44"], found);
    }

    [Fact]
    public void Values_are_slices_of_the_texts_they_stand_in()
    {
        const string Before = "Fog lay on the sea. The ferry had 212 people aboard, Skerry Line said.";
        const string After = "Fog lay on the sea. It was cold. The ferry had 219 people aboard, Skerry Line said.";
        var claim = Assert.Single(SupersededClaims.Find(Before, After, SentenceDiff.Of(Before, After)));
        Assert.Equal(claim.Before.Value, Before[claim.Before.Start..claim.Before.End]);
        Assert.Equal(claim.After.Value, After[claim.After.Start..claim.After.End]);
        Assert.Equal("The ferry had 219 people aboard, Skerry Line said.", claim.After.Sentence);
    }

    private static IEnumerable<string> Find(string before, string after) =>
        SupersededClaims.Find(before, after, SentenceDiff.Of(before, after)).Select(c => $"{c.Kind}: {c.Before.Value} > {c.After.Value}");
}
