using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Tests.Answering;

public class QuoteVerifierTests
{
    private const string Text = "The ferry sank 😀 on Monday. Six people died, the police said.";

    private static readonly Article Stored = new()
    {
        Id = "a", Revision = "r", Origin = "a.txt", IngestedAt = DateTimeOffset.UnixEpoch, Text = Text,
    };

    private static readonly Dictionary<(string, string), Article> Articles = new() { [("a", "r")] = Stored };

    [Fact]
    public void A_sound_response_passes_unchanged()
    {
        var response = Response(Quote(1, 0, 28));
        Assert.Same(response, QuoteVerifier.Verify(response, Articles));
    }

    public static TheoryData<string, int, int, string, string> Corruptions { get; } = new()
    {
        { "another word", 0, 9, "The fairy", "r" },
        { "shifted by one", 1, 10, "The ferry", "r" },
        { "past the end", 0, 1000, "The ferry", "r" },
        { "negative start", -1, 8, "The ferry", "r" },
        { "empty", 4, 4, "", "r" },
        { "another revision", 0, 9, "The ferry", "older" },
        { "other letter case", 0, 9, "the ferry", "r" },
    };

    [Theory]
    [MemberData(nameof(Corruptions))]
    public void A_corrupt_citation_is_dropped_with_its_statement_and_counted(string what, int start, int end, string quote, string revision)
    {
        var corrupt = Quote(1, 0, 9) with { Start = start, End = end, Quote = quote, Revision = revision };
        var sound = Quote(2, 29, 46);

        var verified = QuoteVerifier.Verify(Response(corrupt, sound), Articles);

        Assert.True(verified.RejectedQuotes == 1, what);
        Assert.Equal(["Six people died, "[..^2]], verified.Statements.Select(s => s.Text.TrimEnd(',', ' ')));
        Assert.Equal([1], verified.Citations.Select(c => c.Id));
        Assert.Equal([1], verified.Statements[0].Citations);
    }

    [Fact]
    public void A_quote_that_splits_a_surrogate_pair_is_rejected()
    {
        var emoji = Text.IndexOf("😀", StringComparison.Ordinal);
        var half = Quote(1, 0, 9) with { Start = 0, End = emoji + 1, Quote = Text[..(emoji + 1)] };
        Assert.Equal(1, QuoteVerifier.Verify(Response(half), Articles).RejectedQuotes);
    }

    [Fact]
    public void A_statement_that_is_not_made_of_its_quotes_is_dropped()
    {
        var response = Response(Quote(1, 0, 28)) with { Statements = [new Statement("The ferry sank, they say.", [1], null)] };
        Assert.Empty(QuoteVerifier.Verify(response, Articles).Statements);
    }

    [Fact]
    public void A_short_answer_outside_its_quote_is_dropped_and_one_inside_stays()
    {
        var response = Response(Quote(1, 0, 28));
        var inside = new ShortAnswer("Monday", 1, Text.IndexOf("Monday", StringComparison.Ordinal), Text.IndexOf("Monday", StringComparison.Ordinal) + 6);
        var outside = new ShortAnswer("Six", 1, 29, 32);

        Assert.Equal(inside, QuoteVerifier.Verify(response with { ShortAnswer = inside }, Articles).ShortAnswer);
        Assert.Null(QuoteVerifier.Verify(response with { ShortAnswer = outside }, Articles).ShortAnswer);
    }

    private static Citation Quote(int id, int start, int end) => new()
    {
        Id = id, ArticleId = "a", Revision = "r", Origin = "a.txt", IngestedAt = DateTimeOffset.UnixEpoch, Quote = Text[start..end], Start = start, End = end, Score = 1,
    };

    private static AskResponse Response(params Citation[] citations) => new()
    {
        Question = "q",
        Understood = new Understanding { Question = "q", Type = "what" },
        Status = AnswerStatus.Answered,
        Answer = "",
        Statements = [.. citations.Select(c => new Statement(c.Quote, [c.Id], null))],
        Citations = citations,
    };
}
