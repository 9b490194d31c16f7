using NewsQA.Indexing.Duplicates;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>
/// Keeps groups of near-duplicates within a write: what hangs together by <see cref="TextVersions"/>, whatever the order in which its articles came. The database itself finds texts whose sketches
/// meet: a sketch is a sparse vector of ones.
/// </summary>
/// <param name="plan">The write.</param>
/// <param name="tables">What is stored.</param>
internal sealed class PlanGroups(WritePlan plan, PointTables tables)
{
    // One match makes an article a member of the whole group, so groups that were found are skipped; the rest are texts that only share phrases.
    private const int MaxComparisons = 32;
    private const int MaxCandidates = 128;

    private readonly Dictionary<ArticleKey, uint[]> shingles = [];
    private readonly HashSet<string> knownLeads = new(StringComparer.Ordinal);
    private readonly HashSet<string> lookedUp = new(StringComparer.Ordinal);

    /// <summary>Looks up, for many texts at once, the stored ones that may be versions of them.</summary>
    public async Task LookUpAsync(IEnumerable<(string ArticleId, TextSketch Sketch)> texts, CancellationToken cancellationToken)
    {
        foreach (var chunk in texts.Where(text => text.Sketch.Hashes.Length > 0).Chunk(50))
        {
            var queries = chunk.Select(text => new PointQuery
            {
                Sparse = ArticleEntry.SketchVector(text.Sketch), Filter = IsKind(Kinds.Article), Limit = MaxCandidates, Keys = [Keys.Article],
            }).ToList();
            var found = await tables.Store.QueryAsync(tables.Schema.Articles, queries, cancellationToken);
            // One hash in common is chance, unless there is no more; reading those articles would cost more than all else.
            var likely = chunk.Zip(found).SelectMany(pair => pair.Second.Where(hit => hit.Score >= Math.Min(2, pair.First.Sketch.Hashes.Length)));
            await plan.LoadAsync(likely.Select(hit => hit.Point.Payload.Text(Keys.Article)!), cancellationToken);
            lookedUp.UnionWith(chunk.Select(text => text.ArticleId));
        }
    }

    /// <summary>Puts an article, whose current revision was planned, into the group it belongs to.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="before">The sketch that it had; null for a new one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task PutAsync(string articleId, TextSketch? before, CancellationToken cancellationToken)
    {
        var sketch = plan.Find(articleId)!.Sketch;
        if (before is not null && before.Shingles == sketch.Shingles && before.Hashes.AsSpan().SequenceEqual(sketch.Hashes))
        {
            // The same text with other metadata: its date may change who leads.
            ChooseLead(await MembersWithAsync(articleId, cancellationToken));
            return;
        }

        var left = before is null ? [] : await LeaveAsync(articleId, cancellationToken);
        await JoinAsync(articleId, cancellationToken);
        await RejoinAsync(left, cancellationToken);
    }

    /// <summary>Takes an article that is about to be deleted out of its group.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whom it leaves behind, for <see cref="RejoinAsync"/> after it is gone; and the rows that this ends: its sketch, and its place in a group.</returns>
    public async Task<(IReadOnlyList<string> Left, int Rows)> RemoveAsync(string articleId, CancellationToken cancellationToken)
    {
        var rows = plan.Find(articleId)!.Lead is null ? 1 : 2;
        return (await LeaveAsync(articleId, cancellationToken), rows);
    }

    /// <summary>Puts those that a leaving member may have held together into the groups that they now belong to.</summary>
    public async Task RejoinAsync(IReadOnlyList<string> left, CancellationToken cancellationToken)
    {
        foreach (var id in left)
        {
            await JoinAsync(id, cancellationToken);
        }
    }

    // Any member may have been what held the others together, so all stand alone until they are compared again.
    private async Task<IReadOnlyList<string>> LeaveAsync(string articleId, CancellationToken cancellationToken)
    {
        var members = await MembersWithAsync(articleId, cancellationToken);
        foreach (var member in members.Where(id => plan.Find(id)!.Lead is not null))
        {
            plan.Set(plan.Find(member)! with { Lead = null });
        }

        return [.. members.Where(id => id != articleId)];
    }

