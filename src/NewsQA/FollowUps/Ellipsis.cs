using System.Globalization;
using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.FollowUps;

/// <summary>Reads a fragment in place of a part of the question before: "and in 2024?", "what about Germany?", "and the women's race?", "and her husband?".</summary>
internal static partial class Ellipsis
{
    /// <summary>Takes the opener off ("and", "what about"): the opener, empty where there is none, and the rest without its question mark.</summary>
    public static (string Opener, string Fragment) Open(string text)
    {
        var match = Opener().Match(text);
        var rest = text[match.Length..].Trim().TrimEnd('?', '!', '.', ' ');
        return match.Success && rest.Length > 0 ? (match.Value.Trim(), rest) : ("", text);
    }

    /// <summary>Reads a fragment; one that names a subject of its own stays as it is.</summary>
    /// <param name="question">The question as asked.</param>
    /// <param name="fragment">Without its opener.</param>
    /// <param name="context">What was spoken of.</param>
    public static FollowUpReading Read(string question, string fragment, Context context)
    {
        fragment = Filler().Replace(fragment, "");
        var names = NamedThing.Find(fragment);
        var before = context.Question.TrimEnd('?', '!', '.', ' ');
        var reading = Dated(before, fragment, names, context) ?? OfSomebody(before, fragment, context)
            ?? Swap.Contrast(before, fragment) ?? Swap.SameNoun(before, fragment);
        if (reading is null && names.Count > 0)
        {
            reading = IsOnlyNames(fragment, names) ? Swap.Name(before, fragment, names[0], context) : null;
            if (reading is null)
            {
                return new FollowUpReading(question, []);
            }
        }

        reading ??= $"{before}, and what about {fragment}";
        return new FollowUpReading(reading + "?", [new CarriedText(before, context.Turn, fragment)]);
    }

    // "in 2024", "the year before", "on Tuesday": in the place of the date that stands there, else behind.
    private static string? Dated(string before, string fragment, IReadOnlyList<NamedThing> names, Context context)
    {
        var relative = RelativeYear().Match(fragment);
        var known = context.Topic.Names.Where(n => n.Kind == NamedKind.Date).ToList();
        if (relative.Success)
        {
            var year = known.Select(n => Year().Match(n.Text)).LastOrDefault(m => m.Success);
            return year is null ? $"{before} {fragment}" : before.Replace(year.Value, Shift(year.Value, relative.Groups["back"].Success ? -1 : 1), StringComparison.Ordinal);
        }

        if (names is not [{ Kind: NamedKind.Date } date] || !IsOnlyNames(fragment, names))
        {
            return null;
        }

        // A year for a year; a day or month for whatever date there is, with its preposition.
        var isYear = Year().Match(date.Text) is { Success: true } only && only.Length == date.Text.Length;
        if (known.Select(n => Year().Match(n.Text)).LastOrDefault(m => m.Success) is { } old && isYear)
        {
            return before.Replace(old.Value, date.Text, StringComparison.Ordinal);
        }

        var phrase = isYear && fragment == date.Text ? "in " + fragment : fragment;
        return known.Count > 0 && !isYear
            ? Regex.Replace(before, $@"(?:\b(?:in|on|at|since|until|by) )?{Regex.Escape(known[^1].Text)}", phrase.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(30))
            : $"{before} {phrase}";
    }

    // "her husband": of the person last spoken of.
    private static string? OfSomebody(string before, string fragment, Context context)
    {
        var match = Possessive().Match(fragment);
        if (!match.Success)
        {
            return null;
        }

        var isThing = match.Groups["thing"].Success;
        if ((isThing ? context.Thing(several: false) : context.Person()) is not { } whose)
        {
            return null;
        }

        var owned = $"{Anaphors.PossessiveOf(whose.Text)} {match.Groups["noun"].Value}";
        var at = before.IndexOf(whose.Text, StringComparison.Ordinal);
        return isThing && Swap.RoleOf(before, "the " + match.Groups["noun"].Value) is { } swapped ? swapped
            : at >= 0 ? before[..at] + owned + before[(at + whose.Text.Length)..]
            : $"Who is {owned}";
    }

    private static bool IsOnlyNames(string fragment, IReadOnlyList<NamedThing> names) => Token.Read(fragment).All(t =>
        names.Any(n => n.Span.Overlaps(t.Span)) || EnglishWords.Prepositions.Contains(t.Lower) || t.Lower is "the" or "and" or "or");

    private static string Shift(string year, int by) => (int.Parse(year, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"^(?:(?:and|but|so|or|ok|okay|well),? +)*(?:(?:what|how) about|and|but|so|or|also)\b,? *", Options, TimeoutMs)]
    private static partial Regex Opener();

    [GeneratedRegex(@"^(?:then|also|now) | (?:then|exactly|please|though|instead|too)$", Options, TimeoutMs)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\b(?:(?<back>the year before|(?:the )?previous year|a year earlier|last year|the last time)|the year after|(?:the )?(?:following|next) year|a year later)\b", Options, TimeoutMs)]
    private static partial Regex RelativeYear();

    [GeneratedRegex(@"\b(?:1[5-9]|20)\d\d\b", Options, TimeoutMs)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:(?<thing>its|their)|his|her) (?<noun>[\p{L}\p{M}' -]+)$", Options, TimeoutMs)]
    private static partial Regex Possessive();
}
