using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Claims.Quantities;

namespace NewsQA.Checking;

/// <summary>
/// Reads numbers with a fraction in words, which are several words of one number: "a year and a half", "two and a half million", and shares of a whole: "a fifth of", "two fifths", "every fifth". The share of
/// a whole counts in percent.
/// </summary>
internal static class FractionReader
{
    // "Every second" may be a length of time.
    private const int LeastPart = 3;

    /// <summary>The amounts by place; none of them is part of a time.</summary>
    public static IEnumerable<Amount> Read(Reading reading)
    {
        for (var i = 0; i < reading.Words.Count; i++)
        {
            if ((Mixed(reading, i) ?? Share(reading, i)) is { } found && !reading.In(found).Any(w => w.IsTime))
            {
                foreach (var word in reading.In(found))
                {
                    word.IsAmount = true;
                }

                yield return found;
                i = found.Last;
            }
        }
    }

    // "Two and a half years", "a year and a half".
    private static Amount? Mixed(Reading reading, int at)
    {
        var words = reading.Words;
        if (Whole(words[at]) is not { } whole)
        {
            return null;
        }

        var isUnitBefore = at + 1 < words.Count && MeasureUnits.TryFind(words[at + 1].Lower, out _);
        var and = isUnitBefore ? at + 2 : at + 1;
        if (!IsAndAHalf(words, and) || (!isUnitBefore && words[at].Lower is "a" or "an"))
        {
            return null;
        }

        // "Two and a half million euros": the scale and the unit belong to it.
        var last = and + 2;
        var unit = isUnitBefore ? words[at + 1].Lower : "";
        while (!isUnitBefore && last + 1 < words.Count && (NumberWords.TryScale(words[last + 1].Lower, out _) || MeasureUnits.TryFind(words[last + 1].Lower, out _)))
        {
            unit = $"{unit} {words[++last].Lower}";
        }

        return Of(reading, at, last, FormattableString.Invariant($"{whole + 0.5} {unit}"));
    }

    private static bool IsAndAHalf(IReadOnlyList<ReadWord> words, int at) => at + 2 < words.Count && words[at].Lower == "and" && words[at + 1].Lower is "a" or "one" && words[at + 2].Lower == "half";

    // "A fifth of", "fell by a fifth in May", "one fifth", "two fifths", "every fifth pupil"; not "a fifth man", "every fifth year", nor "a third", which the engine's own reader knows.
    private static Amount? Share(Reading reading, int at)
    {
        var words = reading.Words;
        if (at + 1 >= words.Count || Part(words[at + 1].Lower) is not { } parts)
        {
            return null;
        }

        var next = at + 2 < words.Count ? words[at + 2] : null;
        if (words[at].Lower == "every")
        {
            return next is { IsContent: true, IsVerb: false } && !MeasureUnits.TryFind(next.Lower, out _) ? Of(reading, at + 1, at + 1, FormattableString.Invariant($"{100.0 / parts} percent")) : null;
        }

        // "Added a fourth" is no quarter: a single part is a share of something, less or more by it, or one of so many.
        var isPlural = words[at + 1].Lower.EndsWith('s');
        var isShare = isPlural || words[at].Lower == "one"
            || (parts > LeastPart && (next?.Lower is "of" or "less" or "more" or "lower" or "higher" || (at > 0 && words[at - 1].Lower is "by" or "of" or "than" or "about" or "nearly" or "almost" && next is not { IsContent: true })));
        return isShare && Whole(words[at]) is { } whole && whole < parts && (whole > 1) == isPlural ? Of(reading, at, at + 1, FormattableString.Invariant($"{100 * whole / parts} percent")) : null;
    }

    private static Amount Of(Reading reading, int first, int last, string plain)
    {
        var span = new TextSpan(reading.Words[first].Span.Start, reading.Words[last].Span.End);
        var bounds = ClaimReader.WithBounds(reading.Text, span);
        var limits = reading.Text[bounds.Start..span.Start];
        foreach (var word in reading.In(bounds))
        {
            word.IsAmount = true;
        }

        return AmountReader.Limited(reading, bounds, new Amount(first, last, QuantityReader.Read($"{limits}{plain}{reading.Text[span.End..bounds.End]}"), null, span.Of(reading.Text), false, false));
    }

    private static double? Whole(ReadWord word) =>
        word.Lower is "a" or "an" ? 1 : NumberWords.TryValue(word.Lower, out var value) || NumberWords.TryDigits(word.Lower, out value, out _) ? value : null;

    private static int? Part(string lower) => NumberForms.Ordinal(lower.EndsWith('s') ? lower[..^1] : lower) is >= LeastPart and var parts && parts <= 100 ? parts : null;
}
