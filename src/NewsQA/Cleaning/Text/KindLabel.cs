using NewsQA.Articles;

namespace NewsQA.Cleaning.Text;

/// <summary>The words by which pages say what kind of article they hold.</summary>
internal static class KindLabel
{
    private static readonly Dictionary<string, ArticleKind> s_kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["opinion"] = ArticleKind.Opinion,
        ["opinions"] = ArticleKind.Opinion,
        ["comment is free"] = ArticleKind.Opinion,
        ["commentisfree"] = ArticleKind.Opinion,
        ["commentary"] = ArticleKind.Opinion,
        ["analysis"] = ArticleKind.Opinion,
        ["editorial"] = ArticleKind.Opinion,
        ["editorials"] = ArticleKind.Opinion,
        ["op-ed"] = ArticleKind.Opinion,
        ["column"] = ArticleKind.Opinion,
        ["letters to the editor"] = ArticleKind.Opinion,
        ["live"] = ArticleKind.LiveBlog,
        ["live blog"] = ArticleKind.LiveBlog,
        ["liveblog"] = ArticleKind.LiveBlog,
        ["live updates"] = ArticleKind.LiveBlog,
        ["press release"] = ArticleKind.PressRelease,
        ["press releases"] = ArticleKind.PressRelease,
        ["news release"] = ArticleKind.PressRelease,
        ["for immediate release"] = ArticleKind.PressRelease,
        ["gallery"] = ArticleKind.Gallery,
        ["photo gallery"] = ArticleKind.Gallery,
        ["in pictures"] = ArticleKind.Gallery,
    };

    /// <summary>The kind that a label, a section's name or a front matter's value means; null when it means none.</summary>
    public static ArticleKind? KindOf(string? label) =>
        label is not null && s_kinds.TryGetValue(label.Trim().TrimEnd(':'), out var kind) ? kind : null;

    /// <summary>The kind that a title says in front of a colon ("Opinion: ..."), or in a part of its own ("Bridge closed | Opinion | Harbour Post"); null when it says none.</summary>
    public static ArticleKind? OfTitle(string? title) =>
        title is null ? null
        : KindOf(title.Split(':', 2) is [var first, _] ? first : null)
        ?? title.Split('|').Select(KindOf).FirstOrDefault(kind => kind is ArticleKind.Opinion or ArticleKind.PressRelease);
}
