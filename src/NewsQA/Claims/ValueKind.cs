namespace NewsQA.Claims;

/// <summary>What kind of value a piece of text is.</summary>
public enum ValueKind
{
    /// <summary>A count or measure: a number that is none of the other kinds.</summary>
    Number,

    /// <summary>A length of time: "four-day", "two weeks", "up to a week".</summary>
    Duration,

    /// <summary>A point in time: a date, month, year, weekday, "last month".</summary>
    Date,

    /// <summary>A sum of money, or a large amount with a scale word.</summary>
    Money,

    /// <summary>A share: "15%", "two thirds".</summary>
    Share,

    /// <summary>A name: a person, place, organisation or thing written with capitals.</summary>
    Name,
}
