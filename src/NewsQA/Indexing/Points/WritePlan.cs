using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing.Duplicates;
using NewsQA.Indexing.Lexical;
using NewsQA.Passages;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Works out what a write does, over what is stored and what the same write has done so far, and changes nothing by itself: <see cref="ToChangeset"/> says what is to be done. Of one write, by one
/// thread.
/// </summary>
internal sealed partial class WritePlan
{
    private readonly PointTables tables;
    private readonly IndexCounters before;
    private readonly DateTimeOffset now;
    private readonly Dictionary<string, ArticleEntry?> articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> changedArticles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceEntry?> sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> changedSources = new(StringComparer.Ordinal);
    private readonly HashSet<string> tombstones = new(StringComparer.Ordinal);
    private readonly List<FetchState> fetches = [];
    private readonly HashSet<Guid> forgotten = [];
    private readonly Dictionary<string, List<long>> storedChanges = new(StringComparer.Ordinal);
    private readonly Dictionary<long, IndexChange> changes = [];
    private readonly Dictionary<string, long> deleted = new(StringComparer.Ordinal);
    private readonly Dictionary<ArticleKey, Article> newRevisions = [];
    private readonly Dictionary<string, (ArticleToIndex Item, ArticleTerms Terms)> newPassages = new(StringComparer.Ordinal);
    private readonly List<(string ArticleId, string? Revision)> obsolete = [];
    private readonly Dictionary<string, Dictionary<uint, int>> storedTerms = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, int> termChanges = [];
    private readonly HashSet<string> leftBySource = new(StringComparer.Ordinal);
    private Dictionary<string, int>? outlets;

    /// <summary>Begins a plan.</summary>
    /// <param name="tables">What is stored.</param>
    /// <param name="before">The counts before.</param>
    /// <param name="generation">What the passages are built with.</param>
    /// <param name="now">The time.</param>
    public WritePlan(PointTables tables, IndexCounters before, PassageGeneration generation, DateTimeOffset now) =>
        (this.tables, this.before, Counters, Generation, this.now) = (tables, before, before, generation, now);

    /// <summary>What the passages are built with.</summary>
    public PassageGeneration Generation { get; }

    /// <summary>The counts so far.</summary>
    public IndexCounters Counters { get; private set; }

