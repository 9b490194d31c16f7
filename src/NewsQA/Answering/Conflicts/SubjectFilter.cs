using System.Text.RegularExpressions;
using NewsQA.Retrieval;

namespace NewsQA.Answering.Conflicts;

/// <summary>Tells sentences about the thing asked about from those about one that shares most of its words: the men's race for the women's, the library of a town for its theatre.</summary>
internal static partial class SubjectFilter
{
    private static readonly string[][] Opposites =
    [
        ["men", "women", "boys", "girls", "male", "female"], ["first", "second", "third", "fourth", "final"], ["north", "south", "east", "west", "northern", "southern", "eastern", "western"],
        ["upper", "lower"], ["minimum", "maximum", "average"], ["home", "away"], ["imports", "exports"], ["junior", "senior"], ["urban", "rural"], ["public", "private"], ["old", "new"], ["buy", "sell"],
    ];

    /// <summary>Whether a sentence is about another thing.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool IsOfAnother(Question question, string sentence)
    {
        var (asked, told) = (Words(question.Text), Words(sentence));
        return Array.Exists(Opposites, o => Array.Exists(o, asked.Contains) && !Array.Exists(o, w => asked.Contains(w) && told.Contains(w)) && Array.Exists(o, told.Contains))
            || Named().Matches(question.Text).Any(m => IsOfAnotherThing(sentence, m.Groups["name"].Value, m.Groups["thing"].Value))
            || (Undergone().Match(question.Text) is { Success: true } asks && IsDoneToAnother(sentence, asks.Groups["name"].Value, asks.Groups["verb"].Value));
    }

    // "Bill Clinton was impeached in 1998" where the question says "when was Trump impeached". One word at the start of a sentence need be no name: "Work was finished".
    private static bool IsDoneToAnother(string sentence, string name, string verb)
    {
        var asked = Words(name);
        return !Words(sentence).Overlaps(asked)
            && Regex.Matches(sentence, @"(?<other>\p{Lu}[\p{L}\p{M}.'’-]*(\s\p{Lu}[\p{L}\p{M}.'’-]*)*)\s(was|were|is|are|(has|have|had)\sbeen)\s(\p{Ll}+ly\s|also\s|first\s)?" + Regex.Escape(verb) + @"\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)
                .Any(m => m.Index > 0 || m.Groups["other"].Value.Contains(' ', StringComparison.Ordinal));
    }

    // "The Hallingby library was built" where the question says "Hallingby theatre".
    private static bool IsOfAnotherThing(string sentence, string name, string thing) =>
        !sentence.Contains(name + " " + thing, StringComparison.OrdinalIgnoreCase)
        && Regex.Matches(sentence, Regex.Escape(name) + @"\s(?<thing>\p{Ll}{3,})\s(?:was|is|were|are|has|had|will|would)\b", RegexOptions.CultureInvariant, Timeout).Any(m => m.Groups["thing"].Value != thing);

    private static HashSet<string> Words(string text) => [.. Letters().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // A name and the thing that it names, which a verb or the end of the question follows.
    [GeneratedRegex(@"(?<=\s)(?<name>\p{Lu}[\p{L}\p{M}]+)\s(?<thing>\p{Ll}{3,})(?=\s(built|made|found|opened|located|founded|held|begin|open|start|end|close|last|cost|take|happen|stay)|\?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Named();

    // What was done to whom: "when was Ann Lee elected".
    [GeneratedRegex(@"\b(was|were|is|are)\s(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(\s\p{Lu}[\p{L}\p{M}.'’-]*)*)\s(?<verb>\p{Ll}{3,})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Undergone();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Letters();
}
