using System.Text.RegularExpressions;
using NewsQA.Checking;
using NewsQA.Claims;

namespace NewsQA.Answering.Propositions;

/// <summary>Statements that rule out another: it with a word that rules out one of its own, or another count of the same things, in its place ("declined" for "accepted", 17 people for 30). Another day, year or country rules nothing out: things happen twice.</summary>
internal static partial class Alternatives
{
    /// <summary>The statements, in no order.</summary>
    /// <param name="look">The statement and the quote that does not bear it out.</param>
    public static IEnumerable<string> Of(Look look)
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
        foreach (var own in sentence.Amounts.Where(a => a.Quantity is { Unit.Length: 0 } && !a.IsStrict && !a.IsUnder && !IsLimited(sentence, a) && IsAsked(sentence.Words[a.First].Span.Start) && !text.Amounts.Any(t => AreSame(a, t))))
        {
            foreach (var other in text.Amounts.Where(a => a.IsComparable(own) && !a.IsStrict && !a.IsUnder && !IsLimited(text, a) && CountAlike(sentence, own, text, a)))
            {
                yield return Replaced(sentence.Text, sentence.Words[own.First].Span.Start, sentence.Words[own.Last].Span.End, text.Text[text.Words[other.First].Span.Start..text.Words[other.Last].Span.End]);
            }
        }
    }

    // "60-year-old" is the contrary of nothing new.
    private static bool IsPartOfWord(Reading reading, ReadWord word) => word.Span.Start > 0 && reading.Text[word.Span.Start - 1] == '-';

    private static ReadWord? Next(Reading reading, ReadWord word) => word.Index + 1 < reading.Words.Count ? reading.Words[word.Index + 1] : null;

    private static string Replaced(string text, int start, int end, string by) => text[..start] + by + text[end..];

    private static bool AreSame(Amount own, Amount theirs) =>
        own.Quantity is { } quantity && theirs.Quantity is { } other && quantity.Value.Equals(other.Value);

    // Seventeen people of 30 people.
    private static bool CountAlike(Reading sentence, Amount own, Reading text, Amount theirs) =>
        Next(sentence, sentence.Words[own.Last]) is { IsContent: true } noun && Next(text, text.Words[theirs.Last]) is { } other && (other.Stem == noun.Stem || (PeopleNouns.Has(other.Lower) && PeopleNouns.Has(noun.Lower)));

    // "At least 17" does not exclude 30.
    private static bool IsLimited(Reading reading, Amount amount) => Limit().IsMatch(reading.Text[..reading.Words[amount.First].Span.Start]);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(that|who|whose|which)\b", Options, TimeoutMs)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(at least|at most|more than|fewer than|less than|over|above|under|below|up to|as many as|almost|nearly|about|around|some|another)\s+$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex Limit();
}
