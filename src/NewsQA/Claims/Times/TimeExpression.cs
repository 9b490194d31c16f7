using NewsQA.Articles;

namespace NewsQA.Claims.Times;

/// <summary>A time as a text names it, not yet placed in the calendar.</summary>
/// <param name="Form">How it is named.</param>
/// <param name="Span">Where; counts in the text that was searched.</param>
internal sealed record TimeExpression(TimeForm Form, TextSpan Span)
{
    /// <summary>The year of a full date.</summary>
    public int? Year { get; init; }

    /// <summary>The month, 1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month.</summary>
    public int? Day { get; init; }

    /// <summary>The day of the week.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>What is counted.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>How many units on from the day of the report; negative for the past. For a weekday -1 is "last", 1 "next", 0 neither.</summary>
    public int Offset { get; init; }

    /// <summary>Whether the text looks ahead: "will meet on Thursday".</summary>
    public bool IsAhead { get; init; }

    /// <summary>Whether the text looks back: "met on Thursday".</summary>
    public bool IsBack { get; init; }

    /// <summary>Whether it only tells what something is compared with or counted since: "up from 2023", "since May".</summary>
    public bool IsBackground { get; init; }
}
