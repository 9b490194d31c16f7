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
    public ReadOnlySpan<ushort> AnySentence(Random random)
    {
        var article = articles[random.Next(articles.Count)];
        var sentence = random.Next(article.SentenceEnds.Length);
        return article.Sentences(sentence, sentence + 1);
    }

    /// <summary>Makes pairs of an article's passages one after the other, and of further articles when it is too short.</summary>
    /// <param name="group">Receives the pairs.</param>
    /// <param name="random">Decides.</param>
    public void Make(Span<TextPair> group, Random random)
    {
        for (var made = 0; made < group.Length;)
        {
            var article = Pick(random);
            var isOnlyOne = true;
            for (var first = FirstOf(article, group.Length - made, random); first < article.SentenceEnds.Length && made < group.Length;)
            {
                var end = EndOf(article, first, random);
                group[made++] = Make(article, first, end, isOnlyOne, random);
                isOnlyOne = false;
                first = end;
            }
        }
    }

    // By length, since a long article has more to ask about: of two, the longer.
    private TokenizedArticle Pick(Random random)
    {
        var (one, other) = (articles[random.Next(articles.Count)], articles[random.Next(articles.Count)]);
        return one.Tokens.Length >= other.Tokens.Length ? one : other;
    }

    // Anywhere, as long as there is enough left for the group.
    private static int FirstOf(TokenizedArticle article, int passages, Random random)
    {
        var spare = article.Tokens.Length - (passages * MostTokens);
        return spare <= 0 ? 0 : random.Next(1 + article.SentenceEnds.Count(end => end <= spare));
    }

    private static int EndOf(TokenizedArticle article, int first, Random random)
    {
        var size = random.Next(FewestTokens, MostTokens + 1);
        var end = first + 1;
        while (end < article.SentenceEnds.Length && article.Sentences(first, end + 1).Length <= size)
        {
            end++;
        }

        return end;
    }

    private TextPair Make(TokenizedArticle article, int first, int end, bool mayAskByTitle, Random random)
    {
        var (query, passage) = (new TokenDraft(), new TokenDraft());
        if (mayAskByTitle && article.Title.Length > 0 && random.NextDouble() < TitleQueries)
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
            query.AddSome(AnySentence(random), mix.MostDropped, random);
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
        if (!isKept)
        {
            passage.Add(article.Sentences(sentence + 1, end));
        }
    }
}
