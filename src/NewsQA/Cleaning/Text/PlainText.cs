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
        var head = ArticleHead.Read(paragraphs, known.Title, known.Byline);
        var text = string.Join("\n\n", paragraphs.Where(paragraph => paragraph.IsKept).Select(paragraph => paragraph.Text));
        var facts = known.Or(FactsOf(head, frame, known, paragraphs));
        facts = facts.Source is null && WebAddress.OutletOf(facts.Url) is { } outlet ? (facts with { Source = outlet }).Noting("url", 0.6, ("publisher", outlet)) : facts;
        facts = WithLanguage(facts, text);
        return new()
        {
            Text = text,
            Title = facts.Title,
            Source = facts.Source,
            Byline = facts.Byline,
            Url = facts.Url,
            PublishedAt = facts.PublishedAt,
            ModifiedAt = facts.ModifiedAt,
            Section = facts.Section,
            Kind = facts.Kind ?? ArticleKind.News,
            Language = facts.Language,
            Evidence = facts.Evidence,
            Dropped = [.. paragraphs.Where(paragraph => paragraph.IsDropped).Select(paragraph => paragraph.Text)],
        };
    }

    // Many a page says "en" because its template does.
    private static PageFacts WithLanguage(PageFacts facts, string text) =>
        (facts.Language is null or "en") && LanguageGuess.Of(text) is { } language && language != facts.Language
            ? (facts with { Language = language }).Noting("text", 0.9, ("language", language))
            : facts;

    private static PageFacts FactsOf(ArticleHead head, PageFrameFacts frame, PageFacts known, IReadOnlyList<PageParagraph> paragraphs)
    {
        var date = head.PublishedAt ?? UrlDate.Of(known.Url ?? frame.Url) ?? StampDate(frame.ImageStamp) ?? DatelineOf(paragraphs);
        var facts = new PageFacts { Title = head.Title, Byline = head.Byline, Url = frame.Url, PublishedAt = date, Kind = head.Kind };
        return facts
            .Noting("first line", 0.8, ("title", head.Title))
            .Noting("byline", 0.8, ("byline", head.Byline))
            .Noting("source line", 0.9, ("url", frame.Url))
            .Noting(date?.Evidence ?? "", date?.Evidence is "image name" ? 0.5 : 0.8, ("publishedAt", date));
    }

    // A standfirst may come first. Where several paragraphs begin with days, they tell of those.
    private static PartialDate? DatelineOf(IReadOnlyList<PageParagraph> paragraphs)
    {
        var bodies = paragraphs.Where(paragraph => paragraph.IsBody).ToList();
        var dates = bodies.Select(body => Dateline.Of(body.Text)).ToList();
        return dates.Take(2).FirstOrDefault(date => date is not null) is { } first && dates.TrueForAll(date => date is null || date.Date == first.Date) ? first : null;
    }

    private static PartialDate? StampDate(DateTimeOffset? stamp) =>
        stamp is null ? null : PartialDate.FromDay(DateOnly.FromDateTime(stamp.Value.UtcDateTime), "image name");
}
