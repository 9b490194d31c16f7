using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>A date that a page shows its readers close to the title: in an element named for dates or authors, or by itself between title and text.</summary>
internal static class HtmlShownDate
{
    // Date, byline and details of an article, in the order of NameHints.
    private const ulong DateNames = (1UL << 17) | (1UL << 18) | (1UL << 19);
    private const int MaxNodesBefore = 150;
    private const int MaxNodesAfter = 250;
    private const int MaxNodesOfDate = 12;
    private const int MaxLength = 120;
    private const int MaxNodesToLoneDate = 80;
    private const int MaxLoneLength = 80;
    private const int MaxNodesAbove = 25;
    private const int TextsAbove = 3;
    private const int MaxNodesToHours = 16;

    /// <summary>The date: in an element named for dates, in a line of its own, in one that is labelled; null when there is none, or no heading near which it would stand.</summary>
    public static Found<PartialDate>? Of(PageTree page, HtmlHead head) => head.Heading < 0
        ? Found.At("shown date", 0.6, LabelledDate.Of(page, head.Heading))
        : Found.At("shown date", 0.8, Above(page, head.Heading) ?? Below(page, head.Heading)) ?? Found.At("shown date", 0.7, Alone(page, head.Heading) ?? JustAbove(page, head.Heading) ?? LabelledDate.Of(page, head.Heading));

    // Several days above the title are those of other stories.
    private static PartialDate? Above(PageTree page, int heading)
    {
        var days = Enumerable.Range(Math.Max(0, heading - MaxNodesBefore), Math.Min(heading, MaxNodesBefore)).Select(i => Named(page, i, heading)).OfType<PartialDate>().DistinctBy(date => date.Earliest.Date).Take(2).ToList();
        return days.Count == 1 ? days[0] : null;
    }

    // Where the text has begun, a date must say that it is the publication's.
    private static PartialDate? Below(PageTree page, int heading)
    {
        var (end, text) = (Math.Min(page.Count, heading + MaxNodesAfter), DateContext.EndOfHead(page, heading));
        for (var i = heading; i < end; i++)
        {
            if (Named(page, i, heading) is { } date && (i < text || DateWords.IsPublished(page.TextOf(i, MaxLength))))
            {
                return date;
            }
        }

        return null;
    }

    private static PartialDate? Named(PageTree page, int node, int heading)
    {
        if (page[node].Tag == HtmlTag.Text || page[node].End - node > MaxNodesOfDate || (page[node].AttributeCount == 0 && page[node].Tag != HtmlTag.Time))
        {
            return null;
        }

        var named = page.RawAttribute(node, AttributeName.Class);
        var names = NameHints.Of(named);
        return ((names & DateNames) != 0 || page[node].Tag == HtmlTag.Time || DateWords.IsName(named)) && (names & NameHints.Events) == 0 && Read(page, node) is { } date && !DateContext.IsElsewhere(page, node, heading) && !DateContext.IsOther(page, node) ? date : null;
    }

    // Below the title and above the article's second paragraph (its first may be a standfirst), a text of its own that is nothing but a date.
    private static PartialDate? Alone(PageTree page, int heading)
    {
        var (end, texts) = (Math.Min(page.Count, heading + MaxNodesToLoneDate), 0);
        for (var i = page[heading].End; i < end; i++)
        {
            if (page[i].Tag != HtmlTag.Text)
            {
                i = HtmlTags.IsTextless(page[i].Tag) ? page[i].End - 1 : i;
                continue;
            }

            var raw = page.RawText(i).Trim();
            if (DateContext.IsLong(raw) && ++texts > 1)
            {
                return null;
            }

            if (Line(page, i, heading) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    // In one of the last texts before the title; a section or an author may stand between. Several days there are those of other stories.
    private static PartialDate? JustAbove(PageTree page, int heading)
    {
        var (found, texts) = (default(PartialDate), 0);
        for (var i = heading - 1; i > 0 && i > heading - MaxNodesAbove; i--)
        {
            if (page[i].Tag == HtmlTag.Text && !page.RawText(i).IsWhiteSpace() && ++texts > 0 && Line(page, i, heading) is { } date)
            {
                if (texts > TextsAbove || (found is not null && found.Date != date.Date))
                {
                    return null;
                }

                found = date;
            }
        }

        return found;
    }

    private static PartialDate? Line(PageTree page, int node, int heading)
    {
        var raw = page.RawText(node).Trim();
        return raw.Length is >= 8 and <= MaxLoneLength && raw.IndexOfAnyInRange('0', '9') >= 0 && PageFacts.Line(page.TextOf(node)) is { } text && LoneDate.Read(text, "shown date") is { } date
            && !DateContext.IsOther(page, node) && !DateContext.IsElsewhere(page, node, heading) && !IsOfTable(page, node) && !IsOfEvent(page, node)
            // Which zone the time is in is not said.
            ? PartialDate.FromDay(DateOnly.FromDateTime(date.Earliest.DateTime), "shown date")
            : null;
    }

    // Tables with headed columns are of data; those without are how old pages are laid out.
    private static bool IsOfTable(PageTree page, int node)
    {
        for (var at = page[node].Parent; at >= 0; at = page[at].Parent)
        {
            if (page[at].Tag == HtmlTag.Table)
            {
                return Enumerable.Range(at, page[at].End - at).Any(i => page[i].Tag == HtmlTag.Th);
            }
        }

        return false;
    }

    // "Saturday, 12 June 2026", a place, "10 am to 4 pm".
    private static bool IsOfEvent(PageTree page, int node) =>
        Enumerable.Range(node + 1, Math.Min(page.Count, node + MaxNodesToHours) - node - 1).Any(i => page[i].Tag == HtmlTag.Text && page[i].TextLength <= MaxLoneLength && DateWords.IsHours(page.RawText(i)));

    private static PartialDate? Read(PageTree page, int node)
    {
        var text = PageFacts.Line(page.TextOf(node));
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        // "Published 14 May 2026, updated 16 May 2026": each date by the words since the one before it.
        var start = 0;
        foreach (var match in LoneDate.Days(text))
        {
            if (!DateWords.IsOther(text[start..match.Index]) && DateText.Read(match.Value, "shown date") is { } date)
            {
                return date;
            }

            start = match.Index + match.Length;
        }

        return null;
    }
}
