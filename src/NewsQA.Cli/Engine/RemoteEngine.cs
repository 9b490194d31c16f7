using System.Diagnostics;
using NewsQA.Articles;
using NewsQA.Client;
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

    /// <exception cref="ArgumentException">The address is none.</exception>
    public static IEngine Open(EngineSettings settings)
    {
        var http = NewsQAHttpClient.Connect(settings.Server!, settings.ApiKey);
        http.Timeout = Patience;
        return new RemoteEngine(http);
    }

    public async Task<IngestResponse> IngestAsync(
        IReadOnlyList<string> paths, GivenMetadata given, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var (unread, outcomes) = (new List<IngestFailure>(), new List<ArticleOutcome>());
        await foreach (var outcome in _client.AddArticlesStreamAsync(Articles(paths, given, unread.Add, cancellationToken), cancellationToken))
        {
            outcomes.Add(outcome);
            progress.Report(outcomes.Count(o => o.Result != IngestResult.Failed));
        }

        var total = IngestTotals.Of(outcomes, Stopwatch.GetElapsedTime(started));
        return total with { Failed = [.. unread, .. total.Failed] };
    }

    public ExtractedPage Extract(string file) => throw OnlyHere("extract");

    public ExtractedPage Extract(Stream content) => throw OnlyHere("extract");

    public Task<ReindexReceipt> ReindexAsync(string? model, IProgress<int> progress, CancellationToken cancellationToken) => throw OnlyHere("reindex");

    public Task<EvalReport> EvaluateAsync(
        string folder, EvalOptions options, bool answers, IProgress<int> progress, CancellationToken cancellationToken) => throw OnlyHere("eval");

    public IReadOnlyList<ModelEntry> ListModels() => throw OnlyHere("models");

    public long Backup(string file) => throw OnlyHere("backup");

    public IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken) => RemoteExamination.RunAsync(_http, _client, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async IAsyncEnumerable<ArticleUpload> Articles(
        IReadOnlyList<string> paths, GivenMetadata given, Action<IngestFailure> failed,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var uploads = new ArticleUploads(new IngestOptions());
        foreach (var path in paths)
        {
            if (IsAddress(path))
            {
                yield return new ArticleUpload { Text = "", Url = path, Source = given.Source, PublishedAt = given.PublishedAt?.Date };
                continue;
            }

            await foreach (var article in uploads.ReadAsync([path], given, failed, cancellationToken))
            {
                yield return article;
            }
        }
    }

    private static bool IsAddress(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static ArgumentException OnlyHere(string command) =>
        new($"{command} works on this machine alone; leave --server out.");
}
