using System.Text.RegularExpressions;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>The date of publication in what a page hands its scripts: <c>var publication_date = "…"</c>, <c>"publishedFirst": "…"</c>.</summary>
internal static partial class ScriptDate
{
    private const string Stem = "publi";
    private const int MaxLength = 140;
    private const int MaxPrefix = 12;

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

            var text = page.RawText(i);
            for (var (at, next) = (0, 0); (next = text[at..].IndexOf(Stem, StringComparison.OrdinalIgnoreCase)) >= 0; at += next + Stem.Length)
            {
                if (Read(text, at + next) is not { } date)
                {
                    continue;
                }

                if (found is not null && date.Earliest.Date != found.Earliest.Date)
                {
                    return null;
                }

                found ??= date;
            }
        }

        return found;
    }

    private static PartialDate? Read(ReadOnlySpan<char> text, int stem)
    {
        var before = text[Math.Max(0, stem - MaxPrefix)..stem];
        var match = Published().Match(text.Slice(stem, Math.Min(MaxLength, text.Length - stem)).ToString());
        return match.Success && !Another().IsMatch(before) && DateText.Read(match.Groups["value"].Value.Replace("\\/", "/", StringComparison.Ordinal), "script data") is { Precision: DatePrecision.Day or DatePrecision.Time } date ? date : null;
    }

    [GeneratedRegex(@"(last|un|re|next|update)[_-]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Another();

    [GeneratedRegex(
        @"^publi(sh(ed|ing)?|cation)[_-]?(date|time|at|on|first)?([_-]?(date|time|gmt|utc))?\\?[""']?\s*[:=]\s*\\?[""'](?<value>[^""'\r\n]{8,40}?)\\?[""']",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout.Milliseconds)]
    private static partial Regex Published();
}
