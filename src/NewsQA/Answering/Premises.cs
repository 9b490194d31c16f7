namespace NewsQA.Answering;

/// <summary>
/// Tells whether a question that is not answered takes something for granted that the articles do not bear out: a passage speaks of it (of at least
/// <see cref="Known"/> of what else the question says, by weight, and of one of its names), yet a name or number that the question states stands in none of the sentences read.
/// </summary>
internal static class Premises
{
    /// <summary>The share of the other words that the passage must speak of.</summary>
    public const double Known = 0.75;

    // Not the same word, nor one of a meaning so near that it could be the same.
    private const double Absent = 0.3;

    /// <summary>Whether a premise is foreign to the articles.</summary>
    public static bool AreForeign(Evidence evidence)
    {
        var (profile, sentences) = (evidence.Profile, evidence.Scored.Sentences);
        var foreign = profile.Words.Where((w, i) => w.IsName && sentences.All(s => s.Matches.Passage[i] < Absent)).ToHashSet();
        return foreign.Count > 0
            && sentences.Any(s => Coverage.Of(profile, s.Matches.Passage, w => !foreign.Contains(w), empty: 0) >= Known
                && Coverage.Of(profile, s.Matches.Passage, w => w.IsName && !foreign.Contains(w), empty: 0) > Absent);
    }
}
