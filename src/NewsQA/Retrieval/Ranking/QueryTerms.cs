using NewsQA.Indexing;
using NewsQA.Retrieval.Reading;

namespace NewsQA.Retrieval.Ranking;

/// <summary>The terms that a question, or one of its clauses, is looked up with.</summary>
internal static class QueryTerms
{
    // A clause is looked up with the rest of the question too, which often names what it is about; words of framing say little. Rounded first guesses: what is found changes little with them.
    private const float RestWeight = 0.3f;
    private const float FramingWeight = 0.3f;

    /// <summary>The terms, each once.</summary>
    /// <param name="reading">The question.</param>
    /// <param name="clause">The clause; null for the whole question, where names of outlets and times count as the words that they are.</param>
    public static IReadOnlyList<QueryTerm> Of(QuestionReading reading, Clause? clause)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var w = 0; w < reading.Words.Count; w++)
        {
            var isInside = clause is null || (w >= clause.Words.Start.Value && w < clause.Words.End.Value);
            var weight = (isInside ? 1 : RestWeight) * KindWeight(reading, w, clause is null);
            // Words as written find articles in other languages.
            foreach (var term in reading.Words[w].Terms.Concat(TextAnalyzer.PlainTerms(reading.Words[w].Text)))
            {
                weights[term] = Math.Max(weights.GetValueOrDefault(term), weight);
            }
        }

        return [.. weights.Where(t => t.Value > 0).Select(t => new QueryTerm(t.Key, t.Value))];
    }

    private static float KindWeight(QuestionReading reading, int word, bool isWhole) =>
        reading.IsContent[word] ? 1 : FramingWords.Contains(reading.Words[word].Lower) ? FramingWeight : isWhole ? 1 : 0;
}
