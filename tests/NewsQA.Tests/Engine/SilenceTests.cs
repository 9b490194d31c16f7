using NewsQA.Client;

namespace NewsQA.Tests.Engine;

/// <summary>Questions on what articles name and do not tell, while another article has a value that looks like an answer.</summary>
public sealed class SilenceTests : IAsyncDisposable
{
    private readonly SampleEngine _sample = new();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Theory]
    [InlineData("How tall is Sofie Arnkjell?", "Sofie Arnkjell opened the gallery at Tollhaven on Friday. Her pictures of the harbour hang there until May.", "The oldest oak of the valley is 31 metres tall, the foresters say.")]
    [InlineData("How much did Sofie Arnkjell win in prize money?", "Sofie Arnkjell won the race at Tollhaven on Friday. She had not run for a year.", "Per Lund has made 31,000 crowns in prize money in his career, the federation says.")]
    public async Task What_is_told_of_another_thing_is_no_answer(string question, string about, string other)
    {
        await _sample.UploadAsync(
            new ArticleUpload { Origin = "first", Title = "Tollhaven", Source = "Harbour Post", Text = about },
            new ArticleUpload { Origin = "second", Title = "News in brief", Source = "Morning Wire", Text = other });

        var response = await _sample.AskAsync(question);

        Assert.Equal((AnswerStatus.NoAnswer, NoAnswerReason.LowSupport), (response.Status, response.Reason));
    }

    [Fact]
    public async Task A_passage_that_names_it_answers()
    {
        await _sample.UploadAsync(new ArticleUpload { Origin = "first", Title = "Tollhaven", Source = "Harbour Post", Text = "The oak of Tollhaven is 31 metres tall, the foresters say. It was planted in 1756." });

        Assert.Contains("31 metres", (await _sample.AskAsync("How tall is the oak of Tollhaven?")).ShortAnswer?.Text, StringComparison.Ordinal);
    }
}
