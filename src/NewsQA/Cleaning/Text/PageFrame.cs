namespace NewsQA.Cleaning.Text;

/// <summary>Drops what a page puts around its article: furniture, links to other stories, the source line and what follows it, comments.</summary>
internal static class PageFrame
{
    private const int MaxTeasers = 15;

    // Teasers may bring a sentence or two of their stories with them.
    private const double MaxShareAfterSource = 0.25;

    /// <summary>Drops the frame.</summary>
    /// <param name="paragraphs">The page, in order.</param>
    /// <returns>What the frame says of the article.</returns>
    public static PageFrameFacts Drop(IReadOnlyList<PageParagraph> paragraphs)
    {
        var kinds = paragraphs.Select(paragraph => ClutterLine.KindOf(paragraph.Text)).ToArray();
        var facts = DropSourceLine(paragraphs) with { ImageStamp = LatestStamp(paragraphs) };
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (kinds[i] == ClutterKind.None)
            {
                continue;
            }

            paragraphs[i].Drop();
            if (kinds[i] == ClutterKind.RelatedHeading && HasBody(paragraphs, 0, i))
            {
                DropTeasers(paragraphs, i + 1, kinds);
            }
            else if (EndsArticle(kinds[i], paragraphs, i))
            {
                DropAll(paragraphs.Skip(i + 1));
            }
        }

        return facts;
    }

    // A heading "Comments" may be a link at the top; a form to write one never is, but an article must stand before it all the same.
    private static bool EndsArticle(ClutterKind kind, IReadOnlyList<PageParagraph> paragraphs, int i) => kind switch
    {
        ClutterKind.CommentForm => HasBody(paragraphs, 0, i),
        ClutterKind.CommentsHeading => BodyLength(paragraphs.Take(i)) >= BodyLength(paragraphs.Skip(i + 1)),
        _ => false,
    };

    // A source line ends an article, or heads it. One between two parts of it (under a table, say) names something else.
    private static PageFrameFacts DropSourceLine(IReadOnlyList<PageParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (SourceLine.UrlOf(paragraphs[i].Text) is not { } url)
            {
                continue;
            }

            var before = BodyLength(paragraphs.Take(i));
            var after = BodyLength(paragraphs.Skip(i + 1));
            if (before > 0 && after > before * MaxShareAfterSource)
            {
                continue;
            }

            paragraphs[i].Drop();
            DropAll(paragraphs.Skip(i + 1).Where(teaser => before > 0 && Prose.IsHeadlineLike(teaser.Text)));
            return new(url, null);
        }

        return new(null, null);
    }

    // Pictures below the last paragraph belong to teasers: their dates are not the article's.
    private static DateTimeOffset? LatestStamp(IReadOnlyList<PageParagraph> paragraphs)
    {
        var images = paragraphs.Reverse().SkipWhile(paragraph => !paragraph.IsBody).Where(paragraph => ImageName.IsOne(paragraph.Text));
        return images.Max(image => ImageName.StampOf(image.Text));
    }

    private static void DropTeasers(IReadOnlyList<PageParagraph> paragraphs, int start, ClutterKind[] kinds)
    {
        var end = Math.Min(paragraphs.Count, start + MaxTeasers);
        for (var i = start; i < end && kinds[i] == ClutterKind.None && Prose.IsHeadlineLike(paragraphs[i].Text); i++)
        {
            paragraphs[i].Drop();
        }
    }

    private static void DropAll(IEnumerable<PageParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            paragraph.Drop();
        }
    }

    private static bool HasBody(IReadOnlyList<PageParagraph> paragraphs, int start, int end) =>
        paragraphs.Take(end).Skip(start).Any(paragraph => paragraph.IsBody);

    private static int BodyLength(IEnumerable<PageParagraph> paragraphs) =>
        paragraphs.Where(paragraph => paragraph.IsBody).Sum(paragraph => paragraph.Text.Length);
}

/// <summary>What the frame around an article says of it.</summary>
/// <param name="Url">The address that a source line names; null when there is none.</param>
/// <param name="ImageStamp">The latest epoch stamp in the names of the article's images: it was not published before; null when there is none.</param>
internal sealed record PageFrameFacts(string? Url, DateTimeOffset? ImageStamp);
