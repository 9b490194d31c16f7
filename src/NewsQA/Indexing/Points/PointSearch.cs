using System.Collections.Immutable;
using NewsQA.Passages;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Finds passages. One round trip brings the lists of all queries, words and vectors alike, with their own scores and with what the searched collection was built with; a second
/// asks which revisions of the articles found are current, since the database cannot switch many points at once. What is not current is not shown; where an article was switched after the search
/// began, it is run again, so that the article is found as it is now.
/// </summary>
/// <param name="tables">What is stored.</param>
/// <param name="terms">In how many passages terms occur.</param>
/// <param name="space">The space of this process's vectors.</param>
internal sealed class PointSearch(PointTables tables, TermTable terms, SpaceGuard space)
{
    // Equal scores are ordered here, not by the database, so that more is asked for than is wanted.
    private const int Slack = 24;

    // Servers in strict mode may refuse more.
    private const int MostAsked = 1000;
    private const int Attempts = 4;

    // Switches that were seen before the counters told of them, which they never do where a write broke off that nobody has finished yet.
    private ImmutableDictionary<string, long> ahead = ImmutableDictionary<string, long>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>See <see cref="INewsIndex.SearchAsync"/>.</summary>
    public async Task<IReadOnlyList<Candidates>> RunAsync(IReadOnlyList<IndexQuery> queries, CancellationToken cancellationToken)
    {
        var counters = await tables.CountersAsync(cancellationToken);
        if (queries.Count == 0)
        {
            await terms.FindAsync(counters, [], cancellationToken);
            return [];
        }

        var lists = await ListsOfAsync(queries, counters, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var seenBefore = ahead;
            await SearchAsync(queries, lists, cancellationToken);
            var isSettled = await KeepCurrentAsync(lists, counters.Seq, seenBefore, cancellationToken);
            if (attempt == Attempts || (isSettled && lists.TrueForAll(list => list.IsDone)))
            {
                return [.. queries.Select((_, i) => new Candidates(Ranking(lists, i, isDense: false), Ranking(lists, i, isDense: true)))];
            }

            counters = await tables.CountersAsync(cancellationToken);
        }
    }

