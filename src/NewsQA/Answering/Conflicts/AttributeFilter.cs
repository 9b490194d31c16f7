using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsQA.Answering.Appositions;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Claims.Quantities;
using NewsQA.Indexing;

namespace NewsQA.Answering.Conflicts;

/// <summary>Tells values of what is asked for from values of something else in the same sentence.</summary>
internal static partial class AttributeFilter
{
    private static readonly FrozenSet<string> Whole = new[] { "population", "toll", "turnout" }.SelectMany(TextAnalyzer.Terms).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(
        ["least", "about", "around", "nearly", "almost", "roughly", "some", "approximately", "estimated", "close", "more", "less", "fewer", "over", "under", "up", "circa"], StringComparer.Ordinal);

    /// <summary>Whether a claim is about another attribute than the one asked for.</summary>
    /// <param name="focus">What is asked for.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="words">The sentence's words; spans count in the sentence.</param>
    public static bool IsOfAnother(QuestionFocus focus, Claim claim, IReadOnlyList<Word> words)
    {
        var value = claim.InSentence;
        return claim.Kind switch
        {
            ValueKind.Date => Fetched().IsMatch(claim.Article.Text[claim.Sentence.Start..claim.Span.Start]),
            ValueKind.Money => UnitPrice.EndsAt(claim.Article.Text, claim.Span.End) && !UnitPrice.IsAskedBy(focus.Profile.Question.Text),
            ValueKind.Duration => IsOfAnotherNoun(focus, claim) || IsOfAnotherState(focus, claim),
            ValueKind.Number => IsIncrement(claim, value) || IsPart(focus, claim) || IsOfAnotherNation(focus, claim) || IsOfAnotherCount(focus, claim, value) || (focus.IsOfHarm && NearestHarmIsAnother(focus, words, value, claim.Sentence.Of(claim.Article.Text))),
            _ => false,
        };
    }

    /// <summary>Whether a number is told as the whole so far: "the toll has risen to six", "which brings the number of injured to 38".</summary>
    public static bool IsTotal(Claim claim) =>
        claim.Kind == ValueKind.Number && Reaches().IsMatch(claim.Article.Text[claim.Sentence.Start..claim.Span.Start]) && Total().IsMatch(claim.Sentence.Of(claim.Article.Text));

    // "Another 31 people", "two more": what is added says nothing of the whole.
    private static bool IsIncrement(Claim claim, TextSpan value)
    {
        var sentence = claim.Sentence.Of(claim.Article.Text);
        return More().IsMatch(sentence[..value.Start]) || MoreBehind().IsMatch(sentence, value.End);
    }

    // "A two-day security summit" is no answer to how long the visit was: the noun that a length with a hyphen describes must be asked for. "A two-year suspended sentence" is how long nothing was suspended.
    private static bool IsOfAnotherNoun(QuestionFocus focus, Claim claim)
    {
        if (!claim.Text.Contains('-', StringComparison.Ordinal) || claim.Attribute.Start < claim.Span.End)
        {
            return false;
        }

        var words = Word.Read(claim.Attribute.Of(claim.Article.Text));
        return !words.Index().Any(w => (focus.IsFocus(w.Item) || (focus.IsOfNamesAlone && w.Item.Terms.Any(t => WordClasses.AreOne(t, Visiting)))) && !(w.Item.Lower.EndsWith("ed", StringComparison.Ordinal) && w.Index + 1 < words.Count));
    }

    // How long somebody was somewhere is how long a visit was.
    private static readonly string Visiting = TextAnalyzer.Terms("visit")[0];

    // "Six years in office" is how long somebody was in office, and no visit.
    private static bool IsOfAnotherState(QuestionFocus focus, Claim claim)
    {
        var behind = claim.Article.Text[claim.Span.End..claim.Sentence.End];
        return State().Match(behind) is { Success: true } state && !Word.Read(state.Groups["state"].Value).Any(focus.IsFocus);
    }

