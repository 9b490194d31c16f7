using NewsQA.Articles;
using NewsQA.Cleaning.Dates;
using NewsQA.Cleaning.Html;
using NewsQA.Client;

namespace NewsQA.Cleaning.Text;

/// <summary>The way of a text from its paragraphs to the article: frame, repetitions and head go, the rest stays as it is.</summary>
internal static class PlainText
{
    private const int DayLength = 10;

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
        var changed = OfChange(known.ModifiedAt ?? head.ModifiedAt);
        var date = head.PublishedAt ?? UrlDate.Of(known.Url ?? frame.Url) ?? StampDate(frame.ImageStamp) ?? DatelineOf(paragraphs) ?? changed;
        var facts = new PageFacts { Title = head.Title, Byline = head.Byline, Url = frame.Url, PublishedAt = date, ModifiedAt = head.ModifiedAt, Kind = head.Kind };
        return facts
            .Noting("first line", 0.8, ("title", head.Title))
            .Noting("byline", 0.8, ("byline", head.Byline))
            .Noting(HtmlChangedDate.Evidence, 0.6, ("modifiedAt", head.ModifiedAt))
            .Noting("source line", 0.9, ("url", frame.Url))
            .Noting(date?.Evidence ?? "", ConfidenceOf(date, changed), ("publishedAt", date));
    }

    private static double ConfidenceOf(PartialDate? date, PartialDate? changed) => date?.Evidence is "image name" ? 0.5 : ReferenceEquals(date, changed) ? 0.4 : 0.8;

    // Where all that a page says is when its article was changed: the day of this text, and of three articles in four the day of publication (results/extraction.md). Its evidence says what it is.
    private static PartialDate? OfChange(PartialDate? changed) =>
        changed is { Precision: DatePrecision.Day or DatePrecision.Time, Evidence: HtmlChangedDate.Evidence or "json-ld dateModified" or "meta article:modified_time" } ? new(changed.Date[..DayLength], DatePrecision.Day, changed.Evidence) : null;

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
