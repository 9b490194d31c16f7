using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding.Pulling;
using NewsQA.Evaluation;

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

    /// <summary>Cleans the page in a file.</summary>
    /// <exception cref="NewsQAException">There is no such file, or no article in it.</exception>
    ExtractedPage Extract(string file);

    /// <summary>Cleans the page in a stream.</summary>
    /// <exception cref="NewsQAException">There is no article in it.</exception>
    ExtractedPage Extract(Stream content);

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
