using Microsoft.Extensions.Logging;
using NewsQA.Client;
using NewsQA.Embedding.Pulling;
using NewsQA.Evaluation;
using NewsQA.Ingestion;

namespace NewsQA.Cli.Engine;

/// <summary>What the commands need of the engine. Each part is made when it is first asked for: listing models opens no index.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>Asking, searching, reading, deleting.</summary>
    INewsQA NewsQA { get; }

    /// <summary>Sends the engine's logs to a server's, from now on.</summary>
    void LogTo(ILoggerFactory loggers);

    /// <summary>Reads what a request names into the index.</summary>
    /// <param name="request">Files, folders, patterns, addresses, or standard input.</param>
    /// <param name="progress">Told how many articles are done.</param>
    /// <param name="cancellationToken">Stops the work; what was committed before stays.</param>
    /// <returns>What became of them: a bad one is a failure in the response, the others go in.</returns>
    Task<IngestResponse> IngestAsync(IngestRequest request, IProgress<int> progress, CancellationToken cancellationToken);

    /// <summary>Reads what a request names, and again whatever of it is new, until it is stopped.</summary>
    /// <param name="request">Files, folders, patterns and addresses.</param>
    /// <param name="round">Told what became of each round.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task WatchAsync(IngestRequest request, IProgress<IngestResponse> round, CancellationToken cancellationToken);

    /// <summary>Cleans the pages in files, on all cores.</summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <returns>One entry per article or failure, in order, as they are done.</returns>
    IEnumerable<ExtractedArticle> Extract(IReadOnlyList<string> paths);

    /// <summary>Cleans the page in a stream.</summary>
    ExtractedArticle Extract(Stream content);

    /// <summary>Embeds the stored articles again.</summary>
    /// <param name="model">A model's name; null means the default.</param>
    /// <param name="progress">Told how many passages are done.</param>
    /// <param name="cancellationToken">Stops the work; the index stays as it was.</param>
    Task<ReindexReceipt> ReindexAsync(string? model, IProgress<int> progress, CancellationToken cancellationToken);

    /// <summary>Measures retrieval or answers on a set, in an index of its own.</summary>
    /// <param name="folder">The set.</param>
    /// <param name="options">What to run.</param>
    /// <param name="answers">Answers, not retrieval.</param>
    /// <param name="progress">Told how many questions are done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<EvalReport> EvaluateAsync(string folder, EvalOptions options, bool answers, IProgress<int> progress, CancellationToken cancellationToken);

    /// <summary>Copies an index into another place, without embedding anything anew; what is there already stays.</summary>
    /// <param name="from">Where from: <c>sqlite</c>, <c>sqlite:DIR</c>, <c>qdrant</c> or <c>qdrant:URL</c>.</param>
    /// <param name="to">Where to, in the same form.</param>
    /// <param name="progress">Told how many changes of the first one's log are done.</param>
    /// <param name="cancellationToken">Stops the work; what was copied stays, and the same call goes on.</param>
    Task<CopyReceipt> CopyAsync(string from, string to, IProgress<int> progress, CancellationToken cancellationToken);

    /// <summary>Copies the index into one file, while others go on using it.</summary>
    /// <param name="file">The file to make.</param>
    /// <returns>Its size in bytes.</returns>
    long Backup(string file);

    /// <summary>Looks at everything that answering needs, one after the other.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken);

    /// <summary>The models that the manifests describe, in their order, then those that could be pulled.</summary>
    IReadOnlyList<ModelEntry> ListModels();

    /// <summary>Fetches a model.</summary>
    /// <param name="name">A known name, or <c>owner/name</c>.</param>
    /// <param name="progress">Told as its files grow.</param>
    /// <param name="cancellationToken">Stops; the same call goes on where it stopped.</param>
    Task<PulledModel> PullModelAsync(string name, IProgress<PullProgress> progress, CancellationToken cancellationToken);
}
