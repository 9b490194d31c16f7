using System.Numerics.Tensors;
using NewsQA.Answering.Kinds;
using NewsQA.Answering.Spans;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering;

/// <summary>A word that an answer should speak of.</summary>
/// <param name="Word">The word.</param>
/// <param name="Weight">How rare it is: its IDF, above 0.</param>
/// <param name="IsName">Whether it is written as a name or is a number.</param>
internal sealed record ProfileWord(Word Word, double Weight, bool IsName);

/// <summary>What a sentence must speak of to answer a question: the question's words, each weighted by how rare it is.</summary>
/// <param name="Question">The question.</param>
/// <param name="Words">Its words in order, each once; those that only ask ("many", "long") are left out unless nothing else is there.</param>
internal sealed record QuestionProfile(Question Question, IReadOnlyList<ProfileWord> Words)
{
    /// <summary>The kind of thing asked for: read once, since every sentence and every quote is held against it.</summary>
    public AskedKind Kind { get; } = AskedKind.Of(Question);

    /// <summary>Tells which runs of words cannot be its short answer; read once too.</summary>
    public RunFilter Filter { get; } = new(Question.Text);

    /// <summary>Whether it asks which of two ways something went, up or down.</summary>
    public bool AsksDirection => Filter.AsksDirection;

    // They shape a question and seldom stand in its answer.
    private static readonly HashSet<string> AskingWords = new(StringComparer.Ordinal)
    {
        "many", "much", "long", "often", "far", "old", "kind", "type", "sort", "name", "named", "called", "happen", "happened", "happens", "say", "says",
        "said", "tell", "give", "given", "according", "article", "articles", "news", "people", "time", "date", "place", "person", "thing", "things",
        "reason", "reasons", "number", "amount", "get", "got", "go", "going", "make", "made", "take", "took", "use", "used",
        "timeline", "chronology", "course", "sequence", "events", "unfold", "unfolded", "summary", "overview",
    };

    // A sentence that gives a length of time need not say that it lasts, nor in the question's unit.
    private static readonly HashSet<string> LengthWords = new(StringComparer.Ordinal)
    {
        "last", "lasts", "lasted", "lasting", "duration", "length", "spend", "spent", "seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years", "decades",
    };

    /// <summary>
    /// The same words, each weighted by how well any of these matches meets it: what no candidate speaks of cannot tell one from another, and would only
    /// make all the differences smaller.
    /// </summary>
    public QuestionProfile Reachable(IEnumerable<double[]> matches)
    {
        var best = new double[Words.Count];
        foreach (var match in matches)
        {
            TensorPrimitives.Max(best, match, best);
        }

        return this with { Words = [.. Words.Select((w, i) => w with { Weight = w.Weight * best[i] })] };
    }

    public static QuestionProfile From(Question question, TermStatistics statistics)
    {
        var words = Word.Read(question.Text).DistinctBy(w => w.Terms[0], StringComparer.Ordinal).ToList();
        var kept = words.Where(w => !AskingWords.Contains(w.Lower) && !(question.Type == QuestionType.HowLong && LengthWords.Contains(w.Lower))).ToList();
        return new QuestionProfile(question, [.. (kept.Count > 0 ? kept : words).Select(w => Profile(w, question.Text, statistics))]);
    }

    private static ProfileWord Profile(Word word, string question, TermStatistics statistics)
    {
        var first = question[word.Span.Start];
        return new ProfileWord(word, word.Terms.Max(statistics.Idf), char.IsDigit(first) || (char.IsUpper(first) && word.Span.Start > 0));
    }
}
