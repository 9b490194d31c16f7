using NewsQA.Client;
using NewsQA.Indexing.Segments;

namespace NewsQA.Indexing.Sqlite;

/// <summary>A date of publication as two sortable numbers: the seconds, Unix time, that it begins and ends with.</summary>
internal static class DateSeconds
{
    /// <summary>The first second; <see cref="ArticleColumns.Undated"/>, which sorts last, for no date.</summary>
    public static long Earliest(PartialDate? date) => date?.Earliest.ToUnixTimeSeconds() ?? ArticleColumns.Undated;

    /// <summary>The last second; the same for no date.</summary>
    public static long Latest(PartialDate? date) => date?.Latest.ToUnixTimeSeconds() ?? ArticleColumns.Undated;
}
