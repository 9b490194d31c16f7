using System.Text.RegularExpressions;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>A date that a page shows its readers close to the title: in an element named for dates or authors, or by itself between title and text.</summary>
internal static partial class HtmlShownDate
{
    // Date, byline and details of an article, in the order of NameHints.
    private const ulong Named = (1UL << 17) | (1UL << 18) | (1UL << 19);
    private const int MaxNodesBefore = 150;
    private const int MaxNodesAfter = 250;
    private const int MaxLength = 120;
    private const int MaxNodesToLoneDate = 80;
    private const int MaxLoneLength = 60;
    private const int MinTextLength = 80;

    /// <summary>The date; null when there is no first-rank heading, or no such element near it.</summary>
    public static Found<PartialDate>? Of(PageTree page, HtmlHead head)
    {
        if (head.Heading < 0)
        {
            return null;
        }

        var end = Math.Min(page.Count, head.Heading + MaxNodesAfter);
        for (var i = Math.Max(0, head.Heading - MaxNodesBefore); i < end; i++)
        {
            if (page[i].Tag != HtmlTag.Text && page[i].End - i <= 12 && page[i].AttributeCount > 0
                && (NameHints.Of(page.RawAttribute(i, AttributeName.Class)) & Named) != 0 && Read(page, i) is { } date)
            {
                return Found.At("shown date", 0.8, date);
            }
        }

        return Found.At("shown date", 0.7, Alone(page, head.Heading));
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
            if (raw.Length >= MinTextLength && ++texts > 1)
            {
                return null;
            }

            if (raw.Length is >= 8 and <= MaxLoneLength && raw.IndexOfAnyInRange('0', '9') >= 0 && PageFacts.Line(page.TextOf(i)) is { } text
                && DateText.Read(Published().Replace(text, ""), "shown date") is { Precision: DatePrecision.Day or DatePrecision.Time } date)
            {
                // Which zone the time is in is not said.
                return PartialDate.FromDay(DateOnly.FromDateTime(date.Earliest.DateTime), "shown date");
            }
        }

        return null;
    }

    private static PartialDate? Read(PageTree page, int node)
    {
        var text = PageFacts.Line(page.TextOf(node));
        return text is null || text.Length > MaxLength || Updated().IsMatch(text) || Day().Match(text) is not { Success: true } match ? null : DateText.Read(match.Value, "shown date");
    }

    [GeneratedRegex(@"^\W*(last )?(updated|modified|reviewed|aktualisiert|mis à jour|actualizado|aggiornato|atualizado)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Updated();

    [GeneratedRegex(@"^\W*((first )?(published|posted)( on| at)?|date|on|publié le|veröffentlicht( am)?|publicado( el| em)?|pubblicato il)\b:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Published();

    [GeneratedRegex(@"\b(\d{1,2}(st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(\.|er)? (de )?\p{L}{3,12}\.? (de )?\d{4}|\d{1,2}\. ?\d{1,2}\. ?\d{4})\b|\d{4}年\d{1,2}月\d{1,2}日", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Day();
}
