using NewsQA.Articles;

namespace NewsQA.Answering.Kinds;

/// <summary>How well a run of words is of the kind asked for.</summary>
internal static class PlaceFit
{
    /// <summary>From here on a run holds a whole fitting place.</summary>
    public const uint Holds = 2;

    /// <summary>What a run has that holds one which surely fits.</summary>
    public const uint Surely = 3;

    /// <summary>0 not at all, 1 it cuts a fitting place, 2 it holds one that fits by form alone, 3 it holds one that surely fits.</summary>
    public static uint Of(IReadOnlyList<FittingPlace> places, TextSpan run)
    {
        var fit = 0u;
        foreach (var place in places)
        {
            if (place.Span.Overlaps(run))
            {
                fit = Math.Max(fit, !run.Contains(place.Span) ? 1u : place.IsSure ? Surely : Holds);
            }
        }

        return fit;
    }
}
