using System.Numerics.Tensors;

namespace NewsQA.Answering;

/// <summary>Measures how far the passages read bear a question together, from <see cref="SupportFeature.TwoPassages"/> to <see cref="SupportFeature.NamedOutlets"/>.</summary>
internal static class PassageMeasures
{
    // What a passage itself says counts 0.8, a word that is only near in meaning 0.64 at most.
    private const double InPassage = 0.79;
    private const double InSentence = 0.99;

    public static double[] Of(ScoredSentences scored)
    {
        var (profile, sentences) = (scored.Profile, scored.Sentences);
        var passages = sentences.GroupBy(s => s.Sentence.Hit).Select(g => (g.Key.Article, Matches: Union(g.Select(s => s.Matches.Passage)))).ToList();
        var (two, three) = Greedy(profile, passages.ConvertAll(p => p.Matches));
        var named = passages.Where(p => p.Article.Source is { Length: > 2 } source && profile.Question.Text.Contains(source, StringComparison.OrdinalIgnoreCase))
            .GroupBy(p => p.Article.Source, StringComparer.OrdinalIgnoreCase).ToList();
        return
        [
            two,
            three,
            Pairs(profile, i => sentences.Any(s => s.Matches.Own[i] >= InSentence && s.Matches.Own[i + 1] >= InSentence)),
            Pairs(profile, i => passages.Exists(p => p.Matches[i] >= InPassage && p.Matches[i + 1] >= InPassage)),
            Phrases(scored),
            named.Count == 0 ? 1 : named.Min(g => g.Max(p => Coverage.Of(profile, p.Matches))),
        ];
    }

    private static (double Two, double Three) Greedy(QuestionProfile profile, List<double[]> passages)
    {
        var covered = new double[profile.Words.Count];
        var shares = new double[3];
        for (var i = 0; i < shares.Length; i++)
        {
            covered = passages.Select(p => Union([covered, p])).MaxBy(u => Coverage.Of(profile, u)) ?? covered;
            shares[i] = Coverage.Of(profile, covered);
        }

        return (shares[1], shares[2]);
    }

    private static double Phrases(ScoredSentences scored)
    {
        var found = scored.Sentences.SelectMany(s => s.Own.Zip(s.Own.Skip(1), (a, b) => (a.Terms[0], b.Terms[0]))).ToHashSet();
        var words = scored.Profile.Words;
        return Pairs(scored.Profile, i => found.Contains((words[i].Word.Terms[0], words[i + 1].Word.Terms[0])));
    }

    // Over the question's words and those that follow them; 1 for a question of one word.
    private static double Pairs(QuestionProfile profile, Func<int, bool> isFound)
    {
        var (found, all) = (0.0, 0.0);
        for (var i = 0; i + 1 < profile.Words.Count; i++)
        {
            var weight = profile.Words[i].Weight + profile.Words[i + 1].Weight;
            all += weight;
            found += isFound(i) ? weight : 0;
        }

        return all > 0 ? found / all : 1;
    }

    private static double[] Union(IEnumerable<double[]> matches)
    {
        double[]? union = null;
        foreach (var match in matches)
        {
            union ??= [.. match];
            TensorPrimitives.Max(union, match, union);
        }

        return union ?? [];
    }
}
