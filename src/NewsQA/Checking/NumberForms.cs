using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsQA.Claims.Quantities;

namespace NewsQA.Checking;

/// <summary>Tells figures, numbers in words and ordinals from other words.</summary>
internal static partial class NumberForms
{
    private static readonly FrozenDictionary<string, int> Ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
            .Split(' ').Index().ToFrozenDictionary(p => p.Item, p => p.Index + 1, StringComparer.Ordinal);

    /// <summary>Whether a word, in lower case, is a figure, a number in words or an ordinal.</summary>
    public static bool IsNumber(string lower) =>
        char.IsDigit(lower[0]) || NumberWords.TryValue(lower, out _) || NumberWords.TryRange(lower, out _) || Ordinals.ContainsKey(lower) || (lower.Length > 2 && NumberWords.TryScale(lower, out _));

    /// <summary>The place of an ordinal: 3 for "third" and "3rd"; null for any other word.</summary>
    public static int? Ordinal(string lower) =>
        Ordinals.TryGetValue(lower, out var place) ? place
        : Written().Match(lower) is { Success: true } match && int.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    /// <summary>How many times as much a word, in lower case, says that something is; null for another word.</summary>
    public static int? Multiple(string lower) => lower switch
    {
        "double" or "doubled" or "doubling" or "twice" => 2,
        "triple" or "tripled" or "tripling" or "treble" or "trebled" => 3,
        "quadruple" or "quadrupled" => 4,
        _ => null,
    };

    /// <summary>How often the words at a place say that something happens: 4 for "four times", 2 for "twice" and "doubled"; null for other words.</summary>
    public static double? Times(IReadOnlyList<ReadWord> words, int at) => words[at].Lower switch
    {
        "once" => 1,
        "twice" or "double" or "doubled" or "doubling" => 2,
        "triple" or "tripled" or "tripling" => 3,
        var lower when at + 1 < words.Count && words[at + 1].Lower == "times" && NumberWords.TryValue(lower, out var value) => value,
        _ => null,
    };

    [GeneratedRegex(@"^(?<n>\d{1,4})(st|nd|rd|th)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Written();
}
