using System.Text.RegularExpressions;
using NewsQA.Answering.Appositions;
using NewsQA.Checking;
using NewsQA.Claims;
using CheckedSentence = NewsQA.Checking.Evidence;

namespace NewsQA.Answering.Propositions;

/// <summary>
/// Holds what a question asks the truth of against a quote, as a summary's sentence is held against what it cites (<see cref="SentenceChecker"/>), but more strictly: nothing may be found wrong with it. A quote says
/// no where it bears the denial, or the proposition with another word, number or day in place of one that it lacks: "declined" for "accepted", 17 for 30.
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
            : Alternatives(said).Any(a => Look.At(a, proposition.Predicate, quote, mayBeOpen: false).IsBorne) ? false : null;
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

    // The proposition with the quote's own word, number or day in place of what the quote lacks.
    private static IEnumerable<string> Alternatives(Look look)
    {
        var (sentence, text) = (look.Sentence.Sentence, look.Sentence.Cited[0].Text);
        foreach (var missing in look.Findings.Where(f => f is { Fault: Fault.Word, Word: not null }).Select(f => f.Word!))
        {
            foreach (var other in text.Words.Where(w => !w.IsMark && !w.IsName && !IsPartOfWord(text, w) && Contrasts.Are(missing, w)).DistinctBy(w => w.Lower, StringComparer.Ordinal))
            {
                yield return Replaced(sentence.Text, missing.Span.Start, missing.Span.End, other.Text);
            }
        }

        // What only describes the subject ("the man who stabbed four people") is not asked, and what the quote has as well is not excluded by what else it has.
        bool IsAsked(int start) => start >= look.Predicate || !Relative().IsMatch(sentence.Text[..Math.Min(look.Predicate, sentence.Text.Length)]);
        foreach (var own in sentence.Amounts.Where(a => a.Quantity is not null && !a.IsStrict && !a.IsUnder && !IsLimited(sentence, a) && IsAsked(sentence.Words[a.First].Span.Start) && !text.Amounts.Any(t => AreSame(a, t))))
        {
            foreach (var other in text.Amounts.Where(a => a.IsComparable(own) && !a.IsStrict && !a.IsUnder && !IsLimited(text, a) && CountAlike(sentence, own, text, a)))
            {
                yield return Replaced(sentence.Text, sentence.Words[own.First].Span.Start, sentence.Words[own.Last].Span.End, text.Text[text.Words[other.First].Span.Start..text.Words[other.Last].Span.End]);
            }
        }

        foreach (var pattern in (Regex[])[Weekday(), Year()])
        {
            foreach (var own in pattern.Matches(sentence.Text).Where(m => IsAsked(m.Index) && !text.Text.Contains(m.Value, StringComparison.Ordinal)))
            {
                foreach (var other in pattern.Matches(text.Text).Select(m => m.Value).Where(v => v != own.Value).Distinct(StringComparer.Ordinal))
                {
                    yield return Replaced(sentence.Text, own.Index, own.Index + own.Length, other);
                }
            }
        }

        // "On a Greek beach", where the quote has a Turkish beach.
        foreach (var own in sentence.Words.Where(w => w.IsCapital && Nations.Has(w.Lower) && IsAsked(w.Span.Start) && !text.Words.Any(t => t.IsCapital && Nations.Has(t.Lower) && Nations.AreOne(t.Lower, w.Lower))))
        {
            foreach (var other in text.Words.Where(w => w.IsCapital && Nations.Has(w.Lower) && !Nations.AreOne(own.Lower, w.Lower) && Next(sentence, own) is { IsContent: true } noun && Next(text, w)?.Stem == noun.Stem).DistinctBy(w => w.Lower, StringComparer.Ordinal))
            {
                yield return Replaced(sentence.Text, own.Span.Start, own.Span.End, other.Text);
            }
        }

        if (text.Words.Any(w => w.Lower == "against") && sentence.Words.FirstOrDefault(w => w.Lower == "for" && w.Span.Start > look.Predicate) is { } side)
        {
            yield return Replaced(sentence.Text, side.Span.Start, side.Span.End, "against");
        }
    }

    // "60-year-old" is the contrary of nothing new.
    private static bool IsPartOfWord(Reading reading, ReadWord word) => word.Span.Start > 0 && reading.Text[word.Span.Start - 1] == '-';

    private static ReadWord? Next(Reading reading, ReadWord word) => word.Index + 1 < reading.Words.Count ? reading.Words[word.Index + 1] : null;

    private static string Replaced(string text, int start, int end, string by) => text[..start] + by + text[end..];

    private static bool AreSame(Amount own, Amount theirs) =>
        own.Quantity is { } quantity && theirs.Quantity is { } other && quantity.Value.Equals(other.Value);

    // Seventeen people of 30 people; a sum, a share or a length has its unit itself.
    private static bool CountAlike(Reading sentence, Amount own, Reading text, Amount theirs) =>
        own.Quantity is not { Unit.Length: 0 } || (Next(sentence, sentence.Words[own.Last]) is { IsContent: true } noun && Next(text, text.Words[theirs.Last]) is { } other && (other.Stem == noun.Stem || (PeopleNouns.Has(other.Lower) && PeopleNouns.Has(noun.Lower))));

    // "At least 17" does not exclude 30.
    private static bool IsLimited(Reading reading, Amount amount) => Limit().IsMatch(reading.Text[..reading.Words[amount.First].Span.Start]);

    private sealed record Look(CheckedSentence Sentence, IReadOnlyList<Finding> Findings, int Predicate, bool IsBorne)
    {
        // How far from a word what is only alleged of it is said, in characters.
        private const int Reach = 60;

        // And in words what opens or bans it, before it.
        private const int OpenReach = 5;

        public static Look At(string text, int predicate, Excerpt quote, bool mayBeOpen)
        {
            var sentence = new CheckedSentence(text, [quote]);
            var (findings, measures) = SentenceChecker.Measure(sentence);
            // What the predicate begins with is what is asked.
            var head = Head(sentence, predicate);
            var isBorne = findings.Count == 0 && SentenceJudge.Judge(findings, measures).IsSupported
                && (head is null || (IsThere(sentence, head, mayBeOpen) && !IsAlleged(sentence, head) && !IsTurned(sentence, head)));
            return new Look(sentence, findings, predicate, isBorne);
        }

        public static ReadWord? Head(CheckedSentence sentence, int predicate) => sentence.Sentence.Words.FirstOrDefault(w => w.Span.Start >= predicate && w.IsContent);

        // The check lets common verbs pass without support: "found" is no small matter where it is what is asked. Nor is an injury that was likely, or flying that is banned, anything that happened.
        private static bool IsThere(CheckedSentence sentence, ReadWord head, bool mayBeOpen)
        {
            var isOpen = sentence.Sentence.Words.Any(StanceReader.IsOpening);
            bool IsLeftOpen(Support support) => support.Cited.Text.InSentence(support.Word.Sentence)
                .Any(w => w.Index < support.Word.Index && support.Word.Index - w.Index <= OpenReach && (StanceReader.DeniesByMeaning(w) || (!isOpen && StanceReader.IsOpening(w))));
            return head.Stem is "have" or "get" or "do" or "becom"
                // "Produced by Eisai, and donanemab, produced by Eli Lilly": which of two is meant the check cannot tell.
                || (!HasTwo(sentence, head) && sentence.BestSupportsOf(head).Any(s => (!head.IsVerb || s.Word.IsVerb || s.Word.Stem == head.Stem) && (mayBeOpen || !IsLeftOpen(s))));
        }

        // "Caloundra defeated Wynnum" is not that Wynnum beat Caloundra: the check takes no word for a name that opens a sentence.
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
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(alleg(e[sd]?|edly|ations?|ing)|reported(ly)?|claim(s|ed|ing)?|suspect(s|ed)?|accus(e[sd]?|ing|ations?)|rumou?r(s|ed)?|purported(ly)?|speculat(e[sd]?|ing|ion)|believed|if|whether|seemingly|apparently)\b", Options, TimeoutMs)]
    private static partial Regex Alleged();

    [GeneratedRegex(@"\b(both|all|only|every|each|same|different|either|or|more|less|fewer|than|any(one|body|thing)?|most|alone)\b", Options, TimeoutMs)]
    private static partial Regex Beyond();

    [GeneratedRegex(@"\b((all|every(one|body|thing)?) (but|except)|(almost|nearly|virtually|not) (all|every\w*))\b", Options, TimeoutMs)]
    private static partial Regex AllBut();

    [GeneratedRegex(@"[,;–—-]?\s+(but|although|though|while|whereas|however)\b", Options, TimeoutMs)]
    private static partial Regex Turn();

    [GeneratedRegex(@"\b(that|who|whose|which)\b", Options, TimeoutMs)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(at least|at most|more than|fewer than|less than|over|above|under|below|up to|as many as|almost|nearly|about|around|some|another)\s+$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<![\d.,])(1[5-9]|20)\d\d(?![\d,-]|\.\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Year();
}
