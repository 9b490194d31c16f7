using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Claims.Quantities;

namespace NewsQA.Checking;

/// <summary>Reads every number of a text, so that none goes unchecked: amounts by the engine's own reader, then ordinals, then figures as they stand.</summary>
internal static partial class AmountReader
{
    /// <summary>The amounts by place. Numbers that belong to a time are left to it.</summary>
    public static IReadOnlyList<Amount> Read(Reading reading)
    {
        var fractions = FractionReader.Read(reading).ToList();
        var amounts = fractions.ToList();
        bool IsRead(ReadWord word) => amounts.Exists(a => a.First <= word.Index && word.Index <= a.Last);
        foreach (var value in ValueFinder.Find(reading.Text).Where(v => v.Kind is ValueKind.Number or ValueKind.Duration or ValueKind.Share or ValueKind.Money))
        {
            if (!reading.In(value.Span).Any(IsRead) && Of(reading, value.Span) is { } amount)
            {
                amounts.Add(amount);
            }
        }

        foreach (var word in reading.Words.Where(w => w.IsNumber && !w.IsTime && !IsRead(w)))
        {
            if (!IsNobody(reading, word))
            {
                amounts.Add(Single(reading, word));
            }
        }

        amounts.AddRange(Another(reading).Where(a => !amounts.Exists(o => o.First <= a.First && a.First <= o.Last)).ToList());

        // "Added a third": a share to the engine's reader, a third goal to its writer.
        amounts.AddRange([.. reading.Words.Where(w => NumberForms.Ordinal(w.Lower) is not null && amounts.Exists(a => a.Quantity is not null && !fractions.Contains(a) && a.First <= w.Index && w.Index <= a.Last))
            .Select(w => new Amount(w.Index, w.Index, null, NumberForms.Ordinal(w.Lower), w.Lower, false, false))]);
        return [.. amounts.OrderBy(a => a.First)];
    }

    private static Amount? Of(Reading reading, TextSpan span)
    {
        var words = reading.In(span).ToList();
        if (words.Count == 0 || words.Exists(w => w.IsTime || (!w.IsMark && w.Text.Contains('-', StringComparison.Ordinal)) || w.Text.Contains(':', StringComparison.Ordinal)) || IsNobody(reading, words[0])
            || words.Exists(w => NumberForms.Ordinal(w.Lower) is not null && w.Lower is not "third" and not "second") || !NumberWhole(reading.Text, span))
        {
            return null;
        }

        var whole = ClaimReader.WithBounds(reading.Text, span);
        var text = whole.Of(reading.Text);
        if (QuantityReader.Read(text) is not { } quantity)
        {
            return null;
        }

        // "Two weeks after": a length of time, though not how long anything took.
        if (quantity.Unit.Length == 0 && reading.Words.Skip(words[^1].Index + 1).SkipWhile(w => w.Text == "-").FirstOrDefault() is { } unit && MeasureUnits.TryFind(unit.Lower, out _)
            && QuantityReader.Read($"{text} {unit.Lower}") is { Unit: "day" } length && !AgeWords(reading, words[^1]).Any())
        {
            quantity = length;
        }

        // "Seven points": points are what is counted, no part of the amount.
        var last = quantity.Unit.Length == 0 && words.FindLastIndex(w => w.IsNumber) is >= 0 and var number && words.Skip(number + 1).All(w => w.IsContent && !LightWords.IsLight(w)) ? words[number] : words[^1];
        foreach (var word in reading.In(whole).Where(w => w.Index <= last.Index || w.Index > words[^1].Index).Concat(AgeWords(reading, words[^1])))
        {
            word.IsAmount = true;
        }

        var first = words.Find(w => w.IsNumber || w.Lower is "half" or "quarter" or "a" or "an") ?? words[0];
        return Limited(reading, whole, new Amount(first.Index, last.Index, quantity, null, span.Of(reading.Text), false, false));
    }

    /// <summary>An amount as the words around it limit it.</summary>
    /// <param name="reading">Where it is.</param>
    /// <param name="whole">Its words with those that limit it.</param>
    /// <param name="amount">It, as its own words give it.</param>
    public static Amount Limited(Reading reading, TextSpan whole, Amount amount)
    {
        var text = whole.Of(reading.Text);
        var (bound, isStrict) = Bound(reading, whole, amount.Quantity!.Bound, Strict().IsMatch(text));
        return amount with { Quantity = amount.Quantity with { Bound = bound }, IsStrict = isStrict, IsUnder = Under().IsMatch(text), IsCap = Cap().IsMatch(reading.Text[..whole.Start]) };
    }

    private static Amount Single(Reading reading, ReadWord word)
    {
        foreach (var part in AgeWords(reading, word).Prepend(word))
        {
            part.IsAmount = true;
        }

        var place = NumberForms.Ordinal(word.Lower);
        var quantity = place is null && !word.Text.Contains(':', StringComparison.Ordinal) && !word.Text.Contains('-', StringComparison.Ordinal) ? QuantityReader.Read(word.Text) : null;
        var isFigure = quantity is null || IsTimeOfDay(reading, word);
        quantity = quantity is { Unit.Length: 0 } ? LengthOf(reading, word) ?? quantity : quantity;
        var (bound, isStrict) = Bound(reading, word.Span, quantity?.Bound ?? QuantityBound.Exact, false);
        return new Amount(word.Index, word.Index, isFigure ? null : quantity! with { Bound = bound }, place, Figure(reading, word), isStrict, false);
    }

