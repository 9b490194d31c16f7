namespace NewsQA.Indexing.Segments;

/// <summary>Makes one segment of several, without what is dead.</summary>
internal static class SegmentMerger
{
    /// <summary>Merges.</summary>
    /// <param name="views">The segments, all of one average length.</param>
    /// <param name="dimension">Numbers in a vector.</param>
    /// <returns>A segment with the live articles of all, in the views' order.</returns>
    public static Segment Merge(IReadOnlyList<SegmentView> views, int dimension)
    {
        var live = views.SelectMany(view => Enumerable.Range(0, view.Segment.Articles.Count)
            .Where(article => view.Dead?[article] != true)
            .Select(article => (view.Segment, Article: article))).ToArray();
        var articles = MergeArticles(live);
        var passages = articles.FirstPassage[^1];
        var merged = new Segment(
            articles, new int[passages], new int[passages], new int[passages], new float[passages * dimension], MergePostings(views));
        for (var article = 0; article < live.Length; article++)
        {
            CopyPassages(live[article].Segment, live[article].Article, merged, article, dimension);
        }

        return merged;
    }

    private static ArticleColumns MergeArticles((Segment Segment, int Article)[] live)
    {
        T[] Column<T>(Func<ArticleColumns, T[]> column) => Array.ConvertAll(live, a => column(a.Segment.Articles)[a.Article]);
        var firstPassage = new int[live.Length + 1];
        for (var i = 0; i < live.Length; i++)
        {
            firstPassage[i + 1] = firstPassage[i] + live[i].Segment.Articles.PassagesOf(live[i].Article);
        }

        return new ArticleColumns(
            Column(a => a.Keys), Column(a => a.Ids), Column(a => a.Revisions), Column(a => a.Earliest), Column(a => a.Latest), Column(a => a.Sources), firstPassage);
    }

    private static void CopyPassages(Segment from, int fromArticle, Segment to, int toArticle, int dimension)
    {
        var source = from.Articles.FirstPassage[fromArticle];
        var target = to.Articles.FirstPassage[toArticle];
        var count = to.Articles.PassagesOf(toArticle);
        to.ArticleOf.AsSpan(target, count).Fill(toArticle);
        from.SpanStarts.AsSpan(source, count).CopyTo(to.SpanStarts.AsSpan(target));
        from.SpanEnds.AsSpan(source, count).CopyTo(to.SpanEnds.AsSpan(target));
        from.Vectors.AsSpan(source * dimension, count * dimension).CopyTo(to.Vectors.AsSpan(target * dimension));
    }

    // The views' passages keep their order, so a term's lists can simply follow one another.
    private static Postings MergePostings(IReadOnlyList<SegmentView> views)
    {
        var places = NewPlaces(views);
        var hashes = views.SelectMany(view => view.Segment.Postings.Hashes).ToArray();
        Array.Sort(hashes);
        var total = views.Sum(view => view.Segment.Postings.Passages.Length);
        var (passages, impacts) = (new int[total], new float[total]);
        var (keptHashes, starts) = (new List<ulong>(hashes.Length), new List<int>(hashes.Length + 1));
        var cursors = new int[views.Count];
        var end = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i > 0 && hashes[i] == hashes[i - 1])
            {
                continue;
            }

            var start = end;
            for (var view = 0; view < views.Count; view++)
            {
                var postings = views[view].Segment.Postings;
                if (cursors[view] < postings.Hashes.Length && postings.Hashes[cursors[view]] == hashes[i])
                {
                    end = CopyTerm(postings, cursors[view]++, places[view], passages, impacts, end);
                }
            }

            if (end > start)
            {
                keptHashes.Add(hashes[i]);
                starts.Add(start);
            }
        }

        starts.Add(end);
        return new Postings([.. keptHashes], [.. starts], end == total ? passages : passages[..end], end == total ? impacts : impacts[..end]);
    }

    private static int CopyTerm(Postings from, int term, int[] newPlaces, int[] passages, float[] impacts, int end)
    {
        for (var i = from.Starts[term]; i < from.Starts[term + 1]; i++)
        {
            var place = newPlaces[from.Passages[i]];
            if (place >= 0)
            {
                passages[end] = place;
                impacts[end++] = from.Impacts[i];
            }
        }

        return end;
    }

    private static int[][] NewPlaces(IReadOnlyList<SegmentView> views)
    {
        var next = 0;
        return [.. views.Select(view => Enumerable.Range(0, view.Segment.Passages).Select(passage => view.IsLive(passage) ? next++ : -1).ToArray())];
    }
}
