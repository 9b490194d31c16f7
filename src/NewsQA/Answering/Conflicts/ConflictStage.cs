using System.Text.RegularExpressions;
using NewsQA.Answering.Copies;
using NewsQA.Answering.Spans;
using NewsQA.Claims;
using NewsQA.Client;

namespace NewsQA.Answering.Conflicts;

/// <summary>Lists in a response where the articles read give different values for what was asked, each with quotes of its own.</summary>
internal static class ConflictStage
{
    // Most values in one conflict: a table of figures is no disagreement.
    private const int MaxClaims = 8;

    private static readonly Regex QuestionWord = new(@"^(?:How|Who|Whom|Whose|What|When|Where|Which|Why)\b", RegexOptions.NonBacktracking);

    // "When did it open" is no part of a sentence, nor is a question for yes or no.
    private static readonly Regex Inverted = new(@"^(?:\w+\s){1,4}(?:did|does|do)\s|^(?:Was|Were|Is|Are|Did|Does|Do|Has|Have|Had|Will|Would|Can|Could)\b", RegexOptions.NonBacktracking);

    /// <summary>Adds the conflicts and the citations that they need, which are verified with all others.</summary>
    /// <param name="draft">The response so far, not verified.</param>
    /// <param name="scored">All sentences read.</param>
    /// <param name="copies">Tells which articles are copies of one story.</param>
    /// <param name="maxWords">Most words in a quote.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static AskResponse Add(AskResponse draft, ScoredSentences scored, CopyFinder copies, int maxWords, CancellationToken cancellationToken = default)
    {
        if (draft.Status != AnswerStatus.Answered || draft.Citations.Count == 0 || AskedAttributeReader.Read(scored.Profile.Question) is not { } asked)
        {
            return draft;
        }

        var focus = new QuestionFocus(scored.Profile, asked);
        var claims = asked.Form == AttributeForm.Value
            ? ClaimJudge.Conflicting(focus, MeasuredClaims.Collect(focus, scored.Sentences, draft.Confidence ?? 0, SpanWeights.Default, cancellationToken), ClaimWeights.Default)
            : ClaimGate.Admit(SideCollector.Collect(focus, scored.Sentences), asked);
        if (claims.Count < 2)
        {
            return draft;
        }

        var likeness = new ArticleLikeness(scored.Sentences.Select(s => s.Sentence.Article), draft.Question);
        var cited = new ClaimCitations(draft.Citations, scored, copies, maxWords);
        var conflicts = ConflictFinder.Find(claims, likeness)
            .Where(c => c.Groups.Sum(g => g.Count) is > 1 and <= MaxClaims)
            .Select(c => Conflict(c, draft.Question, asked, cited))
            .ToList();
        return draft with { Conflicts = conflicts, Citations = cited.All };
    }

    private static Conflict Conflict(ConflictDraft conflict, string question, AskedAttribute asked, ClaimCitations cited)
    {
        if (conflict.Groups.Count == 1)
        {
            return new Conflict(About(question), conflict.Kind, [.. conflict.Groups[0].Select(r => Claim(r, asked, cited))]);
        }

        var names = EventNames.Of(conflict.Claims, question);
        return new Conflict(
            About(question), conflict.Kind, [.. conflict.Groups.SelectMany((g, i) => g.Select(r => Claim(r, asked, cited) with { EventGroup = i + 1, EventNames = names[i] }))]);
    }

    // The question as it stands after "the articles disagree on": an inverted one only as a quotation. A first word other than these may be a name.
    private static string About(string question)
    {
        var about = question.Trim().TrimEnd('?', ' ');
        return Inverted.IsMatch(about) ? $"“{about}?”"
            : QuestionWord.IsMatch(about) ? char.ToLowerInvariant(about[0]) + about[1..]
            : about;
    }

    private static ConflictClaim Claim(Reading reading, AskedAttribute asked, ClaimCitations citations)
    {
        var first = reading.Claims[0];
        var value = asked.Form == AttributeForm.YesNo && first.Claim.Value is SideValue side ? (side.IsYes ? "yes" : "no") : first.Claim.Text;
        return new ConflictClaim(value, reading.Event, reading.Published, citations.Of(reading)) { EventWords = reading.EventWords, Modality = reading.Modality, AttributedTo = reading.Origin };
    }
}