    // "Eleven minutes later": a time to the engine's reader, a length of time all the same.
    private static Quantity? LengthOf(Reading reading, ReadWord number) =>
        number.Index + 1 < reading.Words.Count && reading.Words[number.Index + 1] is var unit && MeasureUnits.TryFind(unit.Lower, out _) && !AgeWords(reading, number).Any()
        && QuantityReader.Read($"{number.Text} {unit.Lower}") is { Unit: "day" } length ? length : null;

    // "Another decade": one.
    private static IEnumerable<Amount> Another(Reading reading) =>
        from unit in reading.Words.Skip(1)
        where reading.Words[unit.Index - 1].Lower == "another" && !unit.IsTime && MeasureUnits.TryFind(unit.Lower, out var found) && found.Singular == unit.Lower
        let length = QuantityReader.Read($"one {unit.Lower}")
        where length is { Unit: "day" }
        select new Amount(unit.Index, unit.Index, length, null, unit.Lower, false, false);

    // "No more than 90" is at most, "no fewer than 260" at least; "below the age of five" is under five.
    private static (QuantityBound Bound, bool IsStrict) Bound(Reading reading, TextSpan span, QuantityBound bound, bool isStrict)
    {
        var text = reading.Text;
        if (Denied().Match(text[..span.Start] + span.Of(text)) is { Success: true } denied && denied.Index + denied.Length > span.Start - 20)
        {
            // Not a denial of what is told.
            foreach (var word in reading.Words.Where(w => w.Span.Start == denied.Index))
            {
                word.IsAmount = true;
            }

            return (denied.Groups["more"].Success ? QuantityBound.AtMost : QuantityBound.AtLeast, false);
        }

        return OfAge().Match(text[..span.Start]) switch
        {
            { Success: false } => (bound, isStrict),
            var age when age.Groups["not"].Success => (QuantityBound.AtMost, false),
            var age => (age.Groups["under"].Success ? QuantityBound.AtMost : QuantityBound.AtLeast, true),
        };
    }

    // "A 12-year-old boy", "aged 12", "12 years old".
    private static IEnumerable<ReadWord> AgeWords(Reading reading, ReadWord number)
    {
        var behind = reading.Words.Skip(number.Index + 1).Take(4).TakeWhile(w => w.Text == "-" || w.Lower is "year" or "years" or "old").ToList();
        return behind.Exists(w => w.Lower == "old") ? behind : reading.Words.Skip(number.Index - 1).Take(number.Index > 0 ? 1 : 0).Where(w => w.Lower is "aged" or "age");
    }

    // "7.40", "7.40 pm": with the half of the day, if it is named.
    private static string Figure(Reading reading, ReadWord word) =>
        word.Lower.Replace(':', '.') + (IsTimeOfDay(reading, word) ? $" {reading.Words[word.Index + 1].Lower.Replace(".", "", StringComparison.Ordinal)}" : "");

    private static bool IsTimeOfDay(Reading reading, ReadWord word) =>
        word.Index + 1 < reading.Words.Count && reading.Words[word.Index + 1].Lower.Replace(".", "", StringComparison.Ordinal) is "am" or "pm";

    // "No one", "one another": nobody counts there; "one fifth" is a fifth.
    private static bool IsNobody(Reading reading, ReadWord word) =>
        word.Lower == "one" && ((word.Index + 1 < reading.Words.Count && NumberForms.Ordinal(reading.Words[word.Index + 1].Lower) > 2) ||(word.Index > 0 && reading.Words[word.Index - 1].Lower is "no" or "any" or "every" or "some")
            || (word.Index + 1 < reading.Words.Count && reading.Words[word.Index + 1].Lower is "another"));

    // Not part of a longer figure: "2:19:02", "3-1", "1.5.2".
    private static bool NumberWhole(string text, TextSpan span) =>
        !(span.Start > 1 && text[span.Start - 1] is ':' or '.' or '-' or '/' && char.IsDigit(text[span.Start - 2])) && !(span.End + 1 < text.Length && text[span.End] is ':' or '-' or '/' or '.' && char.IsDigit(text[span.End + 1]));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(?<!(no|not) )(more|less|fewer|longer) than|\b(over|under|above|below|exceeding)\b", Options, TimeoutMs)]
    private static partial Regex Strict();

    [GeneratedRegex(@"\b(no|not) ((?<more>more|longer)|less|fewer) than( \S+){0,4}$", Options, TimeoutMs)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b((?<under>younger than|(under|below) the age of)|older than|(over|above) the age of|(?<not>(not|never|without) )?exceed(s|ed|ing)?|surpass(es|ed|ing)?|topp(ed|ing))\s+$", Options, TimeoutMs)]
    private static partial Regex OfAge();

    [GeneratedRegex(@"\b((limited|restricted|confined|capped) (to|at)|(limit|ceiling|cap) (of|is|was))( an? \S+ of)?\s+$", Options, TimeoutMs)]
    private static partial Regex Cap();

    [GeneratedRegex(@"\b(nearly|almost|close to)\b", Options, TimeoutMs)]
    private static partial Regex Under();
}
