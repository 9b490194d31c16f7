namespace NewsQA.Claims.Times;

/// <summary>What is counted from the day of the report.</summary>
internal enum TimeUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, Monday to Sunday; and weekends, which end them.</summary>
    Week,

    /// <summary>Months of the calendar.</summary>
    Month,

    /// <summary>Years of the calendar.</summary>
    Year,
}
