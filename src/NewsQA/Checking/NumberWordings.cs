using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims.Quantities;

namespace NewsQA.Checking;

/// <summary>Whether an excerpt says an amount of the sentence in another form, which is no amount of its own there: times, ordinals, ratios, parts of a year. Each is the same number, reckoned by rule.</summary>
internal static partial class NumberWordings
{
    private static readonly string Halve = WordForms.Stem("halve");

    /// <summary>Whether some cited excerpt does.</summary>
    /// <param name="evidence">Sentence and excerpts.</param>
    /// <param name="amount">An amount of the sentence that no amount of an excerpt bears.</param>
    public static bool Have(Evidence evidence, Amount amount) =>
        evidence.Cited.Any(c => IsTimeThere(evidence.Sentence, amount, c.Text) || IsCountThere(evidence.Sentence, amount, c.Text) || IsPlaceThere(evidence.Sentence, amount, c.Text) || IsPartThere(evidence.Sentence, amount, c.Text))
        || Ratio.Bear(evidence, amount) || (amount.Ordinal is not null && evidence.Sentence.Amounts.FirstOrDefault(a => a.Ordinal is null && a.First <= amount.First && amount.Last <= a.Last) is { } share && Ratio.Bear(evidence, share));

    // "Two years late" of "two years later than planned", which is read as a time.
    private static bool IsTimeThere(Reading sentence, Amount amount, Reading text)
    {
        var words = sentence.In(amount).ToList();
        var unit = sentence.Words.Skip(amount.Last + 1).FirstOrDefault();
        return text.Words.Any(w => words.Select((o, i) => (o, i)).All(p => w.Index + p.i < text.Words.Count && text.Words[w.Index + p.i].Lower == p.o.Lower) && text.Words[w.Index + words.Count - 1].IsTime
                && (words.Count > 1 || (unit is not null && w.Index + words.Count < text.Words.Count && text.Words[w.Index + words.Count].Stem == unit.Stem)));
    }

    // "The fourth failure" of "has failed four times"; "by half" of "halved".
    private static bool IsCountThere(Reading sentence, Amount amount, Reading text) =>
        text.Words.Any(w => NumberForms.Times(text.Words, w.Index) is { } times && (amount.Ordinal == times || (amount.Quantity is { } q && Math.Abs(q.Value - times) < 1e-9 && sentence.Words.Skip(amount.Last + 1).FirstOrDefault()?.Lower == "times")))
        || (sentence.Words[amount.Last].Lower == "half" && text.Words.Any(w => w.Stem == Halve));

    // "The world number 214" of "ranked 214th"; "before 34 weeks" of "before the 34th week", and the other way round.
    private static bool IsPlaceThere(Reading sentence, Amount amount, Reading text)
    {
        if (amount.Quantity is { Unit.Length: 0 } && amount.First > 0 && sentence.Words[amount.First - 1].Lower is "number" or "no" or "ranked")
        {
            return text.Amounts.Any(a => a.Ordinal is { } place && AmountSupport.IsSame(place, amount.Quantity!.Value));
        }

        return Edge(sentence, amount) is { } edge && text.Amounts.Any(a => (a.Ordinal is null) != (amount.Ordinal is null) && Edge(text, a) == edge);
    }

    // The small word before a time that is counted in units, the number and the unit.
    private static (string Before, double Number, string Unit)? Edge(Reading reading, Amount amount)
    {
        var at = amount.First - 1;
        at -= at > 0 && reading.Words[at].Lower == "the" ? 1 : 0;
        var unit = reading.Words[amount.Ordinal is null ? amount.Last : Math.Min(amount.Last + 1, reading.Words.Count - 1)];
        if (at < 0 || reading.Words[at].Lower is not ("before" or "after" or "until" or "by" or "from") || !MeasureUnits.TryFind(unit.Lower, out var found) || found.Base != "day")
        {
            return null;
        }

        return amount.Ordinal is { } place ? (reading.Words[at].Lower, place, found.Singular)
            : amount is { Quantity: { Bound: QuantityBound.Exact } quantity } && quantity.Written == found.Singular ? (reading.Words[at].Lower, Math.Round(quantity.Value / found.Factor, 6), found.Singular) : null;
    }

    // "In the first half" of "in the first six months" or "before half-time". Every number of the amount belongs to it: "777 second" of "777 second quarter" does not.
    private static bool IsPartThere(Reading sentence, Amount amount, Reading text) =>
        Parts(sentence.Text).Where(p => sentence.In(amount).Any(w => p.Span.Overlaps(w.Span)) && sentence.In(amount).All(w => !w.IsNumber || p.Span.Overlaps(w.Span))).Any(own => Parts(text.Text).Any(theirs => theirs.Months == own.Months && theirs.Place == own.Place));

    private static IEnumerable<(TextSpan Span, int Months, int Place)> Parts(string text)
    {
        foreach (var match in PartOfYear().Matches(text).Cast<Match>())
        {
            var months = match.Groups["six"].Success ? 6 : 3;
            var place = match.Groups["place"].Value.ToLowerInvariant() switch { "first" or "opening" => 1, "second" => 2, "third" => 3, "fourth" => 4, _ => 12 / months };
            yield return (new TextSpan(match.Index, match.Index + match.Length), months, place);
        }

        foreach (var match in HalfTime().Matches(text).Cast<Match>())
        {
            yield return (new TextSpan(match.Index, match.Index + match.Length), 6, match.Value.StartsWith("after", StringComparison.OrdinalIgnoreCase) ? 2 : 1);
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    // "The last six months" may be any six.
    [GeneratedRegex(@"\b(?<place>first|opening|second|third|fourth|final|closing)\s+((?<six>half|six months)|quarter|three months)\b|\b(?<place>last)\s+((?<six>half)|quarter)\b", Options, TimeoutMs)]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"\b(before|after) (half-?\s?time|the (break|interval))\b", Options, TimeoutMs)]
    private static partial Regex HalfTime();
}
