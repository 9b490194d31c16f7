using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Tells how far two articles name the same people, places and things, each name weighing more the fewer of the articles have it: the weight of the shared names over that of the article with the lesser
/// one. What the question itself names does not count, since every article found has it.
/// </summary>
internal sealed partial class ArticleLikeness
{
    // A name that all articles have still counts a little: two reports of one accident may share all their names.
    private const double Floor = 0.2;

    /// <summary>Fewer shared names than this are chance.</summary>
    private const int MinShared = 2;

    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _articlesByName = new(StringComparer.Ordinal);

    /// <summary>Reads the names of these articles.</summary>
    public ArticleLikeness(IEnumerable<Article> articles, string question)
    {
        var asked = Word.Read(question).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
        foreach (var article in articles.DistinctBy(a => a.Id, StringComparer.Ordinal))
        {
            var names = Capitalised().Matches(article.Title + "\n" + article.Text).SelectMany(m => Word.Read(m.Value)).SelectMany(w => w.Terms).Where(t => !asked.Contains(t)).ToHashSet(StringComparer.Ordinal);
            _names[article.Id] = names;
            foreach (var name in names)
            {
                _articlesByName[name] = _articlesByName.GetValueOrDefault(name) + 1;
            }
        }
    }

    /// <summary>How alike two of the articles are, 0 to 1.</summary>
    public double Of(Article left, Article right)
    {
        var (l, r) = (_names[left.Id], _names[right.Id]);
        var shared = l.Where(r.Contains).ToList();
        var least = Math.Min(l.Sum(Weight), r.Sum(Weight));
        return shared.Count < MinShared || least <= 0 ? 0 : shared.Sum(Weight) / least;
    }

    private double Weight(string name) => Math.Log((double)_names.Count / _articlesByName[name]) + Floor;

    // Words inside a sentence alone: the first one is always written large.
    [GeneratedRegex(@"(?<=[\p{Ll}\p{Lu},;:’'""“(–—-]\s?)\b\p{Lu}[\p{L}\p{M}’'-]+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Capitalised();
}
