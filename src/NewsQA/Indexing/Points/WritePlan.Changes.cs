namespace NewsQA.Indexing.Points;

internal sealed partial class WritePlan
{
    /// <summary>What is to be done.</summary>
    /// <param name="epoch">The writer's.</param>
    public Changeset ToChangeset(long epoch)
    {
        var set = new Changeset();
        set.Upserts.AddRange(changedArticles.Select(id => articles[id]).OfType<ArticleEntry>().Select(article => article.ToPoint(epoch)));
        set.Upserts.AddRange(changedSources.Select(origin => sources[origin]).OfType<SourceEntry>().Select(source => source.ToPoint(epoch)));
        set.Upserts.AddRange(fetches.Select(fetch => FetchPoints.ToPoint(fetch, epoch)));
        set.Upserts.AddRange(tombstones.Select(id => ArticleEntry.Tombstone(id, epoch)));
        var left = changedSources.Where(origin => sources[origin] is null).Select(SourceEntry.PointIdOf);
        set.Upserts.AddRange(forgotten.Concat(left).Select(place => ForgottenPoints.In(place, epoch, now)));
        set.Upserts.AddRange(changes.Select(entry => ChangePoints.ToPoint(entry.Key, entry.Value, epoch)));
        set.Deleted.AddRange(deleted.Select(entry => (entry.Key, entry.Value)));
        set.Passages.AddRange(obsolete.Where(entry => entry.Revision is null ? articles[entry.ArticleId] is null : articles[entry.ArticleId]?.Revision != entry.Revision).Distinct());
        if (termChanges.Values.Any(count => count != 0))
        {
            Counters = Counters with { TermDelta = Counters.TermDelta + 1 };
            set.Upserts.Add(TermTable.Delta(Counters.TermDelta, termChanges, epoch));
        }

        if (Counters != before)
        {
            if (outlets is not null)
            {
                set.Upserts.Add(PointTables.OutletsPoint(outlets, epoch));
            }

            set.Upserts.Add(Counters.ToPoint(epoch));
        }

        return set;
    }

    // Its passages no longer count.
    private void TakeAway(ArticleEntry article)
    {
        if (newPassages.Remove(article.Id, out var own))
        {
            PassageTerms.Count(own.Terms, termChanges, -1);
        }
        else if (storedTerms.TryGetValue(article.Id, out var stored))
        {
            foreach (var (place, count) in stored)
            {
                termChanges[place] = termChanges.GetValueOrDefault(place) - count;
            }
        }

        Counters = Counters with { Passages = Counters.Passages - article.Spans.Count, TotalLength = Counters.TotalLength - article.Length };
    }

    private void RecordSource(ArticleToIndex item)
    {
        var (origin, id) = (item.AbsoluteOrigin, item.Article.Id);
        if (FindSource(origin) is { } fed && fed.ArticleId != id)
        {
            leftBySource.Add(fed.ArticleId);
            if (Find(fed.ArticleId) is { } left)
            {
                Set(left with { Origins = [.. left.Origins.Where(known => known != origin)] });
            }
        }

        var article = Find(id)!;
        Set(article with { Origins = [.. article.Origins.Where(known => known != origin), origin] });
        SetSource(origin, new SourceEntry(origin, id, item.ContentHash, item.CleanerVersion));
    }

    private void SetSource(string origin, SourceEntry? source)
    {
        sources[origin] = source;
        changedSources.Add(origin);
    }

    private void CountOutlet(string? source, int sign)
    {
        if (source is not null && (outlets![source] = outlets.GetValueOrDefault(source) + sign) == 0)
        {
            outlets.Remove(source);
        }
    }

    // Times never run backwards in the log.
    private void Note(IndexChange change)
    {
        var at = Math.Max(change.At.UtcTicks, Counters.LastAt);
        Counters = Counters with { Seq = Counters.Seq + 1, LastAt = at };
        changes.Add(Counters.Seq, change with { At = new DateTimeOffset(at, TimeSpan.Zero) });
    }
}
