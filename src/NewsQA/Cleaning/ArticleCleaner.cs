using NewsQA.Articles;
using NewsQA.Cleaning.Html;
using NewsQA.Cleaning.Markdown;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning;

/// <summary>
/// Turns text, Markdown and HTML into articles. What the container said comes first, then what the page says in metadata, then what its
/// text shows. For the date: container (feed, JSON field, front matter), JSON-LD, meta tags named for it, time elements, a date shown near the title or
/// labelled, vague meta tags, the data of scripts, a date line over the text, the address, an epoch stamp in an image's name, the dateline, and at last
/// that of a change. For the title of a page: container, the heading that agrees with what the page says of itself, JSON-LD, meta tags, the title
/// element. What a feed's entry says that pointed to the page comes after the page's metadata. Nothing is ever made up: what is not said stays null.
/// </summary>
public sealed class ArticleCleaner : IArticleCleaner
{
    /// <summary>The version of the rules in this folder: raise it with every change that gives any input another output.</summary>
    public const string CurrentVersion = "9";

    /// <inheritdoc/>
    public string Version => CurrentVersion;

    /// <inheritdoc/>
    public CleanedArticle Clean(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var container = PageFacts.From(raw);
        return raw.Format switch
        {
            // A page is many times its article: what is taken from it is normalised, not all of it.
            RawFormat.Html => HtmlArticle.Clean(raw.Content, container, entry: PageFacts.From(raw.Entry)),
            RawFormat.Markdown => MarkdownArticle.Clean(StoredText.Normalise(raw.Content), container),
            _ => PlainText.Clean(ParagraphSplitter.Split(StoredText.Normalise(raw.Content)), container),
        };
    }
}
