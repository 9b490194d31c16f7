using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>What a sentence must speak of to answer a question: the question's words, each weighted by how rare it is.</summary>
/// <param name="Question">The question.</param>
/// <param name="Words">Its words with a weight each, above 0; the words that only ask ("many", "long") are left out unless nothing else is there.</param>
internal sealed record QuestionProfile(Question Question, IReadOnlyList<(Word Word, double Weight)> Words)
{
    // They shape the question and seldom stand in its answer.
    private static readonly HashSet<string> AskingWords = new(StringComparer.Ordinal)
    {
        "many", "much", "long", "often", "far", "kind", "type", "name", "named", "called", "happen", "happened", "happens", "say", "says", "said",
        "tell", "give", "according", "article", "articles", "report", "reported", "reports", "people", "time", "year", "day", "date", "place",
        "person", "thing", "things", "reason", "number", "amount", "get", "got", "go", "make", "made", "take", "took", "number",
    };

    public double TotalWeight { get; } = Words.Sum(w => w.Weight);

    public static QuestionProfile From(Question question, TermStatistics statistics)
    {
        var words = Word.Read(question.Text).DistinctBy(w => w.Terms[0], StringComparer.Ordinal).ToList();
        var kept = words.Where(w => !AskingWords.Contains(w.Lower)).ToList();
        return new QuestionProfile(
            question, [.. (kept.Count > 0 ? kept : words).Select(w => (w, w.Terms.Max(statistics.Idf)))]);
    }
}
