using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NewsQA.Client;
using NewsQA.Embedding.Pulling;
using NewsQA.Evaluation;
using NewsQA.Ingestion;

namespace NewsQA.Cli.Engine;

/// <summary>A server's engine, over its HTTP API. Files are read here and sent; addresses are sent for the server to fetch.</summary>
internal sealed class RemoteEngine : IEngine
{
    // A large batch of articles is embedded before the server answers, on a machine that may be slow.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http;
    private readonly NewsQAHttpClient _client;

    private RemoteEngine(HttpClient http) => (_http, _client) = (http, new NewsQAHttpClient(http));

    public INewsQA NewsQA => _client;

    public void LogTo(ILoggerFactory loggers)
    {
        // The server has its own.
    }

    /// <exception cref="ArgumentException">The address is none.</exception>
    public static IEngine Open(EngineSettings settings)
    {
        var http = NewsQAHttpClient.Connect(settings.Server!, settings.ApiKey);
        http.Timeout = Patience;
        return new RemoteEngine(http);
    }

    public async Task<IngestResponse> IngestAsync(IngestRequest request, IProgress<int> progress, CancellationToken cancellationToken)
    {
        if (request.Prune)
        {
            throw OnlyHere("ingest --prune");
        }

        if (request.KeepTeasers)
        {
            throw OnlyHere("ingest --keep-teasers");
        }

        var started = Stopwatch.GetTimestamp();
        var (unread, outcomes) = (new List<IngestFailure>(), new List<ArticleOutcome>());
        var articles = new ArticleUploads(new IngestOptions()).ReadAsync(request, unread.Add, cancellationToken);
        await foreach (var outcome in _client.AddArticlesStreamAsync(articles, cancellationToken))
        {
            outcomes.Add(outcome);
            progress.Report(outcomes.Count(o => o.Result != IngestResult.Failed));
        }

        var total = IngestTotals.Of(outcomes, Stopwatch.GetElapsedTime(started));
        return total with { Failed = [.. unread, .. total.Failed] };
    }

    public Task WatchAsync(IngestRequest request, IProgress<IngestResponse> round, CancellationToken cancellationToken) => throw OnlyHere("ingest --watch");

    public IEnumerable<ExtractedArticle> Extract(IReadOnlyList<string> paths) => throw OnlyHere("extract");

    public ExtractedArticle Extract(Stream content) => throw OnlyHere("extract");

    public Task<ReindexReceipt> ReindexAsync(string? model, IProgress<int> progress, CancellationToken cancellationToken) => throw OnlyHere("reindex");

    public Task<CopyReceipt> CopyAsync(string from, string to, IProgress<int> progress, CancellationToken cancellationToken) => throw OnlyHere("copy");

    public Task<EvalReport> EvaluateAsync(
        string folder, EvalOptions options, bool answers, IProgress<int> progress, CancellationToken cancellationToken) => throw OnlyHere("eval");

    public IReadOnlyList<ModelEntry> ListModels() => throw OnlyHere("models");

    public Task<PulledModel> PullModelAsync(string name, IProgress<PullProgress> progress, CancellationToken cancellationToken) => throw OnlyHere("models pull");

    public long Backup(string file) => throw OnlyHere("backup");

    public IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken) => RemoteExamination.RunAsync(_http, _client, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static ArgumentException OnlyHere(string command) =>
        new($"{command} works on this machine alone; leave --server out.", nameof(command));
}
