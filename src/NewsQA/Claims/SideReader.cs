using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims;

/// <summary>Reads which way something went (up or down), and whether a sentence says that something is so or not so.</summary>
internal static partial class SideReader
{
    /// <summary>Whether a text asks or tells of a change up or down.</summary>
    public static bool SpeaksOfDirection(string text) => Up().IsMatch(text) || Down().IsMatch(text);

    /// <summary>Whether a text asks which of the two: "raise or cut", "up or down".</summary>
    public static bool AsksDirection(string text)
    {
        var at = text.IndexOf(" or ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        // The two stand on both sides of "or", with a few words between at most: "rise or fall", "raise rates or cut them".
        var (before, after) = (text[Math.Max(0, at - Reach)..at], text[at..Math.Min(text.Length, at + 4 + Reach)]);
        return UpOrDown().IsMatch(text) || (Up().IsMatch(before) && Down().IsMatch(after)) || (Down().IsMatch(before) && Up().IsMatch(after));
    }

    /// <summary>The words that tell of a change, each with its side: true for up.</summary>
    public static IReadOnlyList<(TextSpan Span, bool IsUp)> Directions(string text) =>
    [
        .. Up().Matches(text).Select(m => (Span: new TextSpan(m.Index, m.Index + m.Length), IsUp: true))
            .Concat(Down().Matches(text).Select(m => (Span: new TextSpan(m.Index, m.Index + m.Length), IsUp: false)))
            .OrderBy(d => d.Span),
    ];

    /// <summary>The words that deny; null when a sentence affirms.</summary>
    public static TextSpan? Denial(string text) => Not().Match(text) is { Success: true } match ? new TextSpan(match.Index, match.Index + match.Length) : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 30_000;
    private const int Reach = 30;

    [GeneratedRegex(@"\b(rise|rises|rose|risen|rising|increase[ds]?|increasing|grow|grows|grew|grown|growing|climb(s|ed|ing)?|jump(s|ed|ing)?|surg(e|es|ed|ing)|soar(s|ed|ing)?|gain(s|ed|ing)?|went up|go up|goes up|going up|rallied|rallying|advanced|advancing|raised?|raising|hiked?|hiking|higher)\b", Options, TimeoutMs)]
    private static partial Regex Up();

    [GeneratedRegex(@"\b(fall|falls|fell|fallen|falling|decrease[ds]?|decreasing|drop(s|ped|ping)?|declin(e|es|ed|ing)|shr[aiu]nk|shrinking|slump(s|ed|ing)?|plung(e|es|ed|ing)|tumbl(e|es|ed|ing)|dip(s|ped|ping)?|slid(es)?|sliding|slipped|slipping|went down|go down|goes down|going down|sank|sinking|cut|cuts|cutting|lowered?|lowering|reduced|reducing|lower)\b", Options, TimeoutMs)]
    private static partial Regex Down();

    [GeneratedRegex(@"\b(up or down|down or up)\b", Options, TimeoutMs)]
    private static partial Regex UpOrDown();

    [GeneratedRegex(@"\b(not|never|no longer|yet to|no|none|nobody|neither|cannot|\w+n['’]t|denied|denies|denying|rejected|rejects|refused|refuses|refuted|ruled out|dismissed|failed to|without|false|untrue|unharmed|baseless)\b", Options, TimeoutMs)]
    private static partial Regex Not();
}
