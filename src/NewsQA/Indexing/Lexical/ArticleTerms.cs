using System.Globalization;
using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Indexing.Lexical;

/// <summary>The terms of an article as they are indexed: those of its header, which count for every passage, and those of each passage.</summary>
/// <param name="Header">Terms of the title, the outlet, and the month's name and the year of publication.</param>
/// <param name="Passages">Terms of each passage's text, in the passages' order.</param>
internal sealed record ArticleTerms(TermCounts Header, IReadOnlyList<TermCounts> Passages)
{
    /// <summary>Terms of all passages together, the header counted with each.</summary>
    public long TotalLength => ((long)Header.Length * Passages.Count) + Passages.Sum(passage => (long)passage.Length);

    /// <summary>Analyses an article. Costs by far the most of a write, and needs no lock.</summary>
    /// <param name="item">The article with its passages.</param>
    /// <returns>Its terms.</returns>
    public static ArticleTerms Of(ArticleToIndex item)
    {
        var occurrences = new List<ulong>();
        var isStemmed = TextAnalyzer.IsStemmed(item.Article.Language);
        var header = Count(HeaderOf(item.Article), occurrences, isStemmed);
        var passages = new TermCounts[item.Passages.Count];
        for (var i = 0; i < passages.Length; i++)
        {
            var span = item.Passages[i].Span;
            passages[i] = Count(item.Article.Text.AsSpan(span.Start, span.Length), occurrences, isStemmed);
        }

        return new ArticleTerms(header, passages);
    }

    /// <summary>The header as text.</summary>
    /// <param name="article">The article.</param>
    /// <returns>For example <c>Talks end, Daily Ledger, August 2025</c>.</returns>
    public static string HeaderOf(Article article) =>
        string.Join('\n', new[] { article.Title, article.Source, DateWords(article.PublishedAt) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? DateWords(PartialDate? date) => date switch
    {
        null => null,
        { Precision: DatePrecision.Year } => date.Date,
        _ => date.Earliest.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
    };

    private static TermCounts Count(ReadOnlySpan<char> text, List<ulong> occurrences, bool isStemmed)
    {
        occurrences.Clear();
        TextAnalyzer.AppendHashes(text, occurrences, isStemmed);
        return TermCounts.Of(occurrences);
    }
}
