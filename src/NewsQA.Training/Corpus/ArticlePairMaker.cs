using NewsQA.Training.Learning;

namespace NewsQA.Training.Corpus;

/// <summary>
/// Makes pairs of articles that nobody labelled: the title finds a passage; or part of a sentence finds the passage that holds it or stood around it
/// (the inverse cloze task, Lee et al., arXiv 1906.00300).
/// </summary>
internal sealed class ArticlePairMaker(IReadOnlyList<TokenizedArticle> articles, PairMix mix)
{
    // Passages of 60 to 190 words, as indexes hold them, and pieces are a fifth more.
    private const int FewestTokens = 70, MostTokens = 240;

    // Queries by title, and passages that have the title in front, when there is one.
    private const double TitleQueries = 0.3, Titled = 0.7;

    /// <summary>Some sentence.</summary>
    public static ReadOnlySpan<ushort> AnySentence(IReadOnlyList<TokenizedArticle> articles, Random random)
    {
        var article = articles[random.Next(articles.Count)];
        var sentence = random.Next(article.SentenceEnds.Length);
        return article.Sentences(sentence, sentence + 1);
    }

    /// <summary>Makes a pair.</summary>
    public TextPair Make(Random random)
    {
        // By length, since a long article has more to ask about: one of two, the longer.
        var (one, other) = (articles[random.Next(articles.Count)], articles[random.Next(articles.Count)]);
        var article = one.Tokens.Length >= other.Tokens.Length ? one : other;
        var (first, end) = Window(article, random);
        var (query, passage) = (new TokenDraft(), new TokenDraft());
        if (article.Title.Length > 0 && random.NextDouble() < TitleQueries)
        {
            query.Add(article.Title);
            passage.Add(article.Sentences(first, end));
        }
        else
        {
            AskBySentence(article, first, end, query, passage, random);
        }

        if (random.NextDouble() < mix.Distraction)
        {
            query.AddSome(AnySentence(articles, random), mix.MostDropped, random);
        }

        return new TextPair(query.ToBag(), passage.ToBag());
    }

    private void AskBySentence(TokenizedArticle article, int first, int end, TokenDraft query, TokenDraft passage, Random random)
    {
        var sentence = random.Next(first, end);
        query.AddSome(article.Sentences(sentence, sentence + 1), mix.MostDropped * random.NextDouble(), random);
        if (random.NextDouble() < Titled)
        {
            passage.Add(article.Title);
        }

        var isKept = end - first == 1 || random.NextDouble() < mix.KeptSentence;
        passage.Add(article.Sentences(first, isKept ? end : sentence));
        passage.Add(article.Sentences(isKept ? end : sentence + 1, end));
    }

    private static (int First, int End) Window(TokenizedArticle article, Random random)
    {
        var size = random.Next(FewestTokens, MostTokens + 1);
        var first = random.Next(article.SentenceEnds.Length);
        var end = first + 1;
        while (end < article.SentenceEnds.Length && article.Sentences(first, end + 1).Length <= size)
        {
            end++;
        }

        // Near the article's end: reach back.
        while (first > 0 && article.Sentences(first - 1, end).Length <= size)
        {
            first--;
        }

        return (first, end);
    }
}
