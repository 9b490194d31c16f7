using NewsQA.Client;
using NewsQA.Tests.Engine;

namespace NewsQA.Tests.Answering;

public sealed class YesNoTests : IAsyncDisposable
{
    private readonly SampleEngine _engine = new();

    [Theory]
    [InlineData("Did the council of Norravik close the harbour?", "The council of Norravik closed the harbour on Monday.", "yes")]
    [InlineData("Did the council of Norravik close the harbour?", "The council of Norravik did not close the harbour.", "no")]
    [InlineData("Did the council of Norravik close the harbour?", "The council of Norravik might close the harbour.", null)]
    [InlineData("Did the council of Norravik close the harbour?", "The council of Norravik denied that it closed the harbour.", "no")]
    [InlineData("Has the council of Norravik closed the harbour?", "The council of Norravik has yet to close the harbour.", "no")]
    [InlineData("Did the board of Norravik pay the ransom?", "Thieves wanted a ransom for the crane. The board of Norravik refused to pay, on the advice of the police.", "no")]
    [InlineData("Did the board of Norravik pay the ransom?", "Thieves wanted a ransom for the crane. The board of Norravik refused to pay the porters.", null)]
    [InlineData("Was Interbrew bought by the brewer Ambev?", "Inbev was formed when Interbrew bought the brewer Ambev.", null)]
    [InlineData("Has the council of Norravik shut the harbour?", "The council of Norravik closed the harbour on Monday.", "yes")]
    [InlineData("Did the council of Norravik accept the offer of the port?", "The council of Norravik rejected the offer of the port on Monday.", "no")]
    [InlineData("Didn't the council of Norravik close the harbour?", "The council of Norravik closed the harbour on Monday.", "yes")]
    [InlineData("Will the council of Norravik close the harbour?", "The council of Norravik plans to close the harbour.", null)]
    public async Task Yes_and_no_are_said_where_a_sentence_proves_them(string question, string text, string? expected)
    {
        await _engine.UploadAsync(new ArticleUpload { Text = text, Origin = "a" }, new ArticleUpload { Text = "Apples were cheap in the hills. The spring was wet.", Origin = "b" });

        var response = await _engine.AskAsync(question);

        Assert.Equal(AnswerStatus.Answered, response.Status);
        Assert.Equal(expected, response.ShortAnswer?.Text);
        Assert.Null(response.ShortAnswer?.Start);
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
