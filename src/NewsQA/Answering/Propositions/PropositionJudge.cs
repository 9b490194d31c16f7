using System.Text.RegularExpressions;
using NewsQA.Checking;
using CheckedSentence = NewsQA.Checking.Evidence;

namespace NewsQA.Answering.Propositions;

/// <summary>
/// Holds what a question asks the truth of against a quote, as a summary's sentence is held against what it cites (<see cref="SentenceChecker"/>), but more strictly: nothing may be found wrong with it. A quote says
/// no where it bears the denial, or the proposition with a word that rules out one of its own, or another count, in its place: "declined" for "accepted", 17 people for 30.
/// </summary>
internal static partial class PropositionJudge
{
    /// <summary>Whether a quote says it.</summary>
    /// <param name="proposition">What is asked.</param>
    /// <param name="quote">The quote, with its article's title and what stands before it for names.</param>
    /// <returns>True for yes, false for no, null where it tells neither.</returns>
    public static bool? Judge(Proposition proposition, Excerpt quote)
    {
        if (IsBeyond(proposition.Said, quote.Text) || AllBut().IsMatch(quote.Text))
        {
            return null;
        }

        // "It fell short of expectations, but it beat estimates": one side by itself must say it.
        var sides = Turn().Split(quote.Text);
        return sides.Length == 1 ? JudgeWhole(proposition, quote) : sides.Select(s => JudgeWhole(proposition, quote with { Text = s.Trim() })).OfType<bool>().Distinct().ToList() is [var one] ? one : null;
    }

    private static bool? JudgeWhole(Proposition proposition, Excerpt quote)
    {
        var said = Look.At(proposition.Said, proposition.Predicate, quote, mayBeOpen: false);
        var denied = Look.At(proposition.Denied, proposition.Predicate, quote, mayBeOpen: true);
        return said.IsBorne != denied.IsBorne ? said.IsBorne
            : said.IsBorne ? null
            : Alternatives.Of(said).Any(a => Look.At(a, proposition.Predicate, quote, mayBeOpen: false).IsBorne) ? false : null;
    }

    /// <summary>Whether a quote says it of the other: "Interbrew bought Ambev" where it is asked whether Ambev bought Interbrew.</summary>
    /// <param name="proposition">What is asked.</param>
    /// <param name="quote">The quote.</param>
    public static bool IsTurned(Proposition proposition, Excerpt quote)
    {
        var sentence = new CheckedSentence(proposition.Said, [quote]);
        return Look.Head(sentence, proposition.Predicate) is { } head && Look.IsTurned(sentence, head);
    }

    // All, one of several, a comparison: a quote without the same word seldom decides it.
    private static bool IsBeyond(string question, string quote) => Beyond().Matches(question).Any(w => !Beyond().Matches(quote).Any(q => q.Value.Equals(w.Value, StringComparison.OrdinalIgnoreCase)));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b((all|every(one|body|thing)?) (but|except)|(almost|nearly|virtually|not) (all|every\w*))\b", Options, TimeoutMs)]
    private static partial Regex AllBut();

    [GeneratedRegex(@"[,;–—-]?\s+(but|although|though|while|whereas|however)\b", Options, TimeoutMs)]
    private static partial Regex Turn();

    [GeneratedRegex(@"\b(both|all|only|every|each|same|different|either|or|more|less|fewer|than|any(one|body|thing)?|most|alone)\b", Options, TimeoutMs)]
    private static partial Regex Beyond();
}
