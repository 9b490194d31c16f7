using System.Runtime.CompilerServices;
using NewsQA.Articles;
using NewsQA.Cli.Engine;
using NewsQA.Client;
using NewsQA.Embedding.Pulling;
using NewsQA.Evaluation;
using NewsQA.Ingestion;
using NewsQA.Tests.Server;

namespace NewsQA.Tests.Cli;

/// <summary>A scripted engine for the command line.</summary>
internal sealed class FakeEngine : IEngine
{
    public FakeNewsQA Script { get; } = new();

    public INewsQA NewsQA => Script;

    public EngineSettings? Settings { get; set; }

    public void LogTo(Microsoft.Extensions.Logging.ILoggerFactory loggers)
    {
    }

    public IReadOnlyList<string> Ingested { get; private set; } = [];

    public GivenMetadata? Given { get; private set; }

    public IngestResponse Receipt { get; set; } = new() { Added = 250, Passages = 900, Seconds = 0.5 };

    public bool Disposed { get; private set; }

    public IngestRequest? Request { get; private set; }

    public Task WatchAsync(IngestRequest request, IProgress<IngestResponse> round, CancellationToken cancellationToken)
    {
        (Request, Ingested, Given) = (request, request.Sources, request.Given);
        round.Report(Receipt);
        throw new OperationCanceledException();
    }

    public Task<IngestResponse> IngestAsync(IngestRequest request, IProgress<int> progress, CancellationToken cancellationToken)
    {
        (Request, Ingested, Given) = (request, request.Sources, request.Given);
        for (var done = 1; done <= Receipt.Added; done++)
        {
            progress.Report(done);
        }

        return Task.FromResult(Receipt);
    }

    public IEnumerable<ExtractedArticle> Extract(IReadOnlyList<string> paths) => paths.Select(path => path.EndsWith(".html", StringComparison.Ordinal)
        ? new ExtractedArticle(path, null, new(path, "There is no such file."))
        : Extracted(path, "The text of " + path));

    public ExtractedArticle Extract(Stream content)
    {
        using var reader = new StreamReader(content);
        return Extracted("-", reader.ReadToEnd());
    }

    public Task<ReindexReceipt> ReindexAsync(string? model, IProgress<int> progress, CancellationToken cancellationToken) =>
        Task.FromResult(new ReindexReceipt(6, model ?? "small", 1.5));

    public Task<CopyReceipt> CopyAsync(string from, string to, IProgress<int> progress, CancellationToken cancellationToken) =>
        Task.FromResult(new CopyReceipt(from, to, 4, 3, 9, 0.5));

    public Task<EvalReport> EvaluateAsync(string folder, EvalOptions options, bool answers, IProgress<int> progress, CancellationToken cancellationToken) =>
        Task.FromResult(new EvalReport
        {
            Dataset = folder,
            Split = options.Split ?? "all",
            Configuration = new Dictionary<string, string> { ["kind"] = answers ? "answers" : options.Retriever.ToString() },
            Queries = 2,
            Metrics = new Dictionary<string, double> { ["mrr@10"] = 0.75 },
            Intervals = new Dictionary<string, double[]> { ["mrr@10"] = [0.5, 1] },
            LatencyMs = new Dictionary<string, double> { ["p50"] = 1, ["p95"] = 2 },
        });

    public IReadOnlyList<ModelEntry> ListModels() =>
    [
        new ModelEntry("small", "sentence", 256, "MIT", IsDefault: true, "missing"),
        new ModelEntry("judge", "reranker", null, "MIT", IsDefault: false, "here"),
    ];

    public Task<PulledModel> PullModelAsync(string name, IProgress<PullProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new PullProgress("vocab.txt", 500_000, null));
        progress.Report(new PullProgress("onnx/model.onnx", 1_000_000, 2_000_000));
        progress.Report(new PullProgress("onnx/model.onnx", 1_010_000, 2_000_000));
        return Task.FromResult(new PulledModel(name, "https://hub.example/" + name, 2_500_000, "abc", IsReranker: name == "judge", WasThere: name == "old"));
    }

    public long Backup(string file) => file == "taken.db" ? throw new NewsQAException("taken.db exists already. Name a file that does not.") : 1234;

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new Finding("runtime", true, ".NET");
        yield return await Finding.OfAsync("index", async () => $"{(await Script.GetStatusAsync(cancellationToken)).Articles} articles");
    }

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return ValueTask.CompletedTask;
    }

    private static ExtractedArticle Extracted(string origin, string text) => new(origin, new() { Title = "A title", Source = "An outlet", Text = text }, null);
}
