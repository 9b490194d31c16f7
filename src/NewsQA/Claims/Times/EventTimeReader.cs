using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims.Times;

/// <summary>
/// Reads when what a sentence tells happened: the time that it names nearest to a place in it, not counting those that are only compared with. A sentence that names none and starts by referring
/// back ("The visit", "It") takes the time of the one before.
/// </summary>
internal static partial class EventTimeReader
{
    /// <summary>Reads the time.</summary>
    /// <param name="article">The article; its date is what relative times count from.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The sentence before; null when there is none.</param>
    /// <param name="near">Where in the article's text what happened is told; its own time does not count. Null for the sentence's start.</param>
    /// <returns>The time; null when the text says nothing.</returns>
    public static EventTime? Read(Article article, TextSpan sentence, TextSpan? before, TextSpan? near = null) =>
        Nearest(article, sentence, near)
        ?? (before is { } earlier && RefersBack().IsMatch(sentence.Of(article.Text)) && IsSameParagraph(article.Text, earlier, sentence) ? Nearest(article, earlier, null) : null);

    /// <summary>Reads the time that a piece of a text itself names.</summary>
    /// <param name="article">The article; its date is what relative times count from.</param>
    /// <param name="around">The sentence or quote that holds it: what stands beside it tells whether it looks ahead or back.</param>
    /// <param name="span">The piece.</param>
    /// <returns>The first time in it; null when it names none.</returns>
    public static EventTime? ReadIn(Article article, TextSpan around, TextSpan span)
    {
        var text = around.Of(article.Text);
        var within = new TextSpan(span.Start - around.Start, span.End - around.Start);
        return TimeExpressionFinder.Find(text).FirstOrDefault(t => t.Span.Overlaps(within)) is { } time ? Place(article, text, time) : null;
    }

    private static EventTime? Nearest(Article article, TextSpan sentence, TextSpan? near)
    {
        var text = sentence.Of(article.Text);
        var at = (near?.Start ?? sentence.Start) - sentence.Start;
        var time = TimeExpressionFinder.Find(text)
            .Where(t => !t.IsBackground && (near is not { } own || !own.Overlaps(new TextSpan(t.Span.Start + sentence.Start, t.Span.End + sentence.Start))))
            .MinBy(t => Math.Abs(t.Span.Start - at));
        return time is null ? null : Place(article, text, time);
    }

    private static EventTime Place(Article article, string text, TimeExpression time)
    {
        var words = time.Span.Of(text).Trim();
        return new EventTime(words, RelativeDates.Resolve(time, words, article.PublishedAt));
    }

    private static bool IsSameParagraph(string text, TextSpan earlier, TextSpan sentence) =>
        earlier.End <= sentence.Start && !text.AsSpan(earlier.End, sentence.Start - earlier.End).Contains('\n');

    [GeneratedRegex(@"^\W*(the|this|that|these|those|it|its|he|she|his|her|they|their|both|there)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex RefersBack();
}
