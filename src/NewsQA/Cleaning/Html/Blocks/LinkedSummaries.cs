namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Lists of other stories, each a linked headline and a sentence or two on what it is about, in boxes of their own.</summary>
internal static class LinkedSummaries
{
    private const double MostlyLink = 0.9;
    private const int MinHeadlineWords = 4;
    private const int MaxBoxWords = 150;
    private const int Levels = 4;

    // One such box in an article may be its own source; several make a list.
    private const int MinBoxes = 3;

    // Where a model is sure of one, it is the article that is such a list: of products, say.
    private const float MaxProbability = 0.9f;

    /// <summary>The summaries' blocks.</summary>
    /// <param name="table">The page.</param>
    /// <param name="probabilities">What the model says of each block.</param>
    public static HashSet<int> Of(BlockTable table, float[] probabilities) => [.. Enumerable.Range(1, Math.Max(0, table.Blocks.Count - 1))
        .Where(i => IsSummary(table, i))
        .GroupBy(table.GroupOf)
        .Where(group => group.Count() >= MinBoxes && group.All(i => probabilities[i] < MaxProbability))
        .SelectMany(group => group)];

    /// <summary>Whether a block is prose right below a linked headline, both in a box of their own.</summary>
    /// <param name="table">The page.</param>
    /// <param name="i">The block, not the first.</param>
    public static bool IsSummary(BlockTable table, int i)
    {
        var (headline, block) = (table.Blocks[i - 1], table.Blocks[i]);
        return headline.Words >= MinHeadlineWords && headline.LinkLength >= headline.Text.Length * MostlyLink && block.LinkLength == 0
            && IsInOneBox(table, headline.Node, block.Node);
    }

    private static bool IsInOneBox(BlockTable table, int headline, int block)
    {
        for (var (at, level) = (table.Page[block].Parent, 0); at >= 0 && level < Levels && table.Layout.Words[at] <= MaxBoxWords; (at, level) = (table.Page[at].Parent, level + 1))
        {
            if (headline > at && headline < table.Page[at].End)
            {
                return true;
            }
        }

        return false;
    }
}
