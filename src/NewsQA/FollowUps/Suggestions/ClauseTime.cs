namespace NewsQA.FollowUps.Suggestions;

/// <summary>When something happened, as a clause tells it: a weekday, a date, a month, a year, "last week".</summary>
internal static class ClauseTime
{
    private static readonly HashSet<string> Weekdays = new(StringComparer.Ordinal) { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    };

    /// <summary>Whether a word, in lower case, is one.</summary>
    public static bool IsWeekday(string lower) => Weekdays.Contains(lower);

    /// <summary>The number of the last word before "on Monday", "in June 2012", "last week", behind a word; of the last one where no time is told.</summary>
    public static int Before(Clause clause, int from)
    {
        for (var i = from + 1; i < clause.Words.Count; i++)
        {
            if (Length(clause, i) > 0)
            {
                return i - 1;
            }
        }

        return clause.Words.Count - 1;
    }

    /// <summary>Whether the clause ends with the time that begins at a word.</summary>
    public static bool Ends(Clause clause, int at) => at + Length(clause, at) == clause.Words.Count && clause.BrokenBy is "" or "and" or "but" or "when" or "after" or "before" or "while" or "as" or "because";

    private static int Length(Clause clause, int at)
    {
        string At(int i) => i < clause.Words.Count ? clause.Words[i].Lower : "";
        if (At(at) is "last" or "this" or "next")
        {
            return At(at + 1) is "week" or "month" or "year" or "weekend" or "night" or "summer" or "autumn" or "spring" or "winter" or "season" || Weekdays.Contains(At(at + 1)) || Months.Contains(At(at + 1)) ? 2 : 0;
        }

        if (At(at) is not ("on" or "in" or "late" or "early" or "yesterday" or "by" or "since" or "during"))
        {
            return Weekdays.Contains(At(at)) ? 1 : 0;
        }

        if (At(at) == "yesterday")
        {
            return 1;
        }

        var next = at + 1;
        if (Weekdays.Contains(At(next)))
        {
            return At(next + 1) is "morning" or "night" or "evening" or "afternoon" ? 3 : 2;
        }

        if (At(next).All(char.IsDigit) && At(next).Length is 1 or 2 && Months.Contains(At(next + 1)))
        {
            return At(next + 2).Length == 4 && At(next + 2).All(char.IsDigit) ? 4 : 3;
        }

        if (Months.Contains(At(next)))
        {
            var length = 2;
            while (At(at + length).Length is 1 or 2 or 4 && At(at + length).All(char.IsDigit))
            {
                length++;
            }

            return length;
        }

        return At(next).Length == 4 && At(next).All(char.IsDigit) && At(next)[0] is '1' or '2' ? 2 : 0;
    }
}
