using NewsQA.Answering.Conflicts;
using NewsQA.Articles;

namespace NewsQA.Answering;

/// <summary>
/// Where the question's name stands for several things, sees to it that each has a statement. Articles are about different things of that name when each begins with it and they have little else in
/// common; see <see cref="ArticleLikeness"/>.
/// </summary>
internal static class EntitySpread
{
    // Articles that share this much of their names are about one thing.
    private const double OneThing = 0.2;

    // How far below the best sentence one may score that stands for another thing, in logits.
    private const double MaxScoreGap = 6;

    // All of the question's names, near enough: a misspelt or half name gives less.
    private const double Named = 0.9;

    /// <summary>The statements, with one for each thing; the first stays first, and the least of those about a thing that has one already give way.</summary>
    public static IReadOnlyList<ChosenStatement> Apply(IReadOnlyList<ChosenStatement> chosen, ScoredSentences scored, AnswerOptions options)
    {
        if (chosen.Count == 0 || !scored.Profile.Words.Any(w => w.IsName))
        {
            return chosen;
        }

        var things = Things(scored);
        if (things.Count < 2)
        {
            return chosen;
        }

        var spread = chosen.ToList();
        foreach (var best in things.Where(t => !chosen.Any(c => t.Exists(s => s.Sentence.Article.Id == c.Lead.Sentence.Article.Id))).Select(t => t[0]))
        {
            var at = spread.Count < options.MaxStatements ? spread.Count : Spare(spread, things);
            if (at < 0)
            {
                break;
            }

            spread.RemoveRange(at, spread.Count > at ? 1 : 0);
            spread.Add(new ChosenStatement(best, best.Sentence.Span, []));
        }

        return spread;
    }

    // The last statement about something that has another one.
    private static int Spare(List<ChosenStatement> statements, List<List<ScoredSentence>> things)
    {
        int Thing(ChosenStatement statement) => things.FindIndex(t => t.Exists(s => s.Sentence.Article.Id == statement.Lead.Sentence.Article.Id));
        return statements.FindLastIndex(s => Thing(s) is var thing && (thing < 0 || statements.Count(o => Thing(o) == thing) > 1) && s != statements[0]);
    }

    // The things, each with the best sentence of its articles, best first.
    private static List<List<ScoredSentence>> Things(ScoredSentences scored)
    {
        var best = scored.Sentences
            .TakeWhile(s => s.Score >= scored.Sentences[0].Score - MaxScoreGap)
            .DistinctBy(s => s.Sentence.Article.Id, StringComparer.Ordinal)
            .Where(s => BeginsWithName(scored, s.Sentence.Article))
            .ToList();
        if (best.Count < 2)
        {
            return [];
        }

        var likeness = new ArticleLikeness(best.Select(s => s.Sentence.Article), scored.Profile.Question.Text);
        var things = new List<List<ScoredSentence>>();
        foreach (var sentence in best)
        {
            if (things.Find(t => t.Exists(s => likeness.Of(s.Sentence.Article, sentence.Sentence.Article) >= OneThing)) is { } thing)
            {
                thing.Add(sentence);
            }
            else
            {
                things.Add([sentence]);
            }
        }

        return things;
    }

    private static bool BeginsWithName(ScoredSentences scored, Article article) =>
        scored.Sentences.Any(s => s.Sentence.Article.Id == article.Id && s.Sentence.Span.Start == 0 && Coverage.Of(scored.Profile, s.Matches.Own, w => w.IsName, 0) >= Named);
}
