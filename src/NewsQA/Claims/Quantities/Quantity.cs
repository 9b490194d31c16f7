namespace NewsQA.Claims.Quantities;

/// <summary>An amount as a text gives it, in a base unit: days for durations, metres for lengths, the currency for money.</summary>
/// <param name="Value">The number that the text names.</param>
/// <param name="Low">The least that it may mean.</param>
/// <param name="High">The most that it may mean.</param>
/// <param name="Unit">The base unit; empty for a bare count.</param>
/// <param name="Written">The unit as written, in the singular: <c>week</c>; empty for a bare count.</param>
/// <param name="Place">The place of the last digit that counts: 0.1 for 1.2, 1,000 for 5,000; 1 for 120, since only two zeros or more look rounded.</param>
/// <param name="Bound">How the text limits it.</param>
internal sealed record Quantity(double Value, double Low, double High, string Unit, string Written, double Place, QuantityBound Bound)
{
    // How far "about" reaches, and how far a different unit may be off ("two weeks", "15 days").
    private const double About = 0.1;

    // "More than 100" is said of 120, hardly of 1,000; "up to a week" of four days, hardly of two.
    private const double OpenReach = 0.5;

    // A number is the other one rounded when it also lies this near to it.
    private const double MaxRounding = 0.05;

    /// <summary>An amount with the range that its bound gives it.</summary>
    public static Quantity Of(double value, string unit, string written, double place, QuantityBound bound) => bound switch
    {
        QuantityBound.About => new(value, value * (1 - About), value * (1 + About), unit, written, place, bound),
        QuantityBound.AtLeast => new(value, value, value * (1 + OpenReach), unit, written, place, bound),
        QuantityBound.AtMost => new(value, value * (1 - OpenReach), value, unit, written, place, bound),
        _ => new(value, value, value, unit, written, place, bound),
    };

    /// <summary>Whether both say the same: the same number under the same kind of bound.</summary>
    public bool IsSame(Quantity other) => Unit == other.Unit && Math.Abs(Value - other.Value) <= 1e-6 * Math.Max(Math.Abs(Value), 1) && Bound == other.Bound;

    /// <summary>
    /// Whether both can be true of one thing: their ranges meet, or one is the other rounded. Amounts in different base units (pounds and euros) cannot be compared and count as agreeing.
    /// </summary>
    public bool Agrees(Quantity other)
    {
        if (Unit != other.Unit)
        {
            return true;
        }

        var slack = Written == other.Written ? 1e-9 : About * Math.Max(Math.Abs(Value), Math.Abs(other.Value));
        return (Low <= other.High + slack && other.Low <= High + slack) || IsRounded(this, other) || IsRounded(other, this);
    }

    private static bool IsRounded(Quantity coarse, Quantity fine)
    {
        var difference = Math.Abs(coarse.Value - fine.Value);
        return coarse.Place > fine.Place && difference <= coarse.Place / 2 && difference <= MaxRounding * Math.Abs(coarse.Value);
    }
}
