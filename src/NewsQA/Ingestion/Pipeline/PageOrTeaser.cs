using Microsoft.Extensions.Logging;
using NewsQA.Cleaning;
using NewsQA.Cleaning.Text;
using NewsQA.Client;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Decides whether the page behind a feed's teaser takes its place: only where it holds an article, on what the entry says, with no less text.</summary>
/// <param name="cleaner">Cleans the teaser where it stays.</param>
/// <param name="logger">Told what breaks a rule.</param>
internal sealed class PageOrTeaser(IArticleCleaner cleaner, ILogger logger)
{
    private const int LettersOfWord = 4;
    private const int MinWords = 4;

    // A page of consent, of signing in or of another story has a word or two of an entry's by chance; the entry's own page nearly all.
    private const double MinShare = 0.25;

    /// <summary>Chooses.</summary>
    /// <param name="outcome">The page as fetched.</param>
    /// <param name="page">What stands behind it.</param>
    /// <param name="cleaned">What was made of the page; null for nothing.</param>
    /// <param name="failure">Why nothing was made of it.</param>
    /// <returns>What is indexed, the page or the teaser with a note; or the failure, where there is no teaser.</returns>
    public (ReadOutcome Read, CleanedArticle? Cleaned, IngestFailure? Failure) Choose(ReadOutcome outcome, PageOfEntry page, CleanedArticle? cleaned, IngestFailure? failure)
    {
        var (teaser, teaserFailure) = page.Teaser is null ? (null, null) : SafeCleaning.Clean(cleaner, page.Teaser, logger);
        var reason = cleaned is null || cleaned.Text.Length == 0 ? failure?.Error ?? "Nothing of it is an article's text."
            : teaser is not null && Prose.CountWords(cleaned.Text) < Prose.CountWords(teaser.Text) ? "It shows less text than the feed."
            : !SpeaksOf(cleaned, outcome.Article!.Entry?.Title, teaser?.Text) ? "It speaks of something else than the feed's entry."
            : null;
        if (reason is null)
        {
            return (outcome, cleaned, null);
        }

        var origin = outcome.Article!.Origin;
        return page.Teaser is null
            ? (outcome, null, new(origin, $"It has no text, and the page that it points to cannot be used. {reason}"))
            : (ReadOutcome.Of(page.Teaser) with { Note = $"It is a teaser; the page that it points to cannot be used. {reason}" }, teaser, teaserFailure);
    }

    private static bool SpeaksOf(CleanedArticle cleaned, string? title, string? teaser)
    {
        var words = WordsOf($"{title} {teaser}");
        var known = WordsOf($"{cleaned.Title} {cleaned.Text}");
        return words.Count < MinWords || words.Count(known.Contains) >= words.Count * MinShare;
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var (start, i) = (0, 0); i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]) && !Prose.IsIdeograph(text[i]))
            {
                continue;
            }

            if (i - start >= LettersOfWord)
            {
                words.Add(text[start..i]);
            }

            start = i + 1;
        }

        return words;
    }
}
