using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// What outlets say between an article's paragraphs in their own name: that they earn with links, where to subscribe, follow and write, whose the
/// rights are, whose the picture is. Models see too few of each outlet's wordings to be sure of them; the turns of phrase are the same everywhere.
/// </summary>
internal static partial class AsidePhrases
{
    // Longer ones are an article's own paragraphs in which such words occur.
    private const int MaxWords = 110;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    // Each alternative of the patterns has one of these; few paragraphs do.
    private static readonly SearchValues<string> s_words = SearchValues.Create(
        ["commission", "affiliate", "compensation", "independently", "editorially", "inbox", "sign up", "subscribe", "follow ", "like us", "find us", "reached at", "contact ", "email", "e-mail", "write to", "advertisement", "have a", "got a", "have an", "rights reserved", "copyright", "may not be "],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> s_creditWords = SearchValues.Create(
        ["photo", "image", "credit", "picture", "file", "illustration", "getty"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a paragraph is such an aside.</summary>
    /// <param name="paragraph">Its text.</param>
    /// <param name="words">How many words it has.</param>
    public static bool IsOne(string paragraph, int words)
    {
        if (words > MaxWords)
        {
            return false;
        }

        var text = paragraph.AsSpan();
        return (text.ContainsAny(s_words) && Aside().IsMatch(text)) || (text.ContainsAny(s_creditWords) && Credit().IsMatch(text));
    }

    [GeneratedRegex(
        """
        \b(we|our\ \w+|(this|the)\ (web)?site)\ (may|might|can|could|will)(\ also)?\ (earn|receive|get|make)\ (an?\ |some\ )?(small\ )?(affiliate\ |sales\ )?(commissions?|compensation|(portion|share|percentage)\ of\b|money\ (from|when|if)\b)
        |\b(may|might|can|could|will)(\ also)?\ (earn|receive|get|make)\ (an?\ |some\ )?(small\ )?affiliate\ commissions?\b
        |\b(contains?|includes?|use|using|through|with)\b[^.!?]{0,40}\baffiliate\ links?\b
        |\b(independently|editorially)\ (selected|chosen|reviewed|picked|independent)\b[^.!?]{0,60}($|[.!?,;].*\b(buy|purchase|links?|commissions?)\b)
        |\b(straight|right|directly|delivered|sent|news|stories|it)\ (in)?to\ your\ (inbox|e-?mail)\b
        |(^|[.!?*\]:—–|»>-]\s?)\W*(and\ |please\ |make\ sure\ to\ |be\ sure\ to\ |click\ here\ to\ |for\ more\ [^.!?]{0,40}\ (make\ sure\ to\ )?)?(sign\ up|subscribe)(\ now|\ today|\ here|\ for\ free)?\ (for|to)\b[^.!?]{0,90}\b(newsletters?|inbox|podcasts?|channel|briefings?)\b
        |(^|[.!?,—–-]\s?)\W*(and\ |or\ |please\ |you\ can\ )?(follow|like|find|join)\ (him|her|them|us|me|@?[\w.'’-]+(\ [\w.'’-]+){0,3})(\ and\ [\w.'’-]+)?\ (on|at|via)\ (x|twitter|facebook|instagram|threads|telegram|tiktok|linkedin|youtube|whatsapp|google\ news)\b
        |\bfollowed\ on\ twitter\b
        |\b(can|may)\ be\ reached\ (at|by|via)\ [^.!?]{0,40}@
        |(^\W*|[.!?]\ )(contact|e-?mail|write\ to)(\ the\ \w+|\ [\w.'’-]+){0,4}(\ at)?:?\ \S{1,60}@\S
        |^\W*(do\ you\ )?(have|got)\ (a|any|an)\ ((news|story|confidential|exclusive)\ )?(tips?|story(\ ideas?)?|stories|scoop|question\ for)\b[^.!]{0,60}\?
        |^advertisement\b\W+(continue|scroll|story|article|keep)\b[^.]{0,40}\.?$
        |\ball\ rights\ reserved\b|\bsubject\ to\ copyright\b|\b(material|content|article|story)\ may\ not\ be\ (published|reproduced|republished|broadcast|copied)\b
        """,
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Aside();

    // A caption: it begins or ends with whose picture it is.
    [GeneratedRegex(
        """
        ^(file\ ?(photo)?\s?[-–—:]|submitted\ photo\b|photos?\ (by|courtesy)\b|image\ (by|credit|courtesy)\b)
        |[.!?)”"\w]\s?(\(\ ?)?(photo|image|picture|illustration)(\ credit|\ by|\ courtesy(\ of)?|:)\s?:?\s?[^.!?]{2,60}\)?\.?$
        |[.!?)”"]\s?(\(\ ?)?credit(\ to)?:\s?[^.!?]{2,60}\)?\.?$
        |[.!?]\s[^.!?]{0,50}\ ?/\ ?getty(\ images)?\)?\.?$
        """,
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Credit();
}
