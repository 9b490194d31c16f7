using NewsQA.Indexing.Duplicates;

namespace NewsQA.Indexing.Sqlite;

/// <summary>
/// Keeps groups of near-duplicates within the caller's transaction. A group is what hangs together by <see cref="TextVersions"/>, whatever the order
/// in which its articles came: <c>articles.lead</c> is the key of its lead, NULL for an article that stands alone.
/// </summary>
/// <param name="connection">The writer.</param>
/// <param name="finder">Finds candidates.</param>
internal sealed class DuplicateGroups(IndexConnection connection, DuplicateFinder finder)
{
    // One match makes an article a member of the whole group, so groups that were found are skipped; the rest are texts that only share phrases.
    private const int MaxComparisons = 32;

    private const string TextOf = "SELECT r.text FROM articles a JOIN revisions r ON r.key = a.revision WHERE a.key = $0";

    /// <summary>Puts an article whose current revision was written into the group it belongs to.</summary>
    /// <param name="key">The article.</param>
    /// <param name="sketch">Its sketch.</param>
    public void Put(long key, TextSketch sketch)
    {
        var before = DuplicateFinder.Find(connection, key);
        if (before is not null && before.Shingles == sketch.Shingles && before.Hashes.AsSpan().SequenceEqual(sketch.Hashes))
        {
            // The same text with other metadata: its date may change who leads.
            ChooseLead(MembersWith(key));
            return;
        }

        var left = before is null ? [] : Leave(key);
        finder.Store(connection, key, sketch);
        Join(key, sketch);
        left.ForEach(Rejoin);
    }

    /// <summary>Takes an article that is about to be deleted out of its group.</summary>
    /// <param name="key">The article.</param>
    /// <returns>Rows that this ends: its sketch, and its place in a group.</returns>
    public int Remove(long key)
    {
        var isMember = connection.Value<long>("SELECT count(*) FROM articles WHERE key = $0 AND lead IS NOT NULL", key);
        var left = Leave(key);
        finder.Remove(key);
        var sketches = connection.Run("DELETE FROM sketches WHERE article = $0", key);
        left.ForEach(Rejoin);
        return sketches + (int)isMember;
    }

    // Any member may have been what held the others together, so all stand alone until they are compared again.
    private List<long> Leave(long key)
    {
        var members = MembersWith(key);
        foreach (var member in members)
        {
            connection.Run("UPDATE articles SET lead = NULL WHERE key = $0", member);
        }

        members.Remove(key);
        return members;
    }

    private void Rejoin(long key)
    {
        if (DuplicateFinder.Find(connection, key) is { } sketch)
        {
            Join(key, sketch);
        }
    }

    private void Join(long key, TextSketch sketch)
    {
        uint[]? own = null;
        var members = MembersWith(key);
        var compared = 0;
        foreach (var candidate in finder.Candidates(sketch, key))
        {
            if (members.Contains(candidate))
            {
                continue;
            }

            if (compared++ == MaxComparisons)
            {
                break;
            }

            own ??= Shingles(key);
            if (TextVersions.AreVersions(own, Shingles(candidate)))
            {
                members.AddRange(MembersWith(candidate));
            }
        }

        ChooseLead(members);
    }

    private uint[] Shingles(long key) => TextShingles.Of(connection.Value<string>(TextOf, key));

    /// <summary>The group of an article, itself included.</summary>
    private List<long> MembersWith(long key)
    {
        var members = connection.Rows("SELECT key FROM articles WHERE lead = (SELECT lead FROM articles WHERE key = $0) ORDER BY key", row => row.GetInt64(0), key);
        return members.Count == 0 ? [key] : members;
    }

    // The first by day of publication; of one day, the longest, which the others were cut from. Undated ones cannot be shown to be first.
    private void ChooseLead(List<long> members)
    {
        if (members.Count == 1)
        {
            return;
        }

        var lead = members.MinBy(RankOf);
        foreach (var member in members)
        {
            connection.Run("UPDATE articles SET lead = $1 WHERE key = $0 AND lead IS NOT $1", member, lead);
        }
    }

    private (long Day, int Length, string Id) RankOf(long key) => connection.Rows(
        "SELECT a.earliest, s.shingles, a.id FROM articles a JOIN sketches s ON s.article = a.key WHERE a.key = $0",
        row => (row.GetInt64(0) == Segments.DateSeconds.Undated ? long.MaxValue : Math.DivRem(row.GetInt64(0), 86400).Quotient, -row.GetInt32(1), row.GetString(2)), key).Single();
}
