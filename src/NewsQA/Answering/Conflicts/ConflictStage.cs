using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Client;

namespace NewsQA.Answering.Conflicts;

/// <summary>Lists in a response where the articles read give different values for what was asked, each with quotes of its own.</summary>
internal static class ConflictStage
{
    // Most values in one conflict: a table of figures is no disagreement.
    private const int MaxClaims = 8;

    /// <summary>Adds the conflicts and the citations that they need, which are verified with all others.</summary>
    /// <param name="draft">The response so far, not verified.</param>
    /// <param name="scored">All sentences read.</param>
    /// <param name="maxWords">Most words in a quote.</param>
    public static AskResponse Add(AskResponse draft, ScoredSentences scored, int maxWords)
    {
        if (draft.Status != AnswerStatus.Answered || draft.Citations.Count == 0 || AskedAttributeReader.Read(scored.Profile.Question) is not { } asked)
        {
            return draft;
        }

        var claims = ClaimGate.Admit(ClaimCollector.Collect(new QuestionFocus(scored.Profile, asked), scored.Sentences), asked);
        if (claims.Count < 2)
        {
            return draft;
        }

        var likeness = new ArticleLikeness(scored.Sentences.Select(s => s.Sentence.Article), draft.Question);
        var citations = draft.Citations.ToList();
        var best = scored.Sentences[0].Score;
        var conflicts = ConflictFinder.Find(claims, likeness)
            .Where(c => c.Groups.Sum(g => g.Count) <= MaxClaims)
            .Select(c => new Conflict(
                draft.Question.TrimEnd('?', ' '),
                c.Kind,
                [.. c.Groups.SelectMany((g, number) => g.Select(r => Claim(r, c.Groups.Count > 1 ? number + 1 : null, asked, citations, draft.Citations[0].Score, best, maxWords)))]))
            .ToList();
        return draft with { Conflicts = conflicts, Citations = citations };
    }

    private static ConflictClaim Claim(Reading reading, int? group, AskedAttribute asked, List<Citation> citations, double probability, double best, int maxWords)
    {
        var first = reading.Claims[0];
        var ids = reading.Claims.Select(c => Cite(c, citations, probability * Math.Exp(Math.Min(0, c.Sentence.Score - best)), maxWords)).Distinct().ToList();
        var value = asked.Form == AttributeForm.YesNo && first.Claim.Value is SideValue side ? (side.IsYes ? "yes" : "no") : first.Claim.Text;
        return new ConflictClaim(value, reading.Event, reading.Published, ids) { EventWords = reading.EventWords, EventGroup = group };
    }

    // A quote that is there already, when it holds the value; else one of its own.
    private static int Cite(AskedClaim claim, List<Citation> citations, double score, int maxWords)
    {
        var (article, span) = (claim.Claim.Article, claim.Claim.Span);
        var held = asWhole(span, claim) ? claim.Claim.Sentence : span;
        if (citations.Find(c => c.ArticleId == article.Id && c.Revision == article.Revision && c.Start <= held.Start && held.End <= c.End) is { } cited)
        {
            return cited.Id;
        }

        var statement = new ChosenStatement(claim.Sentence, claim.Claim.Sentence, []);
        citations.Add(Citations.Of(citations.Count + 1, statement, score, span, maxWords));
        return citations.Count;

        static bool asWhole(TextSpan span, AskedClaim claim) => span.Length == 0 || span.Contains(claim.Claim.Sentence);
    }
}
