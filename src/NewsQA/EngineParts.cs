using Microsoft.Extensions.Logging;
using NewsQA.Answering;
using NewsQA.Changes;
using NewsQA.Cleaning;
using NewsQA.Embedding;
using NewsQA.FollowUps.Suggestions;
using NewsQA.Indexing;
using NewsQA.Ingestion;
using NewsQA.Passages;
using NewsQA.Retrieval;
using NewsQA.Retrieval.Ranking;

namespace NewsQA;

/// <summary>The engine's parts around one open index.</summary>
internal sealed class EngineParts : IAsyncDisposable
{
    private readonly CrossEncoderReranker? _reranker;
    private bool _borrowsModels;

    private EngineParts(
        EngineOptions options, ISentenceEncoder encoder, CrossEncoderReranker? reranker, INewsIndex index, TimeProvider time, ILoggerFactory loggers)
    {
        (Encoder, Index, _reranker) = (encoder, index, reranker);
        Catalog = new ArticleCatalog(index);
        Changes = new ChangeCatalog(index);
        Retriever = new PassageRetriever(index, encoder, options.Retrieval, reranker);
        Answerer = new Answerer(index, Retriever, encoder, options.Answers);
        Suggester = new Suggester(index, new FirstSentenceFinder(index, Retriever, encoder), options.FollowUps);
        Pipeline = new IngestPipeline(
            index, encoder, new ArticleCleaner(), new PassageCutter(options.Passages).Cut, options.Ingestion, time, loggers.CreateLogger<IngestPipeline>(), options.Web);
    }

    public ISentenceEncoder Encoder { get; }

    public INewsIndex Index { get; }

    public ArticleCatalog Catalog { get; }

    public ChangeCatalog Changes { get; }

    public PassageRetriever Retriever { get; }

    public Answerer Answerer { get; }

    public Suggester Suggester { get; }

    public IngestPipeline Pipeline { get; }

    /// <summary>Whether the index still has this process's vectors; another process may have embedded it anew with another model.</summary>
    public async ValueTask<bool> AreCurrentAsync(CancellationToken cancellationToken) =>
        (await Index.GetSummaryAsync(cancellationToken)).Space == Encoder.Space;

    /// <summary>Opens a further index beside these parts, with the models that they have loaded.</summary>
    public async Task<EngineParts> OpenBesideAsync(EngineOptions options, CancellationToken cancellationToken)
    {
        var index = await options.IndexPlace.OpenAsync(Encoder.Space, options.Index, acceptOtherSpace: false, TimeProvider.System, cancellationToken);
        return new EngineParts(options, Encoder, _reranker, index, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance) { _borrowsModels = true };
    }

    /// <summary>
    /// Loads the model and opens the index, which is created when there is none; one of another embedding space too when it is to be embedded anew. Without a
    /// configured model, an index with passages decides which it is.
    /// </summary>
    public static async Task<EngineParts> OpenAsync(
        EngineOptions options, bool forReindex, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var models = NewsQAPaths.Models(options.General);
        var encoder = SentenceModels.Load(models, options.General.Model ?? (forReindex ? null : await ModelOfAsync(models, options, cancellationToken)));
        CrossEncoderReranker? reranker = null;
        try
        {
            reranker = forReindex ? null : CrossEncoderReranker.Open(options);
            var index = await options.IndexPlace.OpenAsync(encoder.Space, options.Index, forReindex, time, cancellationToken);
            return new EngineParts(options, encoder, reranker, index, time, loggers);
        }
        catch
        {
            reranker?.Dispose();
            encoder.Dispose();
            throw;
        }
    }

    // A model that is no longer listed is left to the opening of the index, whose message names both.
    private static async Task<string?> ModelOfAsync(string models, EngineOptions options, CancellationToken cancellationToken) =>
        await options.IndexPlace.FindSpaceAsync(options.Index, cancellationToken) is { } space && SentenceModels.List(models).Any(model => model.Name == space.Model) ? space.Model : null;

    public async ValueTask DisposeAsync()
    {
        Pipeline.Dispose();
        await Index.DisposeAsync();
        if (!_borrowsModels)
        {
            _reranker?.Dispose();
            Encoder.Dispose();
        }
    }
}
