using NewsQA.Client;

namespace NewsQA.Browser.Tests;

/// <summary>An answer with everything that an answer can have, after the sample articles on the ferry at Tollhaven.</summary>
internal static class FerryNews
{
    public const string Question = "How many people died at Tollhaven?";

    private static readonly PartialDate s_thursday = Day(12);
    private static readonly PartialDate s_inquest = Day(20);

    public static AskResponse Answer { get; } = new()
    {
        Question = Question,
        Understood = new Understanding
        {
            Question = "How many people died in the Tollhaven ferry accident?", Type = "howMany", From = "2026-03", Inferred = ["from", "question"],
        },
        Status = AnswerStatus.Answered,
        ShortAnswer = new ShortAnswer("six", 3, 119, 122),
        Answer = "The toll stands at six. [3] Three people are dead, police said. [1] Five were killed. [2]",
        Statements =
        [
            new Statement("The toll stands at six.", [3], null),
            new Statement("Three people are dead, police said. … \u201CFive were killed,\u201D a doctor said.", [1, 2], null),
        ],
        Citations =
        [
            Cite(1, "harbourpost.example", "Three people are dead, police said.", s_thursday) with
            {
                AttributedTo = "the harbour police", AlsoReportedBy = [new AlsoReportedBy(new string('e', 24), "coastdaily.example", "Ferry strikes mole")],
            },
            Cite(2, "northerncourier.example", "\u201CFive were killed,\u201D a doctor said.", s_thursday) with { Speaker = "Dr Ida Lund" },
            Cite(3, "harbourpost.example", "The toll stands at six.", s_inquest),
        ],
        Conflicts =
        [
            new Conflict("deaths in the ferry accident", ConflictKind.Disputed,
                [new ConflictClaim("three", null, s_thursday, [1]), new ConflictClaim("five", null, s_thursday, [2])]),
            new Conflict("deaths in the ferry accident", ConflictKind.Updated,
                [new ConflictClaim("three", Day(11), s_thursday, [1]), new ConflictClaim("six", Day(11), s_inquest, [3])]),
        ],
        Timeline =
        [
            new TimelineEntry("2026-03-11", DatePrecision.Day, null, "The Stella Brekke ran on to the mole.", [1]),
            new TimelineEntry("2026-03-12", DatePrecision.Day, null, "Divers found the third victim.", [1]),
            new TimelineEntry("2026-03", DatePrecision.Month, null, "The inquiry ended.", [3]),
        ],
        FollowUps = ["Why did the ferry hit the mole?", "Who was the captain?"],
        NewestArticle = s_inquest,
        IndexedArticles = 38,
    };

    public static AskResponse NoAnswer { get; } = new()
    {
        Question = Question,
        Understood = new Understanding { Question = Question, Type = "howMany", From = "2027-01-01", Sources = ["harbourpost.example"] },
        Status = AnswerStatus.NoAnswer,
        Reason = NoAnswerReason.OutsideDates,
        Answer = "No answer: there are articles about this, but none within the dates asked for.",
        Passages = [.. Enumerable.Range(1, 5).Select(Near)],
        IndexedArticles = 38,
    };

    public static Summary Summary { get; } = new(
        "Six people died.", [new SummarySentence("Six people died.", [3]), new SummarySentence("Earlier reports said three or five.", [1, 2])], 1, "some-model");

    private static PartialDate Day(int day) => PartialDate.FromDay(new DateOnly(2026, 3, day), "dateline");

    private static Citation Cite(int id, string source, string quote, PartialDate published) => new()
    {
        Id = id,
        ArticleId = new string((char)('a' + id), 24),
        Revision = $"r{id}",
        Title = $"Ferry hits Tollhaven mole ({id})",
        Source = source,
        Origin = $"ferry-{id}.txt",
        PublishedAt = published,
        IngestedAt = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero),
        Quote = quote,
        Start = 100,
        End = 100 + quote.Length,
        Score = 0.8,
    };

    private static PassageHit Near(int rank) => new()
    {
        Rank = rank,
        ArticleId = new string('f', 24),
        Revision = "r",
        Title = $"Nearest article {rank}",
        Source = "harbourpost.example",
        Origin = "near.txt",
        PublishedAt = s_thursday,
        Start = 0,
        End = 30,
        Text = "A passage that is only nearby.",
        Scores = new PassageScores(1, 0.4, 0.4, null),
    };
}
