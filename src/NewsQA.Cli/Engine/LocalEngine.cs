using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsQA.Cleaning;
using NewsQA.Client;
using NewsQA.Embedding.Pulling;
using NewsQA.Evaluation;
using NewsQA.Indexing;
using NewsQA.Indexing.Copying;
using NewsQA.Ingestion;
using NewsQA.Llm;
using NewsQA.Server;

namespace NewsQA.Cli.Engine;

/// <summary>The engine in this process, without a host: a command has to answer at once. The one place where the command line meets the engine.</summary>
internal sealed class LocalEngine : IEngine
{
    private readonly EngineSettings _settings;
    private readonly EngineOptions _options;
    private readonly NewsQAEngine _engine;
    private readonly LateLoggers _loggers = new();

    private LocalEngine(EngineSettings settings)
    {
        (_settings, _options) = (settings, Options(settings, model: null));
        _engine = new NewsQAEngine(_options, loggers: _loggers, chat: _options.Llm.IsConfigured ? Chat(_options) : null);
    }

    /// <summary>Puts the engine together; it opens its index with the first call that needs it. Where a server is named, it is that server's.</summary>
    /// <exception cref="NewsQAException">A setting is out of range.</exception>
    /// <exception cref="ArgumentException">The server's address is none.</exception>
    public static IEngine Open(EngineSettings settings) => settings.Server is null ? new LocalEngine(settings) : RemoteEngine.Open(settings);

    public INewsQA NewsQA => _engine;

    public void LogTo(ILoggerFactory loggers) => _loggers.Target = loggers;

    public Task<IngestResponse> IngestAsync(IngestRequest request, IProgress<int> progress, CancellationToken cancellationToken) =>
        _engine.IngestAsync(request, new Done(progress), cancellationToken);

    public Task WatchAsync(IngestRequest request, IProgress<IngestResponse> round, CancellationToken cancellationToken) =>
        _engine.WatchAsync(request, round, progress: null, cancellationToken);

    public IEnumerable<ExtractedArticle> Extract(IReadOnlyList<string> paths) => Extractor().Extract(paths);

    public ExtractedArticle Extract(Stream content) => Extractor().Extract(content);

    public async Task<ReindexReceipt> ReindexAsync(string? model, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var engine = new NewsQAEngine(Options(_settings, model));
        var passages = await engine.ReindexAsync(progress, cancellationToken);
        var status = await engine.GetStatusAsync(cancellationToken);
        return new ReindexReceipt(passages, status.Model, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    public Task<EvalReport> EvaluateAsync(
        string folder, EvalOptions options, bool answers, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var evaluator = new Evaluator(_options);
        return answers ? evaluator.AnswersAsync(folder, options, progress, cancellationToken) : evaluator.RetrievalAsync(folder, options, progress, cancellationToken);
    }

    public IReadOnlyList<ModelEntry> ListModels() => ModelList.Read(NewsQAPaths.Models(_options.General));

    public async Task<PulledModel> PullModelAsync(string name, IProgress<PullProgress> progress, CancellationToken cancellationToken)
    {
        using var client = ModelPuller.CreateClient();
        return await new ModelPuller(NewsQAPaths.Models(_options.General), client, NewsQAPaths.Hub(_options.General)).PullAsync(name, progress, cancellationToken);
    }

    public async Task<CopyReceipt> CopyAsync(string from, string to, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var (source, target) = (Place(from, "--from"), Place(to, "--to"));
        var space = await source.FindSpaceAsync(_options.Index, cancellationToken) ?? throw new NewsQAException($"There is nothing to copy: the index {from} is empty, or not there.");
        await using var read = await source.OpenAsync(space, _options.Index, acceptOtherSpace: false, TimeProvider.System, cancellationToken);
        await using var written = await target.OpenAsync(space, _options.Index, acceptOtherSpace: false, TimeProvider.System, cancellationToken);
        var revisions = await new IndexCopier(read, written).RunAsync(progress, cancellationToken);
        var summary = await written.GetSummaryAsync(cancellationToken);
        return new CopyReceipt(from, to, revisions, summary.Articles, summary.Passages, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    public long Backup(string file) => _options.IndexPlace.Backup(file);

    public IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken) => LocalExamination.RunAsync(_settings, _options.Place, _engine, cancellationToken);

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private IIndexPlace Place(string written, string option) => IndexPlaces.Find(written, _settings.DataFolder, Configuration(_settings, model: null), IndexKinds.All, option);

    private static EngineOptions Options(EngineSettings settings, string? model) => EngineOptions.Read(Configuration(settings, model), IndexKinds.All);

    private static IConfigurationRoot Configuration(EngineSettings settings, string? model)
    {
        var given = new Dictionary<string, string?>(StringComparer.Ordinal) { ["NewsQA:Data"] = settings.DataFolder };
        if (model is not null)
        {
            given["NewsQA:Model"] = model;
        }

        return new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(given).Build();
    }

    // By itself, so that nothing of it is loaded where no language model is configured.
    private static Func<Microsoft.Extensions.AI.IChatClient>? Chat(EngineOptions options) => options.Llm.UseHostChatClient
        ? throw new NewsQAException("NewsQA:Llm:UseHostChatClient is for programs that bring a chat client of their own; here, set NewsQA:Llm:Endpoint.")
        : LlmEndpoint.For(options.Llm);

    private ArticleExtractor Extractor() => new(new ArticleCleaner(), _options.Ingestion);

    private sealed class Done(IProgress<int> progress) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => progress.Report(value.Done);
    }
}
