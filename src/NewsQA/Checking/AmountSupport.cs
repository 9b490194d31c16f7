using NewsQA.Claims.Quantities;

namespace NewsQA.Checking;

/// <summary>Whether an amount of an excerpt bears one of the sentence. Stricter than agreement: the sentence may say less than the excerpt, never more.</summary>
internal static class AmountSupport
{
    private const double About = 0.1;

    // A month has 30 or 31 days, a year 52 weeks: how far one length of time in two units may differ.
    private const double Calendar = 0.02;

    // "More than 100" may be said of 120, not of 1,000; nor of 120 days where no unit is named, since the figure is then in no excerpt at all.
    private const double OpenReach = 0.5;

    /// <summary>Whether it does.</summary>
    /// <param name="given">The excerpt's amount.</param>
    /// <param name="wanted">The sentence's.</param>
    /// <param name="isSameUnit">Whether their units are the same, or one is left out where others show it.</param>
    public static bool Bears(Amount given, Amount wanted, bool isSameUnit)
    {
        if (wanted.Ordinal is { } place)
        {
            return given.Ordinal == place;
        }

        if (wanted.Quantity is not { } want)
        {
            return given is { Quantity: null, Ordinal: null } && (given.Figure == wanted.Figure || given.Figure.StartsWith(wanted.Figure + " ", StringComparison.Ordinal));
        }

        return given.Quantity is { } have && isSameUnit && Bears(have, given, want, wanted);
    }

    private static bool Bears(Quantity have, Amount given, Quantity want, Amount wanted)
    {
        if (Math.Abs(have.Low - have.High) > 1e-9 && have.Bound == QuantityBound.About && Math.Abs(have.Value - have.Low) < 1e-9)
        {
            // "Dozens", "several".
            return want.Bound == QuantityBound.About && IsSame(have.Low, want.Low) && IsSame(have.High, want.High);
        }

        // What is limited to 30 is 30 at most; whichever of the two is said.
        if ((given.IsCap || wanted.IsCap) && !given.IsStrict && !wanted.IsStrict && have.Bound is QuantityBound.Exact or QuantityBound.AtMost && want.Bound is QuantityBound.Exact or QuantityBound.AtMost)
        {
            return IsSame(have.Value, want.Value);
        }

        return (want.Bound, have.Bound) switch
        {
            (QuantityBound.Exact, QuantityBound.Exact) => IsSame(have.Value, want.Value) || (have.Unit == "day" && want.Unit == "day" && have.Written != want.Written && Math.Abs(have.Value - want.Value) <= Calendar * have.Value),
            (QuantityBound.About, QuantityBound.Exact) => Math.Abs(have.Value - want.Value) <= About * Math.Abs(have.Value) && !(wanted.IsUnder && have.Value > want.Value),
            (QuantityBound.About, QuantityBound.About) => IsSame(have.Value, want.Value) && (!wanted.IsUnder || given.IsUnder),
            (QuantityBound.AtLeast, QuantityBound.AtLeast) or (QuantityBound.AtMost, QuantityBound.AtMost) => IsSame(have.Value, want.Value) && (given.IsStrict || !wanted.IsStrict),
            (QuantityBound.AtLeast, QuantityBound.Exact) => !wanted.IsStrict && IsSame(have.Value, want.Value) || (have.Unit == want.Unit && have.Value > want.Value && have.Value <= want.Value * (1 + OpenReach)),
            (QuantityBound.AtMost, QuantityBound.Exact) => !wanted.IsStrict && IsSame(have.Value, want.Value) || (have.Unit == want.Unit && have.Value < want.Value && have.Value >= want.Value * (1 - OpenReach)),
            _ => false,
        };
    }

    /// <summary>Whether two values are one.</summary>
    public static bool IsSame(double left, double right) => Math.Abs(left - right) <= 1e-6 * Math.Max(1, Math.Abs(left));
}
