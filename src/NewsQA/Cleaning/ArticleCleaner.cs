using NewsQA.Articles;
using NewsQA.Cleaning.Html;
using NewsQA.Cleaning.Markdown;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning;

/// <summary>
/// Turns text, Markdown and HTML into articles. What the container said comes first, then what the page says in metadata, then what its
/// text shows. For the date: container (feed, JSON field, front matter, JSON-LD, meta tag), a date line over the text, the address,
/// an epoch stamp in an image's name, the dateline. Nothing is ever made up: what is not said stays null.
/// </summary>
public sealed class ArticleCleaner : IArticleCleaner
{
    /// <summary>The version of the rules in this folder: raise it with every change that gives any input another output.</summary>
    public const string CurrentVersion = "1";

    /// <inheritdoc/>
    public string Version => CurrentVersion;

    /// <inheritdoc/>
    public CleanedArticle Clean(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var container = PageFacts.From(raw);
        var content = StoredText.Normalise(raw.Content);
        return raw.Format switch
        {
            RawFormat.Html => HtmlArticle.Clean(content, container),
            RawFormat.Markdown => MarkdownArticle.Clean(content, container),
            _ => PlainText.Clean(ParagraphSplitter.Split(content), container),
        };
    }
}
