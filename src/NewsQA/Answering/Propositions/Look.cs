using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsQA.Checking;
using CheckedSentence = NewsQA.Checking.Evidence;

namespace NewsQA.Answering.Propositions;

/// <summary>A statement held against a quote.</summary>
/// <param name="Sentence">The statement and the quote, read.</param>
/// <param name="Findings">What the check finds wrong with it.</param>
/// <param name="Predicate">Where in it the predicate begins: a character's number.</param>
/// <param name="IsBorne">Whether the quote bears it out.</param>
internal sealed partial record Look(CheckedSentence Sentence, IReadOnlyList<Finding> Findings, int Predicate, bool IsBorne)
{
    // How far from a word what is only alleged of it is said, in characters.
    private const int Reach = 60;

    // And in words what opens or bans it, before it.
    private const int OpenReach = 5;

    // Words that leave what follows undone, beside those that the check knows.
    private static readonly FrozenSet<string> Undoing = new[] { "refrain", "abstain", "resist", "prohibit", "forbid", "block", "deter", "delay", "postpone", "shy", "withhold", "shun", "discourage" }.Select(WordForms.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Looks.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="predicate">Where in it the predicate begins.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="mayBeOpen">Whether what is asked may stand behind a word that leaves it open or denies it: a denial is told so.</param>
    public static Look At(string text, int predicate, Excerpt quote, bool mayBeOpen)
    {
        var sentence = new CheckedSentence(text, [quote]);
        var (findings, measures) = SentenceChecker.Measure(sentence);
        var head = Head(sentence, predicate);
        var isBorne = findings.Count == 0 && SentenceJudge.Judge(findings, measures).IsSupported
            && (head is null || (IsThere(sentence, head, mayBeOpen) && !IsAlleged(sentence, head) && !IsTurned(sentence, head)));
        return new Look(sentence, findings, predicate, isBorne);
    }

    /// <summary>What the predicate begins with; null when there is nothing.</summary>
    /// <param name="sentence">The statement, read.</param>
    /// <param name="predicate">Where in it the predicate begins.</param>
    public static ReadWord? Head(CheckedSentence sentence, int predicate) => sentence.Sentence.Words.FirstOrDefault(w => w.Span.Start >= predicate && w.IsContent);

    // The check lets common verbs pass without support: "found" is no small matter where it is what is asked. Nor is an injury that was likely, or flying that is banned, anything that happened.
    private static bool IsThere(CheckedSentence sentence, ReadWord head, bool mayBeOpen)
    {
        var isOpen = sentence.Sentence.Words.Any(StanceReader.IsOpening);
        bool IsLeftOpen(Support support) => support.Cited.Text.InSentence(support.Word.Sentence)
            .Any(w => w.Index < support.Word.Index && support.Word.Index - w.Index <= OpenReach && (StanceReader.DeniesByMeaning(w) || Undoing.Contains(w.Stem) || w.Lower is "instead" or "rather" || (!isOpen && StanceReader.IsOpening(w))));
        return head.Stem is "have" or "get" or "do" or "becom"
            // "Produced by Eisai, and donanemab, produced by Eli Lilly": which of two is meant the check cannot tell.
            || (!HasTwo(sentence, head) && sentence.BestSupportsOf(head).Any(s => (!head.IsVerb || s.Word.IsVerb || s.Word.Stem == head.Stem) && (mayBeOpen || !IsLeftOpen(s))));
    }

    /// <summary>Whether the quote says it of the other: "Caloundra defeated Wynnum" is not that Wynnum beat Caloundra. The check itself takes no word for a name that opens a sentence.</summary>
    /// <param name="sentence">The statement and the quote, read.</param>
    /// <param name="head">What the predicate begins with.</param>
    public static bool IsTurned(CheckedSentence sentence, ReadWord head)
    {
        var names = sentence.Sentence.Words.Where(w => w.IsCapital && w.IsContent).ToList();
        var done = names.FindIndex(w => w.Index > head.Index);
        if (done <= 0)
        {
            return false;
        }

        var (doers, patient) = (names.Take(done).Select(w => w.Lower).ToList(), names[done].Lower);
        var verbs = sentence.BestSupportsOf(head).Where(s => s.Word.IsVerb).ToList();
        bool Turns(Support support)
        {
            var theirs = support.Cited.Text.InSentence(support.Word.Sentence).Where(w => w.IsCapital && w.IsContent).ToLookup(w => w.Index < support.Word.Index, w => w.Lower);
            var isSwapped = doers.Exists(d => IsAmong(theirs[false], d)) && !doers.Exists(d => IsAmong(theirs[true], d)) && IsAmong(theirs[true], patient) && !IsAmong(theirs[false], patient);
            var isInOrder = doers.Exists(d => IsAmong(theirs[true], d)) && !doers.Exists(d => IsAmong(theirs[false], d)) && IsAmong(theirs[false], patient) && !IsAmong(theirs[true], patient);
            return sentence.Clauses.IsPassive(head) == support.Cited.Clauses.IsPassive(support.Word) ? isSwapped : isInOrder;
        }

        return head.IsVerb && verbs.Count > 0 && verbs.TrueForAll(Turns);
    }

    private static bool HasTwo(CheckedSentence sentence, ReadWord head) => head.IsVerb && sentence.BestSupportsOf(head).Where(s => s.Word.IsVerb).GroupBy(s => s.Word.Sentence).Any(g => g.Skip(1).Any());

    private static bool IsAmong(IEnumerable<string> words, string word) => words.Contains(word, StringComparer.Ordinal);

    private static bool IsAlleged(CheckedSentence sentence, ReadWord head)
    {
        var text = sentence.Cited[0].Text.Text;
        return sentence.BestSupportsOf(head).Any(s => Alleged().IsMatch(text[Math.Max(0, s.Word.Span.Start - Reach)..Math.Min(text.Length, s.Word.Span.End + Reach)]));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(alleg(e[sd]?|edly|ations?|ing)|reported(ly)?|claim(s|ed|ing)?|suspect(s|ed)?|accus(e[sd]?|ing|ations?)|rumou?r(s|ed)?|purported(ly)?|speculat(e[sd]?|ing|ion)|believed|if|whether|seemingly|apparently)\b", Options, TimeoutMs)]
    private static partial Regex Alleged();
}
