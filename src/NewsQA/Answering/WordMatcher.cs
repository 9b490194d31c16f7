using System.Numerics.Tensors;
using NewsQA.Claims;

namespace NewsQA.Answering;

/// <summary>Tells how far a text speaks of a question's words. Not thread-safe.</summary>
internal sealed class WordMatcher(QuestionProfile profile, WordVectors vectors)
{
    // Below this cosine two words of the default model are seldom related; above it the match counts in proportion, never as much as the same word.
    private const double MinSimilarity = 0.5;
    private const double BestSimilarMatch = 0.8;

    private readonly Dictionary<string, double[]> _byWord = new(StringComparer.Ordinal);

    /// <summary>One match per word of the profile, 0 to 1: the best that any of the words gives.</summary>
    public double[] Match(IReadOnlyList<Word> words)
    {
        var matches = new double[profile.Words.Count];
        foreach (var word in words)
        {
            TensorPrimitives.Max(matches, MatchesOf(word), matches);
        }

        return matches;
    }

    private double[] MatchesOf(Word word)
    {
        if (!_byWord.TryGetValue(word.Lower, out var matches))
        {
            _byWord[word.Lower] = matches = [.. profile.Words.Select(w => Match(w.Word, word))];
        }

        return matches;
    }

    private double Match(Word wanted, Word word)
    {
        if (wanted.Terms.Any(t => word.Terms.Contains(t, StringComparer.Ordinal)))
        {
            return 1;
        }

        // "Growing or falling?" is answered by whichever word tells of either.
        if (profile.AsksDirection && SideReader.SpeaksOfDirection(wanted.Lower) && SideReader.SpeaksOfDirection(word.Lower))
        {
            return 1;
        }

        // Numbers and years mean themselves alone.
        var similarity = char.IsDigit(wanted.Lower[0]) || char.IsDigit(word.Lower[0]) ? 0 : vectors.Similarity(wanted.Lower, word.Lower);
        return similarity < MinSimilarity ? 0 : BestSimilarMatch * (similarity - MinSimilarity) / (1 - MinSimilarity);
    }
}
