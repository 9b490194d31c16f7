using System.Net;
using System.Text.RegularExpressions;
using NewsQA.Cleaning;
using NewsQA.Cleaning.Text;

namespace NewsQA.Ingestion.Formats;

/// <summary>Whether a feed's entry holds only a teaser of the page that it points to.</summary>
internal static partial class FeedTeaser
{
    // Feeds that carry a summary have one or two paragraphs of the article: 20 to 100 words. Below this an article is so short that its page costs little to look at.
    private const int MinArticleWords = 120;

    // Some cut after several paragraphs, and say so at the end.
    private const int MaxCutWords = 400;
    private const int LengthOfEnd = 60;

    /// <summary>Whether a content is a teaser.</summary>
    /// <param name="content">The entry's text, plain or HTML; null for none.</param>
    /// <returns>True for none, for a short one, and for a longer one that ends with "…", "Read more" or the like.</returns>
    public static bool IsTeaser(string? content)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(content ?? "", " ")).Trim();
        var words = Prose.CountWords(text);
        return words < MinArticleWords || (words < MaxCutWords && CutOff().IsMatch(text[^Math.Min(text.Length, LengthOfEnd)..]));
    }

    [GeneratedRegex("<[^<>]{0,2000}>", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"(…|\.\.\.|\[(…|\.\.\.)\]|\b(read|see|find out|learn) (more|on)|\b(continue|keep) reading|\b(read )?(the )?(full|whole|entire|rest of the) (story|article|post)|\b(weiter|mehr) ?lesen|\blire (la suite|plus)|\bsuite de l['’]article|\bleer m[aá]s|\bseguir leyendo|\bleggi (tutto|di più)|\bleia mais|\blees (meer|verder)|\bläs mer|\bles mer|\bczytaj (więcej|dalej)|\bчитать (далее|полностью)|続きを読む|阅读全文)[\s\W]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout.Milliseconds)]
    private static partial Regex CutOff();
}
