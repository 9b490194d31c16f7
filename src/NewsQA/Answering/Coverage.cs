using System.Numerics.Tensors;

namespace NewsQA.Answering;

/// <summary>Shares of a profile's weight that matches cover.</summary>
internal static class Coverage
{
    /// <summary>Over the words that <paramref name="counts"/> picks; <paramref name="empty"/> when it picks none.</summary>
    public static double Of(QuestionProfile profile, double[] matches, Func<ProfileWord, bool> counts, double empty)
    {
        var (covered, total) = (0.0, 0.0);
        for (var i = 0; i < matches.Length; i++)
        {
            var word = profile.Words[i];
            if (counts(word))
            {
                covered += matches[i] * word.Weight;
                total += word.Weight;
            }
        }

        return total > 0 ? covered / total : empty;
    }

    /// <summary>Over all words, with other weights than the profile's; 1 when there is nothing to cover.</summary>
    public static double Of(double[] weights, double[] matches)
    {
        var total = TensorPrimitives.Sum<double>(weights);
        return total > 0 ? TensorPrimitives.Dot<double>(weights, matches) / total : 1;
    }

    /// <summary>Over all words.</summary>
    public static double Of(QuestionProfile profile, double[] matches) => Of(profile, matches, _ => true, 0);

    /// <summary>The least match among the weightiest words.</summary>
    public static double Least(QuestionProfile profile, double[] matches, Func<ProfileWord, bool> counts, int weightiest) =>
        profile.Words.Select((word, i) => (word, Match: matches[i])).Where(p => counts(p.word)).OrderByDescending(p => p.word.Weight).Take(weightiest)
            .Select(p => p.Match).DefaultIfEmpty(1).Min();
}
