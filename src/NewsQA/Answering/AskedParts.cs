using NewsQA.Retrieval.Reading;

namespace NewsQA.Answering;

/// <summary>A clause of a question with the weights of its words.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Weights">Per word of the profile what it weighs here: 0 when it is not in the clause, or no word of content.</param>
internal sealed record AskedClause(Clause Clause, double[] Weights);

/// <summary>The parts of a question that evidence is needed for, each by itself: its clauses and the outlets that it names.</summary>
/// <param name="Weights">Per word of the profile its weight as a word of content; 0 for outlets' names, times and words of framing, unless there is nothing else.</param>
/// <param name="Clauses">The clauses that say something, at least one.</param>
/// <param name="Outlets">The outlets named, each with the names that the index knows it by; no two the same.</param>
/// <param name="Times">The times named.</param>
internal sealed record AskedParts(double[] Weights, IReadOnlyList<AskedClause> Clauses, IReadOnlyList<IReadOnlyList<string>> Outlets, IReadOnlyList<TimeMention> Times)
{
    // A clause of one word says too little to be held against a sentence.
    private const int LeastWords = 2;

    /// <summary>The parts of a question; one clause when it was not read.</summary>
    public static AskedParts Of(QuestionProfile profile)
    {
        var reading = profile.Question.Reading ?? QuestionReading.Of(profile.Question.Text, new OutletNames([]), DateOnly.MaxValue);
        var content = Enumerable.Range(0, reading.Words.Count).Where(i => reading.IsContent[i]).Select(i => reading.Words[i]).ToList();
        double[] weights = [.. profile.Words.Select(w => content.Exists(c => c.Span.Overlaps(w.Word.Span)) ? w.Weight : 0)];
        weights = weights.Any(w => w > 0) ? weights : [.. profile.Words.Select(w => w.Weight)];
        var clauses = reading.Clauses.Select(c => new AskedClause(c, WeightsIn(c, profile, reading, weights))).Where(c => c.Weights.Count(w => w > 0) >= LeastWords).ToList();
        return new AskedParts(
            weights,
            clauses.Count > 0 ? clauses : [new AskedClause(reading.Clauses[0], weights)],
            [.. reading.Outlets.Select(o => o.Sources).DistinctBy(o => string.Join('|', o), StringComparer.Ordinal)],
            reading.Times);
    }

    // A word that two clauses have counts in both.
    private static double[] WeightsIn(Clause clause, QuestionProfile profile, QuestionReading reading, double[] weights)
    {
        var (start, length) = clause.Words.GetOffsetAndLength(reading.Words.Count);
        var terms = Enumerable.Range(start, length).Where(i => reading.IsContent[i]).SelectMany(i => reading.Words[i].Terms).ToHashSet(StringComparer.Ordinal);
        return [.. profile.Words.Select((w, i) => w.Word.Terms.Any(terms.Contains) ? weights[i] : 0)];
    }
}
