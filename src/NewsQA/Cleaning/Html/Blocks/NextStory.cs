using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Where the next story starts on pages that load one below the other: at a headline marked up like the first one's.</summary>
internal static class NextStory
{
    // Less of an article than this above a headline is its own head.
    private const int MinWordsBefore = 80;
    private const int MinHeadlineWords = 3;

    /// <summary>Takes out what belongs to stories after the first.</summary>
    /// <param name="table">The page.</param>
    /// <param name="chosen">The blocks taken for the article's, as indices in order.</param>
    /// <returns>Those before the second story's headline; all of them where there is none.</returns>
    public static List<int> Without(BlockTable table, List<int> chosen)
    {
        var (first, words, at) = (-1, 0, 0);
        for (var i = 0; i < table.Blocks.Count; i++)
        {
            var isChosen = at < chosen.Count && chosen[at] == i;
            if (table.Page[table.Blocks[i].Node].Tag == HtmlTag.H1 && table.Blocks[i].Words >= MinHeadlineWords)
            {
                if (first >= 0 && words >= MinWordsBefore && IsAnother(table, first, i) && (IsInAnotherArticle(table, first, i) || (!isChosen && AreAlike(table, first, i))))
                {
                    return chosen[..at];
                }

                first = first < 0 ? i : first;
            }

            words += isChosen ? table.Blocks[i].Words : 0;
            at += isChosen ? 1 : 0;
        }

        return chosen;
    }

    private static bool IsAnother(BlockTable table, int first, int second) => !table.Blocks[first].Text.Equals(table.Blocks[second].Text, StringComparison.OrdinalIgnoreCase);

    private static bool AreAlike(BlockTable table, int first, int second) => ClassOf(table, first).SequenceEqual(ClassOf(table, second));

    // Some articles have headings of the first rank; only an article element of its own, beside the first one's, makes one of those another story.
    private static bool IsInAnotherArticle(BlockTable table, int first, int second) =>
        ArticleOf(table, second) is >= 0 and var article && ArticleOf(table, first) is >= 0 and var own && article >= table.Page[own].End;

    private static int ArticleOf(BlockTable table, int block)
    {
        var at = table.Blocks[block].Node;
        while (at >= 0 && table.Page[at].Tag != HtmlTag.Article)
        {
            at = table.Page[at].Parent;
        }

        return at;
    }

    private static ReadOnlySpan<char> ClassOf(BlockTable table, int block) => table.Page.RawAttribute(table.Blocks[block].Node, AttributeName.Class);
}
