using System.Text;
using System.Text.RegularExpressions;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>Whether a date on a page can be its article's publication, by where it stands and by the words before it (<see cref="DateWords"/>): events, births, deadlines, comments and other stories have dates too.</summary>
internal static partial class DateContext
{
    // Standfirst, and a first paragraph before the byline; the article has begun with the third.
    private const int LongTextsOfHead = 3;
    private const int MinLongText = 80;

    private const int LevelsOfBox = 6;
    private const int LevelsOfLabel = 3;
    private const int MaxNodesOfLabel = 24;
    private const int MaxNodesOfAside = 40;
    private const int MaxNodesOfTeaser = 24;
    private const int LevelsOfTeaser = 3;
    private const int MinWordsOfHeadline = 5;
    private const int MaxSentence = 110;
    private const int MaxLabel = 60;

    /// <summary>The node at which an article's text has surely begun; what stands below it is not the article's own head.</summary>
    /// <param name="page">The page.</param>
    /// <param name="from">Its heading, or the element that holds the article.</param>
    public static int EndOfHead(PageTree page, int from)
    {
        var texts = 0;
        for (var i = from; i < page.Count; i++)
        {
            if (page[i].Tag != HtmlTag.Text)
            {
                i = HtmlTags.IsTextless(page[i].Tag) || page[i].Tag is HtmlTag.Figcaption or HtmlTag.Nav or HtmlTag.Aside or HtmlTag.H1 ? page[i].End - 1 : i;
            }
            else if (IsLong(page.RawText(i)) && ++texts == LongTextsOfHead)
            {
                return i;
            }
        }

        return page.Count;
    }

