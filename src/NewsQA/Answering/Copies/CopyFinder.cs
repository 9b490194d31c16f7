using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Answering.Copies;

/// <summary>
/// Tells which articles are copies of one text: a wire story that several outlets carry, edited or cut. Two articles are copies when the shorter one shares 40% of its runs of four words with the other
/// one, or 25% where both name the same agency in the dateline. Not thread-safe.
/// </summary>
internal sealed class CopyFinder
{
    private const int RunWords = 4;
    private const double MinShared = 0.4;
    private const double MinSharedOfAgency = 0.25;

    // Fewer runs than this can agree by chance.
    private const int MinRuns = 12;

    // A sentence of a copy that has this share of the quoted sentence's words, and the other way round, is that sentence edited.
    private const double EditedSentence = 0.5;
    private const int DatelineLength = 160;

    private readonly Dictionary<string, HashSet<int>> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), bool> _areCopies = [];

    /// <summary>Whether two articles are copies of one text.</summary>
    public bool AreCopies(Article left, Article right)
    {
        var key = string.CompareOrdinal(left.Id, right.Id) < 0 ? (left.Id, right.Id) : (right.Id, left.Id);
        return left.Id == right.Id || (_areCopies.TryGetValue(key, out var known) ? known : _areCopies[key] = Compare(left, right));
    }

    /// <summary>Whether a copy has a sentence, perhaps edited.</summary>
    public static bool Carries(Article copy, string sentence)
    {
        var terms = Terms(sentence);
        return SentenceSplitter.Split(copy.Text).Any(s => Jaccard(terms, Terms(s.Of(copy.Text))) >= EditedSentence);
    }

    /// <summary>Whether two sentences of copies are one sentence, perhaps edited.</summary>
    public static bool AreOne(string left, string right) => Jaccard(Terms(left), Terms(right)) >= EditedSentence;

    private bool Compare(Article left, Article right)
    {
        var (l, r) = (Runs(left), Runs(right));
        var least = Math.Min(l.Count, r.Count);
        var shared = least < MinRuns ? 0 : (double)l.Count(r.Contains) / least;
        return shared >= MinShared || (shared >= MinSharedOfAgency && Agency(left) is { } agency && agency == Agency(right));
    }

    private HashSet<int> Runs(Article article)
    {
        if (_runs.TryGetValue(article.Id, out var runs))
        {
            return runs;
        }

        var words = article.Text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        runs = [];
        for (var i = 0; i + RunWords <= words.Length; i++)
        {
            runs.Add(HashCode.Combine(words[i], words[i + 1], words[i + 2], words[i + 3]));
        }

        return _runs[article.Id] = runs;
    }

    private static readonly char[] Separators = [.. " \n\t.,;:!?()[]\"“”‘’'–—"];

    // "(Reuters) –", "(AP) —": in the dateline, or as what the page says of its author.
    private static string? Agency(Article article)
    {
        var head = article.Text.AsSpan(0, Math.Min(DatelineLength, article.Text.Length)).ToString() + " " + article.Byline;
        return Array.Find(Agencies, a => head.Contains(a, StringComparison.Ordinal));
    }

    private static readonly string[] Agencies = ["Reuters", "(AP)", "Associated Press", "AFP", "Agence France-Presse", "Xinhua", "TASS", "Interfax", "DPA", "dpa", "Kyodo", "Yonhap", "Bloomberg", "UPI", "ANSA", "Anadolu", "(Agency)", "NTB"];

    private static HashSet<string> Terms(string text) => Word.Read(text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);

    private static double Jaccard(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        return left.Count + right.Count == 0 ? 0 : (double)shared / (left.Count + right.Count - shared);
    }
}
