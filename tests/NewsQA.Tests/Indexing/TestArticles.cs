using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Embedding;
using NewsQA.Indexing;

namespace NewsQA.Tests.Indexing;

/// <summary>Makes articles for index tests: every line of the text is a passage, with a vector that really depends on its words.</summary>
internal static class TestArticles
{
    public static EmbeddingSpace Space { get; } = new("hashing", "0123456789abcdef", 16);

    public static ArticleToIndex Make(
        string id, string text, string? title = null, string? source = null, string? date = null, string? origin = null, GivenMetadata? given = null,
        EmbeddingSpace? space = null, string? language = null)
    {
        var publishedAt = PartialDate.TryParse(date, "test", out var parsed) ? parsed : null;
        var article = new Article
        {
            Id = id, Revision = "", Origin = origin ?? id + ".txt", Title = title, Source = source, PublishedAt = publishedAt, Text = text, Language = language,
            IngestedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };
        return new ArticleToIndex
        {
            Article = article with { Revision = ArticleIdentity.RevisionOf(article) },
            AbsoluteOrigin = "/news/" + (origin ?? id + ".txt"),
            ContentHash = ArticleIdentity.IdOf(null, $"{title}\n{text}"),
            CleanerVersion = "1",
            Given = given ?? GivenMetadata.None,
            Passages = [.. Lines(text).Select(span => new PassageToIndex(span, Embed(span.Of(text), (space ?? Space).Dimension)))],
        };
    }

    public static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                yield return new TextSpan(start, end);
            }

            start = end + 1;
        }
    }

    /// <summary>A bag of words, each thrown by its hash onto two of the dimensions; norm 1, or 0 without a word.</summary>
    public static float[] Embed(string text, int dimension = 16)
    {
        var vector = new float[dimension];
        foreach (var term in TextAnalyzer.Terms(text))
        {
            var hash = term.Aggregate(17u, (h, c) => (h * 31) + c);
            vector[hash % dimension] += 1;
            vector[hash / 7 % dimension] -= 0.5f;
        }

        var norm = MathF.Sqrt(vector.Sum(x => x * x));
        return norm == 0 ? vector : [.. vector.Select(x => x / norm)];
    }

    public static IndexQuery Query(string text, IndexFilter? filter = null, int limit = 10, int dimension = 16) => new()
    {
        Terms = [.. TextAnalyzer.Terms(text).Concat(TextAnalyzer.PlainTerms(text)).Select(term => new QueryTerm(term))],
        Vector = Embed(text, dimension),
        Filter = filter ?? IndexFilter.None,
        LexicalLimit = limit,
        DenseLimit = limit,
    };

    public static async Task<Candidates> SearchAsync(this INewsIndex index, IndexQuery query) => (await index.SearchAsync([query]))[0];

    /// <summary>The ids of the articles that have one of the words, best first.</summary>
    public static async Task<string[]> FindAsync(this INewsIndex index, string words, IndexFilter? filter = null, int dimension = 16) =>
        [.. (await index.SearchAsync(Query(words, filter, 1000, dimension))).Lexical.Select(hit => hit.Passage.ArticleId).Distinct()];

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
