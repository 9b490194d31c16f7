using NewsQA.Articles;
using NewsQA.Indexing;
using NewsQA.Passages;

namespace NewsQA.Retrieval.Ranking;

/// <summary>Where a question's terms occur in one passage.</summary>
/// <param name="Counts">Occurrences per term.</param>
/// <param name="Spans">The sentences, in the article's text.</param>
/// <param name="Sentences">Per sentence, which terms occur.</param>
/// <param name="Length">All terms of the passage, those of the question or not.</param>
internal sealed record PassageTerms(int[] Counts, IReadOnlyList<TextSpan> Spans, bool[][] Sentences, int Length)
{
    private readonly HashSet<int> _neighbours = [];

    /// <summary>Which terms occur.</summary>
    public bool[] Has { get; } = [.. Counts.Select(c => c > 0)];

    /// <summary>Whether two terms occur beside each other, or with one term between them, in either order.</summary>
    public bool AreNeighbours(int first, int second) => _neighbours.Contains((first * Counts.Length) + second);

    /// <summary>Reads a passage.</summary>
    /// <param name="terms">What to look for.</param>
    /// <param name="article">The article.</param>
    /// <param name="span">The passage in it.</param>
    /// <param name="buffer">For the terms of a sentence; is cleared.</param>
    public static PassageTerms Read(QuestionTerms terms, Article article, TextSpan span, List<ulong> buffer)
    {
        var counts = new int[terms.Count];
        var neighbours = new HashSet<int>();
        var spans = SentenceSplitter.Split(article.Text, span);
        var sentences = new bool[spans.Count][];
        var length = 0;
        for (var s = 0; s < spans.Count; s++)
        {
            buffer.Clear();
            TextAnalyzer.AppendHashes(article.Text.AsSpan(spans[s].Start, spans[s].Length), buffer);
            length += buffer.Count;
            sentences[s] = Count(terms, buffer, counts, neighbours);
        }

        var passage = new PassageTerms(counts, spans, sentences, length);
        passage._neighbours.UnionWith(neighbours);
        return passage;
    }

    private static bool[] Count(QuestionTerms terms, List<ulong> sentence, int[] counts, HashSet<int> neighbours)
    {
        var has = new bool[terms.Count];
        var (last, beforeLast) = (-1, -1);
        foreach (var hash in sentence)
        {
            var term = terms.Find(hash);
            if (term >= 0)
            {
                counts[term]++;
                has[term] = true;
                Join(neighbours, terms.Count, last, term);
                Join(neighbours, terms.Count, beforeLast, term);
            }

            (beforeLast, last) = (last, term);
        }

        return has;
    }

    private static void Join(HashSet<int> neighbours, int count, int first, int second)
    {
        if (first >= 0)
        {
            neighbours.Add((first * count) + second);
            neighbours.Add((second * count) + first);
        }
    }
}
