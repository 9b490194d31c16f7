using System.Text.RegularExpressions;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Client;

namespace NewsQA.Cleaning.Html;

/// <summary>A date that a short block anywhere below the title names as the publication's: <c>This entry was posted on 14 May 2026</c>, <c>Press release of 14 May 2026</c>, a box with <c>Date: 14 May 2026</c>.</summary>
internal static partial class LabelledDate
{
    private const int MaxLength = 160;
    private const int MaxNodes = 30;
    private const int LevelsOfBlock = 4;
    private const int MaxGap = 40;

    /// <summary>The date; null when no block names one, or blocks name several days: a list of other stories does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="heading">The article's heading; -1 when there is none.</param>
    public static PartialDate? Of(PageTree page, int heading)
    {
        var days = new Dictionary<DateTime, PartialDate>();
        for (var i = Math.Max(0, heading); i < page.Count && days.Count < 2; i++)
        {
            if (HtmlTags.IsTextless(page[i].Tag))
            {
                i = page[i].End - 1;
            }
            else if (page[i].Tag == HtmlTag.Text && HasYear(page.RawText(i)) && Read(page, i) is { } date && !DateContext.IsElsewhere(page, i, heading, isMarked: true))
            {
                days.TryAdd(date.Earliest.Date, date);
            }
        }

        return days.Count == 1 ? days.Values.First() : null;
    }

    // The text by itself first: a box may say when it was changed, too.
    private static PartialDate? Read(PageTree page, int node)
    {
        for (var (at, level) = (node, 0); at >= 0 && level <= LevelsOfBlock && page[at].End - at <= MaxNodes; (at, level) = (page[at].Parent, level + 1))
        {
            var text = PageFacts.Line(page.TextOf(at, MaxLength + 1));
            if (text is null || text.Length > MaxLength)
            {
                return null;
            }

            if (Named().Match(text) is { Success: true } match && !Occasion().IsMatch(text) && LoneDate.Days(match.Groups["rest"].Value).FirstOrDefault() is { Index: <= MaxGap } day)
            {
                return DateWords.IsOther(text[..(match.Groups["rest"].Index + day.Index)]) ? null : DateText.Read(day.Value, "shown date");
            }
        }

        return null;
    }

    private static bool HasYear(ReadOnlySpan<char> text)
    {
        for (var at = 0; text.Length >= 8 && at >= 0 && at < text.Length - 3;)
        {
            var next = text[at..].IndexOfAny("12");
            if (next < 0)
            {
                return false;
            }

            at += next;
            if (at + 3 < text.Length && (text[at..].StartsWith("19") || text[at..].StartsWith("20")) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    // The words that announce the date, and what follows them. In the middle of a sentence they speak of another text: "..., published 14 May 2026".
    [GeneratedRegex(
        @"(?<![\p{L}\p{M},;]\s*)(?<label>(first )?(published|posted|publi[ée]e?|publiziert|veröffentlicht|erschienen|erstellt|publicad[oa]|pubblicat[oa]|gepubliceerd|publicerad|publisert|opublikowano|опубликовано)\b|"
        + @"((this|the|dieser|der|cet|este) )?(entry|post|article|story|artikel|beitrag|eintrag|billet|entrada|artículo) (was (published|posted|written)|wurde|a été publié|fue publicado)\b|"
        + @"(press release|news release|media release|pressemitteilung|medienmitteilung|pressemeldung|fachmeldung|meldung|communiqué( de presse)?|comunicado( de prensa)?|comunicato( stampa)?) (of|from|vom|du|del?)\b|"
        + @"(?<!(start|end|due|release|opening|launch|birth|expiry|event)\W)(date|datum|fecha|data)\b(?=:|\s+\d))(?<rest>.{6,90})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        PatternTimeout.Milliseconds)]
    private static partial Regex Named();

    // A box that says when and where something takes place.
    [GeneratedRegex(@"\b(uhrzeit|venue|location|beginn|einlass|eintritt|tickets?|time:|doors|horaire|lieu|lugar|luogo|veranstaltung|event|deadline|frist)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Occasion();
}
