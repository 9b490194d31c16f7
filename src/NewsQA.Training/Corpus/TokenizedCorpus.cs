using NewsQA.Embedding;
using NewsQA.Passages;

namespace NewsQA.Training.Corpus;

/// <summary>The training data as ids of pieces, in memory.</summary>
/// <param name="Pairs">The pairs by kind, kinds in ordinal order.</param>
/// <param name="Articles">Articles of two sentences or more.</param>
internal sealed record TokenizedCorpus(IReadOnlyList<TokenizedPairs> Pairs, IReadOnlyList<TokenizedArticle> Articles)
{
    // What a passage holds; the rest of an article is not learned from.
    private const int MostTokensOfSide = 400, MostTokensOfArticle = 8_000;

    /// <summary>Tokenizes a folder, on all cores, in the folder's order.</summary>
    public static TokenizedCorpus Read(CorpusFolder folder, WordPieceTokenizer tokenizer)
    {
        var pairs = folder.Pairs().AsParallel().AsOrdered()
            .Select(pair => (pair.Kind, Sides: (A: Tokens(tokenizer, pair.A, MostTokensOfSide), B: Tokens(tokenizer, pair.B, MostTokensOfSide))))
            .Where(pair => pair.Sides.A.Length > 0 && pair.Sides.B.Length > 0)
            .ToList();
        var articles = folder.Articles().AsParallel().AsOrdered()
            .Select(article => Tokenize(article, tokenizer))
            .Where(article => article.SentenceEnds.Length > 1)
            .ToList();
        return new TokenizedCorpus(
            [.. pairs.GroupBy(pair => pair.Kind, pair => pair.Sides, StringComparer.Ordinal)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => new TokenizedPairs(kind.Key, [.. kind]))],
            articles);
    }

    /// <summary>How often each piece is in the articles.</summary>
    /// <param name="pieces">Lines of the vocabulary.</param>
    public long[] CountPieces(int pieces)
    {
        var counts = new long[pieces];
        foreach (var token in Articles.SelectMany(article => article.Tokens))
        {
            counts[token]++;
        }

        return counts;
    }

    private static TokenizedArticle Tokenize(CorpusArticle article, WordPieceTokenizer tokenizer)
    {
        var tokens = new List<ushort>();
        var ends = new List<int>();
        foreach (var sentence in SentenceSplitter.Split(article.Text))
        {
            tokens.AddRange(Tokens(tokenizer, article.Text.AsSpan(sentence.Start, sentence.Length), MostTokensOfSide));
            ends.Add(tokens.Count);
            if (tokens.Count > MostTokensOfArticle)
            {
                break;
            }
        }

        return new TokenizedArticle(Tokens(tokenizer, article.Title, MostTokensOfSide), [.. tokens], [.. ends]);
    }

    private static ushort[] Tokens(WordPieceTokenizer tokenizer, ReadOnlySpan<char> text, int most)
    {
        Span<int> ids = stackalloc int[most];
        var count = tokenizer.Tokenize(text, ids);
        var tokens = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            tokens[i] = checked((ushort)ids[i]);
        }

        return tokens;
    }
}

/// <summary>Pairs of one kind.</summary>
internal sealed record TokenizedPairs(string Kind, (ushort[] A, ushort[] B)[] Rows);

/// <summary>An article.</summary>
/// <param name="Title">Its title, empty when it has none.</param>
/// <param name="Tokens">Its text.</param>
/// <param name="SentenceEnds">Where each sentence ends in <paramref name="Tokens"/>.</param>
internal sealed record TokenizedArticle(ushort[] Title, ushort[] Tokens, int[] SentenceEnds)
{
    /// <summary>The tokens of sentences.</summary>
    /// <param name="first">The first sentence.</param>
    /// <param name="end">The sentence after the last.</param>
    public ReadOnlySpan<ushort> Sentences(int first, int end)
    {
        var start = first == 0 ? 0 : SentenceEnds[first - 1];
        return Tokens.AsSpan(start, end == 0 ? 0 : SentenceEnds[end - 1] - start);
    }
}
