using NewsQA.Retrieval.Reading;

namespace NewsQA.Tests.Retrieval.Reading;

public class OutletNamesTests
{
    private static readonly OutletNames Names = new(
        ["The Harbour Post", "FOX News - Health", "FOX News - Lifestyle", "Fortune", "CBSSports.com", "The New York Times", "The Age", "Cnbc | World Business News Leader", "BBC News - Technology", "thevalleyherald.example"]);

    [Theory]
    [InlineData("What did The Harbour Post say of the ferry?", "The Harbour Post")]
    [InlineData("What did the Harbour Post's reporter say?", "The Harbour Post")]
    [InlineData("According to harbourpost.com, who won?", null)]
    [InlineData("According to theharbourpost.com, who won?", "The Harbour Post")]
    [InlineData("According to Fox News, is coffee healthy?", "FOX News - Health,FOX News - Lifestyle")]
    [InlineData("Who, according to Fortune, bought the firm?", "Fortune")]
    [InlineData("Who lost a fortune on the way?", null)]
    [InlineData("What does CBSSports write?", "CBSSports.com")]
    [InlineData("Did the NYT and New York Times agree?", "The New York Times,The New York Times")]
    [InlineData("At what age did she retire?", null)]
    [InlineData("What did The Age report?", "The Age")]
    [InlineData("What did CNBC report?", "Cnbc | World Business News Leader")]
    [InlineData("What did the Valley Herald report?", "thevalleyherald.example")]
    [InlineData("What did thevalleyherald.example report?", "thevalleyherald.example")]
    [InlineData("What did the herald of the valley report?", null)]
    [InlineData("What did the BBC report?", "BBC News - Technology")]
    public void Outlets_are_known_by_the_names_that_people_call_them(string question, string? sources) =>
        Assert.Equal(sources?.Split(',') ?? [], Names.Find(QuestionWord.Read(question)).SelectMany(m => m.Sources));

    [Fact]
    public void An_outlet_known_by_its_name_and_by_its_host_is_both() => Assert.Equal(
        ["Harbour Post", "harbourpost.example"],
        new OutletNames(["Harbour Post", "harbourpost.example"]).Find(QuestionWord.Read("What did the Harbour Post say?")).SelectMany(m => m.Sources));

    [Fact]
    public void Of_two_readings_the_longer_one_counts()
    {
        var names = new OutletNames(["The Independent", "The Independent - Sports"]);
        Assert.Equal(["The Independent - Sports"], names.Find(QuestionWord.Read("What did The Independent - Sports say?")).SelectMany(m => m.Sources));
    }
}
