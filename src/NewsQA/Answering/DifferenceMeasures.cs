using System.Text.RegularExpressions;
using NewsQA.Answering.Spans;

namespace NewsQA.Answering;

/// <summary>
/// Measures in what the question differs from the best sentences although it speaks of the same matter, from <see cref="SupportFeature.DenialMissing"/> to <see cref="SupportFeature.NearestMissing"/>.
/// </summary>
internal static partial class DifferenceMeasures
{
    private const int Read = 3;
    private const double RanksCounted = 2;
    private const double InSentence = 0.99;
    private const double InPassage = 0.79;
    private const double NearInMeaning = 0.2;

    public static double[] Of(ScoredSentences scored)
    {
        var (best, weights) = (scored.Sentences[0], scored.Parts.Weights);
        var question = TokenReader.Read(scored.Profile.Question.Text);
        var sentences = scored.Sentences.Take(Read).SelectMany(s => TokenReader.Read(s.Sentence.Text)).ToList();
        var words = sentences.Select(t => t.Lower).ToHashSet(StringComparer.Ordinal);
        return
        [
            Denials().IsMatch(scored.Profile.Question.Text) && !Denials().IsMatch(best.Sentence.Text) ? 1 : 0,
            Opposites.AreIn(question, sentences) ? 1 : 0,
            Math.Min(1, question.Select(t => t.Lower).Where(RankWords.Contains).Distinct(StringComparer.Ordinal).Count(w => !words.Contains(w)) / RanksCounted),
            Share(weights, i => best.Matches.Own[i] > InSentence),
            Share(weights, i => best.Matches.Own[i] > NearInMeaning),
            NearestMissing(scored),
        ];
    }

    // Each word of content counts the same here: rare or not, it is part of what was asked.
    private static double Share(double[] weights, Func<int, bool> stands)
    {
        var counted = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).ToList();
        return counted.Count == 0 ? 1 : counted.Count(stands) / (double)counted.Count;
    }

    private static double NearestMissing(ScoredSentences scored) =>
        Enumerable.Range(0, scored.Parts.Weights.Length).Where(i => scored.Parts.Weights[i] > 0).Select(i => scored.Sentences.Max(s => s.Matches.Passage[i]))
            .Where(m => m < InPassage).DefaultIfEmpty(1).Min();

    // Wall-clock time, so generous: a busy machine must not reach it.
    [GeneratedRegex(@"\b(not|never|no|nobody|none|nothing|without|cannot|neither|nor|least|un\p{L}{4,}able|fail\p{L}*|refus\p{L}*|\p{L}+n['’]t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Denials();
}
