namespace NewsQA.Cleaning.Text;

/// <summary>Drops what a page says twice: captions that stand as alternative text and again under the picture, pull quotes, truncated copies.</summary>
internal static class RepeatedParagraphs
{
    // "Yes." or a speaker's name may stand many times in one article.
    private const int MinWords = 4;
    private const int NeighbourDistance = 2;

    /// <summary>Drops repetitions.</summary>
    /// <param name="paragraphs">The page, in order.</param>
    public static void Drop(IReadOnlyList<PageParagraph> paragraphs)
    {
        DropTruncatedCopies(paragraphs);
        DropCopies(paragraphs);
    }

    private static void DropCopies(IReadOnlyList<PageParagraph> paragraphs)
    {
        var bodyStarted = false;
        var first = new Dictionary<string, (PageParagraph Paragraph, bool IsCaption)>(StringComparer.OrdinalIgnoreCase);
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.IsKept && Prose.CountWords(paragraph.Text) >= MinWords))
        {
            var key = TextLine.Collapse(paragraph.Text);
            if (first.TryGetValue(key, out var earlier))
            {
                paragraph.Drop();
                if (earlier.IsCaption)
                {
                    earlier.Paragraph.Drop();
                }
            }
            else
            {
                first.Add(key, (paragraph, IsCaption(paragraph.Text, bodyStarted)));
            }

            bodyStarted |= paragraph.IsBody && !Prose.StartsInLowerCase(paragraph.Text);
        }
    }

    // Of a repeated sentence the first stays. A repeated fragment is a caption, and goes wherever it stands; before the body, though,
    // a repeated line is the title in the page's frame and the title itself.
    private static bool IsCaption(string text, bool bodyStarted) =>
        Prose.StartsInLowerCase(text) || (bodyStarted && !Prose.EndsLikeSentence(text) && !Prose.IsListItem(text));

    private static void DropTruncatedCopies(IReadOnlyList<PageParagraph> paragraphs)
    {
        var kept = paragraphs.Where(paragraph => paragraph.IsKept).ToList();
        var bodyStarted = false;
        for (var i = 0; i < kept.Count; i++)
        {
            var stem = StemOf(kept[i].Text);
            var full = stem is null ? null : Neighbours(kept, i).FirstOrDefault(other => IsFullCopy(other.Text, stem));
            if (full is null)
            {
                bodyStarted |= kept[i].IsBody;
                continue;
            }

            kept[i].Drop();
            if (bodyStarted && !Prose.EndsLikeSentence(full.Text))
            {
                full.Drop();
            }
        }
    }

    private static IEnumerable<PageParagraph> Neighbours(List<PageParagraph> paragraphs, int i) =>
        paragraphs.Take(i + NeighbourDistance + 1).Skip(Math.Max(0, i - NeighbourDistance)).Where(other => other != paragraphs[i]);

    private static bool IsFullCopy(string text, string stem) =>
        text.Length > stem.Length + 3 && text.StartsWith(stem, StringComparison.Ordinal);

    private static string? StemOf(string text)
    {
        var stem = text.TrimEnd('.', '…').TrimEnd();
        var isTruncated = text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…') || text.EndsWith("[…]", StringComparison.Ordinal);
        stem = stem.EndsWith("[…]", StringComparison.Ordinal) ? stem[..^3].TrimEnd() : stem;
        return isTruncated && Prose.CountWords(stem) >= MinWords ? stem : null;
    }
}
