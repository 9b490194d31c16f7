using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Claims.Sources;
using NewsQA.Claims.Times;

namespace NewsQA.Answering.Conflicts;

/// <summary>Collects from the sentences read what each article says the asked attribute is.</summary>
internal static partial class ClaimCollector
{
    /// <summary>How far below the best sentence, in logits, one may score and still be heard: further than a statement may, since a claim must also fit.</summary>
    public const double MaxScoreGap = 5;

    /// <summary>The claims, at most one per article: its best sentence's value that fits best. Sentences best first.</summary>
    public static IReadOnlyList<AskedClaim> Collect(QuestionFocus focus, IReadOnlyList<ScoredSentence> sentences)
    {
        var byArticle = new Dictionary<string, AskedClaim>(StringComparer.Ordinal);
        foreach (var sentence in sentences.TakeWhile(s => s.Score >= sentences[0].Score - MaxScoreGap))
        {
            if (Best(focus, sentence) is { } claim && (!byArticle.TryGetValue(claim.Claim.Article.Id, out var other) || Rank(claim) > Rank(other)))
            {
                byArticle[claim.Claim.Article.Id] = claim;
            }
        }

        return [.. byArticle.Values.OrderByDescending(c => c.Sentence.Score)];
    }

    // Half a logit for a full step of fit: the better sentence, unless the value of the other stands clearly nearer to what is asked.
    private static double Rank(AskedClaim claim) => claim.Sentence.Score + claim.Fit.Own + claim.Fit.Near + claim.Fit.OwnNames + (claim.IsTotal ? 1 : 0);

    private static AskedClaim? Best(QuestionFocus focus, ScoredSentence sentence)
    {
        var words = Word.Read(sentence.Sentence.Text);
        return Claims(focus, sentence)
            .Where(c => !AttributeFilter.IsOfAnother(focus, c, words))
            .Select(c => new AskedClaim(sentence, c, focus.Fit(sentence, words, new TextSpan(c.Span.Start - c.Sentence.Start, c.Span.End - c.Sentence.Start))))
            .Select(c => AttributeFilter.IsTotal(c.Claim) ? c with { Fit = c.Fit with { Near = 1 }, IsTotal = true } : c)
            .OrderByDescending(c => c.IsTotal)
            .ThenByDescending(c => c.Fit.Near)
            .FirstOrDefault();
    }

    private static IEnumerable<Claim> Claims(QuestionFocus focus, ScoredSentence sentence) => focus.Asked.Form switch
    {
        AttributeForm.YesNo => [SideOf(sentence, SideReader.Denial(sentence.Sentence.Text) is { } denial ? denial : new TextSpan(0, sentence.Sentence.Text.Length), SideReader.Denial(sentence.Sentence.Text) is null)],
        AttributeForm.Direction => SideReader.Directions(sentence.Sentence.Text).Select(d => SideOf(sentence, d.Span, d.IsUp)),
        _ when focus.Asked.Class is { } name => ClassWords.Find(name, sentence.Sentence.Text).Select(s => OfClass(sentence, s)),
        _ when focus.Asked.Kinds.Contains(ValueKind.Name) => NameCandidates.Find(focus, sentence).Select(s => NameOf(sentence, s)),
        _ => OfLife(focus, sentence) is { } life ? [life] : ClaimReader.Read(sentence.Sentence.Article, sentence.Sentence.Span, sentence.Sentence.Before)
            .Where(c => focus.Asked.Kinds.Contains(c.Kind) && ExpectedKinds.IsNew(focus.Profile, c.Kind, c.Text)),
    };

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
        return group is null ? null : ClaimReader.Read(sentence.Sentence.Article, sentence.Sentence.Span, sentence.Sentence.Before)
            .FirstOrDefault(c => c.Kind == ValueKind.Date && c.Span.Start - c.Sentence.Start >= group.Index && c.Span.End - c.Sentence.Start <= group.Index + group.Length);
    }

    private static Claim NameOf(ScoredSentence sentence, TextSpan span) => Make(sentence, span, ValueKind.Name, NameValue.Of(span.Of(sentence.Sentence.Article.Text)));

    // "Finnish-language" and "Tamil-language" share no more than the class.
    private static Claim OfClass(ScoredSentence sentence, TextSpan inSentence)
    {
        var span = new TextSpan(inSentence.Start + sentence.Sentence.Span.Start, inSentence.End + sentence.Sentence.Span.Start);
        return Make(sentence, span, ValueKind.Name, NameValue.Of(inSentence.Of(sentence.Sentence.Text).Replace("-language", "", StringComparison.OrdinalIgnoreCase)));
    }

    private static Claim SideOf(ScoredSentence sentence, TextSpan inSentence, bool isYes) =>
        Make(sentence, new TextSpan(inSentence.Start + sentence.Sentence.Span.Start, inSentence.End + sentence.Sentence.Span.Start), ValueKind.Name, new SideValue(isYes));

    private static Claim Make(ScoredSentence scored, TextSpan span, ValueKind kind, ComparableValue value)
    {
        var sentence = scored.Sentence;
        var source = AttributionReader.Read(sentence.Article.Text, sentence.Span, sentence.Before);
        return new Claim
        {
            Article = sentence.Article,
            Sentence = sentence.Span,
            Attribute = span,
            Kind = kind,
            Span = span,
            Value = value,
            Event = EventTimeReader.Read(sentence.Article, sentence.Span, sentence.Before, span),
            Origin = source.Origin,
            Speaker = source.Speaker,
        };
    }

    [GeneratedRegex(@"\((?<born>[^()–—-]{4,40})\s*[–—-]\s*(?<died>[^()–—-]{4,40})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex LifeDates();
}
