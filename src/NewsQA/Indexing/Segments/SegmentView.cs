namespace NewsQA.Indexing.Segments;

/// <summary>A segment as one snapshot sees it: without the articles that were replaced or deleted since. Immutable.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Dead">True for each article that is gone; null while none is.</param>
/// <param name="DeadPassages">Passages of those articles.</param>
internal sealed record SegmentView(Segment Segment, bool[]? Dead = null, int DeadPassages = 0)
{
    /// <summary>Passages that can be found.</summary>
    public int LivePassages => Segment.Passages - DeadPassages;

    /// <summary>Whether a passage is still there.</summary>
    /// <param name="passage">Its place in the segment.</param>
    /// <returns>True when it is.</returns>
    public bool IsLive(int passage) => Dead is null || !Dead[Segment.ArticleOf[passage]];

    /// <summary>The articles that are still there.</summary>
    /// <returns>Their keys.</returns>
    public IEnumerable<long> LiveKeys() => Segment.Articles.Keys.Where((_, article) => Dead?[article] != true);

    /// <summary>The view after articles went.</summary>
    /// <param name="keys">Their keys; those that are not in this segment, or gone already, count for nothing.</param>
    /// <returns>The new view; this one when nothing changed.</returns>
    public SegmentView Without(IEnumerable<long> keys)
    {
        bool[]? dead = null;
        var deadPassages = DeadPassages;
        foreach (var key in keys)
        {
            var article = Segment.Articles.Find(key);
            if (article >= 0 && (dead ?? Dead)?[article] != true)
            {
                dead ??= (bool[]?)Dead?.Clone() ?? new bool[Segment.Articles.Count];
                dead[article] = true;
                deadPassages += Segment.Articles.PassagesOf(article);
            }
        }

        return dead is null ? this : new SegmentView(Segment, dead, deadPassages);
    }

    /// <summary>In how many live passages a term occurs.</summary>
    /// <param name="postings">The term's slice of the segment's postings.</param>
    /// <returns>The number.</returns>
    public int CountLive(Range postings)
    {
        var passages = Segment.Postings.Passages.AsSpan(postings);
        if (Dead is null)
        {
            return passages.Length;
        }

        var live = 0;
        foreach (var passage in passages)
        {
            live += Dead[Segment.ArticleOf[passage]] ? 0 : 1;
        }

        return live;
    }
}
