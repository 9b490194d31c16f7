using System.Text.RegularExpressions;
using NewsQA.Answering.Propositions;
using NewsQA.Answering.Spans;
using NewsQA.Articles;
using NewsQA.Checking;
using NewsQA.Client;
using NewsQA.Passages;

namespace NewsQA.Answering;

/// <summary>
/// Says yes or no where one sentence proves it: it has every word of the question, nothing in it makes what it says uncertain, and question and sentence
/// agree (yes) or differ (no) in being denied; or where a quote bears out what is asked or its denial in other words (<see cref="PropositionJudge"/>), and no other quote the contrary.
/// </summary>
internal static partial class YesNoReader
{
    // A word near in meaning counts 0.8 at most, so that each must be there, or all but all.
    private const double Whole = 0.95;

    // In characters: the first sentence and no more is looked at.
    private const int OpeningReach = 600;

    // "Pay the ransom": an article between at most, in characters.
    private const int ArticleReach = 5;

    // A word that stands in the passage as it is counts at least 0.8 there.
    private const double InPassage = 0.79;

    /// <summary>Yes or no with the statement that proves it; null when none does.</summary>
    public static ShortAnswer? Read(Evidence evidence)
    {
        var proposition = PropositionReader.Read(evidence.Profile.Question.Text);
        foreach (var (number, statement) in evidence.Chosen.Index())
        {
            var (text, question) = (statement.Lead.Sentence.Text, evidence.Profile.Question.Text);
            if (!SaysAll(evidence.Profile, statement.Lead.Matches, text) || text.EndsWith('?') || Open().IsMatch(text) || Open().IsMatch(question))
            {
                continue;
            }

            if (proposition is not null && PropositionJudge.IsTurned(proposition, ExcerptOf(statement, evidence.Quotes[number])))
            {
                continue;
            }

            // "Didn't they close it": yes, they did.
            var agrees = Denies(text) == Denies(HelperNot().Replace(question, "$1"));
            return new ShortAnswer(agrees ? "yes" : "no", number + 1, null, null);
        }

        return proposition is null ? null : InOtherWords(evidence, proposition);
    }

    private static ShortAnswer? InOtherWords(Evidence evidence, Proposition proposition)
    {
        var told = evidence.Chosen.Index().Select(c => (c.Index, Says: PropositionJudge.Judge(proposition, ExcerptOf(c.Item, evidence.Quotes[c.Index])))).Where(t => t.Says is not null).ToList();
        return told.Count > 0 && told.TrueForAll(t => t.Says == told[0].Says) ? new ShortAnswer(told[0].Says!.Value ? "yes" : "no", told[0].Index + 1, null, null) : null;
    }

    // Whom it is about may be named in the title, at the article's beginning or in the sentence before.
    private static Excerpt ExcerptOf(ChosenStatement statement, StatementQuote quote)
    {
        var (article, before) = (statement.Lead.Sentence.Article, statement.Lead.Sentence.Before);
        var first = SentenceSplitter.Split(article.Text, new TextSpan(0, Math.Min(article.Text.Length, OpeningReach)));
        var opening = first.Count > 0 ? first[0].Of(article.Text) : null;
        var around = new[] { article.Title, opening, before?.Of(article.Text) }.Where(t => !string.IsNullOrWhiteSpace(t));
        return new Excerpt(1, quote.Span.Of(article.Text), string.Join(" . ", around), article.Source, article.PublishedAt, null, null);
    }

    // All words, or all but one that stands near the sentence in the passage and only describes ("the gold toilet", of which the sentence says "the toilet"), or which the sentence leaves out behind what is
    // done ("the ransom", where the sentence says "refused to pay, on the advice of the police").
    private static bool SaysAll(QuestionProfile profile, SentenceMatches matches, string text)
    {
        var asked = AskedFor.Read(profile.Question);
        var missing = profile.Words.Index().Where(w => matches.Own[w.Index] < Whole).ToList();
        return Coverage.Of(profile, matches.Own) >= Whole
            || (missing.Count == 1 && profile.Words.Count > 2 && matches.Passage[missing[0].Index] >= InPassage && (IsDescribing(profile, missing[0].Item, asked.Relation) || (!missing[0].Item.IsName && IsLeftOutBehind(profile, missing[0].Item, text))));
    }

    // What is done ends its clause: its object is known already.
    private static bool IsLeftOutBehind(QuestionProfile profile, ProfileWord missing, string text)
    {
        var tokens = TokenReader.Read(text);
        var done = profile.Words.Where(w => w.Word.Span.End < missing.Word.Span.Start && missing.Word.Span.Start - w.Word.Span.End <= ArticleReach).MaxBy(w => w.Word.Span.End);
        return done is { IsName: false } && tokens.Index().Any(t => t.Item.IsContent && done.Word.Terms.Contains(t.Item.Stem, StringComparer.Ordinal) && (t.Index + 1 == tokens.Count || tokens[t.Index + 1].Class is TokenClass.Comma or TokenClass.Stop));
    }

    // A word of content, not a name nor what is done, right before another word of the question.
    private static bool IsDescribing(QuestionProfile profile, ProfileWord word, string relation) =>
        !word.IsName && !word.Word.Terms.Contains(relation, StringComparer.Ordinal) && profile.Words.Any(w => w.Word.Span.Start - word.Word.Span.End == 1 && !w.Word.Terms.Contains(relation, StringComparer.Ordinal));

    /// <summary>Whether a text says that something is not so.</summary>
    public static bool Denies(string text) => Denials().Count(text) % 2 == 1;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"^(?<helper>\W*\p{L}+)n['’]t\b", Options, TimeoutMs)]
    private static partial Regex HelperNot();

    [GeneratedRegex(@"\b(not|never|no|nobody|none|nothing|neither|nor|without|cannot|yet to|den(y|ies|ied)|refus(e|es|ed)|reject(s|ed)?|fail(s|ed)? to|\w+n['’]t)\b", Options, TimeoutMs)]
    private static partial Regex Denials();

    // What may be, is planned, claimed, asked or conditional proves nothing; nor does a comparison of more and less.
    [GeneratedRegex(@"\b(may|might|could|would|should|if|whether|or|plan(s|ned)?|expect(s|ed)?|likely|possibl[ey]|perhaps|allege(s|d|dly)?|accus(es?|ed|ing)|suspect(s|ed)?|reported(ly)?|claim(s|ed)?|propose[sd]?|hope[sd]?|want(s|ed)?|threaten(s|ed)?|rumou?r(s|ed)?|both|more|less|same|different|all|only)\b", Options, TimeoutMs)]
    private static partial Regex Open();
}