    /// <summary>What was removed so far.</summary>
    public DeletionReceipt Receipt { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Texts that become readable.</summary>
    public IReadOnlyCollection<Article> NewRevisions => newRevisions.Values;

    /// <summary>Articles whose passages become findable, with their terms.</summary>
    public IReadOnlyCollection<(ArticleToIndex Item, ArticleTerms Terms)> NewPassages => newPassages.Values;

    /// <summary>Articles that are known so far, those that are gone not among them.</summary>
    public IEnumerable<ArticleEntry> Known => articles.Values.OfType<ArticleEntry>();

    /// <summary>An article as it is so far; it must have been loaded.</summary>
    /// <returns>Null where there is none.</returns>
    public ArticleEntry? Find(string articleId) => articles[articleId];

    /// <summary>Takes over what was read otherwise.</summary>
    public void Learn(ArticleEntry article) => articles.TryAdd(article.Id, article);

    /// <summary>Changes an article.</summary>
    public void Set(ArticleEntry article)
    {
        articles[article.Id] = article;
        changedArticles.Add(article.Id);
    }

    /// <summary>A source as it is so far; it must have been loaded.</summary>
    public SourceEntry? FindSource(string origin) => sources[origin];

    /// <summary>The text of a revision that this write brings; null for another.</summary>
    public string? NewText(ArticleKey key) => newRevisions.GetValueOrDefault(key)?.Text ?? (newPassages.TryGetValue(key.ArticleId, out var own) && own.Item.Article.Revision == key.Revision ? own.Item.Article.Text : null);

    /// <summary>Remembers what servers said.</summary>
    public void Record(IEnumerable<FetchState> said) => fetches.AddRange(said);

    /// <summary>Makes an article's revision the current one, groups aside.</summary>
    /// <param name="item">The article.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="sketch">Its text's sketch.</param>
    /// <returns>What that did.</returns>
    public WriteOutcome Write(ArticleToIndex item, ArticleTerms terms, TextSketch sketch)
    {
        var known = Find(item.Article.Id);
        if (item.Expected is { } expected
            && (expected.Given != (known?.Given ?? GivenMetadata.None) || (expected.Revision is not null && expected.Revision != known?.Revision)))
        {
            return WriteOutcome.Stale;
        }

        var outcome = known is null ? WriteOutcome.Added : known.Revision == item.Article.Revision ? WriteOutcome.Unchanged : WriteOutcome.Updated;
        if (outcome != WriteOutcome.Unchanged)
        {
            Set(MakeCurrent(known, item, terms, sketch));
            Note(new IndexChange(known is null ? ChangeKind.Added : ChangeKind.Revised, item.LoggedAt ?? item.Article.IngestedAt, item.Article.Id, item.Article.Revision, known?.Revision, null));
        }

        Set(Find(item.Article.Id)! with { Given = item.Given });
        RecordSource(item);
        return outcome;
    }

    /// <summary>Forgets a source of an article that others still feed.</summary>
    public void ForgetSource(string origin)
    {
        var article = Find(FindSource(origin)!.ArticleId)!;
        Set(article with { Origins = [.. article.Origins.Where(known => known != origin)] });
        SetSource(origin, null);
    }

    /// <summary>The articles that a source of this write fed before and that none feeds any more.</summary>
    public IReadOnlyList<string> Orphans() => [.. leftBySource.Where(id => Find(id) is { Origins.Count: 0 })];

    /// <summary>Removes an article, groups aside.</summary>
    /// <param name="articleId">It must be there.</param>
    /// <param name="at">When.</param>
    /// <param name="duplicates">Rows of its group that go with it.</param>
    /// <param name="received">What its deletion removed when it was deleted first, where it is copied; null where it is deleted now.</param>
    public void Remove(string articleId, DateTimeOffset at, int duplicates, DeletionReceipt? received = null)
    {
        var article = Find(articleId)!;
        var receipt = received ?? new DeletionReceipt(1, article.Revisions.Count, article.Spans.Count, article.Spans.Count) { Sources = article.Origins.Count, Duplicates = duplicates };
        foreach (var origin in article.Origins)
        {
            // With what servers said of their addresses: else the next fetch would be told that nothing changed, and bring nothing.
            if (origin.Contains("://", StringComparison.Ordinal))
            {
                // An entry's page is kept under the entry's own name.
                forgotten.UnionWith([FetchPoints.IdOf(origin.Split('#')[0]), FetchPoints.IdOf(origin)]);
            }

            SetSource(origin, null);
        }

        forgotten.UnionWith(article.Revisions.Select(revision => RevisionPoints.IdOf(articleId, revision.Revision)));
        forgotten.UnionWith(storedChanges.GetValueOrDefault(articleId, []).Select(ChangePoints.IdOf));
        TakeAway(article);
        CountOutlet(article.Source, -1);
        Counters = Counters with { Articles = Counters.Articles - 1 };
        articles[articleId] = null;
        changedArticles.Add(articleId);
        foreach (var key in newRevisions.Keys.Where(key => key.ArticleId == articleId).ToList())
        {
            newRevisions.Remove(key);
        }

        obsolete.Add((articleId, null));
        NoteDeletion(articleId, at, receipt);
        Receipt += receipt;
    }

    /// <summary>Notes that an article was deleted. What was noted of it before goes: a revision is a hash of what it said.</summary>
    public void NoteDeletion(string articleId, DateTimeOffset at, DeletionReceipt? receipt)
    {
        foreach (var seq in changes.Where(entry => entry.Value.ArticleId == articleId).Select(entry => entry.Key).ToList())
        {
            changes.Remove(seq);
        }

        Note(new IndexChange(ChangeKind.Deleted, at, articleId, null, null, receipt));
        deleted[articleId] = Counters.Seq;
        tombstones.Add(articleId);
    }

    private ArticleEntry MakeCurrent(ArticleEntry? known, ArticleToIndex item, ArticleTerms terms, TextSketch sketch)
    {
        var article = item.Article;
        if (known is not null)
        {
            TakeAway(known);
            obsolete.Add((known.Id, known.Revision));
        }

        var isKnown = known?.Revisions.Any(revision => revision.Revision == article.Revision) == true;
        if (!isKnown)
        {
            newRevisions[new ArticleKey(article.Id, article.Revision)] = article;
        }

        newPassages[article.Id] = (item, terms);
        PassageTerms.Count(terms, termChanges, 1);
        CountOutlet(known?.Source, -1);
        CountOutlet(article.Source, 1);
        Counters = Counters with
        {
            Articles = Counters.Articles + (known is null ? 1 : 0),
            Passages = Counters.Passages + item.Passages.Count,
            TotalLength = Counters.TotalLength + terms.TotalLength,
        };
        tombstones.Remove(article.Id);
        return new ArticleEntry
        {
            Id = article.Id,
            Revision = article.Revision,
            Switched = Counters.Seq + 1,
            Title = article.Title,
            ShownTitle = article.ShownTitle(),
            Source = article.Source,
            PublishedAt = article.PublishedAt,
            Language = article.Language,
            Revisions = isKnown ? known!.Revisions : [.. known?.Revisions ?? [], new RevisionSummary(article.Revision, article.IngestedAt, article.ShownTitle())],
            Origins = known?.Origins ?? [],
            Spans = [.. item.Passages.Select(passage => passage.Span)],
            Length = terms.TotalLength,
            Lead = known?.Lead,
            Sketch = sketch,
        };
    }
}
