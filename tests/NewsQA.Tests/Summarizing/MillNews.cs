using NewsQA.Client;
using NewsQA.Llm;
using NewsQA.Summarizing;
using NewsQA.Tests.Embedding;

namespace NewsQA.Tests.Summarizing;

/// <summary>The real engine over two invented reports that differ, with the scripted model behind the real OpenAI client.</summary>
internal sealed class MillNews : IAsyncDisposable
{
    public const string Question = "How many people were injured in the fire at the Norravik paper mill?";
    public const string Harbour = "The fire at the Norravik paper mill injured 14 people on Monday, the fire brigade said.";
    public const string Wire = "Some 31 people were injured in the fire at the Norravik paper mill, a hospital spokeswoman said.";

    /// <summary>Drafts cite the first report as <c>{h}</c>, the second as <c>{w}</c>: which number a quote has is the engine's to say.</summary>
    public const string Sound = "The fire at the Norravik paper mill injured 14 people on Monday. [{h}] Some 31 people were injured in the fire, a hospital spokeswoman said. [{w}]";

    public const string Key = "sk-scripted-4711";

    private readonly TemporaryFolder _data = new();

    private MillNews(ScriptedModel model, LlmOptions options, Microsoft.Extensions.Logging.ILoggerFactory? loggers)
    {
        Model = model;
        Options = new EngineOptions { General = new NewsQAOptions { Data = _data.Path, Models = RepositoryFolder.Models }, Llm = options };
        Engine = new NewsQAEngine(Options, loggers: loggers, chat: LlmEndpoint.For(options));
    }

    public ScriptedModel Model { get; }

    public EngineOptions Options { get; }

    public NewsQAEngine Engine { get; }

    public string Folder => _data.Path;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<MillNews> StartAsync(Action<LlmOptions>? change = null, Microsoft.Extensions.Logging.ILoggerFactory? loggers = null, params ArticleUpload[] more)
    {
        var model = await ScriptedModel.StartAsync();
        var options = new LlmOptions { Endpoint = model.Endpoint, Model = "scripted", ApiKey = Key, TimeoutSeconds = 20, FirstTokenSeconds = 10, RewriteSeconds = 10, Retries = 0 };
        change?.Invoke(options);
        var news = new MillNews(model, options, loggers);
        await news.Engine.AddArticlesAsync(Articles().Concat(more).ToAsyncEnumerable(), Cancellation);
        return news;
    }

    public static IEnumerable<ArticleUpload> Articles() =>
    [
        Article("Harbour Post", Harbour + " The mill belongs to Selje Paper and employs 300 people."),
        Article("Morning Wire", Wire + " The cause of the fire is not known."),
    ];

    public static ArticleUpload Article(string source, string text) => new() { Text = text, Origin = source.Replace(' ', '-'), Source = source, Title = "Norravik", PublishedAt = "2026-02-03" };

    /// <summary>Asks for a summary.</summary>
    public Task<AskResponse> AskAsync(string question = Question) => Engine.AskAsync(new AskRequest { Question = question, Summarize = true }, Cancellation);

    /// <summary>Has the model write a draft, its <c>{h}</c> and <c>{w}</c> filled in with what the prompt calls the two reports.</summary>
    public void Drafts(string draft) => Model.Script = call => call.SayAsync(Fill(draft, call.Prompt));

    /// <summary>The draft with the numbers that a prompt gives the reports.</summary>
    public static string Fill(string draft, string prompt) => draft
        .Replace("{h}", NumberOf(prompt, "Harbour Post"), StringComparison.Ordinal).Replace("{w}", NumberOf(prompt, "Morning Wire"), StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Model.DisposeAsync();
        _data.Dispose();
    }

    private static string NumberOf(string prompt, string outlet)
    {
        var line = prompt.Split('\n').First(l => l.StartsWith('[') && l.Contains($"] {outlet},", StringComparison.Ordinal));
        return line[1..line.IndexOf(']', StringComparison.Ordinal)];
    }
}
