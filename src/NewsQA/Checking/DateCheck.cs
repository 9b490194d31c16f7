using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims.Times;
using NewsQA.Client;

namespace NewsQA.Checking;

/// <summary>
/// Every time of the sentence is one that a cited excerpt names, or implies by its date of publication, with the same small word before it ("since", "until") and said of the same thing. The date of
/// publication itself may only be when somebody reported or said it.
/// </summary>
internal static partial class DateCheck
{
    private static readonly FrozenSet<string> Ends = FrozenSet.ToFrozenSet(["since", "until", "till", "before", "after", "by", "from"], StringComparer.Ordinal);

    /// <summary>Checks the times.</summary>
    /// <param name="evidence">Sentence and excerpts.</param>
    /// <param name="quoted">Spans of the sentence that are verified quotations.</param>
    public static IEnumerable<Finding> Find(Evidence evidence, IReadOnlyList<TextSpan> quoted)
    {
        var binding = new ValueBinding(evidence);
        var sentence = evidence.Sentence;
        foreach (var time in sentence.Times.Where(t => !quoted.Any(q => q.Contains(t.Span))))
        {
            var words = time.Span.Of(sentence.Text).Trim();
            var same = evidence.Cited.SelectMany(c => c.Text.Times.Where(t => Bears(c, t, time) && (!IsWidened(c, t, time) || IsOfSameDeed(evidence, time, c, t))).Select(t => (c.Text, Time: t))).ToList();
            if (same.Count == 0 && IsWordThere(evidence, time))
            {
                continue;
            }

            if (same.Count == 0 && !IsOfReport(evidence, time))
            {
                yield return new Finding(Fault.Date, words);
                continue;
            }

            var kept = same.Where(s => HasSameEnd(End(s.Text, s.Time), End(sentence, time))).ToList();
            if (same.Count == 0 || IsOfReport(evidence, time))
            {
                continue;
            }

            if (kept.Count == 0)
            {
                yield return new Finding(Fault.DateEnd, words);
            }

            foreach (var fault in kept.Select(s => Place(sentence, time) is not { } place || Place(s.Text, s.Time) is not { } theirs ? [] : binding.Misfits(place, theirs, isCount: false)).MinBy(m => m.Count) ?? [])
            {
                yield return new Finding(fault, words);
            }
        }

        foreach (var finding in Unread(evidence, quoted))
        {
            yield return finding;
        }
    }

    // A month or a year for a day that the excerpt only implies: "in March" for "on Wednesday".
    private static bool IsWidened(CitedText cited, TimeExpression given, TimeExpression wanted) =>
        wanted.Form is TimeForm.NoYear or TimeForm.Full && wanted.Day is null && given.Month is null && Date(cited, given) is { Precision: >= DatePrecision.Day };

    // Then only for what was done on that day.
    private static bool IsOfSameDeed(Evidence evidence, TimeExpression wanted, CitedText cited, TimeExpression given)
    {
        var (own, theirs) = (evidence.Sentence.In(wanted.Span).FirstOrDefault(), cited.Text.In(given.Span).FirstOrDefault());
        return own is not null && theirs is not null && evidence.Sentence.Words.Any(v => v.IsVerb && v.Segment == own.Segment && cited.Text.Words.Any(w => w.IsVerb && w.Segment == theirs.Segment && Likeness.Supports(w, v)));
    }

    // "In July" of "promised it for July", which the engine's finder leaves.
    private static bool IsWordThere(Evidence evidence, TimeExpression time)
    {
        var words = evidence.Sentence.In(time.Span).Where(w => w.IsContent || w.IsTime || w.IsNumber).Where(w => !w.IsFunction).ToList();
        return words.Count > 0 && evidence.Cited.Any(c => c.Text.Words.Any(w => words.Select((o, i) => (o, i)).All(p => w.Index + p.i < c.Text.Words.Count && c.Text.Words[w.Index + p.i].Stem == p.o.Stem && c.Text.Words[w.Index + p.i].Lower == p.o.Lower)
            && !c.Text.Times.Any(t => t.Span.Overlaps(w.Span))));
    }

