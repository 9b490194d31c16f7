namespace NewsQA.Answering;

/// <summary>A statement to be made, with the other sentences that say the same.</summary>
/// <param name="Lead">The sentence to quote.</param>
/// <param name="Same">Sentences of other articles with the same words.</param>
internal sealed record ChosenStatement(ScoredSentence Lead, IReadOnlyList<ScoredSentence> Same);

/// <summary>Chooses the sentences to quote: the best, then those that add something.</summary>
internal static class StatementSelector
{
    // Two sentences that share this much of their words (Jaccard, on terms) say the same.
    private const double SameWords = 0.7;

    public static IReadOnlyList<ChosenStatement> Choose(IReadOnlyList<ScoredSentence> sentences, AnswerOptions options)
    {
        var chosen = new List<(ScoredSentence Lead, HashSet<string> Terms, List<ScoredSentence> Same)>();
        foreach (var sentence in sentences)
        {
            if (sentence.Score < sentences[0].Score - options.MaxScoreGap)
            {
                break;
            }

            var terms = Word.Read(sentence.Sentence.Text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
            var twin = chosen.Find(c => Jaccard(c.Terms, terms) >= SameWords);
            if (twin.Lead is not null)
            {
                twin.Same.Add(sentence);
            }
            else if (chosen.Count < options.MaxStatements)
            {
                chosen.Add((sentence, terms, []));
            }
        }

        return [.. chosen.Select(c => new ChosenStatement(c.Lead, c.Same))];
    }

    private static double Jaccard(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        return left.Count + right.Count == 0 ? 1 : (double)shared / (left.Count + right.Count - shared);
    }
}
