using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Evaluation;
using NewsQA.Ingestion;

namespace NewsQA.Cli.Engine;

/// <summary>What the commands need of the engine. Each part is made when it is first asked for: listing models opens no index.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>Asking, searching, reading, deleting.</summary>
    INewsQA NewsQA { get; }

    /// <summary>Reads files, folders and patterns into the index.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="given">What is taken as given for all of them.</param>
    /// <param name="progress">Told how many articles are done.</param>
    /// <param name="cancellationToken">Stops the work; what was committed before stays.</param>
    /// <returns>What became of them: a bad one is a failure in the response, the others go in.</returns>
    Task<IngestResponse> IngestAsync(IReadOnlyList<string> paths, GivenMetadata given, IProgress<int> progress, CancellationToken cancellationToken);

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

    /// <summary>The sentence models that <c>models/manifest.json</c> describes, in its order.</summary>
    IReadOnlyList<ModelEntry> ListModels();
}