    // A weekday or a month that the engine's finder leaves ("April's figures"): its word must stand there, or be the one that a time there means.
    private static IEnumerable<Finding> Unread(Evidence evidence, IReadOnlyList<TextSpan> quoted)
    {
        foreach (var word in evidence.Sentence.Words.Where(w => w.IsTime && !evidence.Sentence.Times.Any(t => t.Span.Overlaps(w.Span)) && !quoted.Any(q => q.Contains(w.Span))))
        {
            if (!evidence.Cited.Any(c => c.Text.Words.Any(w => w.Stem == word.Stem) || c.Text.Times.Any(t => Date(c, t) is { Precision: not DatePrecision.Year } date
                && ((t.Month is not null || date.Precision == DatePrecision.Month || t.Form == TimeForm.Full) && date.Earliest.UtcDateTime.ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture).Equals(word.Text, StringComparison.OrdinalIgnoreCase)
                    || (date.Precision >= DatePrecision.Day && date.Earliest.DayOfWeek.ToString().Equals(word.Text, StringComparison.OrdinalIgnoreCase))))))
            {
                yield return new Finding(Fault.Date, word.Text);
            }
        }
    }

    /// <summary>Whether a time of an excerpt bears one of the sentence, whatever it is said of.</summary>
    public static bool Bears(CitedText cited, TimeExpression given, TimeExpression wanted)
    {
        if (given.Form == wanted.Form && given with { Span = wanted.Span, IsAhead = false, IsBack = false, IsBackground = false } == wanted with { IsAhead = false, IsBack = false, IsBackground = false })
        {
            // "Today", "tonight" and "this year" are all no days on; the words tell them apart.
            return wanted.Form != TimeForm.Counted || given.Unit == wanted.Unit;
        }

        var date = Date(cited, given);
        return wanted.Form switch
        {
            TimeForm.Weekday => wanted.Offset == 0 && (given.Weekday == wanted.Weekday || (date is { Precision: >= DatePrecision.Day } && date.Earliest.DayOfWeek == wanted.Weekday)),
            TimeForm.NoYear => wanted.Offset == 0 && MonthOf(given, date) == wanted.Month && (wanted.Day is null || DayOf(given, date) == wanted.Day),
            TimeForm.Full => date is not null && RelativeDates.Resolve(wanted, "", null) is { } want && want.Earliest <= date.Earliest && date.Latest <= want.Latest,
            _ => false,
        };
    }

    private static PartialDate? Date(CitedText cited, TimeExpression time) => RelativeDates.Resolve(time, "", cited.PublishedAt);

    private static int? MonthOf(TimeExpression given, PartialDate? date) => given.Month ?? (date is { Precision: not DatePrecision.Year } ? date.Earliest.Month : null);

    private static int? DayOf(TimeExpression given, PartialDate? date) => given.Day ?? (date is { Precision: >= DatePrecision.Day } ? date.Earliest.Day : null);

    private static bool IsOfReport(Evidence evidence, TimeExpression time)
    {
        var text = evidence.Sentence.Text;
        if (!Reported().IsMatch(text[..time.Span.Start]))
        {
            return false;
        }

        return evidence.Cited.Any(c => c.PublishedAt is { Precision: >= DatePrecision.Day } published
            && Bears(c, new TimeExpression(TimeForm.Full, time.Span) { Year = published.Earliest.Year, Month = published.Earliest.Month, Day = int.Parse(published.Date[8..10], System.Globalization.CultureInfo.InvariantCulture) }, time));
    }

    private static string End(Reading reading, TimeExpression time)
    {
        var first = reading.In(time.Span).FirstOrDefault();
        var at = (first?.Index ?? 0) - 1;
        while (at >= 0 && reading.Words[at].Lower is "the" or "early" or "late" or "mid" or "end" or "of" or "start" or "on" or "noon" or "midnight" or "morning" or "evening" && !(reading.Words[at].Lower == "on" && !(at > 0 && (Ends.Contains(reading.Words[at - 1].Lower) || reading.Words[at - 1].Lower is "noon" or "midnight" or "morning" or "evening"))))
        {
            at--;
        }

        var word = at >= 0 ? reading.Words[at].Lower : "";
        return word is "till" or "until" ? "until" : Ends.Contains(word) ? word : "";
    }

    private static bool HasSameEnd(string given, string wanted) =>
        given == wanted || (given, wanted) is ("from", "") or ("", "from") or ("since", "from") or ("before", "by") or ("after", "from") or ("until", "by") or ("by", "until");

    private static ValuePlace? Place(Reading reading, TimeExpression time)
    {
        var words = reading.In(time.Span).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var rivals = reading.Times.Where(t => t.Span != time.Span).Select(t => reading.In(t.Span).FirstOrDefault()).OfType<ReadWord>().Where(w => w.Sentence == words[0].Sentence).Select(w => w.Index);
        return new ValuePlace(reading, words[0].Index, words[^1].Index, [.. rivals]);
    }

    [GeneratedRegex(@"\b(reported|reports|said|says|told|wrote|published|announced|stated|according to|as of|dated|report (of|from)|article (of|from))(\s+\S+){0,5}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Reported();
}
