using NewsQA.Client;
using NewsQA.Evaluation;

namespace NewsQA.Tests.Evaluation;

public class RamDocsMeasuresTests
{
    [Fact]
    public void Each_right_answer_needs_a_statement_or_claim_of_its_own()
    {
        var question = Question("ambiguous", ["chess", "ice hockey"], []);
        Assert.Equal(0.5, RamDocsMeasures.Of(Response(["He plays chess and ice hockey."]), question)["apart"]);
        Assert.Equal(1, RamDocsMeasures.Of(Response(["He plays chess and ice hockey.", "A master of chess."]), question)["apart"]);
        Assert.Equal(1, RamDocsMeasures.Of(Response(["He plays chess."], "Ice hockey"), question)["apart"]);
        Assert.Equal(0, RamDocsMeasures.Of(Response([]), question)["apart"]);
    }

    [Fact]
    public void A_conflict_must_list_the_right_value_and_a_wrong_one()
    {
        var question = Question("conflict", ["3,559 people"], ["10,000 people"]);
        Assert.Equal(1, RamDocsMeasures.Of(Response([], "3,559", "10,000 people"), question)["both"]);
        Assert.Equal(0, RamDocsMeasures.Of(Response([], "3,559", "41"), question)["both"]);
        Assert.Equal(0.5, RamDocsMeasures.Of(Response([], "3,559", "41"), question)["claimPrecision"]);
    }

    [Fact]
    public void Any_conflict_on_a_plain_question_is_a_false_alarm()
    {
        Assert.Equal(1, RamDocsMeasures.Of(Response([], "1", "2"), Question("plain", ["1"], []))["falseAlarm"]);
        Assert.Equal(0, RamDocsMeasures.Of(Response(["1"]), Question("plain", ["1"], []))["falseAlarm"]);
    }

    [Theory]
    [InlineData("June 21, 1998", "21 June 1998", true)]
    [InlineData("3,559", "3,559 people", true)]
    [InlineData("1998", "21 June 1998", false)]
    [InlineData("1", "3,559", false)]
    public void A_value_is_the_answer_when_one_has_all_words_of_the_other(string value, string answer, bool expected) => Assert.Equal(expected, RamDocsMeasures.IsValue(value, answer));

    private static RamDocsQuestion Question(string type, string[] right, string[] wrong) => new(new EvalQuery { Id = "0", Text = "q", Type = type, Answers = right }, [], wrong);

    private static AskResponse Response(string[] statements, params string[] values) => new()
    {
        Question = "q",
        Understood = new Understanding { Question = "q", Type = "what" },
        Status = AnswerStatus.Answered,
        Answer = "",
        Statements = [.. statements.Select(s => new Statement(s, [], null))],
        Conflicts = values.Length == 0 ? [] : [new Conflict("q", ConflictKind.Disputed, [.. values.Select(v => new ConflictClaim(v, null, null, []))])],
    };
}
