using NewsQA.Articles;

namespace NewsQA.Passages;

/// <summary>What of a passage is embedded: the one place that decides it.</summary>
public static class PassageText
{
    /// <summary>The title, which names what the passage speaks of, a line feed, and the passage.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The passage.</param>
    /// <returns>The text to embed.</returns>
    public static string ToEmbed(Article article, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Title is null ? span.Of(article.Text) : article.Title + "\n" + span.Of(article.Text);
    }
}
