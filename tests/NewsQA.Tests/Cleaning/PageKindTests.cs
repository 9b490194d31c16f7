using NewsQA.Articles;

namespace NewsQA.Tests.Cleaning;

public class PageKindTests
{
    private const string Text = "<h1>Council decides on ferry pier</h1><p>The council of Norravik voted on Tuesday to rebuild the old ferry pier before winter, after two years of debate about who would pay for it.</p>";

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"Pier"}</script>""", ArticleKind.Opinion)]
    [InlineData("""<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Pier"}</script>""", ArticleKind.LiveBlog)]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier","articleSection":"Opinion"}</script>""", ArticleKind.Opinion)]
    [InlineData("<meta property='article:section' content='Press releases'>", ArticleKind.PressRelease)]
    [InlineData("<meta property='og:type' content='video.other'>", ArticleKind.Gallery)]
    [InlineData("<link rel='canonical' href='https://coast.example/opinion/2026/05/pier'>", ArticleKind.Opinion)]
    [InlineData("<link rel='canonical' href='https://coast.example/news/live/storm-on-the-coast'>", ArticleKind.LiveBlog)]
    [InlineData("<link rel='canonical' href='https://coast.example/press-releases/pier'>", ArticleKind.PressRelease)]
    [InlineData("<link rel='canonical' href='https://coast.example/galleries/pier'>", ArticleKind.Gallery)]
    [InlineData("<link rel='canonical' href='https://coast.example/news/opinion'>", ArticleKind.News)]
    [InlineData("<link rel='canonical' href='https://coast.example/news/live-music-is-back'>", ArticleKind.News)]
    [InlineData("", ArticleKind.News)]
    public void The_kind_is_the_one_that_the_page_says(string head, ArticleKind expected) =>
        Assert.Equal(expected, Cleaned.Html($"<html><head><title>Pier</title>{head}</head><body>{Text}</body></html>").Kind);

    [Theory]
    [InlineData("Opinion: Rebuild the pier", ArticleKind.Opinion)]
    [InlineData("Rebuild the pier | Opinion | Coast News", ArticleKind.Opinion)]
    [InlineData("Live updates: storm on the coast", ArticleKind.LiveBlog)]
    [InlineData("Opinion polls: who leads on the coast", ArticleKind.News)]
    [InlineData("Storm on the coast | Coast News | Live", ArticleKind.News)]
    public void A_label_in_the_title_says_the_kind(string title, ArticleKind expected) =>
        Assert.Equal(expected, Cleaned.Html($"<html><head><title>{title}</title></head><body>{Text}</body></html>").Kind);
}
