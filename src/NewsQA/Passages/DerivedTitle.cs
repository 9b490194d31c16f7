using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Passages;

/// <summary>
/// What to call an article that has no title: the beginning of its first sentence, word for word. It is made when an article is shown and
/// never stored, so neither ranking nor embedding counts that sentence twice, and a revision is what the publisher said.
/// </summary>
public static partial class DerivedTitle
{
    /// <summary>How a title of this kind is marked.</summary>
    public const string Evidence = "derived: first sentence";

    private const int BeginningLength = 1000;
    private const int MaxSentences = 5;
    private const int MinWords = 4;
    private const int MinLettersWithoutSpaces = 8;

    /// <summary>The title of an article as it is shown: its own, else a derived one.</summary>
    /// <param name="article">The article; of its text the beginning is enough.</param>
    /// <returns>The title; null when it has none and its text has no letter.</returns>
    public static string? ShownTitle(this Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Title ?? Of(article.Text);
    }

    /// <summary>How the title that is shown came about.</summary>
    /// <param name="article">The article.</param>
    /// <returns><see cref="Evidence"/> for a derived title; null for the article's own, and where none is shown.</returns>
    public static string? ShownTitleEvidence(this Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Title is null && Of(article.Text) is not null ? Evidence : null;
    }

    /// <summary>As much of a text as a title is derived from.</summary>
    /// <param name="text">An article's text.</param>
    /// <returns>Its beginning; <see cref="Of"/> makes the same of it as of the whole.</returns>
    public static string Beginning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= BeginningLength ? text : text[..(char.IsHighSurrogate(text[BeginningLength - 1]) ? BeginningLength - 1 : BeginningLength)];
    }

    /// <summary>Derives a title.</summary>
    /// <param name="text">An article's text, or its <see cref="Beginning"/>.</param>
    /// <returns>
    /// One line of at most <see cref="TitleCut.MaxLength"/> characters, then "…" where the sentence goes on: a slice of the text with its white space
    /// collapsed; null when the text has no letter.
    /// </returns>
    public static string? Of(string text)
    {
        var beginning = Beginning(text);
        var sentences = SentenceSplitter.Split(beginning).Select(span => Bare(span.Of(beginning))).Where(sentence => sentence.Any(char.IsLetter)).Take(MaxSentences).ToList();
        var first = sentences.Find(SaysSomething) ?? sentences.FirstOrDefault();
        return first is null ? null : TitleCut.Of(first);
    }

    // One line, without what stands before the sentence itself: a bullet, the place and the agency.
    private static string Bare(string sentence)
    {
        var line = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('-', '•', '*', '–', '—', ' ');
        var dateline = Dateline().Match(line);
        return dateline.Success && line.Skip(dateline.Length).Any(char.IsLetter) ? line[dateline.Length..] : line;
    }

    // "Yes." and "Good morning." name no article; a language without spaces says much in one run of letters.
    private static bool SaysSomething(string sentence)
    {
        var words = sentence.Split(' ');
        return words.Length >= MinWords || Array.Exists(words, word => word.Length >= MinLettersWithoutSpaces && word.Any(c => c >= '\u3040'));
    }

    // "NORRAVIK, 14 May 2026 (Agency) –", "(Agency) -": a dash with spaces around it, then a sentence.
    [GeneratedRegex(
        @"^(\p{Lu}{2}[\p{Lu}\p{M} .'’-]{0,40}(,[^–—;]{1,40}?)?\s?(\([^)]{2,30}\))?|\([^)]{2,30}\))\s(--?|–|—)\s(?=[""“‘']?[\p{Lu}\d])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Dateline();
}
