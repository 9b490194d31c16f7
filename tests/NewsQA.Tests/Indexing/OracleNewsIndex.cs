using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;
using NewsQA.Indexing.Duplicates;
using NewsQA.Indexing.Lexical;
using NewsQA.Passages;

namespace NewsQA.Tests.Indexing;

/// <summary>
/// What every index must agree with: dictionaries, and formulas straight from the definitions, in double. It shares with the others the
/// analysis of text, what counts as header, and the rule when the average length is frozen anew.
/// </summary>
internal sealed class OracleNewsIndex(EmbeddingSpace space) : INewsIndex
{
    private readonly SortedDictionary<string, Entry> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string ArticleId, string Hash, string Cleaner, int Fed)> sources = [];
    private readonly HashSet<string> deleted = [];
    private readonly Dictionary<string, FetchState> fetches = [];
    private readonly List<(int Seq, IndexChange Change)> changes = [];
    private int seq;
    private EmbeddingSpace space = space;
    private double averageLength;
    private int fed;

    private IEnumerable<Indexed> Passages => articles.Values.SelectMany(entry => entry.Passages);

    public Task<IndexSummary> GetSummaryAsync(CancellationToken cancellationToken = default)
    {
        var newest = articles.Values.Select(entry => entry.Current.PublishedAt).OfType<PartialDate>()
            .OrderByDescending(date => date.Earliest).ThenByDescending(date => date.Latest).FirstOrDefault();
        return Task.FromResult(new IndexSummary(articles.Count, Passages.Count(), newest, space) { Version = seq });
    }

    public Task<IReadOnlyDictionary<string, SourceState>> GetSourceStatesAsync(
        IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, SourceState>>(absoluteOrigins.Distinct().Where(sources.ContainsKey).ToDictionary(
            origin => origin,
            origin => new SourceState(sources[origin].ArticleId, sources[origin].Hash, sources[origin].Cleaner, articles[sources[origin].ArticleId].Given)));

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<ArticleToIndex> batch, CancellationToken cancellationToken = default)
    {
        foreach (var item in batch)
        {
            Check(item.Passages.Select(passage => passage.Embedding), space);
        }

        var left = new HashSet<string>();
        var outcomes = batch.Select(item => Write(item, left)).ToList();
        foreach (var orphan in left.Where(id => sources.Values.All(source => source.ArticleId != id)))
        {
            Remove(orphan);
        }

        Refreeze();
        return Task.FromResult<IReadOnlyList<WriteOutcome>>(outcomes);
    }

    public Task<IReadOnlyList<Candidates>> SearchAsync(IReadOnlyList<IndexQuery> queries, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Candidates>>([.. queries.Select(Search)]);

    public Task<TermStatistics> GetTermStatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken = default) =>
        Task.FromResult(Statistics(terms));

    public Task<IReadOnlyList<Article?>> GetArticlesAsync(IReadOnlyList<ArticleKey> keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Article?>>([.. keys.Select(key => !articles.TryGetValue(key.ArticleId, out var entry) ? null
            : key.Revision is null ? entry.Current : entry.Revisions.Find(revision => revision.Revision == key.Revision))]);

    public Task<ArticleHistory?> GetHistoryAsync(string articleId, CancellationToken cancellationToken = default)
    {
        if (!articles.TryGetValue(articleId, out var entry))
        {
            return Task.FromResult(deleted.Contains(articleId) ? new ArticleHistory([], null, GivenMetadata.None, null) : null);
        }

        var origin = sources.Where(source => source.Value.ArticleId == articleId).MaxBy(source => source.Value.Fed).Key;
        var revisions = entry.Revisions.Select(revision => new RevisionSummary(revision.Revision, revision.IngestedAt, revision.ShownTitle())).ToList();
        return Task.FromResult<ArticleHistory?>(new ArticleHistory(revisions, entry.Current.Revision, entry.Given, origin));
    }

    public Task<IReadOnlyDictionary<string, DuplicateGroup>> GetGroupsAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, DuplicateGroup>>(articleIds.Distinct().Where(articles.ContainsKey)
            .Select(id => (Id: id, Members: MembersWith(id))).Where(group => group.Members.Count > 1)
            .ToDictionary(group => group.Id, group => ToGroup(group.Members)));

    public Task<(IReadOnlyList<Article> Articles, string? Next)> ListAsync(
        IndexFilter filter, string? titleContains, string? cursor, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var sorted = articles.Values.Select(entry => entry.Current)
            .OrderByDescending(article => article.PublishedAt?.Earliest ?? DateTimeOffset.MinValue).ThenBy(article => article.Id, StringComparer.Ordinal).ToList();
        // The cursor is the place of the last article in that order, by its own sort key.
        var after = cursor is null ? null : cursor.Split('|') is [var date, var id] && long.TryParse(date, System.Globalization.CultureInfo.InvariantCulture, out var ticks)
            ? ((long Ticks, string Id)?)(ticks, id) : throw new ArgumentException("Not a cursor.", nameof(cursor));
        var rest = sorted.Where(article => after is not { } last || Ticks(article) < last.Ticks
            || (Ticks(article) == last.Ticks && string.CompareOrdinal(article.Id, last.Id) > 0));
        var matching = rest.Where(article => filter.Accepts(article.Source, article.PublishedAt) && (titleContains ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => article.ShownTitle()?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)).ToList();
        IReadOnlyList<Article> page = [.. matching.Take(limit).Select(article => article with { Text = article.Title is null ? DerivedTitle.Beginning(article.Text) : "" })];
        return Task.FromResult((page, matching.Count > limit ? $"{Ticks(page[^1])}|{page[^1].Id}" : null));

        static long Ticks(Article article) => article.PublishedAt?.Earliest.UtcTicks ?? DateTimeOffset.MinValue.UtcTicks;
    }

    public Task<ChangePage> ListChangesAsync(DateTimeOffset since, string? cursor, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var after = cursor is null ? 0 : int.TryParse(cursor, System.Globalization.CultureInfo.InvariantCulture, out var last) ? last : throw new ArgumentException("Not a cursor.", nameof(cursor));
        var rest = changes.Where(entry => entry.Change.At >= since && entry.Seq > after).ToList();
        DateTimeOffset? newest = changes.Count == 0 ? null : changes.Max(entry => entry.Change.At);
        return Task.FromResult(new ChangePage(
            [.. rest.Take(limit).Select(entry => entry.Change)], rest.Count > limit ? $"{rest[limit - 1].Seq}" : null, newest));
    }

    public Task<IReadOnlyList<(string Source, int Articles)>> GetSourcesAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<(string, int)>>([.. articles.Values.Where(entry => entry.Current.Source is not null)
            .GroupBy(entry => entry.Current.Source!).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count()))]);

    public Task<DeletionReceipt> DeleteAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default)
    {
        var receipt = new DeletionReceipt(0, 0, 0, 0);
        foreach (var id in articleIds.Distinct())
        {
            receipt += articles.ContainsKey(id) ? Remove(id) : new DeletionReceipt(0, 0, 0, 0);
        }

        Refreeze();
        return Task.FromResult(receipt);
    }

    public Task<IReadOnlyDictionary<string, FetchState>> GetFetchesAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, FetchState>>(urls.Where(fetches.ContainsKey).ToDictionary(url => url, url => fetches[url]));

    public Task RecordFetchesAsync(IReadOnlyList<FetchState> fetches, CancellationToken cancellationToken = default)
    {
        foreach (var fetch in fetches)
        {
            this.fetches[fetch.Url] = fetch;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> GetOriginsAsync(string prefix, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. sources.Keys.Where(origin => origin.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);

    public async Task<DeletionReceipt> ForgetSourcesAsync(IReadOnlyCollection<string> absoluteOrigins, CancellationToken cancellationToken = default)
    {
        var receipt = new DeletionReceipt(0, 0, 0, 0);
        foreach (var origin in absoluteOrigins.Where(sources.ContainsKey).ToList())
        {
            var id = sources[origin].ArticleId;
            var isLast = sources.Values.Count(source => source.ArticleId == id) == 1;
            sources.Remove(isLast ? "" : origin);
            receipt += isLast ? await DeleteAsync([id], cancellationToken) : new DeletionReceipt(0, 0, 0, 0) { Sources = 1 };
        }

        return receipt;
    }

    public async Task<int> ReembedAsync(
        EmbeddingSpace space, Func<Article, IReadOnlyList<TextSpan>, CancellationToken, Task<float[][]>> embed, IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var vectors = new Dictionary<string, float[][]>();
        foreach (var (id, entry) in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors[id] = await embed(entry.Current, [.. entry.Passages.Select(passage => passage.Passage.Span)], cancellationToken);
            Check(vectors[id], space);
            progress?.Report(vectors.Values.Sum(rows => rows.Length));
        }

        foreach (var (id, entry) in articles)
        {
            entry.Passages = [.. entry.Passages.Select((passage, i) => passage with { Vector = vectors[id][i] })];
        }

        this.space = space;
        return Passages.Count();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // What hangs together, by comparing everything with everything.
    private HashSet<string> MembersWith(string id)
    {
        var members = new HashSet<string> { id };
        var open = new Queue<string>([id]);
        while (open.TryDequeue(out var next))
        {
            foreach (var other in articles.Keys.Where(other => !members.Contains(other) && TextVersions.AreVersions(Shingles(next), Shingles(other))).ToList())
            {
                members.Add(other);
                open.Enqueue(other);
            }
        }

        return members;
    }

    private DuplicateGroup ToGroup(HashSet<string> members)
    {
        var current = members.Select(id => articles[id].Current).ToList();
        var lead = current.OrderBy(a => a.PublishedAt?.Earliest.UtcDateTime.Date ?? DateTime.MaxValue).ThenByDescending(a => Shingles(a.Id).Length)
            .ThenBy(a => a.Id, StringComparer.Ordinal).First().Id;
        return new DuplicateGroup(lead, [.. current.OrderBy(a => a.Id != lead).ThenBy(a => a.Id, StringComparer.Ordinal)
            .Select(a => new AlsoReportedBy(a.Id, a.Source, a.ShownTitle()))]);
    }

    private uint[] Shingles(string id) => TextShingles.Of(articles[id].Current.Text);

    private static void Check(IEnumerable<float[]> vectors, EmbeddingSpace space)
    {
        if (vectors.Any(vector => vector.Length != space.Dimension))
        {
            throw new ArgumentException("Wrong dimension.", nameof(vectors));
        }
    }

    private WriteOutcome Write(ArticleToIndex item, HashSet<string> left)
    {
        var id = item.Article.Id;
        var before = articles.GetValueOrDefault(id);
        if (item.Expected is { } expected
            && (expected.Given != (before?.Given ?? GivenMetadata.None) || (expected.Revision is not null && expected.Revision != before?.Current.Revision)))
        {
            return WriteOutcome.Stale;
        }

        var outcome = !articles.TryGetValue(id, out var entry) ? WriteOutcome.Added
            : entry.Current.Revision == item.Article.Revision ? WriteOutcome.Unchanged : WriteOutcome.Updated;
        entry ??= articles[id] = new Entry();
        entry.Given = item.Given;
        deleted.Remove(id);
        if (outcome != WriteOutcome.Unchanged)
        {
            var kind = outcome == WriteOutcome.Added ? ChangeKind.Added : ChangeKind.Revised;
            Note(new IndexChange(kind, item.Article.IngestedAt, id, item.Article.Revision, kind == ChangeKind.Added ? null : entry.Current.Revision, null));
            var known = entry.Revisions.Find(revision => revision.Revision == item.Article.Revision);
            entry.Current = known ?? item.Article;
            entry.Revisions.AddRange(known is null ? [item.Article] : []);
            entry.Passages = [.. item.Passages.Select(passage => new Indexed(
                new Passage(id, item.Article.Revision, passage.Span),
                Terms(item.Article, passage.Span.Of(item.Article.Text)),
                Terms(item.Article, ArticleTerms.HeaderOf(item.Article)),
                passage.Embedding))];
        }

        if (sources.TryGetValue(item.AbsoluteOrigin, out var fedBefore) && fedBefore.ArticleId != id)
        {
            left.Add(fedBefore.ArticleId);
        }

        sources[item.AbsoluteOrigin] = (id, item.ContentHash, item.CleanerVersion, ++fed);
        return outcome;
    }

    private static IReadOnlyList<string> Terms(Article article, string text) =>
        TextAnalyzer.IsStemmed(article.Language) ? TextAnalyzer.Terms(text) : TextAnalyzer.PlainTerms(text);

    private DeletionReceipt Remove(string id)
    {
        var own = sources.Where(source => source.Value.ArticleId == id).ToList();
        var (entry, passages) = (articles[id], articles[id].Passages.Count);
        var receipt = new DeletionReceipt(1, entry.Revisions.Count, passages, passages) { Sources = own.Count, Duplicates = MembersWith(id).Count > 1 ? 2 : 1 };
        articles.Remove(id);
        deleted.Add(id);
        own.ForEach(source => sources.Remove(source.Key));
        own.ForEach(source => fetches.Remove(source.Key.Split('#')[0]));
        changes.RemoveAll(known => known.Change.ArticleId == id);
        Note(new IndexChange(ChangeKind.Deleted, DateTimeOffset.UtcNow, id, null, null, receipt));
        return receipt;
    }

    // Times never run backwards.
    private void Note(IndexChange change) =>
        changes.Add((++seq, change with { At = changes.Select(known => known.Change.At).Append(change.At).Max() }));

    private void Refreeze() => averageLength = FrozenAverage.Next(averageLength, Passages.Sum(passage => (long)passage.Length), Passages.Count());

    private Candidates Search(IndexQuery query)
    {
        if (!query.Vector.IsEmpty)
        {
            Check([query.Vector.ToArray()], space);
        }

        var found = Passages.Where(passage => Accepts(query.Filter, passage.Passage.ArticleId)).ToList();
        var statistics = Statistics([.. query.Terms.Select(term => term.Term)]);
        var lexical = query.Terms.Count == 0 ? [] : Rank(found, passage => Bm25(passage, query.Terms, statistics), query.LexicalLimit);
        var dense = query.Vector.IsEmpty ? [] : Rank(found, passage => Dot(passage.Vector, query.Vector.ToArray()), query.DenseLimit);
        return new Candidates([.. lexical.Where(hit => hit.Score > 0)], dense);
    }

    private bool Accepts(IndexFilter filter, string id) => filter.Accepts(articles[id].Current.Source, articles[id].Current.PublishedAt);

    private static List<ScoredPassage> Rank(List<Indexed> passages, Func<Indexed, double> score, int limit) =>
        [.. passages.Select(passage => new ScoredPassage(passage.Passage, score(passage)))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage, Passage.Order).Take(limit)];

    private double Bm25(Indexed passage, IReadOnlyList<QueryTerm> terms, TermStatistics statistics) => terms.Sum(term =>
    {
        double tf = passage.Body.Count(t => t == term.Term) + passage.Header.Count(t => t == term.Term);
        return term.Weight * statistics.Idf(term.Term) * tf * 2.2 / (tf + (1.2 * (0.25 + (0.75 * passage.Length / averageLength))));
    });

    private static double Dot(float[] left, float[] right) => left.Zip(right, (l, r) => (double)l * r).Sum();

    private TermStatistics Statistics(IReadOnlyCollection<string> terms) => new(
        Passages.Count(), terms.Distinct().ToDictionary(term => term, term => Passages.Count(p => p.Body.Contains(term) || p.Header.Contains(term))));

    private sealed class Entry
    {
        public Article Current { get; set; } = null!;

        public List<Article> Revisions { get; } = [];

        public GivenMetadata Given { get; set; } = GivenMetadata.None;

        public List<Indexed> Passages { get; set; } = [];
    }

    private sealed record Indexed(Passage Passage, IReadOnlyList<string> Body, IReadOnlyList<string> Header, float[] Vector)
    {
        public int Length => Body.Count + Header.Count;
    }
}
