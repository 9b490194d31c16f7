using NewsQA.Articles;
using NewsQA.Cleaning.Text;
using NewsQA.Indexing;

namespace NewsQA.Ingestion.Pipeline;

/// <summary>Whether an article's text is only a shorter one of what another source gave: a feed's teaser must not take the place of the page that it points to.</summary>
/// <param name="index">The index.</param>
internal sealed class FullerText(INewsIndex index)
{
    // A feed's first paragraphs are far less than half of most articles; a corrected or cut article is more, and comes from its own source as a rule.
    private const int MinTimesLonger = 2;

    /// <summary>Whether one of two texts of an article is so much shorter that it is a teaser of the other.</summary>
    public static bool IsTeaser(string text, int wordsOfOther) => Prose.CountWords(text) * MinTimesLonger < wordsOfOther;

    /// <summary>The article as the index has it from another source, where this one's text is a teaser of that. Its own source may shorten it.</summary>
    /// <param name="article">The article, with an address: without one, no two sources have the same.</param>
    /// <param name="absoluteOrigin">Its source.</param>
    /// <param name="history">What the index knows of the article; null for nothing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where this one may take its place.</returns>
    public async Task<Article?> StandingAsync(Article article, string absoluteOrigin, ArticleHistory? history, CancellationToken cancellationToken) =>
        history is { IsDeleted: false } && history.AbsoluteOrigin != absoluteOrigin
        && (await index.GetArticlesAsync([new ArticleKey(article.Id, history.Current)], cancellationToken))[0] is { } current
        // The text's own source is not the last one, where others were recorded since that left the text as it was.
        && current.Origin != article.Origin && IsTeaser(article.Text, Prose.CountWords(current.Text)) ? current : null;
}
