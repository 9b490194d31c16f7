using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Html;

/// <summary>What can still be read of JSON-LD that is no JSON: one unescaped quotation mark in a headline breaks the dates, too, which are beyond doubt.</summary>
internal static partial class BrokenJsonLd
{
    private const int DayLength = 10;

    /// <summary>Whether it speaks of an article.</summary>
    public static bool IsArticle(string json) => ArticleType().IsMatch(json);

    /// <summary>The value of a date; null when there is none, or several days.</summary>
    /// <param name="json">The JSON-LD.</param>
    /// <param name="property">Schema.org's name of the date.</param>
    public static string? Date(string json, string property)
    {
        var values = DateValue().Matches(json).Where(match => match.Groups["name"].ValueSpan.SequenceEqual(property)).Select(match => match.Groups["value"].Value).ToList();
        return values.DistinctBy(value => value[..DayLength], StringComparer.Ordinal).Take(2).Count() == 1 ? values[0] : null;
    }

    [GeneratedRegex(@"""@type""\s*:\s*""(News|Reportage|Opinion|Analysis|Background|Review)?(NewsArticle|Article|BlogPosting)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex ArticleType();

    [GeneratedRegex(@"""(?<name>date(Published|Modified|Created))""\s*:\s*""(?<value>\d{4}-\d\d-\d\d[^""\r\n]{0,30})""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex DateValue();
}
