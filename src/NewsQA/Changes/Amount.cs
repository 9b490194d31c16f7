using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsQA.Changes;

/// <summary>Tells whether two ways of writing a value mean the same: "Three people", "3 people".</summary>
internal static partial class Amount
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>The value in lower case, number words up to twenty as digits, without the commas of thousands, hyphens as spaces, "%" for "percent".</summary>
    public static string Normalise(string value)
    {
        var words = value.ToLowerInvariant().Replace(",", "", StringComparison.Ordinal).Replace("%", " percent", StringComparison.Ordinal)
            .Split([' ', '-', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => Array.IndexOf(Small, w) is var number and >= 0 ? number.ToString(CultureInfo.InvariantCulture) : w);
        return Possessive().Replace(string.Join(' ', words).Replace("per cent", "percent", StringComparison.Ordinal), "");
    }

    [GeneratedRegex("['’]s?$", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Possessive();
}
