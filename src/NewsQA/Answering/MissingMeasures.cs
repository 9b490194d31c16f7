using NewsQA.Answering.Spans;

namespace NewsQA.Answering;

/// <summary>Measures what the question says and the best sentence does not, from <see cref="SupportFeature.MissingWords"/> to <see cref="SupportFeature.RelationAnywhere"/>.</summary>
internal static class MissingMeasures
{
    // A word that stands in the passage as it is counts at least 0.8 there, one beside the sentence 0.9.
    private const double InPassage = 0.79;
    private const double Beside = 0.89;

    public static double[] Of(ScoredSentences scored)
    {
        var (profile, best) = (scored.Profile, scored.Sentences[0]);
        var asked = AskedFor.Read(profile.Question);
        double Missing(Func<ProfileWord, bool> counts, Func<int, bool> stands, double most) =>
            Math.Min(1, profile.Words.Where((w, i) => counts(w) && !stands(i)).Count() / most);
        bool Stands(string stem, double[] matches, double least) =>
            stem.Length == 0 || profile.Words.Where((w, i) => w.Word.Terms.Contains(stem, StringComparer.Ordinal) && matches[i] < least).All(_ => false);
        double Anywhere(string stem) => stem.Length == 0 ? 1
            : profile.Words.Index().Where(w => w.Item.Word.Terms.Contains(stem, StringComparer.Ordinal)).Select(w => scored.Sentences.Max(s => s.Matches.Passage[w.Index])).DefaultIfEmpty(1).Min();
        return
        [
            Missing(w => !w.IsName, i => scored.Sentences.Any(s => s.Matches.Passage[i] >= InPassage), 5),
            Missing(w => !w.IsName, i => best.Matches.Beside[i] >= Beside, 6),
            Missing(w => w.IsName, i => best.Matches.Passage[i] >= InPassage, 4),
            YesNoReader.Denies(profile.Question.Text) != YesNoReader.Denies(best.Sentence.Text) ? 1 : 0,
            Stands(asked.Relation, best.Matches.Own, 1) ? 1 : 0,
            Stands(asked.Head, best.Matches.Beside, Beside) ? 1 : 0,
            Anywhere(asked.Head),
            Anywhere(asked.Relation),
        ];
    }
}
