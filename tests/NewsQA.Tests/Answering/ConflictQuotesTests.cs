using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Answering;

public class ConflictQuotesTests
{
    private const string Text = "Three people died. Five people died. Six people died.";

    private static readonly Article Stored = new() { Id = "a", Revision = "r", Origin = "a.txt", IngestedAt = DateTimeOffset.UnixEpoch, Text = Text };

    [Fact]
    public void A_claim_goes_with_its_quote_and_the_others_stay()
    {
        var verified = Verify(Response() with { Citations = [Quote(1, "Three people died."), Quote(2, "Five people died.") with { Start = 1 }, Quote(3, "Six people died.")] });

        Assert.Equal(1, verified.RejectedQuotes);
        Assert.Equal(["Three", "Six"], verified.Conflicts.Single().Claims.Select(c => c.Value));
        Assert.Equal([1, 2], verified.Conflicts.Single().Claims.SelectMany(c => c.Citations));
    }

    [Fact]
    public void One_claim_alone_is_no_conflict() =>
        Assert.Empty(Verify(Response() with { Citations = [Quote(1, "Three people died."), Quote(2, "Five people died.") with { Start = 1 }, Quote(3, "Six people died.") with { End = 5 }] }).Conflicts);

    [Fact]
    public void A_value_that_its_quote_does_not_hold_is_dropped()
    {
        var response = Response();
        var conflict = response.Conflicts[0];
        var verified = Verify(response with { Conflicts = [conflict with { Claims = [conflict.Claims[0] with { Value = "Thirty" }, .. conflict.Claims.Skip(1)] }] });

        Assert.Equal(["Five", "Six"], verified.Conflicts.Single().Claims.Select(c => c.Value));
    }

    private static AskResponse Verify(AskResponse response) => QuoteVerifier.Verify(response, new Dictionary<(string, string), Article> { [("a", "r")] = Stored });

    private static AskResponse Response() => new()
    {
        Question = "q",
        Understood = new Understanding { Question = "q", Type = "howMany" },
        Status = AnswerStatus.Answered,
        Answer = "",
        Citations = [Quote(1, "Three people died."), Quote(2, "Five people died."), Quote(3, "Six people died.")],
        Statements = [new Statement("Three people died.", [1], null)],
        Conflicts = [new Conflict("q", ConflictKind.Disputed, [new("Three", null, null, [1]), new("Five", null, null, [2]), new("Six", null, null, [3])])],
    };

    private static Citation Quote(int id, string quote)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        return new Citation { Id = id, ArticleId = "a", Revision = "r", Origin = "a.txt", IngestedAt = DateTimeOffset.UnixEpoch, Quote = quote, Start = start, End = start + quote.Length, Score = 1 };
    }
}
