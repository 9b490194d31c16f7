using NewsQA.Client;
using NewsQA.Server.Chat;

namespace NewsQA.Server.Description;

/// <summary>Examples of the contract's records: the records themselves, so that they cannot differ from what is sent.</summary>
internal static class ContractExamples
{
    public const string Id = "0a1b2c3d4e5f60718293a4b5";
    public const string Revision = "5b4a39281706f5e4d3c2b1a0";
    private const string Question = "How long will the Orsa bridge stay closed?";
    private const string Quote = "The bridge will stay closed for six weeks, the road authority said.";
    private const string Text = "Engineers found cracks in two piers. " + Quote;
    private const string Title = "Orsa bridge closed after inspection";
    private const string Outlet = "News Courier";
    private const string Origin = "https://newscourier.example/orsa-bridge";

    private static readonly PartialDate Published = PartialDate.FromDay(new DateOnly(2025, 9, 2), "dateline");
    private static readonly DateTimeOffset Ingested = new(2025, 9, 20, 8, 30, 0, TimeSpan.Zero);

    public static AskRequest Ask { get; } = new()
    {
        Question = Question, Top = 3, Filters = new SearchFilters { From = "2025-09", Sources = [Outlet] }, AsOf = "2025-10-01", Summarize = true,
    };

    public static SearchRequest Search { get; } = new() { Query = "Orsa bridge", Top = 3 };

    public static AskResponse Answer { get; } = new()
    {
        Question = Question,
        Understood = Understood(Question, "howLong"),
        Status = AnswerStatus.Answered,
        ShortAnswer = new ShortAnswer("six weeks", 1, Text.IndexOf("six weeks", StringComparison.Ordinal), Text.IndexOf("six weeks", StringComparison.Ordinal) + 9),
        Answer = Quote + " [1]",
        Statements = [new Statement(Quote, [1], null)],
        Citations = [Citation()],
        Summary = new Summary("The Orsa bridge will stay closed for six weeks.", [new SummarySentence("The Orsa bridge will stay closed for six weeks.", [1])], 1, "qwen3:8b"),
        Usage = new LlmUsage(1, 540, 38, Estimated: false),
        Passages = [Passage()],
        FollowUps = ["Why was the Orsa bridge closed?"],
        NewestArticle = Published,
        IndexedArticles = 3,
        Timings = new Dictionary<string, double>(StringComparer.Ordinal) { ["retrieve"] = 3.1, ["choose"] = 6.2, ["verify"] = 0.4, ["summarize"] = 1840.2, ["total"] = 1849.9 },
    };

    public static SearchResponse Found { get; } = new()
    {
        Understood = Understood("Orsa bridge", "what"), Passages = [Passage()], Timings = new Dictionary<string, double>(StringComparer.Ordinal) { ["total"] = 3.1 },
    };

    public static ArticleUpload Upload { get; } = new() { Text = Text, Origin = "courier-orsa", Url = Origin, Title = Title, Source = Outlet, PublishedAt = "2025-09-02" };

    public static IngestResponse Receipt { get; } = new() { Added = 1, Passages = 1, Seconds = 0.021 };

    public static ArticleDetail Article { get; } = new()
    {
        Id = Id, Revision = Revision, Origin = Origin, Url = Origin, Title = Title, Source = Outlet, PublishedAt = Published, IngestedAt = Ingested, Kind = "news",
        Language = "en", Text = Text, Revisions = [new RevisionSummary(Revision, Ingested, Title)], Dropped = ["Leave a Reply"],
    };

    public static ArticlePage Page { get; } = new(
        [
            new ArticleSummary
            {
                Id = Id, Revision = Revision, Origin = Origin, Url = Origin, Title = Title, Source = Outlet, PublishedAt = Published, IngestedAt = Ingested, Kind = "news",
                Language = "en",
            },
        ],
        null);

    public static ArticlePatch Patch { get; } = new(Title: "Orsa bridge closed for six weeks");

    public static DeletionReceipt Deletion { get; } = new(1, 2, 6, 6);

    public static ChatRequest ChatQuestion { get; } = new()
    {
        Model = ChatModel.Name,
        Messages = [new ChatRequestMessage { Role = "user", Content = System.Text.Json.JsonSerializer.SerializeToElement(Question) }],
    };

    public static ChatCompletion ChatAnswer { get; } = new()
    {
        Id = "chatcmpl-0199a1b2c3d47e8f9a0b1c2d3e4f5a6b", Object = "chat.completion", Created = Ingested.ToUnixTimeSeconds(), Model = ChatModel.Name,
        Choices =
        [
            new ChatChoice
            {
                Message = new ChatMessage { Role = "assistant", Content = new ChatMarkdown("http://localhost:5080/articles/").Of(Answer) }, FinishReason = "stop",
            },
        ],
        Usage = ChatUsage.Of(Answer.Usage), Citations = Answer.Citations, NewsQA = Answer with { Passages = [] },
    };

    public static IndexStatus Status { get; } = new(3, 6, Published, "static-v0") { Summarize = true };

    private static Understanding Understood(string question, string type) => new()
    {
        Question = question, Type = type, Sources = [Outlet], From = "2025-09", AsOf = "2025-10-01",
    };

    private static Citation Citation() => new()
    {
        Id = 1, ArticleId = Id, Revision = Revision, Title = Title, Source = Outlet, Url = Origin, Origin = Origin, PublishedAt = Published, IngestedAt = Ingested,
        Quote = Quote, Start = Text.IndexOf(Quote, StringComparison.Ordinal), End = Text.Length, Score = 0.83, AttributedTo = "the road authority",
    };

    private static PassageHit Passage() => new()
    {
        Rank = 1, ArticleId = Id, Revision = Revision, Title = Title, Source = Outlet, Origin = Origin, PublishedAt = Published, Start = 0, End = Text.Length, Text = Text,
        Scores = new PassageScores(4.2, 0.61, 0.9, null),
    };
}
