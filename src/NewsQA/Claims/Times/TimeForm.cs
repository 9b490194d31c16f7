namespace NewsQA.Claims.Times;

/// <summary>How a text names a time.</summary>
internal enum TimeForm
{
    /// <summary>A year, perhaps with month and day: needs nothing else.</summary>
    Full,

    /// <summary>A month, perhaps with a day, without its year.</summary>
    NoYear,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A day, week, month or year counted from the day of the report: "yesterday", "last month", "three days ago".</summary>
    Counted,
}
