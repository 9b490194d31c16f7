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

    private const int MaxNameWords = 8;

    /// <summary>The claims, in no order; a value at most once.</summary>
    public static IReadOnlyList<AskedClaim> Of(QuestionFocus focus, IReadOnlyList<ScoredSentence> sentences, ArticleRuns runs)
    {
        var claims = sentences.SelectMany(s => ByRule(focus, s)).ToList();
        if (focus.Asked.Kinds.Count == 0 || focus.Asked.Kinds.Contains(ValueKind.Name))
        {
            claims.AddRange(sentences.SelectMany(s => FieldLabels.Find(focus, s).Select(f => Of(focus, s, ClaimMaker.Name(s, f)))));
            claims.AddRange(runs.Best(MaxRuns).Where(r => IsValue(focus, r)).Select(r => Of(focus, r.Sentence, ClaimMaker.Name(r.Sentence, r.Span))));
        }

        // "Norravik on Sunday" says no more of where than "Norravik".
        claims.RemoveAll(c => claims.Exists(o => o.Claim.Span.Start == c.Claim.Span.Start && o.Claim.Span.End < c.Claim.Span.End && Adjunct().IsMatch(c.Claim.Text.AsSpan(o.Claim.Span.Length))));

        // A run around a word of the class says no more than the word, one of small words alone says nothing.
        claims.RemoveAll(c => focus.Asked.Class is not null && claims.Exists(o => o != c && c.Claim.Span.Contains(o.Claim.Span)));
        claims.RemoveAll(c => c.Claim.Value is NameValue { Terms.Count: 0 } || (focus.Profile.Kind.Kind == AnswerKind.Person && NameCandidates.IsNobody(c.Claim.Article.Text, c.Claim.Span)));
        return [.. claims.DistinctBy(c => c.Claim.Span)];
    }

    private static IEnumerable<AskedClaim> ByRule(QuestionFocus focus, ScoredSentence sentence)
    {
        var words = Word.Read(sentence.Sentence.Text);
        return Read(focus, sentence)
            .Where(c => !AttributeFilter.IsOfAnother(focus, c, words))
            .Select(c => Of(focus, sentence, c))
            .Select(c => AttributeFilter.IsTotal(c.Claim) ? c with { Fit = c.Fit with { Near = 1 }, IsTotal = true } : c);
    }

    private static IEnumerable<Claim> Read(QuestionFocus focus, ScoredSentence sentence) =>
        focus.Asked.Class is { } name ? ClassWords.Find(name, sentence.Sentence.Text).Select(s => ClaimMaker.Name(sentence, s))
        : focus.Asked.Kinds.Contains(ValueKind.Name) ? NameCandidates.Find(focus, sentence).Select(s => ClaimMaker.Name(sentence, new TextSpan(s.Start - sentence.Sentence.Span.Start, s.End - sentence.Sentence.Span.Start)))
        : focus.Asked.Kinds.Count == 0 ? []
        : OfLife(focus, sentence) is { } life ? [life]
        : Measured(focus, sentence);

    private static IEnumerable<Claim> Measured(QuestionFocus focus, ScoredSentence sentence) =>
        ClaimReader.Read(sentence.Sentence.Article, sentence.Sentence.Span, sentence.Sentence.Before).Where(c => focus.Asked.Kinds.Contains(c.Kind) && ExpectedKinds.IsNew(focus.Profile, c.Kind, c.Text));

    // A run that only says what the question said, or runs over more than a name's length, is no value.
    private static bool IsValue(QuestionFocus focus, ScoredRun run) =>
        run.Text.Count(c => c == ' ') < MaxNameWords && run.Text.Any(char.IsLetter) && Word.Read(run.Text).Count > 0
        && ExpectedKinds.IsNew(focus.Profile, focus.Asked.Kinds.Contains(ValueKind.Name) ? ValueKind.Name : ValueKind.Number, run.Text);

    private static AskedClaim Of(QuestionFocus focus, ScoredSentence sentence, Claim claim) =>
        new(sentence, claim, focus.Fit(sentence, sentence.Own, new TextSpan(claim.Span.Start - claim.Sentence.Start, claim.Span.End - claim.Sentence.Start)));

    // "Stephen O'Mara (26 December 1844 – 26 July 1926)": the first date is that of birth, the second that of death.
    private static Claim? OfLife(QuestionFocus focus, ScoredSentence sentence)
    {
        var life = focus.Asked.Kinds.Contains(ValueKind.Date) ? LifeDates().Match(sentence.Sentence.Text) : null;
        if (life is not { Success: true })
        {
            return null;
        }

        bool Asks(string word) => focus.IsFocus(Word.Read(word)[0]);
        var group = Asks("born") ? life.Groups["born"] : Asks("died") ? life.Groups["died"] : null;
        return group is null ? null : Measured(focus, sentence)
            .FirstOrDefault(c => c.Kind == ValueKind.Date && c.Span.Start - c.Sentence.Start >= group.Index && c.Span.End - c.Sentence.Start <= group.Index + group.Length);
    }

    [GeneratedRegex(@"^\s(on|in|at|since|after|before|during|last|this|yesterday|today)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Adjunct();

    [GeneratedRegex(@"\((?<born>[^()–—-]{4,40})\s*[–—-]\s*(?<died>[^()–—-]{4,40})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex LifeDates();
}
