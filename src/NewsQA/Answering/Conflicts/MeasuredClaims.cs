using NewsQA.Answering.Spans;
using NewsQA.Answering.Spans.Reading;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>A claim with what is measured of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Measures">In the order of <see cref="ClaimFeature"/>.</param>
internal sealed record MeasuredClaim(AskedClaim Claim, double[] Measures);

/// <summary>Collects from the best sentences of each article the values that may answer, and measures them.</summary>
internal static class MeasuredClaims
{
    /// <summary>How far below the best sentence, in logits, one may score and still be heard: further than a statement may, since a claim must also fit.</summary>
    public const double MaxScoreGap = 8;

    private const int MaxArticles = 8;
    private const int SentencesPerArticle = 4;
    private const int MostReadFurther = 8;
    private const int MaxAgreeing = 3;
    private const int MaxListed = 5;
    private const int MaxForeign = 4;
    private const double HalfNamed = 0.5;

    /// <summary>The claims by article, the articles in the order of their best sentences.</summary>
    /// <param name="focus">What is asked for.</param>
    /// <param name="sentences">The sentences read, best first.</param>
    /// <param name="answered">How likely the question is answered at all, 0 to 1.</param>
    /// <param name="weights">The weights of short answers.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IReadOnlyList<IReadOnlyList<MeasuredClaim>> Collect(
        QuestionFocus focus, IReadOnlyList<ScoredSentence> sentences, double answered, SpanWeights weights, CancellationToken cancellationToken = default)
    {
        var heard = sentences.TakeWhile(s => s.Score >= sentences[0].Score - MaxScoreGap)
            .Where(s => !SubjectFilter.IsOfAnother(focus.Profile.Question, s.Sentence.Text))
            .GroupBy(s => s.Sentence.Article.Id, StringComparer.Ordinal)
            .Take(MaxArticles)
            .Select(g => g.Take(SentencesPerArticle).ToList())
            .ToList();
        // The best of those that were not read yet: more of them would cost more than all else and find nothing more on the dev halves.
        var leftOut = heard.SelectMany(g => g).Where(s => s.Read is null).OrderByDescending(s => s.Score).Skip(MostReadFurther).ToHashSet();
        heard = [.. heard.Select(g => g.FindAll(s => !leftOut.Contains(s))).Where(g => g.Count > 0)];
        List<ScoredSentence> all = [.. heard.SelectMany(g => g)];
        var read = all.Zip(SpanReader.Default.Read(focus.Profile, [.. all.Select(SentenceReader.Source)], cancellationToken)).ToDictionary(p => p.First, p => p.Second);
        var found = new (ArticleRuns Runs, IReadOnlyList<AskedClaim> Claims)?[heard.Count];
        void Find(int i)
        {
            var runs = ArticleRuns.Of(focus.Profile, heard[i], [.. heard[i].Select(s => read[s])], weights);
            found[i] = runs is null ? null : (runs, ValueCandidates.Of(focus, heard[i], runs));
        }

        Cores.Each(found.Length, Find, cancellationToken);
        var articles = found.OfType<(ArticleRuns Runs, IReadOnlyList<AskedClaim> Claims)>().ToList();
        if (articles.Count == 0)
        {
            return [];
        }

        var claims = OfficeClaims.Of(focus, articles.ConvertAll(a => a.Claims));
        var (top, readTop) = (articles.Max(a => a.Runs.Top), articles.Max(a => a.Runs.ReadTop));
        var measured = articles.Zip(claims, (a, own) => own.Select(c => Measure(focus, sentences, a.Runs, c, (top, readTop), answered)).ToList()).ToList();
        CountAgreeing(measured);
        return measured;
    }

    private static MeasuredClaim Measure(QuestionFocus focus, IReadOnlyList<ScoredSentence> sentences, ArticleRuns runs, AskedClaim claim, (double Score, double Read) top, double answered)
    {
        var measures = new double[Enum.GetValues<ClaimFeature>().Length];
        void Set(ClaimFeature feature, double value) => measures[(int)feature] = value;
        var (sentence, fit, article) = (claim.Sentence, claim.Fit, claim.Claim.Article.Id);
        var span = claim.Claim.InSentence;
        var shares = runs.Of(sentence, span);
        Set(ClaimFeature.Mass, shares.Mass);
        Set(ClaimFeature.Exact, shares.Exact);
        Set(ClaimFeature.RunScore, shares.Score);
        Set(ClaimFeature.RunGap, top.Score - shares.Score);
        Set(ClaimFeature.ReadMass, shares.ReadMass);
        Set(ClaimFeature.ReadExact, shares.ReadExact);
        Set(ClaimFeature.ReadScore, shares.ReadScore);
        Set(ClaimFeature.ReadGap, top.Read - shares.ReadScore);
        Set(ClaimFeature.SentenceGap, sentences[0].Score - sentence.Score);
        Set(ClaimFeature.ArticleGap, sentences.First(s => s.Sentence.Article.Id == article).Score - sentence.Score);
        Set(ClaimFeature.Names, fit.Names);
        Set(ClaimFeature.Own, fit.Own);
        Set(ClaimFeature.Near, fit.Near);
        Set(ClaimFeature.OwnNames, fit.OwnNames);
        Set(ClaimFeature.About, fit.About);
        Set(ClaimFeature.Opening, sentences.Where(s => s.Sentence.Article.Id == article && s.Sentence.Span.Start == 0).Select(s => Coverage.Of(focus.Profile, s.Matches.Own, w => w.IsName, 1)).FirstOrDefault());
        Set(ClaimFeature.PassageScore, sentence.Features[(int)SentenceFeature.PassageScore]);
        Set(ClaimFeature.Answered, answered);
        Set(ClaimFeature.Measured, claim.Claim.Kind == ValueKind.Name ? 0 : 1);
        Set(ClaimFeature.OfClass, focus.Asked.Class is { } name && ClassWords.Find(name, claim.Claim.Text).Count > 0 ? 1 : 0);
        Set(ClaimFeature.Open, focus.Asked.Kinds.Count == 0 ? 1 : 0);
        Set(ClaimFeature.Marked, focus.Asked.Kinds.Contains(ValueKind.Name) && NameCandidates.IsMarked(focus.Profile.Question.Type, sentence.Sentence.Text, span) ? 1 : 0);
        Set(ClaimFeature.Head, focus.Noun.Count == 0 || sentence.Own.Any(focus.IsNoun) ? 1 : 0);
        Set(ClaimFeature.NearName, focus.NearName(sentence.Own, span));
        Set(ClaimFeature.Labelled, FieldLabels.Find(focus, sentence).Any(f => f.Overlaps(span)) ? 1 : 0);
        Set(ClaimFeature.Maker, focus.Asked.Kinds.Contains(ValueKind.Name) && focus.Asked.Class is null && NameCandidates.IsMarked(focus.Profile.Question.Type, sentence.Sentence.Text, span) && WorkMakers.IsOne(focus.Profile, sentence.Sentence.Text, span) ? 1 : 0);
        Set(ClaimFeature.Listed, Math.Min(MaxListed, Surroundings.Listed(focus, claim)));
        Set(ClaimFeature.Foreign, fit.OwnNames >= HalfNamed ? 0 : Math.Min(MaxForeign, Surroundings.Foreign(focus, claim)));
        Set(ClaimFeature.Clause, OwnClause.Coverage(focus.Profile, sentence.Sentence.Text, sentence.Own, span));
        Set(ClaimFeature.Predicate, OwnClause.IsPredicate(focus.Profile, sentence.Sentence.Text, span) ? 1 : 0);
        Set(ClaimFeature.Holds, runs.HoldsOf(sentence));
        Set(ClaimFeature.Words, claim.Claim.Text.Count(c => c == ' ') + 1);
        return new MeasuredClaim(claim, measures);
    }

    // By what each of the other articles most likely says.
    private static void CountAgreeing(List<List<MeasuredClaim>> articles)
    {
        var likely = articles.ConvertAll(a => a.MaxBy(c => c.Measures[(int)ClaimFeature.Mass])?.Claim.Claim.Value);
        foreach (var (number, article) in articles.Index())
        {
            foreach (var claim in article)
            {
                claim.Measures[(int)ClaimFeature.Agreeing] = Math.Min(MaxAgreeing, likely.Where((v, i) => i != number && v is not null && v.IsSame(claim.Claim.Claim.Value)).Count());
            }
        }
    }
}