    // "29 Chadian soldiers" is no answer to how many Libyan ones.
    private static bool IsOfAnotherNation(QuestionFocus focus, Claim claim)
    {
        // "How many Libyan soldiers does Chad say it killed": of Libya's, not of all who are named.
        var counted = Word.Read(focus.Asked.Noun).Select(w => w.Lower).Where(Nations.Has).ToList();
        var asked = counted.Count > 0 ? counted : [.. focus.Profile.Words.Select(w => w.Word.Lower).Where(Nations.Has)];
        var told = claim.Attribute.Start < claim.Span.End ? [] : Word.Read(claim.Attribute.Of(claim.Article.Text)).Select(w => w.Lower).Where(Nations.Has).ToList();
        return asked.Count > 0 && told.Count > 0 && !told.Exists(t => asked.Exists(a => Nations.AreOne(a, t)));
    }

    // "1,575 households" is no answer to how many people; "six passengers" is.
    private static bool IsOfAnotherCount(QuestionFocus focus, Claim claim, TextSpan value)
    {
        if (focus.Noun.Count == 0)
        {
            return false;
        }

        // A noun after the number may be part of the value already: "212 people".
        var described = new TextSpan(claim.Span.Start, Math.Max(claim.Span.End, claim.Attribute.Start >= claim.Span.End ? claim.Attribute.End : claim.Span.End)).Of(claim.Article.Text);
        var words = Word.Read(described).Where(w => !IsOfNumber(w.Lower)).ToList();
        var asksPeople = focus.Noun.Any(t => PeopleNouns.HasTerm(t)) || focus.IsOfHarm;
        var isBare = claim.Attribute.Start < claim.Span.End && words.Count == 0;
        return !isBare && words.Count > 0 && !words.Exists(w => focus.IsNoun(w) || focus.IsFocus(w) || (asksPeople && (PeopleNouns.Has(w.Lower) || w.Terms.Any(WordClasses.IsHarm))));
    }

    private static bool IsOfNumber(string word) =>
        char.IsDigit(word[0]) || NumberWords.TryValue(word, out _) || NumberWords.TryScale(word, out _) || NumberWords.TryRange(word, out _) || Qualifiers.Contains(word);

    private static bool NearestHarmIsAnother(QuestionFocus focus, IReadOnlyList<Word> words, TextSpan value, string sentence) =>
        NearestHarm.Of(words, value, sentence) is not { } nearest || !focus.IsFocus(nearest);

    // People come whole: "the female population is 41.8" tells their age.
    private static bool IsPart(QuestionFocus focus, Claim claim) =>
        focus.Noun.Any(t => Whole.Contains(t)) && Fraction().IsMatch(claim.Text);

    [GeneratedRegex(@"^\s+(more\s+)?(in|at|behind|on|as|of)\s+((the|his|her|their|a|an)\s+)?(?<state>office|power|prison|jail|bars|custody|detention|government|opposition|exile|hiding|hospital|charge|command|post|job|probation|parole|president|premier|chancellor|mayor|leader|marriage|experience|hard labou?r|imprisonment)\b", Options, TimeoutMs)]
    private static partial Regex State();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"^\D*\d+\.\d+(?![\d.,]*\s*(thousand|million|billion|m\b|bn\b))", Options, TimeoutMs)]
    private static partial Regex Fraction();

    // When somebody looked a source up is no time of anything.
    [GeneratedRegex(@"\b(retrieved|archived|accessed|last (updated|modified)|checked)\b.{0,40}$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex Fetched();

    [GeneratedRegex(@"\b(another|(a |an )?(further|additional)|the other|including|among them)\s+$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex More();

    [GeneratedRegex(@"\G\s+(more|others?|of (them|whom|those|the (dead|injured|victims)))\b(?! than)", Options, TimeoutMs)]
    private static partial Regex MoreBehind();

    [GeneratedRegex(@"\b(ris(e|es|en|ing)|rose|climb(s|ed|ing)?|gr[eo]w(n|s|ing)?|jump(s|ed)?|increased|passed|reach(ed|es)?|st(ood|ands)|br(ings|ought)|rais(ed|es|ing)|put(s|ting)?|revised|now)\b[^.;]{0,60}?\b(to|at|past)\s+$", Options, TimeoutMs)]
    private static partial Regex Reaches();

    [GeneratedRegex(@"\b(toll|number|total|count|figure|tally|dead|deaths|killed|injured|missing|cases)\b", Options, TimeoutMs)]
    private static partial Regex Total();
}
