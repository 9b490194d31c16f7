using System.Text.RegularExpressions;

namespace NewsQA.FollowUps;

/// <summary>Puts one thing in the place of another of its kind in a question.</summary>
internal static partial class Swap
{
    // What is asked of one is asked of the other next.
    private static readonly (string, string)[] Contrasts =
    [
        ("men's", "women's"), ("men", "women"), ("boys", "girls"), ("dead", "injured"), ("killed", "injured"), ("died", "injured"), ("first", "second"), ("exports", "imports"),
        ("morning", "evening"), ("home", "away"), ("winner", "loser"), ("before", "after"), ("husband", "wife"), ("mother", "father"), ("son", "daughter"),
    ];

    /// <summary>"the women's race", where "the men's race" stands: one word of a pair for the other; null where no pair fits.</summary>
    public static string? Contrast(string before, string fragment)
    {
        foreach (var (one, other) in Contrasts)
        {
            foreach (var (old, current) in new[] { (one, other), (other, one) })
            {
                if (Has(fragment, current) && !Has(fragment, old) && Has(before, old) && !Has(before, current) && Token.Read(fragment).Count <= 3)
                {
                    return Replace(before, old, current);
                }
            }
        }

        return null;
    }

    /// <summary>A phrase for the one with the same last noun: "the final result" for "the preliminary result"; null where there is none.</summary>
    public static string? SameNoun(string before, string fragment)
    {
        if (Token.Read(fragment) is not [.., var head] words || !char.IsLower(head.Text[0]) || words.Count > 4)
        {
            return null;
        }

        var tokens = Token.Read(before);
        var at = tokens.Index().LastOrDefault(t => t.Item.Lower == head.Lower, (-1, null!)).Index;
        if (at < 0)
        {
            return null;
        }

        var first = at;
        while (first > 0 && at - first < 3 && !EnglishWords.Prepositions.Contains(tokens[first - 1].Lower) && !EnglishWords.Auxiliaries.Contains(tokens[first - 1].Lower)
            && !EnglishWords.Asking.Contains(tokens[first - 1].Lower) && !EnglishWords.Empty.Contains(tokens[first - 1].Lower) && !EnglishWords.Determiners.Contains(tokens[first].Lower))
        {
            first--;
        }

        return before[..tokens[first].Span.Start] + fragment + before[tokens[at].Span.End..];
    }

    /// <summary>A name for the name of its kind. One with a preposition takes the place of the name with that preposition, else that of a place; one without, that of the subject.</summary>
    public static string? Name(string before, string fragment, NamedThing name, Context context)
    {
        var others = context.Topic.Names.Where(n => n.Kind != NamedKind.Date && n.Text != name.Text).ToList();
        var preposition = Token.Read(fragment)[0].Lower;
        if (EnglishWords.Prepositions.Contains(preposition))
        {
            var same = others.Find(n => PrepositionBefore(before, n) == preposition) ?? others.Find(n => n.Kind == NamedKind.Place && EnglishWords.OfPlaces.Contains(preposition));
            return same is null ? $"{before} {fragment}" : Put(before, same, fragment, withPreposition: PrepositionBefore(before, same).Length > 0);
        }

        // Places stand for places; of what cannot be told, the first name is the one that is asked about.
        var place = Places.IsKnown(name.Text);
        var old = others.Find(n => place ? n.Kind == NamedKind.Place : n.Kind == name.Kind && n.Kind != NamedKind.Place)
            ?? others.Find(n => place || n.Kind != NamedKind.Place) ?? others.FirstOrDefault();
        return old is null ? $"{before}, and what about {fragment}" : Put(before, old, fragment, withPreposition: false);
    }

    /// <summary>A phrase for the role that is asked for: "Who is [the captain] of the Stella Brekke"; null where none is.</summary>
    public static string? RoleOf(string before, string phrase)
    {
        var role = Role().Match(before);
        return role.Success && EnglishWords.Roles.Contains(Token.Read(role.Groups["role"].Value)[^1].Lower)
            ? before[..role.Groups["role"].Index] + phrase + before[(role.Groups["role"].Index + role.Groups["role"].Length)..]
            : null;
    }

    private static string PrepositionBefore(string text, NamedThing name)
    {
        var words = Token.Read(text[..name.Span.Start]);
        var last = words.LastOrDefault(w => w.Lower is not ("the" or "a" or "an"))?.Lower ?? "";
        return EnglishWords.Prepositions.Contains(last) ? last : "";
    }

    // An article before the old name goes with it where the new one comes with its own, or is a bare person's or country's name.
    private static string Put(string before, NamedThing old, string fragment, bool withPreposition)
    {
        var start = old.Span.Start;
        var words = Token.Read(before[..start]);
        if (words is [.., { Lower: "the" or "a" or "an" } article])
        {
            start = article.Span.Start;
            words = [.. words.SkipLast(1)];
        }

        start = withPreposition ? words[^1].Span.Start : start;
        return before[..start] + fragment + before[old.Span.End..];
    }

    private static bool Has(string text, string word) => Regex.IsMatch(text, Whole(word), RegexOptions.IgnoreCase, TimeSpan.FromSeconds(30));

    private static string Replace(string text, string old, string current) =>
        Regex.Replace(text, Whole(old), current, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(30));

    private static string Whole(string word) => $@"(?<![\w'’]){word.Replace("'", "['’]", StringComparison.Ordinal)}(?![\w'’])";

    [GeneratedRegex(@"^who (?:is|are|was|were) (?<role>the [\p{L} -]{3,40}?) (?:of|at|on) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Role();
}
