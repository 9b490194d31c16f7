using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NewsQA.Client;

namespace NewsQA.Server.Mcp;

/// <summary>The articles as resources: <c>newsqa://articles/{id}</c>, listed newest first.</summary>
internal static class ArticleResources
{
    private const string Prefix = "newsqa://articles/";
    private const string PlainText = "text/plain";

    // Some 25,000 tokens: a client may put a resource into its model's context whole.
    private const int MostCharacters = 100_000;

    public static McpServerResource Template(INewsQA newsQA) => McpServerResource.Create(
        (string id, CancellationToken cancellationToken) => ReadAsync(newsQA, id, cancellationToken),
        new McpServerResourceCreateOptions
        {
            UriTemplate = Prefix + "{id}",
            Name = "article",
            Title = "News article",
            Description = "An indexed news article: title, outlet, date and address, then its text, the first 100,000 characters of it. The id is the articleId of a citation.",
            MimeType = PlainText,
        });

    public static async ValueTask<ListResourcesResult> ListAsync(INewsQA newsQA, string? cursor, CancellationToken cancellationToken)
    {
        try
        {
            var page = await newsQA.ListArticlesAsync(new ArticleQuery { Cursor = cursor }, cancellationToken);
            return new ListResourcesResult { Resources = [.. page.Articles.Select(Resource)], NextCursor = page.Next };
        }
        catch (ArgumentException e)
        {
            throw new McpProtocolException(e.Message, e, McpErrorCode.InvalidParams);
        }
        catch (NewsQAException e)
        {
            throw new McpProtocolException(e.Message, e, McpErrorCode.InternalError);
        }
    }

    private static async Task<ResourceContents> ReadAsync(INewsQA newsQA, string id, CancellationToken cancellationToken)
    {
        try
        {
            var article = await newsQA.GetArticleAsync(id, revision: null, cancellationToken)
                ?? throw new McpProtocolException($"There is no article '{id}'.", McpErrorCode.ResourceNotFound);
            return new TextResourceContents { Uri = Prefix + id, MimeType = PlainText, Text = Text(article) };
        }
        catch (ArticleDeletedException e)
        {
            throw new McpProtocolException(e.Message, e, McpErrorCode.ResourceNotFound);
        }
        catch (NewsQAException e)
        {
            throw new McpProtocolException(e.Message, e, McpErrorCode.InternalError);
        }
    }

    private static Resource Resource(ArticleSummary article) => new()
    {
        Uri = Prefix + article.Id,
        Name = article.Title ?? article.Origin,
        Description = $"{article.Source ?? "unknown outlet"}, {article.PublishedAt?.Date ?? "undated"}",
        MimeType = PlainText,
    };

    private static string Text(ArticleDetail article)
    {
        var text = new StringBuilder();
        (string Name, string? Value)[] head = [("Title", article.Title), ("Source", article.Source), ("Published", article.PublishedAt?.Date), ("Url", article.Url), ("Revision", article.Revision)];
        foreach (var (name, value) in head.Where(h => h.Value is not null))
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }

        return text.Append('\n').Append(Beginning(article)).ToString();
    }

    private static string Beginning(ArticleDetail article)
    {
        if (article.Text.Length <= MostCharacters)
        {
            return article.Text;
        }

        var end = char.IsHighSurrogate(article.Text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return $"{article.Text[..end]}\n\n[The article goes on: get_article with id {article.Id} and offset {end} reads the rest of its {article.Text.Length} characters.]";
    }
}
