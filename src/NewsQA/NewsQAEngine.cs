using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.FollowUps;
using NewsQA.Ingestion;
using NewsQA.Ingestion.Watching;
using NewsQA.Retrieval;
using NewsQA.Summarizing;

namespace NewsQA;

/// <summary>
/// NewsQA in this process. The model is loaded and the index opened by the first call, not by the constructor, so that a host starts at once
/// and can say what is wrong; a failed opening is tried again by the next call. Thread-safe.
/// </summary>
/// <param name="options">All options.</param>
/// <param name="time">The clock; null for the system's.</param>
/// <param name="loggers">Where logs go; null for nowhere.</param>
/// <param name="chat">Makes the language model's client, when it is first needed; null for none, whatever <see cref="EngineOptions.Llm"/> says. The caller disposes of the client.</param>
public sealed class NewsQAEngine(EngineOptions options, TimeProvider? time = null, ILoggerFactory? loggers = null, Func<IChatClient>? chat = null) : INewsQA, IAsyncDisposable
{
    private const int DefaultTop = 10;
    private const int MaxTop = 100;
    private const int DefaultSuggestions = 3;
    private const int MaxSuggestions = 10;

    private readonly EngineOpening _parts =
        new(cancellationToken => EngineParts.OpenAsync(options, forReindex: false, time ?? TimeProvider.System, loggers ?? NullLoggerFactory.Instance, cancellationToken));

    private readonly Lazy<Summarizer?> _summarizer = new(() =>
        chat is not null && options.Llm.IsConfigured ? new Summarizer(options.Llm, chat, time ?? TimeProvider.System, loggers ?? NullLoggerFactory.Instance) : null);

    /// <inheritdoc/>
    public Task<AskResponse> AskAsync(AskRequest request, CancellationToken cancellationToken = default) =>
        AskStreamAsync(request, cancellationToken).WholeAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AskEvent> AskStreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var top = Top(request.Top, least: 0);
        var rules = FollowUpReader.Read(request.Question, request.Conversation);
        QuestionReader.Read(rules.Question, request.Filters, request.AsOf, "question", Now);
        var read = _summarizer.Value is { } reader ? await reader.ReadAsync(request, rules, cancellationToken) : new(rules, null, null);
        var question = QuestionReader.Read(read.Reading.Question, request.Filters, request.AsOf, "question", Now);
        await foreach (var part in AcrossModels.StreamAsync(OpenAsync, parts => parts.Answerer.StreamAsync(question, top, cancellationToken), cancellationToken))
        {
            if (part is not AskDoneEvent { Response: var found })
            {
                yield return part is AskUnderstoodEvent understood ? new AskUnderstoodEvent(read.Reading.Show(understood.Understood)) : part;
                continue;
            }

            // All that the articles say has been told before the language model is asked to put it into words.
            var answer = await FinishAsync(found);
            var summary = request.Summarize && answer.Status == AnswerStatus.Answered ? _summarizer.Value?.Summarize(answer) : null;
            await foreach (var grown in summary?.StreamAsync(cancellationToken) ?? AsyncEnumerable.Empty<Summary>())
            {
                yield return new AskSummaryEvent(grown);
            }

            yield return new AskDoneEvent(summary?.AddTo(answer) ?? (request.Summarize && _summarizer.Value is null ? Summarizer.WithoutModel(answer) : answer));
        }

