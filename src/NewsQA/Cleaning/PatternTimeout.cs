namespace NewsQA.Cleaning;

/// <summary>
/// How long one pattern may look at one text. The patterns here have bounded repetitions and see texts of bounded length, so none of them takes
/// more than milliseconds of its own time; but the limit counts time on the wall, and on a crowded machine a thread may not run for seconds.
/// </summary>
internal static class PatternTimeout
{
    /// <summary>One minute: reached only by a pattern that is broken.</summary>
    public const int Milliseconds = 60_000;
}
