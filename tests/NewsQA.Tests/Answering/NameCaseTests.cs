using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering;

public sealed class NameCaseTests
{
    private const string Text = "Mayor Inger Dahl of Tollhaven met NATO envoys. The harbour was closed when Dahl spoke. Repairs took a week, said the Tollhaven Post. It got the Best Music Award.";

    [Theory]
    [InlineData("how long did dahl's repairs take in tollhaven", "How long did Dahl's repairs take in Tollhaven")]
    [InlineData("did nato envoys meet inger dahl", "Did NATO envoys meet Inger Dahl")]
    [InlineData("Who met dahl?", "Who met Dahl?")]
    public void A_name_gets_the_capitals_that_the_passages_give_it(string asked, string restored) => Assert.Equal(restored, Restore(asked));

    [Theory]
    [InlineData("When was the harbour closed?")]
    [InlineData("Did Dahl speak in tollhaven?")]
    [InlineData("iPhone sales")]
    [InlineData("Were repairs made")]
    [InlineData("Who won the cup")]
    [InlineData("Who got the best music award")]
    public void Other_words_stay_as_they_are(string asked) => Assert.Equal(asked, Restore(asked));

    private static string Restore(string asked)
    {
        var article = new Article { Id = "a", Revision = "r", Origin = "a.txt", Title = "Dahl", IngestedAt = DateTimeOffset.UnixEpoch, Text = Text };
        return NameCase.Restore(QuestionReader.Read(asked, null, null, "question"), [new Hit(1, new Passage("a", "r", new TextSpan(0, Text.Length)), article, 1, 1, 1)]).Text;
    }
}
