namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Which blocks of a page are its article.</summary>
internal static class BlockChoice
{
    /// <summary>Above this probability a block is the article's: where F1 is best on held-out folds of the pages that the model was trained with.</summary>
    public const float Threshold = 0.5f;

    // With fewer words the model found nothing that it knows; then rules alone say where the article is.
    private const int MinWords = 40;

    /// <summary>The article's blocks, as indices in order.</summary>
    /// <param name="table">The page.</param>
    /// <param name="probabilities">What the model says of each block.</param>
    public static List<int> Of(BlockTable table, float[] probabilities)
    {
        var likely = Enumerable.Range(0, probabilities.Length).Where(i => probabilities[i] >= Threshold).ToList();
        var chosen = CountedSlides.Without(table, NextStory.Without(table, LooseEnds.Tied(table, likely, BlockVeto.Without(table, likely, probabilities), probabilities)));
        if (WordsOf(table, chosen) >= MinWords)
        {
            return chosen;
        }

        var byRule = BlockVeto.WithoutAsides(table, ByRule(table));
        return WordsOf(table, byRule) > WordsOf(table, chosen) ? byRule : chosen;
    }

    /// <summary>Words in blocks.</summary>
    public static int WordsOf(BlockTable table, List<int> chosen) => chosen.Sum(i => table.Blocks[i].Words);

    /// <summary>The blocks that rules alone take for the article's.</summary>
    public static List<int> ByRule(BlockTable table)
    {
        var rule = new RuleOfThumb(table.Page, table.Layout, table.Blocks);
        return [.. Enumerable.Range(0, table.Blocks.Count).Where(i => IsByRule(table, rule, i))];
    }

    private static bool IsByRule(BlockTable table, RuleOfThumb rule, int i)
    {
        var block = table.Blocks[i];
        return (rule.Root < 0 || rule.Holds(block.Node) || (table.Page[block.Node].Parent < 0 && rule.Share < 0.9))
            && !RuleOfThumb.IsFurniture(table.Layout, block.Node) && block.LinkLength <= block.Text.Length / 2;
    }
}
