using NewsQA.Articles;
using NewsQA.Indexing;
using NewsQA.Indexing.Duplicates;

namespace NewsQA.Retrieval.Ranking;

/// <summary>
/// Gives a text that several articles carry one of the first ranks: a passage that a near-duplicate's passage above it has already goes behind the others. What an outlet says that the question names stays:
/// whoever asks for two outlets wants both.
/// </summary>
internal static class RepeatedTexts
{
    // Of the shorter passage's runs of four words. Copies are cut into passages at other places, so that half a passage may be the next one's.
    private const double Repeated = 0.5;

    /// <summary>Puts what repeats a passage of another article of the same group behind the rest; both keep their order.</summary>
    /// <param name="index">Where groups are.</param>
    /// <param name="hits">Best first.</param>
    /// <param name="named">The outlets that the question names.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The same hits.</returns>
    public static async Task<IReadOnlyList<Hit>> LastAsync(INewsIndex index, IReadOnlyList<Hit> hits, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var groups = await index.GetGroupsAsync([.. hits.Select(h => h.Article.Id).Distinct(StringComparer.Ordinal)], cancellationToken);
        return Last(hits, article => groups.GetValueOrDefault(article.Id)?.LeadId, named);
    }

    /// <summary>The same, with groups told by their leads.</summary>
    /// <param name="hits">Best first.</param>
    /// <param name="leadOf">The lead of an article's group; null where it has none.</param>
    /// <param name="named">The outlets that the question names.</param>
    public static IReadOnlyList<Hit> Last(IReadOnlyList<Hit> hits, Func<Article, string?> leadOf, IReadOnlyList<string> named)
    {
        var (first, repeats) = (new List<Hit>(hits.Count), new List<Hit>());
        var told = new Dictionary<string, List<(string Article, HashSet<uint> Runs)>>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (leadOf(hit.Article) is not { } lead)
            {
                first.Add(hit);
                continue;
            }

            var (runs, above) = (TextShingles.Of(hit.Text).ToHashSet(), told.TryGetValue(lead, out var known) ? known : told[lead] = []);
            var isRepeat = !named.Contains(hit.Article.Source, StringComparer.OrdinalIgnoreCase) && above.Exists(a => a.Article != hit.Article.Id && Repeats(runs, a.Runs));
            (isRepeat ? repeats : first).Add(hit);
            above.Add((hit.Article.Id, runs));
        }

        return [.. first, .. repeats];
    }

    private static bool Repeats(HashSet<uint> left, HashSet<uint> right) => left.Count(right.Contains) >= Repeated * Math.Min(left.Count, right.Count);
}
