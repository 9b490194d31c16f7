namespace NewsQA.Training.Text;

/// <summary>Makes a WordPiece vocabulary: the commonest words whole, and pieces for all others.</summary>
internal static class VocabularyBuilder
{
    /// <summary>What a question starts with, so that the model knows it from a passage: a word that nobody writes.</summary>
    public const string QueryMark = "qqueryq";

    /// <summary>The first lines. Their ids are below <see cref="Learning.EncoderWeights.FirstPiece"/>.</summary>
    private static readonly string[] Special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", QueryMark];

    // Words that come up less often are mostly misspelt.
    private const int RarestWord = 3;

    // Latin letters and digits, Greek, Cyrillic and what else names in English news are written with.
    private const int Letters = 120;

    /// <summary>Makes the vocabulary. Punctuation is left out: it says nothing of a text's matter, and what is unknown adds nothing.</summary>
    /// <param name="counts">The corpus's words.</param>
    /// <param name="size">Its lines, at most.</param>
    /// <param name="pieces">How many of them are for pieces of words, single letters not counted.</param>
    /// <returns>The lines of <c>vocab.txt</c>, each once.</returns>
    public static IReadOnlyList<string> Build(WordCounts counts, int size, int pieces)
    {
        var words = counts.ByFrequency().Where(word => word.Value >= RarestWord && word.Key.All(char.IsLetterOrDigit)).ToList();
        var letters = words.SelectMany(word => word.Key).CountBy(letter => letter)
            .OrderByDescending(letter => letter.Value).ThenBy(letter => letter.Key).Take(Letters).Select(letter => letter.Key).Order().ToList();
        var alphabet = letters.Select(letter => $"{letter}").Concat(letters.Select(letter => $"##{letter}")).ToList();

        var whole = Math.Max(0, size - Special.Length - alphabet.Count - pieces);
        var rest = words.Skip(whole).Where(word => word.Key.All(letters.Contains));
        IEnumerable<string> lines = [.. Special, .. alphabet, .. words.Take(whole).Select(word => word.Key), .. PieceLearner.Learn(rest, pieces)];
        return [.. lines.Distinct(StringComparer.Ordinal).Take(size)];
    }
}
