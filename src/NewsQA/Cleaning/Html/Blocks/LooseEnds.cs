using NewsQA.Cleaning.Html.Markup;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// What the choice of single blocks leaves inconsistent: a heading over nothing but asides, a link to another story between two paragraphs, a
/// quotation that stands in the text as well, a list cut off from the line that announces it.
/// </summary>
internal static class LooseEnds
{
    private const double AllLink = 0.9;
    private const int MinPointerWords = 4;
    private const int MaxPointerWords = 30;
    private const int MinQuoteWords = 4;
    private const int MaxQuoteWords = 60;
    private const int MaxListItems = 30;

    // Surer of such a link, the model has seen articles of the kind that have them.
    private const float SureProbability = 0.75f;

    // Quotes and pull quotes, sidebars, in the order of NameHints.
    private const ulong Quoted = (1UL << 28) | (1UL << 14);

    /// <summary>Ties them up.</summary>
    /// <param name="table">The page.</param>
    /// <param name="likely">The blocks that the model takes for the article's, as indices in order.</param>
    /// <param name="chosen">Those of them that no rule took out.</param>
    /// <param name="probabilities">What the model says of each block of the page.</param>
    /// <returns>The blocks of the article, in order.</returns>
    public static List<int> Tied(BlockTable table, List<int> likely, List<int> chosen, float[] probabilities)
    {
        var article = new SortedSet<int>(chosen);
        AddAnnouncedLists(table, article);
        article.RemoveWhere(i => IsPointer(table, i, probabilities[i]));
        RemoveRepeatedQuotes(table, article);
        RemoveHeadingsOfAsides(table, article, likely);
        return [.. article];
    }

    // "The bridges to be inspected are:" and its items, however short they are.
    private static void AddAnnouncedLists(BlockTable table, SortedSet<int> article)
    {
        foreach (var i in article.Where(i => table.Blocks[i].Text[^1] == ':' && !IsHeading(table, i)).ToList())
        {
            var items = Enumerable.Range(i + 1, Math.Min(MaxListItems, table.Blocks.Count - i - 1)).TakeWhile(at => IsIn(table, at, HtmlTag.Li)).ToList();
            var isList = items.Count is > 1 and < MaxListItems && items.TrueForAll(at => table.Blocks[at].LinkLength == 0)
                && table.Page[ListOf(table, items[0])].Parent == table.Page[table.Blocks[i].Node].Parent;
            article.UnionWith(isList ? items.Where(at => ListOf(table, at) == ListOf(table, items[0])) : []);
        }
    }

    private static bool IsPointer(BlockTable table, int i, float probability)
    {
        var block = table.Blocks[i];
        return probability < SureProbability && block.LinkLength >= block.Text.Length * AllLink && block.Words is >= MinPointerWords and <= MaxPointerWords
            && !Prose.EndsLikeSentence(block.Text) && !IsHeading(table, i) && !IsIn(table, i, HtmlTag.Li);
    }

    private static void RemoveRepeatedQuotes(BlockTable table, SortedSet<int> article)
    {
        var quotes = article.Where(i => table.Blocks[i].Words is >= MinQuoteWords and <= MaxQuoteWords && IsQuoted(table, i)).ToList();
        if (quotes.Count == 0)
        {
            return;
        }

        var bare = article.ToDictionary(i => i, i => Bare(table.Blocks[i].Text));
        foreach (var quote in quotes)
        {
            if (article.Any(i => i != quote && table.Blocks[i].Words > table.Blocks[quote].Words && bare[i].Contains(bare[quote], StringComparison.Ordinal)))
            {
                article.Remove(quote);
            }
        }
    }

    private static bool IsQuoted(BlockTable table, int i) =>
        IsIn(table, i, HtmlTag.Blockquote) || IsIn(table, i, HtmlTag.Aside) || ((table.Layout.OwnHints[table.Blocks[i].Node] | ParentHints(table, i)) & Quoted) != 0;

    private static ulong ParentHints(BlockTable table, int i) => table.Page[table.Blocks[i].Node].Parent is var parent and >= 0 ? table.Layout.OwnHints[parent] : 0;

    // Letters and digits alone, so that quotation marks and line breaks make no difference.
    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // What stood below the heading in its own element was an aside, and nothing of it is left.
    private static void RemoveHeadingsOfAsides(BlockTable table, SortedSet<int> article, List<int> likely)
    {
        foreach (var i in article.Where(i => IsHeading(table, i)).ToList())
        {
            var parent = table.Page[table.Blocks[i].Node].Parent;
            var below = parent < 0 ? [] : likely.Where(at => at > i && table.Blocks[at].Node < table.Page[parent].End).ToList();
            if (below.Count > 0 && !below.Exists(article.Contains))
            {
                article.Remove(i);
            }
        }
    }

    private static bool IsHeading(BlockTable table, int i) => table.Page[table.Blocks[i].Node].Tag is HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6;

    private static int ListOf(BlockTable table, int i)
    {
        var at = table.Blocks[i].Node;
        while (at >= 0 && table.Page[at].Tag is not (HtmlTag.Ul or HtmlTag.Ol))
        {
            at = table.Page[at].Parent;
        }

        return Math.Max(at, 0);
    }

    private static bool IsIn(BlockTable table, int i, HtmlTag tag)
    {
        for (var (at, level) = (table.Blocks[i].Node, 0); at >= 0 && level < 3; (at, level) = (table.Page[at].Parent, level + 1))
        {
            if (table.Page[at].Tag == tag)
            {
                return true;
            }
        }

        return false;
    }
}
