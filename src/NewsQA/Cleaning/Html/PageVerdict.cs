using System.Text.RegularExpressions;
using NewsQA.Cleaning.Html.Blocks;

namespace NewsQA.Cleaning.Html;

/// <summary>
/// Whether a page holds an article at all. Pages of errors, of captchas, of consent, teasers in front of a paywall and lists of links are told
/// by what they say, and only where there is next to no article: a wrong alarm loses an article, a missed one costs a poor passage.
/// </summary>
internal static partial class PageVerdict
{
    private const int FewWords = 120;
    private const int TeaserWords = 120;
    private const int MaxErrorWords = 14;
    private const int MaxExcuse = 60;
    private const int MinProse = 3;
    private const int BlocksBelow = 10;
    private const int MinLinksOfIndex = 25;
    private const int MinIndexProse = 4;
    private const int MinDatedProse = 2;
    private const int LongParagraphWords = 25;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What is wrong with a page.</summary>
    /// <param name="head">What it has for machines.</param>
    /// <param name="table">Its blocks.</param>
    /// <param name="chosen">The blocks taken for the article's.</param>
    /// <param name="isDated">Whether the page shows when it was published, as articles do and front pages and sections do not.</param>
    /// <returns>A sentence with what to do; null for an article.</returns>
    public static string? Against(HtmlHead head, BlockTable table, List<int> chosen, bool isDated)
    {
        var words = BlockChoice.WordsOf(table, chosen);
        var title = head.Title ?? head.Meta("og:title") ?? "";
        if (words < FewWords && !SaysArticle(head) && table.Blocks.Any(block => Wall().IsMatch(block.Text)))
        {
            return "It is not shown in the country that it was fetched from. Fetch it from elsewhere, or take another outlet's report.";
        }

        // A report may have "Page not found" as its title; no error page has several paragraphs of prose.
        if (words < FewWords && (ErrorTitle().IsMatch(title) || table.Blocks.Any(block => (block.Words <= MaxErrorWords && ErrorTitle().IsMatch(block.Text)) || (words < MaxExcuse && block.Words < MaxExcuse && Excuse().IsMatch(block.Text)))) && !SaysArticle(head) && LongParagraphs(table, chosen) < MinProse)
        {
            return $"It is an error page (“{Short(title)}”), not the article. Fetch or save the page again.";
        }

        if (words < FewWords && AllWords(table) < 2 * FewWords && (Robot().IsMatch(title) || table.Blocks.Any(block => Robot().IsMatch(block.Text) || ForeignNotices.IsScript(block.Text)) || IsScriptShell(table)))
        {
            return "It asks for JavaScript, or for a proof that its reader is a person, instead of showing the article. Save it from a browser.";
        }

        if (words < TeaserWords && HasPaywallBelow(table, chosen))
        {
            return "It shows only the beginning: the rest is for subscribers (a paywall). Save it while signed in, or take another outlet's report.";
        }

        if (words < FewWords && !SaysArticle(head) && table.Blocks.Any(block => Consent().IsMatch(block.Text) || ForeignNotices.IsConsent(block.Text)) && AllWords(table) < 6 * FewWords)
        {
            return "It shows a question for consent to cookies instead of the article. Answer it in a browser, and save the page then.";
        }

        return IsIndex(head, table, chosen, isDated) ? "It is a list of links to articles, a front page or section, not an article. Give the articles' own pages, or the outlet's feed." : null;
    }

    // The message stands where the text breaks off; a footer that offers subscriptions is no wall.
    private static bool HasPaywallBelow(BlockTable table, List<int> chosen)
    {
        var last = chosen.Count == 0 ? -1 : chosen[^1];
        return Enumerable.Range(0, table.Blocks.Count).Any(i => (last < 0 || (i > last - 3 && i <= last + BlocksBelow))
            && table.Blocks[i].Words is >= 4 and <= 60
            && (table.Layout.Tags[table.Blocks[i].Node] & PageLayout.PageFrameTags) == 0
            && (Paywall().IsMatch(table.Blocks[i].Text) || ForeignNotices.IsPaywall(table.Blocks[i].Text))
            && LongParagraphs(table, [.. chosen.Where(below => below > i)]) < MinProse - 1);
    }

    // Where prose goes on, the words are a report's own.
    private static int LongParagraphs(BlockTable table, List<int> chosen) => chosen.Count(i => table.Blocks[i].Words >= LongParagraphWords && table.Blocks[i].LinkLength <= table.Blocks[i].Text.Length / 2);

    private static bool SaysArticle(HtmlHead head) =>
        head.Linked is { DatePublished: not null } || head.Meta("article:published_time") is not null;

