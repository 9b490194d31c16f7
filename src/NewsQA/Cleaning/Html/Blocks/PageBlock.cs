namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>A run of text between two block borders of a page.</summary>
/// <param name="Text">Its text, white space collapsed, line breaks kept.</param>
/// <param name="Node">The block element that it stands in, directly or in inline elements.</param>
/// <param name="LinkLength">How many of its characters stand in links.</param>
/// <param name="StrongLength">How many of its characters are emphasised.</param>
/// <param name="StartsListItem">Whether it is the first text of a list item.</param>
internal sealed record PageBlock(string Text, int Node, int LinkLength, int StrongLength, bool StartsListItem)
{
    /// <summary>Runs of letters and digits in it.</summary>
    public int Words { get; } = CountWords(Text);

    /// <summary>Words that do not stand in links.</summary>
    public double FreeWords => Words * (1 - (LinkLength / (double)Math.Max(1, Text.Length)));

    /// <summary>The text as the article has it: a list item with its bullet.</summary>
    public string Shown => StartsListItem ? "- " + Text : Text;

    private static int CountWords(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c);
            words += isWord && !inside ? 1 : 0;
            inside = isWord;
        }

        return words;
    }
}
