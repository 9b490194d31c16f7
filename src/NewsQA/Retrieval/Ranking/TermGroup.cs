using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval.Ranking;

/// <summary>Terms of a question that are looked for together.</summary>
/// <param name="Terms">Numbers of the terms, each once.</param>
/// <param name="Pairs">Terms beside each other in the question.</param>
/// <param name="Idf">IDF of all the question's terms.</param>
/// <param name="Clause">The clause that they are from; null for the whole question.</param>
internal sealed record TermGroup(int[] Terms, (int First, int Second)[] Pairs, double[] Idf, Clause? Clause)
{
    private readonly double _weight = Terms.Sum(t => Idf[t]);

    /// <summary>Share of the terms that a text has.</summary>
    public double Cover(bool[] has)
    {
        var sum = 0.0;
        foreach (var term in Terms)
        {
            sum += has[term] ? Idf[term] : 0;
        }

        return _weight > 0 ? sum / _weight : 0;
    }

    /// <summary>Share of the terms with IDF squared.</summary>
    public double CoverRare(bool[] has)
    {
        var (sum, total) = (0.0, 0.0);
        foreach (var term in Terms)
        {
            total += Idf[term] * Idf[term];
            sum += has[term] ? Idf[term] * Idf[term] : 0;
        }

        return total > 0 ? sum / total : 0;
    }

    /// <summary>Share of those terms that <paramref name="counts"/> names; 0 when it names none.</summary>
    public double Cover(bool[] has, bool[] counts)
    {
        var (sum, total) = (0.0, 0.0);
        foreach (var term in Terms)
        {
            total += counts[term] ? Idf[term] : 0;
            sum += counts[term] && has[term] ? Idf[term] : 0;
        }

        return total > 0 ? sum / total : 0;
    }

    /// <summary>Share of the terms that the best sentences in a row have.</summary>
    public double BestSentence(bool[][] sentences, int inARow)
    {
        var best = 0.0;
        for (var s = 0; s < sentences.Length; s++)
        {
            var sum = 0.0;
            foreach (var term in Terms)
            {
                sum += sentences[s][term] || (inARow > 1 && s + 1 < sentences.Length && sentences[s + 1][term]) ? Idf[term] : 0;
            }

            best = Math.Max(best, sum);
        }

        return _weight > 0 ? best / _weight : 0;
    }

    /// <summary>Share of the pairs that a passage has.</summary>
    public double PairShare(PassageTerms passage)
    {
        var (sum, total) = (0.0, 0.0);
        foreach (var (first, second) in Pairs)
        {
            var weight = Idf[first] + Idf[second];
            total += weight;
            sum += passage.AreNeighbours(first, second) ? weight : 0;
        }

        return total > 0 ? sum / total : 0;
    }

    /// <summary>BM25 over these terms as a share of the most it could be; a word of the title counts as one more occurrence.</summary>
    public double Bm25(PassageTerms passage, bool[] title, double discount)
    {
        var sum = 0.0;
        foreach (var term in Terms)
        {
            var tf = passage.Counts[term] + (title[term] ? 1 : 0);
            sum += Idf[term] * tf / (tf + discount);
        }

        return _weight > 0 ? sum / _weight : 0;
    }
}
