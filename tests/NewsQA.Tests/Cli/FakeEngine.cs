using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Cli.Engine;
using NewsQA.Client;
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

    public IReadOnlyList<string> Ingested { get; private set; } = [];

    public GivenMetadata? Given { get; private set; }

    public IngestResponse Receipt { get; set; } = new() { Added = 250, Passages = 900, Seconds = 0.5 };

    public bool Disposed { get; private set; }

    public Task<IngestResponse> IngestAsync(
        IReadOnlyList<string> paths, GivenMetadata given, IProgress<int> progress, CancellationToken cancellationToken)
    {
        (Ingested, Given) = (paths, given);
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
        Task.FromResult(new ReindexReceipt(6, model ?? "static-v0", 1.5));

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

    public IReadOnlyList<ModelEntry> ListModels() => [new ModelEntry("static-v0", 256, "MIT", IsDefault: true, IsPresent: false)];

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return ValueTask.CompletedTask;
    }

    private static ExtractedArticle Extracted(string origin, string text) => new(origin, new() { Title = "A title", Source = "An outlet", Text = text }, null);
}
