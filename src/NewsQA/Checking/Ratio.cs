using NewsQA.Claims.Quantities;

namespace NewsQA.Checking;

/// <summary>So many of so many: "one in eight", "five of the seven". Says the same as its share in percent, to half a point, as a share is rounded; and as the rest of the whole with a denial.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
internal sealed record Ratio(Amount Part, Amount Whole)
{
    // A share given in whole percents is this far off at most.
    private const double Rounding = 0.5;

    // How far "about" reaches, of the share.
    private const double About = 0.1;

    // "Of the board's seven members": how many words may stand between.
    private const int MaxBetween = 4;

    private double Percent => 100 * Part.Quantity!.Value / Whole.Quantity!.Value;

    /// <summary>Whether an excerpt has the share that an amount of the sentence is, or is part of, in the other form.</summary>
    /// <param name="evidence">Sentence and excerpts.</param>
    /// <param name="amount">An amount of the sentence that no amount of an excerpt bears.</param>
    public static bool Bear(Evidence evidence, Amount amount)
    {
        var sentence = evidence.Sentence;
        if (amount.Quantity is { Unit: "percent" } share)
        {
            return evidence.Cited.Any(c => In(c.Text).Any(r => Fits(r.Percent, r.Part.Quantity!.Bound, share.Value, share.Bound)) || (IsFraction(sentence, amount) && c.Text.Amounts.Any(a => IsShare(a) && Fits(a.Quantity!.Value, a.Quantity.Bound, share.Value, share.Bound))));
        }

        var own = In(sentence).Where(r => r.Part == amount || r.Whole == amount).ToList();
        return own.Exists(o => evidence.Cited.Any(c => c.Text.Amounts.Any(a => IsShare(a) && Fits(a.Quantity!.Value, a.Quantity.Bound, o.Percent, o.Part.Quantity!.Bound)) || In(c.Text).Any(t => o.IsRestOf(t, sentence, c.Text))));
    }

    private static bool IsShare(Amount amount) => amount.Quantity is { Unit: "percent" };

    private static bool IsFraction(Reading reading, Amount amount) => !reading.In(amount).Any(w => char.IsDigit(w.Text[0]));

    // What is limited there may be limited here, never exact.
    private static bool Fits(double given, QuantityBound limit, double wanted, QuantityBound bound) => (bound, limit) switch
    {
        (QuantityBound.Exact, QuantityBound.Exact) => Math.Abs(given - wanted) <= Rounding,
        (QuantityBound.About, QuantityBound.Exact or QuantityBound.About) => Math.Abs(given - wanted) <= About * wanted,
        _ => bound == limit && Math.Abs(given - wanted) <= Rounding,
    };

    // "Five of the seven did not vote for it" of "two of the seven voted for it": the rest, denied in one of the two and not in the other.
    private bool IsRestOf(Ratio other, Reading own, Reading theirs) =>
        Part.Quantity!.Bound == QuantityBound.Exact && other.Part.Quantity!.Bound == QuantityBound.Exact && AmountSupport.IsSame(Whole.Quantity!.Value, other.Whole.Quantity!.Value)
        && AmountSupport.IsSame(Part.Quantity.Value + other.Part.Quantity.Value, Whole.Quantity.Value) && IsDenied(own, Part) != IsDenied(theirs, other.Part);

    private static bool IsDenied(Reading reading, Amount part) =>
        reading.InSentence(reading.Words[part.First].Sentence).Any(w => w.Segment == reading.Words[part.First].Segment && StanceReader.IsDenial(reading.Words, w.Index));

    private static IEnumerable<Ratio> In(Reading reading)
    {
        for (var i = 0; i + 1 < reading.Amounts.Count; i++)
        {
            var (part, whole) = (reading.Amounts[i], reading.Amounts[i + 1]);
            var between = reading.Words.Skip(part.Last + 1).Take(whole.First - part.Last - 1).ToList();
            if (part.Quantity is { Unit.Length: 0, Value: > 0 } p && whole.Quantity is { Unit.Length: 0, Bound: QuantityBound.Exact } w && p.Value < w.Value && between.Count is > 0 and <= MaxBetween
                && (between is [{ Lower: "in" }] or [{ Lower: "in" }, { Lower: "every" }] || (between[0].Lower is "of" || between is [{ Lower: "out" }, { Lower: "of" }, ..]) && !between.Exists(b => b.IsVerb || b.IsMark || b.IsTime)))
            {
                yield return new Ratio(part, whole);
            }
        }
    }
}
