using NewsQA.Articles;
using NewsQA.Cleaning.Dates;
using NewsQA.Client;

namespace NewsQA.Cleaning.Text;

/// <summary>The way of a text from its paragraphs to the article: frame, repetitions and head go, the rest stays as it is.</summary>
internal static class PlainText
{
    /// <summary>Cleans paragraphs.</summary>
    /// <param name="paragraphs">The page, in order.</param>
    /// <param name="known">What is known for sure already; only what it lacks is looked for.</param>
    public static CleanedArticle Clean(IReadOnlyList<PageParagraph> paragraphs, PageFacts known)
    {
        var frame = PageFrame.Drop(paragraphs);
        RepeatedParagraphs.Drop(paragraphs);
        var head = ArticleHead.Read(paragraphs, known.Title);
        var text = string.Join("\n\n", paragraphs.Where(paragraph => paragraph.IsKept).Select(paragraph => paragraph.Text));
        var url = known.Url ?? frame.Url;
        return new()
        {
            Text = text,
            Title = head.Title,
            Source = known.Source ?? WebAddress.OutletOf(url),
            Byline = known.Byline ?? head.Byline,
            Url = url,
            PublishedAt = known.PublishedAt ?? head.PublishedAt ?? UrlDate.Of(url) ?? StampDate(frame.ImageStamp) ?? Dateline.Of(FirstParagraph(paragraphs)),
            Kind = known.Kind ?? head.Kind ?? ArticleKind.News,
            Language = known.Language ?? LanguageGuess.Of(text),
            Dropped = [.. paragraphs.Where(paragraph => paragraph.IsDropped).Select(paragraph => paragraph.Text)],
        };
    }

    private static string FirstParagraph(IReadOnlyList<PageParagraph> paragraphs) =>
        paragraphs.FirstOrDefault(paragraph => paragraph.IsBody)?.Text ?? "";

    private static PartialDate? StampDate(DateTimeOffset? stamp) =>
        stamp is null ? null : PartialDate.FromDay(DateOnly.FromDateTime(stamp.Value.UtcDateTime), "image name");
}