    private async Task JoinAsync(string articleId, CancellationToken cancellationToken)
    {
        var own = plan.Find(articleId)!;
        if (own.Sketch.Hashes.Length == 0)
        {
            return;
        }

        if (!lookedUp.Contains(articleId))
        {
            await LookUpAsync([(articleId, own.Sketch)], cancellationToken);
        }

        var members = await MembersWithAsync(articleId, cancellationToken);
        var candidates = Candidates(own);
        await ReadAsync([own, .. candidates.Where(candidate => !members.Contains(candidate.Id)).Take(MaxComparisons)], cancellationToken);
        var compared = 0;
        foreach (var candidate in candidates)
        {
            if (members.Contains(candidate.Id))
            {
                continue;
            }

            if (compared++ == MaxComparisons)
            {
                break;
            }

            await ReadAsync([candidate], cancellationToken);
            if (TextVersions.AreVersions(ShinglesOf(own), ShinglesOf(candidate)))
            {
                members.AddRange(await MembersWithAsync(candidate.Id, cancellationToken));
            }
        }

        ChooseLead(members);
    }

    private List<ArticleEntry> Candidates(ArticleEntry own) =>
    [
        .. plan.Known.Where(other => other.Id != own.Id).Select(other => (Article: other, Shared: own.Sketch.SharedWith(other.Sketch)))
            .Where(other => other.Shared > 0 && SketchIndex.IsEnough(other.Shared, own.Sketch, other.Article.Sketch))
            .OrderByDescending(other => other.Shared).ThenBy(other => other.Article.Id, StringComparer.Ordinal).Select(other => other.Article),
    ];

    private async Task<List<string>> MembersWithAsync(string articleId, CancellationToken cancellationToken)
    {
        if (plan.Find(articleId)!.Lead is not { } lead)
        {
            return [articleId];
        }

        if (knownLeads.Add(lead))
        {
            foreach (var point in await tables.ListAsync(IsKind(Kinds.Article) & PointFilter.Is(Keys.Lead, lead), PointParts.Payload, cancellationToken))
            {
                plan.Learn(ArticleEntry.From(point.Payload));
            }
        }

        return [.. plan.Known.Where(article => article.Lead == lead).Select(article => article.Id).Order(StringComparer.Ordinal)];
    }

    // The first by day of publication; of one day, the longest, which the others were cut from. Undated ones cannot be shown to be first.
    private void ChooseLead(List<string> members)
    {
        if (members.Count == 1)
        {
            return;
        }

        var lead = members.Select(id => plan.Find(id)!).MinBy(RankOf)!.Id;
        foreach (var member in members.Select(id => plan.Find(id)!).Where(member => member.Lead != lead))
        {
            plan.Set(member with { Lead = lead });
        }
    }

    private static (long Day, int Length, string Id) RankOf(ArticleEntry article) => (
        article.PublishedAt is null ? long.MaxValue : Math.DivRem(PointFilters.Earliest(article.PublishedAt), 86400).Quotient, -article.Sketch.Shingles, article.Id);

    private async Task ReadAsync(IReadOnlyList<ArticleEntry> articles, CancellationToken cancellationToken)
    {
        var missing = articles.Select(KeyOf).Where(key => !shingles.ContainsKey(key)).ToList();
        var stored = missing.Where(key => plan.NewText(key) is null).ToList();
        var texts = stored.Count == 0 ? [] : await tables.NamedRevisionsAsync(stored, cancellationToken);
        foreach (var key in missing)
        {
            shingles[key] = TextShingles.Of(plan.NewText(key) ?? texts[key].Text);
        }
    }

    private uint[] ShinglesOf(ArticleEntry article) => shingles[KeyOf(article)];

    private static ArticleKey KeyOf(ArticleEntry article) => new(article.Id, article.Revision);
}
