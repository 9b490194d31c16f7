using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Says by names what sets one event apart where no date does: those that the articles of its claims name and the articles of the other events do not, the ones that most of them share first.
/// </summary>
internal static class EventNames
{
    private const int Most = 3;
    private const int MaxWords = 4;

    /// <summary>The names of each group of claims, as the texts write them; none where nothing sets a group apart.</summary>
    /// <param name="groups">The claims by event.</param>
    /// <param name="question">The question, whose own names say nothing here.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<IReadOnlyList<AskedClaim>> groups, string question)
    {
        var asked = Terms(question);
        var names = groups.Select(g => g.Select(c => c.Claim.Article).DistinctBy(a => a.Id, StringComparer.Ordinal).Select(Names).ToList()).ToList();
        return [.. names.Select((own, i) => Apart(own, [.. names.Where((_, j) => j != i).SelectMany(n => n).SelectMany(n => n.Keys).SelectMany(Terms)], asked))];
    }

    private static List<string> Apart(List<Dictionary<string, int>> own, HashSet<string> others, HashSet<string> asked)
    {
        var best = own.SelectMany(n => n)
            .GroupBy(n => n.Key, StringComparer.Ordinal)
            .Where(g => !Terms(g.Key).Overlaps(others) && !Terms(g.Key).Overlaps(asked))
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key.Contains(' ', StringComparison.Ordinal))
            .ThenByDescending(g => g.Sum(n => n.Value))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key);
        var chosen = new List<string>();
        foreach (var name in best.Where(n => !chosen.Exists(c => Terms(c).Overlaps(Terms(n)))))
        {
            chosen.Add(name);
            if (chosen.Count == Most)
            {
                break;
            }
        }

        return chosen;
    }

    // Names inside a sentence alone, with how often each stands there: the first word is always written large.
    private static Dictionary<string, int> Names(Article article)
    {
        var text = article.Text;
        return ValueFinder.Find(text)
            .Where(v => v.Kind == ValueKind.Name && v.Span.Start > 1 && text[v.Span.Start - 1] == ' ' && (char.IsLetter(text[v.Span.Start - 2]) || text[v.Span.Start - 2] == ','))
            .Select(v => v.Span.Of(text))
            .Select(n => n.EndsWith("'s", StringComparison.Ordinal) || n.EndsWith("’s", StringComparison.Ordinal) ? n[..^2] : n)
            // Letters alone ("CNN") are outlets more often than not, and who is of which nation tells no event apart.
            .Where(n => n.Count(c => c is ' ') < MaxWords && !n.Contains('\n', StringComparison.Ordinal) && n.Length > 2 && n.Any(char.IsLower) && !NameCandidates.IsNationality(n))
            .GroupBy(n => n, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    private static HashSet<string> Terms(string text) => Word.Read(text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
}
