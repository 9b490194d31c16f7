using Microsoft.Extensions.Logging;
using NewsQA.Articles;
using NewsQA.Cleaning;
using NewsQA.Cleaning.Text;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Makes a batch ready for the index: leaves out what did not change, cleans and cuts on all cores, embeds in one call.</summary>
internal sealed class BatchPreparation(
    INewsIndex index, PassageEmbedder embedder, IArticleCleaner cleaner, Func<string, IReadOnlyList<TextSpan>> cut, TimeProvider time, ILogger logger)
{
    private const string NothingLeft = "Nothing is left of it after cleaning: no line of it is an article's text. `extract` shows what was dropped.";

    private readonly FullerText _fuller = new(index);

    /// <summary>Prepares a batch.</summary>
    /// <param name="batch">What was read.</param>
    /// <param name="given">What was given by hand for all of it, marked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One entry per outcome, in order.</returns>
    public async Task<IReadOnlyList<PreparedSource>> PrepareAsync(
        IReadOnlyList<ReadOutcome> batch, GivenMetadata given, CancellationToken cancellationToken)
    {
        var origins = batch.Where(outcome => outcome.Article is not null).SelectMany(outcome => new[] { outcome.Article!.AbsoluteOrigin, outcome.FormerOrigin }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var states = await index.GetSourceStatesAsync(origins, cancellationToken);
        batch = [.. batch.Select(outcome => Known(outcome, states))];
        var stored = await StoredAsync(batch, states, given, cancellationToken);
        var drafts = new Draft[batch.Count];
        Parallel.For(0, batch.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => drafts[i] = ToDraft(batch[i], states, stored, GivenFor(batch[i], given)));
        drafts = WithoutTeasers(drafts);
        for (var i = 0; i < drafts.Length; i++)
        {
            drafts[i] = await WithGivenAsync(drafts[i], GivenFor(batch[i], given), cancellationToken);
        }

        return await EmbedAsync(drafts, cancellationToken);
    }

    private static GivenMetadata GivenFor(ReadOutcome outcome, GivenMetadata given) => outcome.Given == GivenMetadata.None ? given : given.With(outcome.Given.Marked());

    private static ReadOutcome Known(ReadOutcome outcome, IReadOnlyDictionary<string, SourceState> states) =>
        outcome is { Article: { } article, FormerOrigin: { } former } && !states.ContainsKey(article.AbsoluteOrigin) && states.ContainsKey(former)
            ? outcome with { Article = article with { AbsoluteOrigin = former } }
            : outcome;

    // Of a feed's items whose pages are or were asked for: what their articles have, which a page may have given.
    private async Task<Dictionary<string, Article>> StoredAsync(
        IReadOnlyList<ReadOutcome> batch, IReadOnlyDictionary<string, SourceState> states, GivenMetadata given, CancellationToken cancellationToken)
    {
        bool MayHavePage(ReadOutcome outcome) => outcome.Article is { } raw && states.TryGetValue(raw.AbsoluteOrigin, out var state)
            && (outcome.Page is not null || outcome.Note is not null || HashMark.IsOfEntry(raw.ContentHash) || HashMark.IsOfEntry(state.ContentHash))
            && (outcome.Page is not null || !IsUnchanged(raw, state, GivenFor(outcome, given)));
        string[] origins = [.. batch.Where(MayHavePage).Select(outcome => outcome.Article!.AbsoluteOrigin).Distinct(StringComparer.Ordinal)];
        var articles = origins.Length == 0 ? [] : await index.GetArticlesAsync([.. origins.Select(origin => new ArticleKey(states[origin].ArticleId))], cancellationToken);
        return origins.Zip(articles).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!, StringComparer.Ordinal);
    }

    private Draft ToDraft(ReadOutcome outcome, IReadOnlyDictionary<string, SourceState> states, Dictionary<string, Article> stored, GivenMetadata given)
    {
        if (outcome.Article is not { } raw)
        {
            return new(outcome);
        }

        var state = states.GetValueOrDefault(raw.AbsoluteOrigin);
        if (state is not null && outcome.Page is null && IsUnchanged(raw, state, given))
        {
            return new(outcome);
        }

        var before = stored.GetValueOrDefault(raw.AbsoluteOrigin);
        if (before is not null && outcome.Page is { IsUnchanged: true } page)
        {
            // Only the entry is recorded.
            return Kept(outcome with { Article = raw with { ContentHash = page.ContentHash } }, before, state);
        }

        var (read, cleaned, failure) = Cleaned(outcome, raw);
        if (cleaned is null || cleaned.Text.Length == 0)
        {
            return new(ReadOutcome.Failed(raw.Origin, failure?.Error ?? NothingLeft));
        }

        // Its page will be asked for again at the next look.
        var isPending = read.Note is not null && !HashMark.IsRefused(read.Article!.ContentHash);
        if (before is not null && ((isPending && HashMark.IsHad(state!.ContentHash)) || FullerText.IsTeaser(cleaned.Text, Prose.CountWords(before.Text))))
        {
            // Its page was had before, and cannot be had now or is no longer asked for.
            return Kept(read with { Article = read.Article! with { ContentHash = HashMark.Like(read.Article.ContentHash, state!.ContentHash) } }, before, state);
        }

        var article = ArticleAssembly.From(read.Article!, cleaned, time.GetUtcNow());
        return new(read, article, cut(article.Text), state);
    }

    // The source is recorded, and its article stays as the index has it.
    private Draft Kept(ReadOutcome outcome, Article standing, SourceState? state) => new(outcome, standing, cut(standing.Text), state) { Revision = standing.Revision };

    private (ReadOutcome Read, CleanedArticle? Cleaned, IngestFailure? Failure) Cleaned(ReadOutcome outcome, RawArticle raw)
    {
        var (cleaned, failure) = SafeCleaning.Clean(cleaner, raw, logger);
        return outcome.Page is { IsUnchanged: false } page ? new PageOrTeaser(cleaner, logger).Choose(outcome, page, cleaned, failure) : (outcome, cleaned, failure);
    }

    private bool IsUnchanged(RawArticle raw, SourceState state, GivenMetadata given) =>
        (state.ContentHash == raw.ContentHash || HashMark.Without(state.ContentHash) == raw.ContentHash) && state.CleanerVersion == cleaner.Version && state.Given.With(given) == state.Given;

    // Of one batch: a feed's item beside the page itself.
    private static Draft[] WithoutTeasers(Draft[] drafts)
    {
        var longest = drafts.Where(draft => draft.Article?.Url is not null).GroupBy(draft => draft.Article!.Id, StringComparer.Ordinal).Where(sources => sources.Skip(1).Any())
            .ToDictionary(sources => sources.Key, sources => sources.MaxBy(draft => Prose.CountWords(draft.Article!.Text))!, StringComparer.Ordinal);
        return longest.Count == 0 ? drafts
            : Array.ConvertAll(drafts, draft => draft.Article is { } article && longest.TryGetValue(article.Id, out var full) && FullerText.IsTeaser(article.Text, Prose.CountWords(full.Article!.Text)) ? Beside(draft, full) : draft);
    }

    // An item whose page was asked for is recorded all the same: it need not be asked for again.
    private static Draft Beside(Draft teaser, Draft full) =>
        HashMark.IsOfEntry(teaser.Outcome.Article!.ContentHash) ? full with { Outcome = teaser.Outcome, State = teaser.State } : new(teaser.Outcome);

    // What was given by hand belongs to the article, which another source may have fed before: two sources can share an address.
    private async Task<Draft> WithGivenAsync(Draft draft, GivenMetadata given, CancellationToken cancellationToken)
    {
        if (draft.Article is not { } article)
        {
            return draft;
        }

        var isKnown = draft.State?.ArticleId == article.Id;
        var found = article.Url is null ? null : await index.GetHistoryAsync(article.Id, cancellationToken);
        if (await _fuller.StandingAsync(article, draft.Outcome.Article!.AbsoluteOrigin, found, cancellationToken) is { } standing)
        {
            if (given == GivenMetadata.None && !HashMark.IsOfEntry(draft.Outcome.Article.ContentHash))
            {
                return new(draft.Outcome);
            }

            (draft, article) = (Kept(draft.Outcome, standing, draft.State), standing);
        }

        var history = isKnown ? null : found;
        var before = history?.Given ?? (isKnown ? draft.State!.Given : GivenMetadata.None);
        // A source that comes to feed another article, by a new address, takes along what was given for it.
        var all = (history is null && !isKnown ? draft.State?.Given ?? before : before).With(given);
        return draft with { Article = article.With(all), Given = all, Before = before };
    }

    private async Task<IReadOnlyList<PreparedSource>> EmbedAsync(Draft[] drafts, CancellationToken cancellationToken)
    {
        var passages = drafts.SelectMany(draft => draft.Spans.Select(span => (draft.Article!, span))).ToList();
        var vectors = await embedder.EmbedAsync(passages, cancellationToken);
        var prepared = new List<PreparedSource>(drafts.Length);
        var next = 0;
        foreach (var draft in drafts)
        {
            var own = vectors[next..(next + draft.Spans.Count)];
            next += draft.Spans.Count;
            prepared.Add(ToPrepared(draft, own));
        }

        return prepared;
    }

    private PreparedSource ToPrepared(Draft draft, float[][] vectors) => draft.Outcome.Article is not { } raw
        ? new(draft.Outcome, draft.Outcome.Failure?.Origin ?? draft.Outcome.Address!.Url, null, draft.Outcome.Failure)
        : new(draft.Outcome, raw.Origin, draft.Article is null ? null : new ArticleToIndex
        {
            Article = draft.Article,
            AbsoluteOrigin = raw.AbsoluteOrigin,
            ContentHash = raw.ContentHash,
            CleanerVersion = cleaner.Version,
            Given = draft.Given,
            Expected = new ExpectedArticle(draft.Before, draft.Revision),
            Passages = [.. draft.Spans.Zip(vectors, (span, vector) => new PassageToIndex(span, vector))],
        }, null);

    private sealed record Draft(ReadOutcome Outcome, Article? Article, IReadOnlyList<TextSpan> Spans, SourceState? State)
    {
        public Draft(ReadOutcome outcome)
            : this(outcome, null, [], null)
        {
        }

        public GivenMetadata Given { get; init; } = GivenMetadata.None;

        public GivenMetadata Before { get; init; } = GivenMetadata.None;

        // Of the article, where it is the index's own; null for any.
        public string? Revision { get; init; }
    }
}
