using System.Text.RegularExpressions;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>The date of publication in what a page hands its scripts: <c>var publication_date = "…"</c>, <c>"firstPublished": "…"</c>.</summary>
internal static partial class ScriptDate
{
    /// <summary>The date; null when scripts name none, or several days: then they speak of other stories, too.</summary>
    public static PartialDate? Of(PageTree page)
    {
        PartialDate? found = null;
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Tag != HtmlTag.Script || page.RawAttribute(i, AttributeName.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var match in Published().EnumerateMatches(page.RawText(i)))
            {
                var written = page.RawText(i).Slice(match.Index, match.Length).TrimEnd("\"'\\");
                var date = DateText.Read(written[(written.LastIndexOfAny('"', '\'') + 1)..].ToString().Replace("\\/", "/", StringComparison.Ordinal), "script data");
                if (date is not null && found is not null && date.Earliest.Date != found.Earliest.Date)
                {
                    return null;
                }

                found ??= date is { Precision: DatePrecision.Day or DatePrecision.Time } ? date : null;
            }
        }

        return found;
    }

    // Not "lastPublished" nor "unpublish".
    [GeneratedRegex(
        @"(?<![A-Za-z])([a-z]{1,12}[_-]|first|date|article|cms|page)?(?<!last[_-]?|re|un|next[_-]?)publi(sh(ed|ing)?|cation)[_-]?(date|time|at|on|first)?([_-]?(date|time|gmt|utc))?\\?[""']?\s*[:=]\s*\\?[""'][^""'\\\r\n]{8,40}(\\/[^""'\\\r\n]{1,40}){0,2}\\?[""']",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout.Milliseconds)]
    private static partial Regex Published();
}
