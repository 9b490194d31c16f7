using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Blocks that no article has, whatever the model thinks of them: it has seen too few cookie dialogs and appeals for money to be sure.</summary>
internal static partial class BlockVeto
{
    private const int MinLegalWords = 3;
    private const int BoxLevels = 4;
    private const int MaxBoxWords = 80;
    private const int NearLevels = 3;

    // Names are believed against a model that is not sure: some outlets have "teaser" around an article's first paragraphs.
    private const float SureProbability = 0.9f;
    private const double MostlyLink = 0.5;

    // Every alternative of the pattern for appeals has one of these; few paragraphs do.
    private static readonly SearchValues<string> s_appealWords = SearchValues.Create(
        ["journalism", "newsroom", "bring you", "bringing you", "free press", "reporting", "donation", "contribution", "your support", "reader", "help keep"], StringComparison.OrdinalIgnoreCase);

    private const double MinShareLeft = 0.4;

    // Cookies and privacy.
    private const ulong Legalese = 1UL << 23;

    /// <summary>Takes out what is not the article's.</summary>
    /// <param name="table">The page.</param>
    /// <param name="chosen">The blocks that the model takes for the article's, as indices in order.</param>
    /// <param name="probabilities">What the model says of each block of the page.</param>
    /// <returns>Those that are left, in order.</returns>
    public static List<int> Without(BlockTable table, List<int> chosen, float[] probabilities)
    {
        var summaries = LinkedSummaries.Of(table, probabilities);
        var byText = chosen.Where(i => !SaysNo(table.Blocks[i]) && !summaries.Contains(i)).ToList();
        var byName = byText.Where(i => !IsNamedNo(table, table.Blocks[i], probabilities[i])).ToList();

        // A page whose names call much of its article advertisements or comments uses them for something else.
        return BlockChoice.WordsOf(table, byName) >= BlockChoice.WordsOf(table, byText) * MinShareLeft ? byName : byText;
    }

    /// <summary>Takes out what its words alone rule out.</summary>
    /// <param name="table">The page.</param>
    /// <param name="chosen">Blocks taken for the article's.</param>
    public static List<int> WithoutAsides(BlockTable table, List<int> chosen) => [.. chosen.Where(i => !SaysNo(table.Blocks[i]))];

    private static bool SaysNo(PageBlock block) =>
        (block.LinkLength > block.Text.Length * MostlyLink && Pointer().IsMatch(block.Text))
        || (block.Text.AsSpan().ContainsAny(s_appealWords) && Appeal().IsMatch(block.Text))
        || (block.Text.Contains("cookie", StringComparison.OrdinalIgnoreCase) && CookieNotice().IsMatch(block.Text))
        || AsidePhrases.IsOne(block.Text, block.Words)
        || ForeignAsides.IsOne(block);

    private static bool IsNamedNo(BlockTable table, PageBlock block, float probability) =>
        (table.Layout.Hints[block.Node] & NameHints.NeverArticle) != 0
        || (probability < SureProbability && (NearHints(table, block.Node) & NameHints.NeverNear) != 0)
        || ((table.Layout.Hints[block.Node] & Legalese) != 0 && IsLegal(block.Text))
        || IsInSmallBox(table, block.Node);

    // An element named for advertisements, newsletters or cookies, and small: what is named so around whole articles says nothing.
    private static bool IsInSmallBox(BlockTable table, int node)
    {
        for (var (at, level) = (node, 0); at >= 0 && level < BoxLevels && table.Layout.Words[at] <= MaxBoxWords; (at, level) = (table.Page[at].Parent, level + 1))
        {
            if ((table.Layout.OwnHints[at] & NameHints.Boxes) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong NearHints(BlockTable table, int node)
    {
        var hints = 0UL;
        for (var (at, level) = (node, 0); at >= 0 && level < NearLevels; (at, level) = (table.Page[at].Parent, level + 1))
        {
            hints |= table.Layout.OwnHints[at];
        }

        return hints;
    }

    private static bool IsLegal(string text) => Legal().Count(text) >= MinLegalWords;

    [GeneratedRegex(@"\b(cookies?|consent|privacy|opt[- ]out|personal (information|data)|advertising partners|browser)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Legal();

    // The outlet speaks to its visitors; a story about cookies does not say "we" and "your".
    [GeneratedRegex(@"\b(we|our)\b[^.!?]{0,80}\bcookies?\b.*\byour?\b|\bcookies?\b.*\b(on|in|by) (our|this) (web)?site\b|\b(targeting|functional|performance|social media|strictly necessary) cookies (are|may be) (set|used)\b|\byou\b.{0,60}\bopt[- ]out\b.*\bcookies\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, PatternTimeout.Milliseconds)]
    private static partial Regex CookieNotice();

    // A line that points to another story: "MORE: ...", "WATCH | ...", with the story as a link.
    [GeneratedRegex(@"^(more|also|watch|related|read( also| more| next)?|see( also| more)?|required reading|don['’]t miss|listen|explore|up next|recommended|opinion|photos|video|gallery|in pics)( from| on| in)?\b[^:|]{0,25}[:|»›]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Pointer();

    // The outlet speaks of itself to its readers and asks for something.
    [GeneratedRegex(
        """
        \b(support|help|become|donate|contribut\w+|subscrib\w+)\b[^.!?]{0,80}\b(our|independent|quality|local|fearless)\b[^.!?]{0,30}\b(journalism|newsroom|reporting)\b
        |\b(our|independent|quality|local)\s(journalism|newsroom|reporting)\b[^.!?]{0,80}\b(donat\w+|contribut\w+|subscrib\w+|as\ little\ as|your\ support)\b
        |\byour\ (contribution|support|donation)\b[^.!?]{0,60}\b(free|journalism|newsroom|us)\b.{0,40}$
        |\bhigh-quality\ journalism\b[^.!?]{0,80}\b(everyone|afford|free|subscriptions?)\b
        |\b(our|we|we['’]ll)\b[^.!?]{0,60}\b(bring(ing)?|deliver(ing)?|provid(e|ing))\ you\b
        |\bwe\ (believe|are\ committed)\b[^.!?]{0,120}\b(journalism|free\ press|well-informed|readers?|free\ for)\b
        |^(dear|hi|hello)\ reader\b|\bhelp\ keep\ (our\ )?(news|huffpost|\w+)\ free\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        PatternTimeout.Milliseconds)]
    private static partial Regex Appeal();
}