    /// <summary>Whether a text is a paragraph's, not a label: by its length with each run of blanks as one, since a page's layout may indent its lines.</summary>
    public static bool IsLong(ReadOnlySpan<char> raw)
    {
        var (length, isBlank) = (0, true);
        foreach (var c in raw.Trim())
        {
            var blank = char.IsWhiteSpace(c);
            length += blank && isBlank ? 0 : 1;
            isBlank = blank;
            if (length >= MinLongText)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an element is in readers' comments, a list of other stories, or the head of a site that does not hold the title.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="heading">The article's heading; -1 when there is none.</param>
    /// <param name="isMarked">Whether the page marks it as the article's date: then it may stand in an aside.</param>
    public static bool IsElsewhere(PageTree page, int node, int heading, bool isMarked = false)
    {
        for (var (at, level) = (page[node].Parent, 0); at >= 0 && level < LevelsOfBox && page[at].Tag is not (HtmlTag.Main or HtmlTag.Body); (at, level) = (page[at].Parent, level + 1))
        {
            var holdsTitle = heading > at && heading < page[at].End;
            if (page[at].Tag is HtmlTag.Article)
            {
                // One below the title, in or beside that of the title, is another story's.
                return heading >= 0 && !holdsTitle && IsBelowArticle(page, at, heading);
            }

            if (page[at].Tag == HtmlTag.Blockquote || (!isMarked && level < LevelsOfTeaser && !holdsTitle && IsTeaser(page, at, node)))
            {
                return true;
            }

            var names = NameHints.Of(page.RawAttribute(at, AttributeName.Class)) | NameHints.Of(page.RawAttribute(at, AttributeName.Id));
            if ((!isMarked && (page[at].Tag is HtmlTag.Nav or HtmlTag.Figcaption or HtmlTag.Dd || (page[at].Tag == HtmlTag.Aside && !IsBesideTitle(page, at, heading)))) || (names & (NameHints.NeverArticle | NameHints.Related | NameHints.Events)) != 0
                || (heading >= 0 && !holdsTitle && at < heading && (page[at].Tag is HtmlTag.Header || (names & NameHints.Masthead) != 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a time element says by the words before it, or by the sentence that it is in, that it is another date than the publication's.</summary>
    public static bool IsOther(PageTree page, int time)
    {
        var (label, block) = Surroundings(page, time);
        return DateWords.IsOther(label) || (block >= 0 && !DateWords.IsPublished(label) && page.TextOf(block).Length >= MaxSentence);
    }

    /// <summary>Whether a time element, by its name, the names around it or the words before it, is that of the publication.</summary>
    public static bool IsLabelled(PageTree page, int time)
    {
        for (var (at, level) = (time, 0); at >= 0 && level < LevelsOfLabel; (at, level) = (page[at].Parent, level + 1))
        {
            if (DateWords.IsPublished(page.RawAttribute(at, AttributeName.Class)))
            {
                return true;
            }
        }

        return DateWords.IsPublished(Surroundings(page, time).Label);
    }

    /// <summary>Whether the words before a date, its own among them, say that it is that of a change.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">What holds the date.</param>
    /// <param name="own">The words before the date in it.</param>
    public static bool IsChange(PageTree page, int node, string own) => DateWords.IsChange(own) || (!DateWords.IsPublished(own) && DateWords.IsChange(Surroundings(page, node).Label));

    // A small box with a link of several words beside the date: another story's headline.
    private static bool IsTeaser(PageTree page, int box, int date)
    {
        for (var i = box; i < page[box].End && page[box].End - box <= MaxNodesOfTeaser; i++)
        {
            if (page[i].Tag == HtmlTag.A && (i > date || page[i].End <= date) && Prose.CountWords(page.TextOf(i)) >= MinWordsOfHeadline)
            {
                return true;
            }
        }

        return false;
    }

    // Some sites put date and author of an article in an aside of its head.
    private static bool IsBesideTitle(PageTree page, int aside, int heading)
    {
        if (heading < 0 || aside < heading || page[aside].End - aside > MaxNodesOfAside)
        {
            return false;
        }

        var article = page[aside].Parent;
        while (article >= 0 && page[article].Tag is not (HtmlTag.Article or HtmlTag.Main))
        {
            article = page[article].Parent;
        }

        var texts = Enumerable.Range(heading, aside - heading).Count(i => page[i].Tag == HtmlTag.Text && IsLong(page.RawText(i)));
        return article >= 0 && article < heading && heading < page[article].End && texts <= 1;
    }

    private static bool IsBelowArticle(PageTree page, int article, int heading)
    {
        for (var at = page[heading].Parent; at >= 0; at = page[at].Parent)
        {
            if (page[at].Tag == HtmlTag.Article)
            {
                return true;
            }
        }

        // The title is above: the first article below it is its own.
        for (var i = heading; i < article; i++)
        {
            if (page[i].Tag == HtmlTag.Article && page[i].End <= article)
            {
                return true;
            }
        }

        return EndOfHead(page, heading) < article;
    }

    // The words before it in the nearest elements, as far as they hold little else; and the paragraph that it is in.
    private static (string Label, int Block) Surroundings(PageTree page, int time)
    {
        var (box, block) = (time, -1);
        for (var (at, level) = (page[time].Parent, 0); at >= 0 && level < LevelsOfLabel && page[at].End - at <= MaxNodesOfLabel; (at, level) = (page[at].Parent, level + 1))
        {
            box = at;
            block = block < 0 && page[at].Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Blockquote ? at : block;
        }

        var label = new StringBuilder();
        for (var i = box + 1; i < time; i++)
        {
            // What a title says is no label.
            i = page[i].Tag is HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 ? page[i].End - 1 : i;
            label.Append(page[i].Tag == HtmlTag.Text ? page.RawText(i) : " ");
        }

        var text = TextLine.Collapse(label.ToString()) + " ";
        text = text[(YearBefore().Match(text) is { Success: true } year ? year.Index + year.Length : 0)..];
        return (text.Length > MaxLabel ? text[^MaxLabel..] : text, block);
    }

    // Of the last of several dates only what follows the one before it is said.
    [GeneratedRegex(@"\b(19|20)\d{2}\b", RegexOptions.RightToLeft | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex YearBefore();
}
