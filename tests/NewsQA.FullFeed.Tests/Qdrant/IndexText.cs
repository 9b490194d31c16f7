using System.Globalization;
using NewsQA.FullFeed.Tests.Qdrant.Emulator;
using NewsQA.Indexing;
using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.FullFeed.Tests.Qdrant;

/// <summary>All that an index tells, as lines, so that two can be compared whole.</summary>
internal static class IndexText
{
    // How often something was tried, and by whom, may differ.
    private static readonly string[] Bookkeeping = ["epoch", "beat", "owner"];
    private static readonly string[] Questions = ["river floods town", "minister talks", "early late", "harbour"];

    /// <param name="index">The index.</param>
    /// <param name="ids">Ids of all articles that were ever written.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(INewsIndex index, params string[] ids)
    {
        var lines = new List<string> { $"{await index.GetSummaryAsync()}" };
        await AddListAsync(index, lines);
        foreach (var id in ids)
        {
            await AddHistoryAsync(index, id, lines);
        }

        var groups = await index.GetGroupsAsync(ids);
        lines.AddRange(groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"group {group.Key}: {group.Value.LeadId} {string.Join(' ', group.Value.Members)}"));
        lines.AddRange((await index.GetSourcesAsync()).Select(source => $"source {source}"));
        string[] origins = [.. await index.GetOriginsAsync("/news/"), .. await index.GetOriginsAsync(IngestStory.Feed)];
        lines.AddRange(origins.Select(origin => $"known {origin}"));
        lines.AddRange((await index.GetSourceStatesAsync(origins)).OrderBy(state => state.Key, StringComparer.Ordinal).Select(state => $"origin {state}"));
        lines.AddRange((await index.GetFetchesAsync([IngestStory.Feed])).Select(fetch => $"fetched {fetch.Value}"));
        lines.AddRange((await index.ListChangesAsync(DateTimeOffset.MinValue, null, 100)).Changes.Select(change => $"change {change}"));
        foreach (var question in Questions)
        {
            await AddHitsAsync(index, question, lines);
        }

        return lines;
    }

    /// <summary>All that the server holds of an index, without bookkeeping.</summary>
    public static IReadOnlyList<string> Stored(QdrantEmulator server) =>
        [.. new[] { "newsqa_articles", "newsqa_passages" }.SelectMany(name => server.StateOf(name, key => !Bookkeeping.Contains(key, StringComparer.Ordinal)))];

    /// <summary>Passages and texts that are stored and that no article names, as lines.</summary>
    public static async Task<IReadOnlyList<string>> OrphansAsync(QdrantEmulator server, INewsIndex index, params string[] ids)
    {
        var histories = await Task.WhenAll(ids.Select(id => index.GetHistoryAsync(id)));
        var named = ids.Zip(histories).SelectMany(pair => (pair.Second?.Revisions ?? []).Select(revision => $"{pair.First} {revision.Revision}")).ToHashSet(StringComparer.Ordinal);
        var current = ids.Zip(histories).Select(pair => $"{pair.First} {pair.Second?.Current}").ToHashSet(StringComparer.Ordinal);
        return [.. Of("newsqa_articles", "revision", named), .. Of("newsqa_passages", "passage", current)];

        List<string> Of(string collection, string kind, HashSet<string> known) => server.Store.Read(() => server.Store.Get(collection).Shards
            .SelectMany(shard => shard.SortedKeys.Select(key => shard.TryGetSlot(key, out var slot) ? shard.PayloadAt(slot) : throw new InvalidOperationException()))
            .Where(payload => payload["kind"].StringValue == kind).Select(payload => $"{payload["article"].StringValue} {payload["revision"].StringValue}")
            .Where(place => !known.Contains(place)).Select(place => $"{kind} of {place}").Distinct().ToList());
    }

    private static async Task AddListAsync(INewsIndex index, List<string> lines)
    {
        string? cursor = null;
        do
        {
            var (articles, next) = await index.ListAsync(IndexFilter.None, null, cursor, 2);
            lines.AddRange(articles.Select(article => $"listed {article.Id} {article.Revision} {article.Title}"));
            cursor = next;
        }
        while (cursor is not null);
    }

    private static async Task AddHistoryAsync(INewsIndex index, string id, List<string> lines)
    {
        var history = await index.GetHistoryAsync(id);
        lines.Add($"history {id}: {history?.Current} {history?.AbsoluteOrigin} {history?.Given}");
        foreach (var revision in history?.Revisions ?? [])
        {
            var article = Assert.Single(await index.GetArticlesAsync([new ArticleKey(id, revision.Revision)]));
            lines.Add($"revision {revision} {article?.Title}: {article?.Text}");
        }
    }

    private static async Task AddHitsAsync(INewsIndex index, string question, List<string> lines)
    {
        var found = await index.SearchAsync(Query(question, limit: 100));
        foreach (var (kind, hits) in new[] { ("lexical", found.Lexical), ("dense", found.Dense) })
        {
            lines.AddRange(hits.Select(hit => $"{kind} {question} {hit.Score.ToString("F4", CultureInfo.InvariantCulture)} {hit.Passage}").Order(StringComparer.Ordinal));
        }
    }
}
