using NewsQA.Client;

namespace NewsQA.Checking;

/// <summary>
/// Which words of news can stand for which others, from <c>meanings.txt</c>: words of one line for one another, a wider word for a narrower one but not the other way round. Read once, when first
/// used. Thread-safe.
/// </summary>
internal sealed class Meanings
{
    // "Turned the offer down": how many words may stand inside a phrase.
    private const int MaxInside = 3;

    private static readonly Lazy<Meanings> Shared = new(() => new Meanings(Lines()));

    private readonly Dictionary<string, HashSet<int>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _wider = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _phrases = new(StringComparer.Ordinal);

    private Meanings(IEnumerable<string> lines)
    {
        var narrower = new List<(int Line, string Word)>();
        var members = new Dictionary<int, string[]>();
        foreach (var (number, line) in lines.Index())
        {
            var sides = line.Split('<');
            members[number] = [.. Words(sides[0])];
            foreach (var word in members[number])
            {
                Add(_own, word, number);
            }

            narrower.AddRange(sides.Length > 1 ? Words(sides[1]).Select(word => (number, word)) : []);
        }

        narrower.ForEach(n => Add(_wider, n.Word, n.Line));
        Close(narrower, members);
    }

    /// <summary>The lexicon.</summary>
    public static Meanings Instance => Shared.Value;

    /// <summary>The lines in which a word, or a phrase joined by <c>_</c>, stands as one that others may stand for. Words are stems.</summary>
    public IReadOnlyCollection<int> Own(string word) => _own.TryGetValue(word, out var lines) ? lines : [];

    /// <summary>The lines whose words are wider than this one.</summary>
    public IReadOnlyCollection<int> Wider(string word) => _wider.TryGetValue(word, out var lines) ? lines : [];

    /// <summary>The phrases that begin at a word of a text, with the places of their words.</summary>
    /// <param name="stems">The text's stems.</param>
    /// <param name="at">Where to begin.</param>
    public IEnumerable<(string Phrase, IReadOnlyList<int> Places)> PhrasesAt(IReadOnlyList<string> stems, int at)
    {
        foreach (var phrase in _phrases.TryGetValue(stems[at], out var known) ? known : [])
        {
            var places = new List<int> { at };
            foreach (var word in phrase[1..])
            {
                var next = places[^1] + 1;
                while (next < stems.Count && next <= places[^1] + 1 + MaxInside && stems[next] != word && stems[next].Length > 0)
                {
                    next++;
                }

                if (next >= stems.Count || stems[next] != word)
                {
                    break;
                }

                places.Add(next);
            }

            if (places.Count == phrase.Length)
            {
                yield return (string.Join('_', phrase), places);
            }
        }
    }

    // A curator is a woman here and there, a woman a person: what is wider than a wider word is wider too.
    private void Close(List<(int Line, string Word)> narrower, Dictionary<int, string[]> members)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (line, word) in narrower)
            {
                foreach (var above in members[line].SelectMany(m => Wider(m)).ToList())
                {
                    changed |= _wider[word].Add(above);
                }
            }
        }
    }

    private IEnumerable<string> Words(string side)
    {
        foreach (var word in side.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var stems = word.Split('_').Select(WordForms.Stem).ToArray();
            if (stems.Length > 1)
            {
                if (!_phrases.TryGetValue(stems[0], out var phrases))
                {
                    _phrases[stems[0]] = phrases = [];
                }

                if (!phrases.Exists(p => p.SequenceEqual(stems, StringComparer.Ordinal)))
                {
                    phrases.Add(stems);
                }
            }

            yield return string.Join('_', stems);
        }
    }

    private static void Add(Dictionary<string, HashSet<int>> lines, string word, int number)
    {
        if (!lines.TryGetValue(word, out var found))
        {
            lines[word] = found = [];
        }

        found.Add(number);
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(Meanings).Assembly.GetManifestResourceStream("NewsQA.Checking.meanings.txt") ?? throw new NewsQAException("The engine's assembly lacks its lexicon of meanings; build it again.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
