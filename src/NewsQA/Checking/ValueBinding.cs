using System.Collections.Frozen;
using NewsQA.Claims;

namespace NewsQA.Checking;

/// <summary>Whether the sentence says a value of the same thing as the excerpt: the same thing counted, the same person, the same direction, and not what another value there is said of.</summary>
internal sealed class ValueBinding(Evidence evidence)
{
    // Counted in any report, so that they tell nothing apart.
    private static readonly FrozenSet<string> General = FrozenSet.ToFrozenSet("people person other case time place thing old more total number least additional so aged age whole last next new year week month day".Split(' ').Select(WordForms.Stem), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adjuncts = FrozenSet.ToFrozenSet(["in", "at", "near", "from", "on", "off", "outside"], StringComparer.Ordinal);

    /// <summary>What does not fit; empty where all does.</summary>
    /// <param name="wanted">The value in the sentence.</param>
    /// <param name="given">The same value in an excerpt.</param>
    /// <param name="isCount">Whether it is a bare number, which must count the same things.</param>
    public IReadOnlyList<Fault> Misfits(ValuePlace wanted, ValuePlace given, bool isCount)
    {
        (Fault, bool)[] checks =
        [
            (Fault.ValueCounted, CountsTheSame(wanted, given, isCount)), (Fault.ValueWay, HasSameDirection(wanted, given) && GoesTheSameWay(wanted, given)), (IsMostlyOwn(wanted, given) ? Fault.LooseRival : Fault.ValueRival, !IsTakenFromRival(wanted, given)),
            (Fault.ValueOwner, !IsOfAnother(wanted, given)), (Fault.ValueVerb, HasSameVerb(wanted, given)), (Fault.ValueClause, IsOfSameClause(wanted, given)), (Fault.ValueAlone, SharesAnything(wanted, given)),
            (Fault.ValueRelative, !IsOfOtherVerb(wanted, given)), (Fault.Part, !IsPart(wanted, given)),
        ];
        return [.. checks.Where(c => !c.Item2).Select(c => c.Item1)];
    }

    private static bool CountsTheSame(ValuePlace wanted, ValuePlace given, bool isCount)
    {
        // "The 29-year-old singer", "the 29-year-old".
        if (!isCount || IsAge(wanted) || IsAge(given))
        {
            return true;
        }

        var (want, have) = (Telling(wanted.Counted), Telling(given.Counted));
        if (IsOther(given) && !IsOther(wanted))
        {
            return false;
        }

        return want.TrueForAll(LightWords.IsLight) || (have.Count == 0 && IsCounted(want, given)) || want.Exists(w => have.Exists(h => Likeness.AreOne(h, w)))
            || want.Exists(w => given.Own.Any(h => !General.Contains(h.Stem) && Likeness.Supports(h, w) && Math.Abs(h.Index - given.First) <= 6 && !IsCountedByAnother(h, given)));
    }

    // "The government 40": what is counted stands in its sentence, or is what another number there counts.
    private static bool IsCounted(List<ReadWord> want, ValuePlace given) =>
        want.Exists(w => given.Reading.Words.Any(g => g.Sentence <= given.Word.Sentence && g.Sentence >= given.Word.Sentence - 1 && Likeness.Supports(g, w)))
        || given.Reading.Words.Any(g => want.Exists(w => Likeness.Supports(g, w)) && g.Index > 0 && given.Reading.Words[g.Index - 1].IsAmount);

    // "Seven points from eight games": eight counts no points.
    private static bool IsCountedByAnother(ReadWord word, ValuePlace given) => given.Reading.Amounts.Any(a => a.First != given.First && a.Last == word.Index - 1 && a.Quantity is { Unit.Length: 0 });

    private static bool IsAge(ValuePlace place) => place.Reading.Words.Skip(place.Last + 1).Take(4).TakeWhile(w => w.IsAmount || w.Text == "-").Any(w => w.Lower == "old");

    private static bool IsOther(ValuePlace place) => (place.First > 0 && place.Reading.Words[place.First - 1].Lower is "remaining" or "other" or "another" or "further" or "additional")
        || (place.Counted.Count > 0 && place.Counted[0].Lower is "further" or "additional" or "remaining") || (place.Last + 1 < place.Reading.Words.Count && place.Reading.Words[place.Last + 1].Lower is "other" or "others");

    private static bool HasSameDirection(ValuePlace wanted, ValuePlace given)
    {
        var (want, have) = (wanted.Direction, given.Direction);
        if (want is "from" or "to" or "by" && have is "from" or "to" or "by")
        {
            return want == have;
        }

        return !(want == "to" && have.Length == 0 && given.IsBehindChange) && !(have == "to" && want.Length == 0 && wanted.IsBehindChange)
            && !(want == "of" && have != "of" && given.Rivals.Any(r => (given with { First = r, Last = r }).Direction == "of"))
            && !(have == "of" && want != "of" && wanted.Rivals.Any(r => (wanted with { First = r, Last = r }).Direction == "of"));
    }

    // "12 dead and 30 injured": 30 is not said of the dead where the injured go unmentioned.
    private static bool IsTakenFromRival(ValuePlace wanted, ValuePlace given)
    {
        var own = given.Own.Where(IsTelling).ToList();
        var context = wanted.Own.Concat(wanted.Shared).ToList();
        var unmatched = own.Exists(o => !context.Exists(w => Matches(o, w)));
        var foreign = given.Foreign.Concat(given.Elsewhere).ToList();
        // "Short of the 340 million that analysts had forecast": what it is of is said of the other value.
        var isElliptic = given.Counted.Count == 0 && given.IsBare;
        return unmatched && wanted.Own.Any(w => IsTelling(w) && (!isElliptic || w.IsVerb || w.IsName) && foreign.Exists(f => Matches(f, w)) && !own.Exists(o => Matches(o, w)) && !given.Shared.Any(s => Matches(s, w)));
    }

    // More of what the sentence says of it is said of it there, than of others.
    private static bool IsMostlyOwn(ValuePlace wanted, ValuePlace given)
    {
        var (mine, own) = (wanted.Own.Where(IsTelling).ToList(), given.Own.Where(IsTelling).ToList());
        var foreign = given.Foreign.Concat(given.Elsewhere).ToList();
        return mine.Count(w => own.Exists(o => Matches(o, w))) > mine.Count(w => foreign.Exists(f => Matches(f, w)) && !own.Exists(o => Matches(o, w)));
    }

    // A time may go on into the next sentence, when that has none of its own.
    private static bool SharesAnything(ValuePlace wanted, ValuePlace given)
    {
        var context = wanted.Own.Where(IsTelling).ToList();
        var reach = given.Own.Concat(given.Shared).Concat(given.Foreign).Concat(given.Word.IsTime ? given.Reading.InSentence(given.Word.Sentence + 1).Where(w => !given.Reading.Times.Any(t => !t.IsBackground && given.Reading.In(t.Span).Any(i => i.Sentence == w.Sentence))) : []);
        return context.Count < 2 || (wanted.Counted.Count == 0 && given.Counted.Count == 0 && !wanted.Word.IsTime) || reach.Any(g => context.Exists(w => Matches(g, w)));
    }

    // "Rose 7 percent", "closed 7 percent lower".
    private static bool GoesTheSameWay(ValuePlace wanted, ValuePlace given)
    {
        var (want, have) = (Ways(wanted), Ways(given));
        return want is null || have is null || want == have;
    }

    // True for up, false for down; null for neither or both.
    private static bool? Ways(ValuePlace place)
    {
        var ways = SideReader.Directions(string.Join(' ', place.Own.Where(w => Math.Abs(w.Index - place.First) <= 8).Select(w => w.Lower))).Select(d => d.IsUp).Distinct().ToList();
        return ways.Count == 1 ? ways[0] : null;
    }

    // The sentence speaks of one person, the excerpt's sentence of another whom the sentence leaves out.
    private bool IsOfAnother(ValuePlace wanted, ValuePlace given)
    {
        var context = wanted.Own.Concat(wanted.Shared).ToList();
        var theirs = given.Own.Concat(given.Shared).ToList();
        var mine = wanted.Own.Where(w => IsActor(wanted.Reading, w) && !w.Text.All(char.IsUpper) && !given.Reading.InSentence(given.Word.Sentence).Any(t => Likeness.AreOne(t, w))).ToList();
        return mine.Exists(w => !theirs.Exists(t => evidence.AreLinked(t, w)))
            && theirs.Exists(t => IsActor(given.Reading, t) && !context.Exists(w => Likeness.AreOne(t, w) || evidence.AreLinked(t, w)));
    }

    private static bool HasSameVerb(ValuePlace wanted, ValuePlace given)
    {
        var verbs = wanted.Reading.Words.Where(w => w.IsVerb && w.Segment == wanted.Word.Segment && !LightWords.IsLight(w)).ToList();
        if (verbs.Count == 0 || verbs.Exists(v => given.Reading.InSentence(given.Word.Sentence).Any(w => Likeness.Supports(w, v))))
        {
            return true;
        }

        var theirs = given.Reading.Words.Where(w => w.IsVerb && w.Segment == given.Word.Segment && !LightWords.IsLight(w)).ToList();
        return theirs.Count == 0 || theirs.Exists(t => wanted.Reading.Words.Any(w => Likeness.AreOne(t, w)));
    }

    // "The toll has risen to 97, and the search ended on Thursday": nothing rose on Thursday.
    private static bool IsOfSameClause(ValuePlace wanted, ValuePlace given)
    {
        var verbs = wanted.Reading.Words.Where(w => w.IsVerb && w.Segment == wanted.Word.Segment && !LightWords.IsLight(w)).ToList();
        var theirs = given.Reading.Words.Where(w => w.IsVerb && w.Segment == given.Word.Segment && !LightWords.IsSaying(w)).ToList();
        if (verbs.Count == 0 || theirs.Count == 0 || theirs.Exists(t => wanted.Reading.Words.Any(w => Likeness.AreOne(t, w))))
        {
            return true;
        }

        var places = given.Reading.InSentence(given.Word.Sentence).Where(w => verbs.Exists(v => Likeness.Supports(w, v))).ToList();
        return places.Count == 0 || places.Exists(p => !IsCoordinated(given.Reading, p.Segment, given.Word.Segment));
    }

    // "Recovered an altarpiece that was stolen in 1994": nothing was recovered in 1994.
    private static bool IsOfOtherVerb(ValuePlace wanted, ValuePlace given)
    {
        var verbs = wanted.Reading.Words.Where(w => w.IsVerb && w.Segment == wanted.Word.Segment && !LightWords.IsSaying(w)).ToList();
        var theirs = given.Reading.Words.Where(w => w.IsVerb && w.Segment == given.Word.Segment && !LightWords.IsSaying(w)).ToList();
        return verbs.Count > 0 && theirs.Count > 0 && given.Reading.Words.First(w => w.Segment == given.Word.Segment).Lower is ("that" or "which" or "who" or "whose" or "where") && !theirs.Exists(t => wanted.Reading.Words.Any(w => Likeness.AreOne(t, w)))
            && given.Reading.Words.Any(w => w.Segment != given.Word.Segment && verbs.Exists(v => Likeness.Supports(w, v)))
            // "Shook the highlands on Tuesday, killing 48".
            && !given.Reading.InSentence(given.Word.Sentence).Any(w => w.Lower.EndsWith("ing", StringComparison.Ordinal) && verbs.Exists(v => Likeness.Supports(w, v)));
    }

    // "All but 4,000", "two of its five".
    private static bool IsPart(ValuePlace wanted, ValuePlace given) => IsAllBut(given) != IsAllBut(wanted)
        || (Before(wanted, "all") && given.First > 1 && given.Reading.Words[given.First - 1].Lower is "the" or "its" or "their" or "his" or "her" or "of" && given.Reading.Words.Skip(Math.Max(0, given.First - 3)).Take(2).Any(w => w.Lower == "of"));

    private static bool IsAllBut(ValuePlace place) => place.First > 0 && place.Reading.Words.Skip(Math.Max(0, place.First - 3)).Take(Math.Min(3, place.First)).Any(w => w.Lower is "but" or "except") && place.Reading.Words.Skip(Math.Max(0, place.First - 4)).Take(Math.Min(4, place.First)).Any(w => w.Lower == "all" || w.Lower == "except");

    private static bool Before(ValuePlace place, string word) => place.First > 0 && place.Reading.Words.Skip(Math.Max(0, place.First - 2)).Take(Math.Min(2, place.First)).Any(w => w.Lower == word);

    private static bool IsCoordinated(Reading reading, int one, int other)
    {
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        return reading.Words.Where(w => w.Segment > from && w.Segment <= to).GroupBy(w => w.Segment)
            .Any(segment => segment.FirstOrDefault(w => !w.IsMark) is { Lower: "and" or "but" or "or" or "while" or "whereas" or "although" } first && !(first.Lower == "while" && reading.Words.Skip(first.Index + 1).FirstOrDefault()?.Lower.EndsWith("ing", StringComparison.Ordinal) == true) || segment.First().Text == ";");
    }

    private static bool IsActor(Reading reading, ReadWord word) => word.IsName && !word.IsPossessive && !Adjuncts.Contains(Before(reading, word));

    // The word before the name that a word is part of.
    private static string Before(Reading reading, ReadWord word)
    {
        var at = word.Index - 1;
        while (at >= 0 && (reading.Words[at].IsName || reading.Words[at].Lower is "the" or "a"))
        {
            at--;
        }

        return at < 0 ? "" : reading.Words[at].Lower;
    }

    private static bool Matches(ReadWord given, ReadWord wanted) => (given.IsTime && wanted.IsTime) || given.IsNumber ? given.Lower == wanted.Lower : Likeness.AreOne(given, wanted);

    private static bool IsTelling(ReadWord word) => !General.Contains(word.Stem) && !LightWords.IsLight(word) && word.Stem is not ("expect" or "forecast" or "predict");

    private static List<ReadWord> Telling(IEnumerable<ReadWord> words) => [.. words.Where(w => !General.Contains(w.Stem))];
}
