using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>A date that a page shows near its title as that of a change: <c>Updated 14 May 2026</c>, <c>Stand: 14.05.2026</c>.</summary>
internal static class HtmlChangedDate
{
    /// <summary>What dates of publication are marked with that are really those of a change.</summary>
    public const string Evidence = "shown as updated";

    private const int MaxNodesAbove = 40;
    private const int MaxNodesBelow = 250;
    private const int MaxLength = 120;

    /// <summary>The day; null when there is no heading, or none near it.</summary>
    public static PartialDate? Of(PageTree page, HtmlHead head)
    {
        if (head.Heading < 0)
        {
            return null;
        }

        var end = Math.Min(Math.Min(page.Count, head.Heading + MaxNodesBelow), DateContext.EndOfHead(page, head.Heading));
        for (var i = Math.Max(0, head.Heading - MaxNodesAbove); i < end; i++)
        {
            if (HtmlTags.IsTextless(page[i].Tag))
            {
                i = page[i].End - 1;
            }
            else if ((page[i].Tag == HtmlTag.Time ? OfTime(page, i) : page[i].Tag == HtmlTag.Text ? OfText(page, i) : null) is { } date && !DateContext.IsElsewhere(page, i, head.Heading))
            {
                // The day where it was written.
                return DateOnly.TryParse(date.Date.AsSpan(0, Math.Min(date.Date.Length, "yyyy-MM-dd".Length)), System.Globalization.CultureInfo.InvariantCulture, out var day) ? PartialDate.FromDay(day, Evidence) : null;
            }
        }

        return null;
    }

    private static PartialDate? OfTime(PageTree page, int time) =>
        DateContext.IsChange(page, time, page.TextOf(time, MaxLength)) ? DateText.Read(page.Attribute(time, AttributeName.DateTime), Evidence) : null;

    private static PartialDate? OfText(PageTree page, int node)
    {
        if (page.RawText(node).Trim().Length is < 8 or > MaxLength || PageFacts.Line(page.TextOf(node)) is not { } text)
        {
            return null;
        }

        // "Published 14 May 2026, updated 16 May 2026": each date by the words since the one before it.
        var start = 0;
        foreach (var match in LoneDate.Days(text))
        {
            if (start == 0 ? DateContext.IsChange(page, node, text[..match.Index]) : DateWords.IsChange(text[start..match.Index]))
            {
                return DateText.Read(match.Value, Evidence);
            }

            start = match.Index + match.Length;
        }

        return null;
    }
}
