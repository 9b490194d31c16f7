using System.Globalization;

namespace NewsQA.Claims.Quantities;

/// <summary>English words for numbers.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, double> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90, ["couple"] = 2,
    };

    private static readonly Dictionary<string, double> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hundred"] = 1e2, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12,
        ["k"] = 1e3, ["m"] = 1e6, ["mn"] = 1e6, ["mln"] = 1e6, ["bln"] = 1e9, ["bn"] = 1e9, ["tn"] = 1e12, ["dozen"] = 12,
    };

    // What such a word is usually said of, lowest and highest.
    private static readonly Dictionary<string, (double Low, double High)> Ranges = new(StringComparer.OrdinalIgnoreCase)
    {
        ["few"] = (2, 5), ["several"] = (3, 9), ["dozens"] = (24, 99), ["hundreds"] = (200, 999), ["thousands"] = (2_000, 9_999), ["scores"] = (40, 99),
    };

    public static bool TryValue(string word, out double value) => Values.TryGetValue(word, out value);

    public static bool TryScale(string word, out double scale) => Scales.TryGetValue(word, out scale);

    public static bool TryRange(string word, out (double Low, double High) range) => Ranges.TryGetValue(word, out range);

    /// <summary>Reads digits with grouping commas and a decimal point, and tells the place of the last digit that counts.</summary>
    public static bool TryDigits(string token, out double value, out double place)
    {
        var plain = token.Replace(",", "", StringComparison.Ordinal);
        place = 1;
        if (!double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var zeros = plain.Length - plain.TrimEnd('0').Length;
        place = point >= 0 ? Math.Pow(10, -(plain.Length - point - 1)) : zeros >= 2 && zeros < plain.Length ? Math.Pow(10, zeros) : 1;
        return true;
    }
}
