using NewsQA.Client;
using NewsQA.Evaluation;

namespace NewsQA.Tests.Evaluation;

public class AnswerMeasuresTests
{
    private static readonly EvalQuery Query = new() { Id = "1", Text = "Who won?", Answers = ["the Red Team", "Reds"] };

    // Shared words 1 of 2 given and 2 right: F1 = 2 · 1 / (2 + 2). Articles, case and marks do not count.
    [Theory]
    [InlineData("The red team.", 1, 1)]
    [InlineData("red lions", 0, 0.5)]
    [InlineData("a red", 0, 2.0 / 3)]
    [InlineData("blue", 0, 0)]
    public void A_short_answer_is_measured_against_the_nearest_right_one(string given, double exact, double f1)
    {
        var measures = AnswerMeasures.Of(Response([given + " won it."], given), Query);

        Assert.Equal(exact, measures["shortExact"]);
        Assert.Equal(f1, measures["shortF1"], 1e-9);
    }

    [Fact]
    public void A_statement_counts_by_its_first_forty_words()
    {
        var late = string.Join(' ', Enumerable.Repeat("word", 39)) + " the Red Team won.";
        var measures = AnswerMeasures.Of(Response([late, "It was the Red Team."], null), Query);

        Assert.Equal(0, measures["firstContains"]);
        Assert.Equal(1, measures["anyContains"]);
        Assert.Equal(0, measures["shortF1"]);
    }

    [Fact]
    public void What_nothing_answers_is_measured_by_silence_alone()
    {
        var measures = AnswerMeasures.Of(Response(["Something."], null), new EvalQuery { Id = "1", Text = "Why?" });
        Assert.Equal(("silence", 0.0), (measures.Keys.Single(), measures.Values.Single()));
    }

    private static AskResponse Response(IReadOnlyList<string> quotes, string? shortAnswer) => new()
    {
        Question = "q",
        Understood = new Understanding { Question = "q", Type = "who" },
        Status = AnswerStatus.Answered,
        Answer = "",
        ShortAnswer = shortAnswer is null ? null : new ShortAnswer(shortAnswer, 1, 0, shortAnswer.Length),
        Citations = [.. quotes.Select((q, i) => new Citation { Id = i + 1, ArticleId = "a", Revision = "r", Origin = "a.txt", IngestedAt = DateTimeOffset.UnixEpoch, Quote = q, Start = 0, End = q.Length, Score = 1 })],
    };
}
