using System.Text.RegularExpressions;

namespace NewsQA.Claims.Quantities;

/// <summary>
/// Reads an amount: "four-day" is 4 days, "more than $1.2 billion" 1.2e9 dollars or rather more, "dozens" 24 to 99. Words that limit it ("about", "at least", "up to") may stand before or
/// behind the number.
/// </summary>
internal static partial class QuantityReader
{
    private static readonly (Regex Pattern, QuantityBound Bound)[] Bounds =
    [
        (AtMost(), QuantityBound.AtMost), (AtLeast(), QuantityBound.AtLeast), (About(), QuantityBound.About),
    ];

    /// <summary>Reads a text that is one amount, with its qualifiers.</summary>
    /// <returns>The amount; null when there is no number in it.</returns>
    public static Quantity? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var number = new NumberParser();
        (string Base, double Factor, string Singular) unit = ("", 1, "");
        foreach (var token in Token().Matches(text).Select(m => m.Value))
        {
            // "percentage points" are no percent, whatever the figure.
            if (token.Equals("percentage", StringComparison.OrdinalIgnoreCase))
            {
                unit = ("percentage point", 1, "percentage point");
            }
            else if (!number.Take(token) && unit.Base is "" or "cent" && MeasureUnits.TryFind(token, out var found))
            {
                unit = found.Base == "cent" && text.Contains("per cent", StringComparison.OrdinalIgnoreCase) ? ("percent", 1, "percent") : found;
            }
        }

        return number.IsShare && unit.Base.Length == 0 ? Build(number, ("percent", 100, "percent"), BoundOf(text)) : Build(number, unit, BoundOf(text));
    }

    private static Quantity? Build(NumberParser number, (string Base, double Factor, string Singular) unit, QuantityBound bound)
    {
        if (number.Range is { } range)
        {
            return new Quantity(range.Low * unit.Factor, range.Low * unit.Factor, range.High * unit.Factor, unit.Base, unit.Singular, 1, QuantityBound.About);
        }

        // "A week" is one week; "a" alone is no number.
        var value = number.Value ?? (unit.Base.Length > 0 && number.HasArticle ? 1 : null);
        return value is { } v ? Quantity.Of(v * unit.Factor, unit.Base, unit.Singular, number.Place * unit.Factor, bound) : null;
    }

    private static QuantityBound BoundOf(string text)
    {
        foreach (var (pattern, bound) in Bounds)
        {
            if (pattern.IsMatch(text))
            {
                return bound;
            }
        }

        return QuantityBound.Exact;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. The texts are a few words long.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?|\p{L}+|[%$€£¥₽]", Options, TimeoutMs)]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(up to|at most|(?<!\b(no|not) )(less|fewer) than|no more than|not more than|under|below|as (many|much|long) as|maximum of|or (less|fewer))\b", Options, TimeoutMs)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\b(at least|more than|over|above|exceeding|no (fewer|less) than|upwards? of|minimum of|or more)\b", Options, TimeoutMs)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"\b(about|around|roughly|nearly|almost|some|approximately|close to|estimated|circa|or so)\b", Options, TimeoutMs)]
    private static partial Regex About();
}