        async Task<AskResponse> FinishAsync(AskResponse response)
        {
            var shown = response with
            {
                Question = request.Question.Trim(), Understood = read.Reading.Show(response.Understood), Notes = read.Note is { } note ? [note] : [], Usage = read.Usage,
            };
            return await (await OpenAsync(cancellationToken)).Suggester.AddToAsync(request, shown, Now, cancellationToken);
        }
    }

    /// <summary>Tries whether the configured language model answers, with one short request.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What came of it; null when no language model is configured.</returns>
    public async Task<LanguageModelCheck?> CheckLanguageModelAsync(CancellationToken cancellationToken = default) =>
        _summarizer.Value is { } summarizer ? await summarizer.CheckAsync(cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var top = Top(request.Top, least: 1);
        var question = QuestionReader.Read(request.Query, request.Filters, request.AsOf, "query", Now);
        var clock = new StageClock();
        var (read, hits) = await AcrossModels.CallAsync(
            OpenAsync,
            async parts =>
            {
                var read = await parts.Retriever.UnderstandAsync(question, cancellationToken);
                return (read, await parts.Retriever.RetrieveAsync(read, top, cancellationToken));
            },
            cancellationToken);
        clock.Mark("retrieve");
        return new SearchResponse { Understood = read.Understood, Passages = [.. hits.Select(PassageHits.Of)], Timings = clock.Timings };
    }

    /// <inheritdoc/>
    public async Task<IngestResponse> AddArticlesAsync(IAsyncEnumerable<ArticleUpload> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var parts = await OpenAsync(cancellationToken);
        return await parts.Pipeline.IngestAsync(articles, progress: null, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleOutcome> AddArticlesStreamAsync(
        IAsyncEnumerable<ArticleUpload> articles, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var pipeline = (await OpenAsync(cancellationToken)).Pipeline;
        await foreach (var outcome in OutcomeStream.RunAsync((progress, stop) => pipeline.IngestAsync(articles, progress, stop), cancellationToken))
        {
            yield return outcome;
        }
    }

    /// <summary>Ingests files, folders and patterns.</summary>
    /// <param name="paths">What to read, in this order.</param>
    /// <param name="given">What a person says of all of them.</param>
    /// <param name="progress">Told of each source after its batch was committed; null for none.</param>
    /// <param name="cancellationToken">Stops between batches; what was committed stays.</param>
    /// <returns>What became of each source.</returns>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public async Task<IngestResponse> IngestAsync(
        IReadOnlyList<string> paths, GivenMetadata given, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var parts = await OpenAsync(cancellationToken);
        return await parts.Pipeline.IngestAsync(paths, given, progress, cancellationToken);
    }

    /// <summary>Ingests what a request names: files, folders, patterns, addresses, or a stream.</summary>
    /// <param name="request">What to ingest.</param>
    /// <param name="progress">Told of each source after its batch was committed; null for none.</param>
    /// <param name="cancellationToken">Stops between batches; what was committed stays.</param>
    /// <returns>What became of each source.</returns>
    /// <exception cref="ArgumentException">The request's format is none that can be read.</exception>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public async Task<IngestResponse> IngestAsync(IngestRequest request, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var parts = await OpenAsync(cancellationToken);
        return await parts.Pipeline.IngestAsync(request, progress, cancellationToken);
    }

    /// <summary>Ingests what a request names, then again whatever of it is new, until it is stopped: files when they change, addresses by a schedule.</summary>
    /// <param name="request">What to watch.</param>
    /// <param name="round">Told what became of each round in which anything was done.</param>
    /// <param name="progress">Told of each source after its batch was committed; null for none.</param>
    /// <param name="cancellationToken">Stops it; what was committed stays.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public async Task WatchAsync(
        IngestRequest request, IProgress<IngestResponse> round, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var parts = await OpenAsync(cancellationToken);
        var watch = new IngestWatch(parts.Pipeline, TimeSpan.FromMinutes(options.Web.PollMinutes), time ?? TimeProvider.System);
        await watch.RunAsync(request, round, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ArticlePage> ListArticlesAsync(ArticleQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await (await OpenAsync(cancellationToken)).Catalog.ListAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ArticleDetail?> GetArticleAsync(string id, string? revision = null, CancellationToken cancellationToken = default) =>
        await (await OpenAsync(cancellationToken)).Catalog.GetAsync(id, revision, cancellationToken);

    /// <inheritdoc/>
    public async Task<ArticleDetail?> PatchArticleAsync(string id, ArticlePatch patch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(patch);
        var given = GivenMetadataReader.Read(patch.Title, patch.Source, patch.PublishedAt, "publishedAt");
        var parts = await OpenAsync(cancellationToken);
        return await parts.Pipeline.SetMetadataAsync(id, given, cancellationToken) is null ? null : await parts.Catalog.GetAsync(id, null, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<DeletionReceipt> DeleteArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        await (await OpenAsync(cancellationToken)).Index.DeleteAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public async Task<ChangesResponse> GetChangesAsync(ChangesQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await (await OpenAsync(cancellationToken)).Changes.ListAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SuggestionsResponse> SuggestAsync(int? limit = null, CancellationToken cancellationToken = default)
    {
        var most = limit ?? DefaultSuggestions;
        if (most is < 1 or > MaxSuggestions)
        {
            throw new ArgumentException($"limit must be 1 to {MaxSuggestions}; it is {limit}.", nameof(limit));
        }

        return new SuggestionsResponse(await (await OpenAsync(cancellationToken)).Suggester.BeginningsAsync(most, Now, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<IndexStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        var summary = await (await OpenAsync(cancellationToken)).Index.GetSummaryAsync(cancellationToken);
        return new IndexStatus(summary.Articles, summary.Passages, summary.NewestArticle, summary.Space.Model) { Summarize = HasModel };
    }

    /// <summary>Embeds every passage anew with the configured model, from the stored texts. Until it is done, the old vectors answer.</summary>
    /// <param name="progress">Told the number of passages done; null for none.</param>
    /// <param name="cancellationToken">Stops before the switch; then nothing has changed.</param>
    /// <returns>How many passages were embedded.</returns>
    /// <exception cref="NewsQAException">The index or the model could not be used.</exception>
    public async Task<int> ReindexAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var parts = await EngineParts.OpenAsync(
            options, forReindex: true, time ?? TimeProvider.System, loggers ?? NullLoggerFactory.Instance, cancellationToken);
        return await parts.Index.ReembedAsync(parts.Encoder.Space, new PassageEmbedder(parts.Encoder).EmbedAsync, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _parts.DisposeAsync();

    private bool HasModel => chat is not null && options.Llm.IsConfigured;

    private DateTimeOffset Now => (time ?? TimeProvider.System).GetUtcNow();

    private static int Top(int? top, int least) => (top ?? DefaultTop) is var value && value >= least && value <= MaxTop
        ? value
        : throw new ArgumentException($"top must be {least} to {MaxTop}; it is {top}.", nameof(top));

    private ValueTask<EngineParts> OpenAsync(CancellationToken cancellationToken) => _parts.GetAsync(cancellationToken);
}
