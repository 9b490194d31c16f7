using System.Text.RegularExpressions;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>A date that a page shows its readers, in an element named for dates or authors, close to the title.</summary>
internal static partial class HtmlShownDate
{
    // Date, byline and details of an article, in the order of NameHints.
    private const ulong Named = (1UL << 17) | (1UL << 18) | (1UL << 19);
    private const int MaxNodesBefore = 150;
    private const int MaxNodesAfter = 250;
    private const int MaxLength = 120;

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

        return null;
    }

    private static PartialDate? Read(PageTree page, int node)
    {
        var text = PageFacts.Line(page.TextOf(node));
        return text is null || text.Length > MaxLength || Updated().IsMatch(text) || Day().Match(text) is not { Success: true } match ? null : DateText.Read(match.Value, "shown date");
    }

    [GeneratedRegex(@"^\W*(last )?(updated|modified|reviewed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Updated();

    [GeneratedRegex(@"\b(\d{1,2}(st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Day();
}
