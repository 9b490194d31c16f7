using System.Text.RegularExpressions;
using NewsQA.Answering.Kinds;
using NewsQA.Articles;
using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>Values in one article's best sentences that may be what a question asks for: amounts and dates by rules, words of a class, else the runs that most likely are the short answer.</summary>
internal static partial class ValueCandidates
{
    // Further runs are hardly ever right where the first are not.
    private const int MaxRuns = 4;
    private const int MaxReadRuns = 2;

    private const int MaxNameWords = 8;

    /// <summary>The claims, in no order; a value at most once.</summary>
    public static IReadOnlyList<AskedClaim> Of(QuestionFocus focus, IReadOnlyList<ScoredSentence> sentences, ArticleRuns runs)
    {
        var claims = sentences.SelectMany(s => ByRule(focus, s)).ToList();
        if (focus.Asked.Kinds.Count == 0 || focus.Asked.Kinds.Contains(ValueKind.Name))
        {
            var labelled = sentences.SelectMany(s => FieldLabels.Find(focus, s).Select(f => Of(focus, s, ClaimMaker.Name(s, f)))).ToList();
            claims.AddRange(labelled);
            claims.AddRange(runs.Best(MaxRuns, MaxReadRuns).Where(r => IsValue(focus, r)).Select(r => Of(focus, r.Sentence, ClaimMaker.Name(r.Sentence, r.Span))));

            // "Artist = Ann Lee Released = 2007": the last word of "Ann Lee Released" is the next field's label.
            claims.RemoveAll(c => labelled.Exists(l => l.Claim.Span.End < c.Claim.Span.End && c.Claim.Span.Contains(l.Claim.Span)) && FieldLabels.IsMark(c.Claim.Article.Text, c.Claim.Span.End));
        }

        // "Norravik on Sunday" says no more of where than "Norravik".
        claims.RemoveAll(c => claims.Exists(o => o.Claim.Span.Start == c.Claim.Span.Start && o.Claim.Span.End < c.Claim.Span.End && Adjunct().IsMatch(c.Claim.Text.AsSpan(o.Claim.Span.Length))));

        // A run around a word of the class says no more than the word, one of small words alone says nothing.
        claims.RemoveAll(c => focus.Asked.Class is not null && claims.Exists(o => o.Claim.Span != c.Claim.Span && c.Claim.Span.Contains(o.Claim.Span)));
        claims.RemoveAll(c => c.Claim.Value is NameValue { Terms.Count: 0 } || (focus.Profile.Kind.Kind == AnswerKind.Person && NameCandidates.IsNobody(c.Claim.Article.Text, c.Claim.Span)));
        return [.. claims.DistinctBy(c => c.Claim.Span)];
    }

    private static IEnumerable<AskedClaim> ByRule(QuestionFocus focus, ScoredSentence sentence)
    {
        var words = Word.Read(sentence.Sentence.Text);
        List<AskedClaim> claims =
        [
            .. Read(focus, sentence)
                .Where(c => !AttributeFilter.IsOfAnother(focus, c, words))
                .Select(c => Of(focus, sentence, c))
                .Select(c => LifeDates.Is(focus, sentence, c.Claim) ? c with { Fit = c.Fit with { Own = 1, Near = 1 } } : c)
                .Select(c => AttributeFilter.IsTotal(c.Claim) ? c with { Fit = c.Fit with { Near = 1 }, IsTotal = true } : c),
        ];

        // "The toll has climbed to five after two passengers died": beside the whole, two are a part.
        return claims.Exists(c => c.IsTotal) ? claims.Where(c => c.IsTotal) : claims;
    }

    private static IEnumerable<Claim> Read(QuestionFocus focus, ScoredSentence sentence) =>
        focus.Asked.Class is { } name ? ClassWords.Find(name, sentence.Sentence.Text).Select(s => ClaimMaker.Name(sentence, s))
        : focus.Asked.Kinds.Contains(ValueKind.Name) ? NameCandidates.Find(focus, sentence).Select(s => ClaimMaker.Name(sentence, new TextSpan(s.Start - sentence.Sentence.Span.Start, s.End - sentence.Sentence.Span.Start)))
        : focus.Asked.Kinds.Count == 0 ? []
        : LifeDates.Find(focus, sentence, Measured(focus, sentence)) is { } life ? [life]
        : Measured(focus, sentence);

    private static IEnumerable<Claim> Measured(QuestionFocus focus, ScoredSentence sentence) =>
        ClaimReader.Read(sentence.Sentence.Article, sentence.Sentence.Span, sentence.Sentence.Before).Where(c => focus.Asked.Kinds.Contains(c.Kind) && ExpectedKinds.IsNew(focus.Profile, c.Kind, c.Text));

    // A run that only says what the question said, or runs over more than a name's length, is no value.
    private static bool IsValue(QuestionFocus focus, ScoredRun run) =>
        run.Text.Count(c => c == ' ') < MaxNameWords && run.Text.Any(char.IsLetter) && Word.Read(run.Text).Count > 0
        && ExpectedKinds.IsNew(focus.Profile, focus.Asked.Kinds.Contains(ValueKind.Name) ? ValueKind.Name : ValueKind.Number, run.Text);

    private static AskedClaim Of(QuestionFocus focus, ScoredSentence sentence, Claim claim) =>
        new(sentence, claim, focus.Fit(sentence, sentence.Own, claim.InSentence));

    [GeneratedRegex(@"^\s(on|in|at|since|after|before|during|last|this|yesterday|today)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Adjunct();
}
