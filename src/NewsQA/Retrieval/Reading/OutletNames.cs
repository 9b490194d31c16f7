namespace NewsQA.Retrieval.Reading;

/// <summary>
/// Finds the outlets of an index in a question, by the names that people call them: in full, without what follows a separator ("FOX News" for "FOX News - Health"), without
/// "The", as a domain ("theverge.com") and the other way round ("The Verge" for the outlet that is known as theverge.com alone), by initials of three words or more ("NYT"). Immutable.
/// </summary>
internal sealed class OutletNames
{
    private static readonly string[] Separators = [" - ", " – ", " — ", " | ", ": ", " / "];
    private static readonly string[] Domains = [".com", ".org", ".net", ".co.uk", ".co", ".news", ".tv", ".io", ".info", ".fr", ".de", ".eu", ".au", ".in", ".uk"];

    // Words in the name that a host is written of: "theharbourpost.com" has three.
    private const int HostWords = 5;

    private readonly Dictionary<string, List<string>> _sourcesByAlias = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Takes the outlets' names.</summary>
    /// <param name="sources">All outlets of the index.</param>
    public OutletNames(IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            foreach (var alias in AliasesOf(source).Distinct(StringComparer.Ordinal))
            {
                var named = _sourcesByAlias.TryGetValue(alias, out var known) ? known : _sourcesByAlias[alias] = [];
                named.Add(source);
                _longest = Math.Max(_longest, alias.Count(c => c == ' ') + 1);
            }

            _longest = HostOf(source) is null ? _longest : Math.Max(_longest, HostWords);
        }
    }

    /// <summary>The outlets that a question names, in its order, none overlapping; of two readings the longer.</summary>
    public IReadOnlyList<OutletMention> Find(IReadOnlyList<QuestionWord> words)
    {
        var mentions = new List<OutletMention>();
        for (var i = 0; i < words.Count; i++)
        {
            var length = Math.Min(_longest, words.Count - i);
            while (length > 0 && !TryName(words, i, length, mentions))
            {
                length--;
            }

            i += Math.Max(0, length - 1);
        }

        return mentions;
    }

    private bool TryName(IReadOnlyList<QuestionWord> words, int first, int count, List<OutletMention> mentions)
    {
        var named = words.Skip(first).Take(count).ToList();
        string[] keys = [string.Join(' ', named.Select(w => w.Lower)), string.Concat(named.Select(w => w.Lower)), count == 1 ? WithoutDomain(named[0].Lower) : ""];
        List<string> sources = [.. keys.SelectMany(key => _sourcesByAlias.GetValueOrDefault(key) ?? []).Distinct(StringComparer.Ordinal)];
        if (sources.Count == 0)
        {
            return false;
        }

        // "Fortune", "Time" and "The Age" are words too: a name is written with capitals, and a lone first word has one anyhow.
        var isName = named.TrueForAll(w => w.IsCapitalised || w.IsNumber || w.Terms.Count == 0 || w.Lower.Contains('.')) && named.Exists(w => w.IsCapitalised || w.Lower.Contains('.'));
        if (!isName || (first == 0 && count == 1 && !HasInnerCapital(named[0].Text)))
        {
            return false;
        }

        mentions.Add(new OutletMention(sources, first, count));
        return true;
    }

    private static IEnumerable<string> AliasesOf(string source)
    {
        if (HostOf(source) is { } host)
        {
            yield return host;
        }

        foreach (var name in new[] { source, BeforeSeparator(source) }.Distinct(StringComparer.Ordinal))
        {
            var words = QuestionWord.Read(name).Select(w => w.Lower).ToList();
            if (words.Count == 0)
            {
                continue;
            }

            yield return string.Join(' ', words);
            yield return WithoutDomain(string.Concat(words));
            if (words[0] == "the" && (words.Count > 2 || (words.Count == 2 && words[1].Length > 4)))
            {
                yield return string.Join(' ', words.Skip(1));
            }

            if (words.Count >= 3)
            {
                yield return string.Concat(words.Where(w => w != "the" || words.Count == 3).Select(w => w[0]));
            }

            // "BBC" for "BBC News".
            if (name.Split(' ')[0] is { Length: >= 3 } first && first.All(char.IsAsciiLetterUpper) && first != "THE")
            {
                yield return words[0];
            }
        }
    }

    // "theharbourpost" of "www.theharbourpost.co.uk", where ingest knew no other name than the address's; null where the name is no host.
    private static string? HostOf(string source)
    {
        var labels = source.ToLowerInvariant().Split('.');
        return labels.Length < 2 || source.Contains(' ', StringComparison.Ordinal) ? null
            : Array.Find(labels, label => label != "www" && label.Length > 0);
    }

    private static string BeforeSeparator(string source)
    {
        var at = Separators.Select(s => source.IndexOf(s, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(source.Length).Min();
        return source[..at];
    }

    private static string WithoutDomain(string word)
    {
        var bare = word.StartsWith("www.", StringComparison.Ordinal) ? word[4..] : word;
        return Array.Find(Domains, d => bare.EndsWith(d, StringComparison.Ordinal)) is { } domain ? bare[..^domain.Length] : bare;
    }

    private static bool HasInnerCapital(string word) => word.Skip(1).Any(char.IsUpper) || word.Contains('.', StringComparison.Ordinal);
}