    // What was switched after the search began may have been found in part; what was seen switched before it began was there whole.
    private async Task<bool> KeepCurrentAsync(List<HitList> lists, long seqAtBegin, ImmutableDictionary<string, long> seenBefore, CancellationToken cancellationToken)
    {
        var current = await tables.CurrentRevisionsAsync(lists.SelectMany(list => list.Found).Select(hit => hit.Passage.ArticleId), cancellationToken);
        lists.ForEach(list => list.Keep(passage => current.TryGetValue(passage.ArticleId, out var now) && now.Revision == passage.Revision));
        var late = current.Where(entry => entry.Value.Seq > seqAtBegin).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Seq)).ToList();
        if (late.Count > 0 || !seenBefore.IsEmpty)
        {
            ImmutableInterlocked.Update(ref ahead, known => known.RemoveRange(known.Where(entry => entry.Value <= seqAtBegin).Select(entry => entry.Key)).SetItems(late));
        }

        return late.TrueForAll(entry => seenBefore.GetValueOrDefault(entry.Key) == entry.Value);
    }

    private static List<ScoredPassage> Ranking(List<HitList> lists, int query, bool isDense) =>
        lists.Find(list => list.Query == query && list.IsDense == isDense)?.Ranking() ?? [];

    private async Task<List<HitList>> ListsOfAsync(IReadOnlyList<IndexQuery> queries, IndexCounters counters, CancellationToken cancellationToken)
    {
        var places = queries.Select(query => PlacesOf(query.Terms)).ToList();
        var all = places.SelectMany(weights => weights.Keys).Distinct().ToList();
        var frequencies = all.Zip(await terms.FindAsync(counters, all, cancellationToken)).ToDictionary();
        var lists = new List<HitList>();
        foreach (var (i, query) in queries.Index())
        {
            var vector = Weigh(places[i], frequencies, counters);
            if (vector.Indices.Length > 0 && query.LexicalLimit > 0)
            {
                lists.Add(new HitList(i, isDense: false, query.LexicalLimit, limit => Query(query, limit) with { Sparse = vector }));
            }

            if (!query.Vector.IsEmpty && query.DenseLimit > 0)
            {
                lists.Add(new HitList(i, isDense: true, query.DenseLimit, limit => Query(query, limit) with { Dense = query.Vector }));
            }
        }

        return lists;
    }

    private static PointQuery Query(IndexQuery query, int limit) => new() { Filter = PointFilters.Of(query.Filter, Kinds.Passage), Limit = limit, Keys = PassagePoints.Place };

    private static SortedDictionary<uint, double> PlacesOf(IReadOnlyList<QueryTerm> terms)
    {
        var weights = new SortedDictionary<uint, double>();
        foreach (var term in terms)
        {
            var place = PassageTerms.PlaceOf(term.Term);
            weights[place] = weights.GetValueOrDefault(place) + term.Weight;
        }

        return weights;
    }

    private static SparseVector Weigh(SortedDictionary<uint, double> weights, Dictionary<uint, int> frequencies, IndexCounters counters)
    {
        // Also a term that is not counted yet: its article may just have been switched.
        var weighted = weights.Where(entry => entry.Value > 0)
            .Select(entry => (entry.Key, Value: (float)(entry.Value * TermStatistics.Idf((int)counters.Passages, frequencies[entry.Key])))).ToList();
        return new SparseVector([.. weighted.Select(entry => entry.Key)], [.. weighted.Select(entry => entry.Value)]);
    }

    private async Task SearchAsync(IReadOnlyList<IndexQuery> queries, List<HitList> lists, CancellationToken cancellationToken)
    {
        var dimension = queries.Select(query => query.Vector.Length).FirstOrDefault(length => length > 0);
        var asked = lists.ConvertAll(list => list.Next()).Append(PassageGeneration.Query).ToList();
        IReadOnlyList<IReadOnlyList<ScoredPoint>> found;
        try
        {
            found = await tables.Store.QueryAsync(tables.Schema.Passages, asked, cancellationToken);
        }
        catch (PointRefusedException)
        {
            // A vector of another dimension is refused by the database in words of its own; the reason is that the model is another. Or the generation was replaced while it was searched.
            await CheckSpaceAsync(dimension, cancellationToken);
            found = await tables.Store.QueryAsync(tables.Schema.Passages, asked, cancellationToken);
        }

        // What was searched says what it was built with, in the same reply.
        if (dimension > 0 && found[^1].Count > 0)
        {
            space.CheckSearch(PassageGeneration.From(found[^1][0].Point.Payload).Space, dimension);
        }

        foreach (var (list, hits) in lists.Zip(found))
        {
            list.Take(hits);
        }
    }

    private async Task CheckSpaceAsync(int dimension, CancellationToken cancellationToken)
    {
        if (await tables.GenerationAsync(tables.Schema.Passages, cancellationToken) is { } generation && dimension > 0)
        {
            space.CheckSearch(generation.Space, dimension);
        }
    }

    /// <summary>One list of one query, over several attempts.</summary>
    private sealed class HitList(int query, bool isDense, int limit, Func<int, PointQuery> ask)
    {
        private int asked = Math.Max(1, limit + Slack);
        private int received;
        private float lowest;

        public int Query => query;

        public bool IsDense => isDense;

        public List<ScoredPassage> Found { get; private set; } = [];

        /// <summary>
        /// What is beyond the database's own limit cannot belong before what is within ours. What was left out, of an article that was switched before the search began, took the place of nothing else than that:
        /// the revision that is current was there as well.
        /// </summary>
        public bool IsDone => received < asked || (Found.Count >= limit && Found[limit - 1].Score > lowest);

        public PointQuery Next()
        {
            // A second time: what was left out took places, or the ties went on beyond the limit.
            asked = received < asked ? asked : Math.Min(2 * asked, Math.Max(MostAsked, 2 * (limit + Slack)));
            return ask(asked);
        }

        public void Take(IReadOnlyList<ScoredPoint> hits)
        {
            received = hits.Count;
            lowest = hits.Count == 0 ? 0 : hits.Min(hit => hit.Score);
            Found = [.. hits.Where(hit => isDense || hit.Score > 0).Select(hit => new ScoredPassage(PassagePoints.From(hit.Point.Payload), hit.Score))
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage, Passage.Order)];
        }

        public void Keep(Predicate<Passage> isCurrent) => Found.RemoveAll(hit => !isCurrent(hit.Passage));

        public List<ScoredPassage> Ranking() => Found.Count <= limit ? Found : Found[..limit];
    }
}
