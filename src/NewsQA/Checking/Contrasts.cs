using NewsQA.Client;

namespace NewsQA.Checking;

/// <summary>Which words rule each other out where the same is told, from <c>contrasts.txt</c>: opposites, and things of one kind. Read once, when first used. Thread-safe.</summary>
internal static class Contrasts
{
    // "Mean" is no "demean": of shorter words a prefix says little.
    private const int MinNegated = 5;

    private static readonly Lazy<Dictionary<string, List<(int Line, int Side)>>> Sides = new(Read);

    // What turns a word into its opposite.
    private static readonly string[] Negating = ["un", "in", "im", "il", "ir", "dis", "non", "mis"];

    /// <summary>Whether two words of texts do, or the phrases that they are part of: "accepted", "turned down".</summary>
    public static bool Are(ReadWord one, ReadWord other) => Forms(one).Any(o => Forms(other).Any(t => Are(o, t)));

    /// <summary>Whether two words, as stems, answer one question differently, and never alike; or one is the other with a prefix that denies it.</summary>
    public static bool Are(string one, string other)
    {
        if (Negating.Any(n => one == n + other || other == n + one) && Math.Min(one.Length, other.Length) >= MinNegated)
        {
            return true;
        }

        if (one == other || !Sides.Value.TryGetValue(one, out var left) || !Sides.Value.TryGetValue(other, out var right))
        {
            return false;
        }

        var isApart = false;
        foreach (var (line, side) in left)
        {
            if (right.Exists(r => r.Line == line && r.Side == side))
            {
                return false;
            }

            isApart |= right.Exists(r => r.Line == line);
        }

        return isApart;
    }

    /// <summary>Whether two words, as stems, give one answer to a question and no different one to any.</summary>
    public static bool AreAlike(string one, string other) =>
        one != other && Sides.Value.TryGetValue(one, out var left) && Sides.Value.TryGetValue(other, out var right) && left.Exists(right.Contains) && !left.Exists(l => right.Exists(r => r.Line == l.Line && r.Side != l.Side));

    /// <summary>Whether a word, as a stem, answers a question that others answer differently.</summary>
    public static bool Has(string stem) => Sides.Value.ContainsKey(stem);

    private static IEnumerable<string> Forms(ReadWord word) => word.Given.Where(g => g.Contains('_', StringComparison.Ordinal)).Append(word.Stem);

    private static Dictionary<string, List<(int Line, int Side)>> Read()
    {
        var found = new Dictionary<string, List<(int Line, int Side)>>(StringComparer.Ordinal);
        foreach (var (number, line) in Lines().Index())
        {
            foreach (var (side, words) in line.Split('/').Index())
            {
                foreach (var stem in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => string.Join('_', w.Split('_').Select(WordForms.Stem))).Distinct(StringComparer.Ordinal))
                {
                    if (!found.TryGetValue(stem, out var places))
                    {
                        found[stem] = places = [];
                    }

                    places.Add((number, side));
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(Contrasts).Assembly.GetManifestResourceStream("NewsQA.Checking.contrasts.txt") ?? throw new NewsQAException("The engine's assembly lacks its list of contrasts; build it again.");
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
