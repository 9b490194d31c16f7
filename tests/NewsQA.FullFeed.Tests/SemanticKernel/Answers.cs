using NewsQA.Client;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

/// <summary>Answers about an invented bridge, on whose cost two outlets disagree.</summary>
internal static class Answers
{
    public const string Cost = "The bridge over the Møre sound cost 410 million kroner.";
    public const string OtherCost = "It cost 520 million, the council said.";

    public static AskResponse About(string question) => new()
    {
        Question = question,
        Understood = Understood(question),
        Status = AnswerStatus.Answered,
        ShortAnswer = new ShortAnswer("410 million kroner", 1, 36, 54),
        Answer = $"{Cost} [1] {OtherCost} [2]",
        Statements = [new Statement(Cost, [1], Day(3)), new Statement(OtherCost, [2], null)],
        Citations =
        [
            Quote(1, Cost) with { Title = "Møre bridge opens", Source = "Fjord Post", PublishedAt = Day(4) },
            Quote(2, OtherCost) with { AttributedTo = "the council" },
        ],
        Conflicts =
        [
            new Conflict("cost of the bridge", ConflictKind.Disputed, [Claim("410 million", 1), Claim("520 million", 2)]),
        ],
    };

    public static AskResponse None(string question) => new()
    {
        Question = question,
        Understood = Understood(question),
        Status = AnswerStatus.NoAnswer,
        Reason = NoAnswerReason.NoCoverage,
        Answer = "No indexed article is about this.",
    };

    public static ArticleDetail Article { get; } = new()
    {
        Id = $"{1:x24}",
        Revision = $"{17:x24}",
        Revisions = [new RevisionSummary($"{17:x24}", DateTimeOffset.UnixEpoch, "Møre bridge opens")],
        Origin = "news/bridge-1.txt",
        Title = "Møre bridge opens",
        Source = "Fjord Post",
        PublishedAt = Day(4),
        IngestedAt = DateTimeOffset.UnixEpoch,
        Kind = "news",
        Text = Cost,
    };

    public static ChangesResponse Changes { get; } = new()
    {
        Since = DateTimeOffset.UnixEpoch,
        Until = DateTimeOffset.UnixEpoch,
        Changes = [new ArticleChange { Kind = ChangeKind.Added, At = DateTimeOffset.UnixEpoch, ArticleId = Article.Id, Article = Article }],
    };

    public static SearchResponse Passages(SearchRequest request) => new()
    {
        Understood = Understood(request.Query),
        Passages = [.. Enumerable.Range(1, request.Top ?? 10).Select(Hit)],
    };

    private static PartialDate Day(int dayOfJune) => PartialDate.FromDay(new DateOnly(2025, 6, dayOfJune), "url");

    private static ConflictClaim Claim(string value, int citation) => new(value, null, null, [citation]);

    private static Understanding Understood(string question) => new() { Question = question, Type = "howMuch" };

    private static Citation Quote(int id, string quote) => new()
    {
        Id = id,
        ArticleId = $"{id:x24}",
        Revision = $"{id + 16:x24}",
        Origin = $"news/bridge-{id}.txt",
        IngestedAt = DateTimeOffset.UnixEpoch,
        Quote = quote,
        Start = 0,
        End = quote.Length,
        Score = 0.9,
    };

    private static PassageHit Hit(int rank) => new()
    {
        Rank = rank,
        ArticleId = $"{rank:x24}",
        Revision = $"{rank + 16:x24}",
        Title = "Møre bridge opens",
        Source = "Fjord Post",
        Origin = $"news/bridge-{rank}.txt",
        PublishedAt = PartialDate.FromMonth(2025, 6),
        Start = 0,
        End = Cost.Length,
        Text = Cost,
        Scores = new PassageScores(3.2, 0.7, 0.6, null),
    };
}
