using NewsQA.Answering.Conflicts;
using NewsQA.Articles;

namespace NewsQA.Tests.Answering;

public sealed class WorkMakersTests
{
    [Theory]
    [InlineData("Who is the artist of the album Northern Rooms?", "Northern Rooms is the debut album by British rock band The Hollow Few, issued by Immer Records.", "Hollow Few", true)]
    [InlineData("Who is the artist of the album Northern Rooms?", "Northern Rooms is the debut album by British rock band The Hollow Few, issued by Immer Records.", "Immer Records", false)]
    [InlineData("Who is the artist of the album Northern Rooms?", "The album \"Northern Rooms\" by The Hollow Few sold well.", "Hollow Few", true)]
    [InlineData("Who is the director of the film Low Tide?", "Low Tide is a comedy directed by Ann Lee and distributed by Per Lund.", "Ann Lee", true)]
    [InlineData("Who is the director of the film Low Tide?", "Low Tide is a comedy directed by Ann Lee and distributed by Per Lund.", "Per Lund", false)]
    [InlineData("Who is the author of Low Tide?", "Low Tide was written by Ann Lee.", "Ann Lee", true)]
    public void A_maker_stands_behind_the_work_or_the_deed(string question, string text, string name, bool expected)
    {
        var profile = Profiles.Of(question);
        var at = text.IndexOf(name, StringComparison.Ordinal);
        Assert.Equal(expected, WorkMakers.IsOne(profile, text, new TextSpan(at, at + name.Length)));
    }
}