    private static int AllWords(BlockTable table) => table.Blocks.Sum(block => block.Words);

    private static bool IsScriptShell(BlockTable table)
    {
        for (var i = 0; i < table.Page.Count; i++)
        {
            if (table.Page[i].Tag == Markup.HtmlTag.NoScript && AllWords(table) < FewWords / 2 && Robot().IsMatch(HiddenText(table.Page, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static string HiddenText(Markup.PageTree page, int node)
    {
        var text = "";
        for (var i = node + 1; i < page[node].End && text.Length < 1000; i++)
        {
            text += page[i].Tag == Markup.HtmlTag.Text ? page.RawText(i).ToString() : "";
        }

        return text;
    }

    private static bool IsIndex(HtmlHead head, BlockTable table, List<int> chosen, bool isDated)
    {
        if (SaysArticle(head) || head.Linked is not null)
        {
            return false;
        }

        // Many sites say of every page that it is an article.
        if (!isDated && StoryCards.AreMostOf(table, chosen, head.Canonical ?? head.Meta("og:url")))
        {
            return true;
        }

        if (head.Meta("og:type")?.Contains("article", StringComparison.OrdinalIgnoreCase) == true)
        {
            return false;
        }

        var links = table.Blocks.Count(block => block.Words >= 4 && block.LinkLength > block.Text.Length * 0.8);
        var longOnes = chosen.Select(i => table.Blocks[i]).Where(block => block.Words >= LongParagraphWords && block.FreeWords > block.Words * 0.7).ToList();
        return links >= MinLinksOfIndex && longOnes.Count < (isDated ? MinDatedProse : MinIndexProse) && longOnes.Sum(block => block.Words) < FewWords;
    }

    private static string Short(string title) => title.Length > 80 ? title[..80] + "…" : title;

    [GeneratedRegex(
        @"^\W*((error\W*)?(40[0134]|410|429|451|50[0-4])\b(?=\W*$|\s*[-–—|:]|\W+(error|(page|file|article) not|not found|forbidden|unauthori[sz]ed|bad|gone|internal|service|gateway|access|too many|temporarily|oops|sorry|unavailable)\b)|(http )?error \d{3}\b|(page|article|content|file|story) (was )?(not|can ?not be|could not be|can['’]t be) found|not found\b|access denied|forbidden\W*$|service (temporarily )?unavailable|bad gateway|internal server error|gateway time-?out|(oops|sorry|uh-oh)\W.{0,60}(page|found|wrong)|(this|the) (page|article|story) (you (requested|are looking for)|you['’]re looking for|is no longer available|does not exist|doesn['’]t exist|has been removed))|((?<!\d)404|page not found)\W*(\||-|–|—|$)",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex ErrorTitle();

    [GeneratedRegex(
        @"^\W*((we['’]re |we are )?(very |so )?sorry\W{1,3}(but )?)?we (can['’]t|cannot|could(n['’]t| not)) (seem to )?find (the|that) (page|article|story)\b",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Excuse();

    [GeneratedRegex(
        @"from a country belonging to the European Economic Area|unavailable (for|due to) legal reasons|(content|page|site|website|article|video) (is )?(currently )?(not available|unavailable) in (your|most european) (country|countries|region|location)",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Wall();

    [GeneratedRegex(
        @"(enable|turn on|activate|requires?|need)\s.{0,30}(javascript|\bjs\b)|javascript (is|has been|must be|appears to be) (disabled|required|enabled|turned off)|\bcaptcha\b|(verify|confirm|prove)( that)? you('re| are) (a )?(not a robot|human|a human)|are you a robot|unusual (traffic|activity)|checking (your browser|if the site connection is secure)|press (&|and) hold|^just a moment|attention required|ddos protection",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Robot();

    [GeneratedRegex(
        @"(subscribe|sign up|register|sign in|log ?in|create (an?|your)( free)? account|become a (member|subscriber))\b.{0,60}\b(to (continue|keep|finish|read|unlock|access|view)|for (full|unlimited) access)|(this|the) (article|story|content|report) is (only )?(available |reserved )?(for|to|exclusive to) (our )?(paying |premium |registered )?(subscribers|members)|(you have|you['’]ve) (reached|read|used) (your|all|\d+).{0,40}(free )?(articles?|limit)|subscriber[- ]only|(unlock|continue reading) (this|the|your) (article|story)|to continue reading,",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Paywall();

    [GeneratedRegex(
        @"(we (and our \d* ?partners )?(value|care about|respect) your privacy|before you continue|we and our (\d+ )?partners (store|use|process)|accept (all )?(cookies )?(to|and) continue|your (privacy|consent) (choices|preferences|matters))",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Consent();
}
