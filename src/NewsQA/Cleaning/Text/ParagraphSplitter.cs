namespace NewsQA.Cleaning.Text;

/// <summary>
/// Cuts plain text into paragraphs. Empty lines always part them. Inside a block without empty lines a line break is either a hard wrap,
/// which is kept as it is, or the end of a paragraph, as exports with one paragraph per line have it.
/// </summary>
internal static class ParagraphSplitter
{
    // Nobody wraps lines this wide: a block with a longer line has one paragraph per line.
    private const int MaxWrapWidth = 160;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">Normalised text.</param>
    /// <returns>The paragraphs in order, none of them empty; their lines are trimmed and joined by line feeds.</returns>
    public static List<PageParagraph> Split(string text)
    {
        var paragraphs = new List<PageParagraph>();
        var block = new List<string>();
        foreach (var rawLine in text.AsSpan().EnumerateLines())
        {
            var line = TextLine.Trim(rawLine);
            if (line.Length == 0)
            {
                Flush(block, paragraphs);
            }
            else if (IsClutter(line, block))
            {
                Flush(block, paragraphs);
                paragraphs.Add(new(line));
            }
            else
            {
                block.Add(line);
            }
        }

        Flush(block, paragraphs);
        return paragraphs;
    }

    // A wrapped sentence may end in a line such as "comments", so a line inside a block is clutter only after a finished sentence.
    private static bool IsClutter(string line, List<string> block) =>
        (block.Count == 0 || (Prose.EndsLikeSentence(block[^1]) && !Prose.StartsInLowerCase(line))) && ClutterLine.KindOf(line) != ClutterKind.None;

    private static void Flush(List<string> block, List<PageParagraph> paragraphs)
    {
        var oneParagraphPerLine = block.Exists(line => line.Length > MaxWrapWidth) || block.SkipLast(1).All(line => Prose.EndsLikeSentence(line));
        var width = block.Count == 0 ? 0 : block.Max(line => line.Length);
        var isFirst = paragraphs.TrueForAll(paragraph => ClutterLine.KindOf(paragraph.Text) != ClutterKind.None);
        var start = 0;
        for (var i = 0; i < block.Count; i++)
        {
            var isLast = i + 1 == block.Count;
            if (isLast || (!Prose.IsListItem(block[i + 1]) && (oneParagraphPerLine || EndsParagraph(block[i], block[i + 1], width, isFirst && i == 0))))
            {
                paragraphs.Add(new(string.Join('\n', block[start..(i + 1)])));
                start = i + 1;
            }
        }

        block.Clear();
    }

    // A wrapped line is as full as it can be. One with room for the next word was ended on purpose; that alone may be verse, so it
    // must also end a sentence, or be the first line of all, as a title over its text is.
    private static bool EndsParagraph(string line, string next, int width, bool isFirst)
    {
        var nextWord = next.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? space : next.Length;
        var hasRoom = line.Length + 1 + nextWord <= width;
        return hasRoom && (Prose.EndsLikeSentence(line) || (isFirst && Prose.IsHeadlineLike(line) && line.Length < width / 2));
    }
}
