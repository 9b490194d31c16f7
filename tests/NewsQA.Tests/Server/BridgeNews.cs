using NewsQA.Client;

namespace NewsQA.Tests.Server;

/// <summary>Three invented articles and the answer to one question about them, with the shapes that a real answer has.</summary>
internal static class BridgeNews
{
    public const string Question = "How long will the Orsa bridge stay closed?";

    public static readonly ArticleDetail Courier = Article(
        "0a1b2c3d4e5f60718293a4b5", "News Courier", "Orsa bridge closed after inspection", PartialDate.FromDay(new DateOnly(2025, 9, 2), "dateline"),
        "seeds/courier-orsa-bridge.txt",
        "The Orsa bridge was closed to all traffic on Monday after engineers found cracks in two of its piers.\n\n"
        + "The bridge will stay closed for six weeks, the road authority said. 🚧 Buses take the northern route.\n\n"
        + "\u201CWe would rather close it a week too long than an hour too short,\u201D said the authority\u2019s head, Maja Lindqvist.");

    public static readonly ArticleDetail Herald = Article(
        "1b2c3d4e5f60718293a4b5c6", "Valley Herald", "Commuters face months of detours", PartialDate.FromDay(new DateOnly(2025, 9, 5), "url"),
        "seeds/herald-detours.html",
        "Traders in Orsa fear an empty autumn.\n\nRepairs to the bridge could take up to four months, according to the builders\u2019 union.");

    public static readonly ArticleDetail Script = Article(
        "2c3d4e5f60718293a4b5c6d7", null, null, null, "seeds/undated.txt",
        "<script>alert(1)</script> is what this article is about, and <b>nothing</b> else.");

    public static IReadOnlyList<ArticleDetail> Articles { get; } = [Herald, Courier, Script];

    public static AskResponse Answer { get; } = new()
    {
        Question = Question,
        Understood = new Understanding { Question = Question, Type = "howLong" },
        Status = AnswerStatus.Answered,
        ShortAnswer = Short("six weeks", 1, Courier),
        Answer = "The bridge will stay closed for six weeks, the road authority said. [1] "
            + "Repairs to the bridge could take up to four months, according to the builders\u2019 union. [2]",
        Statements =
        [
            new Statement("The bridge will stay closed for six weeks, the road authority said.", [1], null),
            new Statement("Repairs to the bridge could take up to four months, according to the builders\u2019 union.", [2], null),
        ],
        Citations =
        [
            Cite(1, Courier, "The bridge will stay closed for six weeks, the road authority said.") with
            {
                AttributedTo = "the road authority", AlsoReportedBy = [new AlsoReportedBy(Script.Id, "Orsa Radio", "Bridge shut")],
            },
            Cite(2, Herald, "Repairs to the bridge could take up to four months, according to the builders\u2019 union."),
        ],
        Conflicts =
        [
            new Conflict("how long the bridge stays closed", ConflictKind.Disputed,
            [
                new ConflictClaim("six weeks", null, Courier.PublishedAt, [1]),
                new ConflictClaim("up to four months", null, Herald.PublishedAt, [2]),
            ]),
        ],
        Passages = [Hit(1, Courier), Hit(2, Herald)],
        FollowUps = ["Why was the Orsa bridge closed?"],
        NewestArticle = Herald.PublishedAt,
        IndexedArticles = 3,
        Timings = new Dictionary<string, double>(StringComparer.Ordinal) { ["total"] = 12.5 },
    };

    public static AskResponse NoAnswer(string question) => new()
    {
        Question = question,
        Understood = new Understanding { Question = question, Type = "what" },
        Status = AnswerStatus.NoAnswer,
        Reason = NoAnswerReason.NoCoverage,
        Answer = "None of the 3 indexed articles is about this.",
        Passages = [Hit(1, Herald)],
        IndexedArticles = 3,
    };

    public static ChangesResponse Changes { get; } = new()
    {
        Since = new DateTimeOffset(2025, 9, 20, 0, 0, 0, TimeSpan.Zero),
        Until = new DateTimeOffset(2025, 9, 21, 7, 0, 0, TimeSpan.Zero),
        Changes =
        [
            new ArticleChange { Kind = ChangeKind.Added, At = Courier.IngestedAt, ArticleId = Herald.Id, Article = Summary(Herald) },
            new ArticleChange
            {
                Kind = ChangeKind.Revised,
                At = Courier.IngestedAt,
                ArticleId = Courier.Id,
                Article = Summary(Courier),
                PreviousRevision = "0000",
                Metadata = [new MetadataChange("source", null, "News Courier")],
                Added = [new ChangedSentence("It will stay closed for six weeks.", 0, 34)],
                Withdrawn = [new ChangedSentence("It will stay closed for four weeks.", 0, 35)],
                Superseded =
                [
                    new SupersededClaim(
                        "duration",
                        new StatedValue("four weeks", 24, 34, "It will stay closed for four weeks."),
                        new StatedValue("six weeks", 24, 33, "It will stay closed for six weeks.")),
                ],
            },
            new ArticleChange
            {
                Kind = ChangeKind.Deleted, At = new DateTimeOffset(2025, 9, 21, 7, 0, 0, TimeSpan.Zero), ArticleId = "gone", Receipt = new DeletionReceipt(1, 2, 3, 3),
            },
        ],
        Next = "17",
    };

    public static PassageHit Hit(int rank, ArticleDetail article) => new()
    {
        Rank = rank,
        ArticleId = article.Id,
        Revision = article.Revision,
        Title = article.Title,
        Source = article.Source,
        Origin = article.Origin,
        PublishedAt = article.PublishedAt,
        Start = 0,
        End = article.Text.Length,
        Text = article.Text,
        Scores = new PassageScores(4.2, 0.61, 0.9 / rank, null),
    };

    // A summary alone: the derived record would bring its text along.
    public static ArticleSummary Summary(ArticleDetail article) => new()
    {
        Id = article.Id,
        Revision = article.Revision,
        Origin = article.Origin,
        Title = article.Title,
        Source = article.Source,
        PublishedAt = article.PublishedAt,
        IngestedAt = article.IngestedAt,
        Kind = article.Kind,
        Language = article.Language,
    };

    private static Citation Cite(int id, ArticleDetail article, string quote)
    {
        var start = article.Text.IndexOf(quote, StringComparison.Ordinal);
        return new Citation
        {
            Id = id,
            ArticleId = article.Id,
            Revision = article.Revision,
            Title = article.Title,
            Source = article.Source,
            Origin = article.Origin,
            PublishedAt = article.PublishedAt,
            IngestedAt = article.IngestedAt,
            Quote = quote,
            Start = start,
            End = start + quote.Length,
            Score = 0.83,
        };
    }

    private static ShortAnswer Short(string text, int citation, ArticleDetail article)
    {
        var start = article.Text.IndexOf(text, StringComparison.Ordinal);
        return new ShortAnswer(text, citation, start, start + text.Length);
    }

    private static ArticleDetail Article(string id, string? source, string? title, PartialDate? published, string origin, string text)
    {
        var ingested = new DateTimeOffset(2025, 9, 20, 8, 30, 0, TimeSpan.Zero);
        var revision = new string([.. id.Reverse()]);
        return new ArticleDetail
        {
            Id = id,
            Revision = revision,
            Revisions = [new RevisionSummary(revision, ingested, title)],
            Origin = origin,
            Title = title,
            Source = source,
            PublishedAt = published,
            IngestedAt = ingested,
            Kind = "news",
            Language = "en",
            Text = text,
            Dropped = ["Leave a Reply"],
        };
    }
}
