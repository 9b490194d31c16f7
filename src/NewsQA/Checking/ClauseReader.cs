using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Finds who does what to whom around a verb, from the order of words and the passive alone.</summary>
internal sealed partial class ClauseReader(IReadOnlyList<ReadWord> words)
{
    private const int MaxWords = 14;
    private const int MaxSteps = 4;

    private static readonly FrozenSet<string> Helpers = Set("is are was were be been being am has have had having do does did will would shall should can could may might must to not never also already now still then just only ever yet again cannot n't soon later");
    private static readonly FrozenSet<string> OfBe = Set("is are was were be been being am gets got");
    private static readonly FrozenSet<string> Pronouns = Set("he she it they we you i this these those there one some others all both another each many most none nobody everyone everything who which that what");
    private static readonly FrozenSet<string> Adjuncts = Set("in at near from to on off outside inside across with against for by under behind beyond over into onto during after before within without among between about through along around since until despite amid");
    private static readonly FrozenSet<string> Feeling = Set("delighted pleased worried surprised concerned disappointed angered opposed interested satisfied convinced shocked married retired scared");
    private static readonly FrozenSet<string> Commanding = "order tell ask force allow urge oblige want expect require let persuade instruct invite advise enable cause lead get wish warn remind teach permit forbid compel beg encourage".Split(' ').Select(WordForms.Stem).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Determiners = Set("the a an his her its their this these those");

    /// <summary>Whether a verb stands in the passive.</summary>
    public bool IsPassive(ReadWord verb)
    {
        if (!WordForms.IsPast(verb.Lower) && !WordForms.IsParticiple(verb.Lower))
        {
            return false;
        }

        for (var i = verb.Index - 1; i >= 0 && i >= verb.Index - 4 && words[i].Lower != "to" && (Helpers.Contains(words[i].Lower) || IsAdverb(words[i])); i--)
        {
            if (OfBe.Contains(words[i].Lower))
            {
                return !Feeling.Contains(verb.Lower);
            }
        }

        if (IsReducedPassive(verb))
        {
            return true;
        }

        // "Risen by four metres" is active.
        return verb.Index + 2 < words.Count && words[verb.Index + 1].Lower == "by" && verb.Stem is not ("stand" or "go" or "come" or "rise" or "fall" or "sit" or "drop" or "grow" or "pass" or "live" or "increas" or "declin" or "climb" or "jump") && !words[verb.Index + 2].IsNumber && !words[verb.Index + 2].IsAmount;
    }

    // "Does not want the hunter punished".
    private bool IsWanted(ReadWord verb) =>
        verb.Index > 2 && words[verb.Index - 1] is { IsContent: true, IsVerb: false } && words.Skip(Math.Max(0, verb.Index - 6)).Take(Math.Min(6, verb.Index)).Any(w => w.Segment == verb.Segment && w.IsVerb && w.Stem is ("want" or "see" or "get" or "keep"))
        && !(verb.Index + 1 < words.Count && (Determiners.Contains(words[verb.Index + 1].Lower) || words[verb.Index + 1].IsNumber));

    // "The gust measured was", "the painting stolen in 1994 is": another verb follows, and no object.
    private bool IsReducedPassive(ReadWord verb) =>
        IsWanted(verb) || (verb.Index > 0 && verb.Index + 1 < words.Count && words[verb.Index - 1] is { IsContent: true, IsVerb: false } && !words[verb.Index - 1].IsTime
        && (OfBe.Contains(words[verb.Index + 1].Lower) || words[verb.Index + 1].Lower.EndsWith("ing", StringComparison.Ordinal) || Adjuncts.Contains(words[verb.Index + 1].Lower))
        && words.Skip(verb.Index + 1).TakeWhile(w => w.Segment == verb.Segment).Any(w => OfBe.Contains(w.Lower) || w.Lower is "had" or "has" or "have" || (w.IsVerb && WordForms.IsPast(w.Lower))));

    /// <summary>Who does it.</summary>
    public Party Agent(ReadWord verb) => IsPassive(verb) ? By(verb) : Left(verb, 0);

    /// <summary>To whom it is done.</summary>
    public Party Patient(ReadWord verb) => IsPassive(verb) ? Left(verb, 0) : Right(verb.Index + 1);

    private Party By(ReadWord verb)
    {
        for (var i = verb.Index + 1; i < words.Count && words[i].Segment == verb.Segment; i++)
        {
            if (words[i].Lower == "by" && i + 1 < words.Count && !words[i + 1].IsNumber && !words[i + 1].IsAmount)
            {
                return Right(i + 1);
            }
        }

        return Party.Open;
    }

    private int Start(int at)
    {
        var start = at;
        while (start > 0 && at - start < MaxWords && (words[start - 1].Segment == words[start].Segment || IsListed(start)) && (!words[start - 1].IsVerb || IsReduced(start - 1)) && words[start - 1].Text is not "\"")
        {
            start--;
        }

        return start;
    }

    // "An orbiter operated by Japan photographed it": the orbiter did.
    private bool IsReduced(int at) =>
        at > 0 && at + 1 < words.Count && words[at + 1].Lower == "by" && words[at - 1].IsContent && WordForms.IsPast(words[at].Lower);

    // "The union and the operator signed": both are the subject, unless a verb stands before.
    private bool IsListed(int at) =>
        words[at].Lower == "and" && words[at].Sentence == words[at - 1].Sentence && !words[at - 1].IsMark && !words.Any(w => w.Segment == words[at - 1].Segment && (w.IsVerb || OfBe.Contains(w.Lower)));

    private Party Right(int from)
    {
        var end = from;
        while (end < words.Count && end - from < MaxWords && words[end].Sentence == words[from].Sentence && words[end].Segment == words[from].Segment && !words[end].IsVerb
            && !(end > from && Adjuncts.Contains(words[end].Lower)))
        {
            end++;
        }

        if (from < words.Count && (Pronouns.Contains(words[from].Lower) || OfBe.Contains(words[from].Lower)))
        {
            return Party.Open;
        }

        return from < words.Count && end > from ? Collect(from, end, leading: true) : Party.Open;
    }

    private Party Collect(int start, int end, bool leading = false)
    {
        var (names, nouns, skips, seen) = (new List<ReadWord>(), new List<ReadWord>(), false, false);
        start += start < end && words[start].Lower is "after" or "before" or "until" or "since" or "as" or "when" or "while" or "because" or "and" or "but" ? 1 : 0;
        for (var i = start; i < end; i++)
        {
            var word = words[i];
            if (IsOfOwner(i))
            {
                continue;
            }

            if (Adjuncts.Contains(word.Lower) && !(leading && i == start))
            {
                (skips, seen) = (true, false);
            }
            else if (skips && ((seen && Determiners.Contains(word.Lower)) || word.Text == ","))
            {
                skips = false;
            }
            else if (word.IsContent && !word.IsAmount && !word.IsVerb)
            {
                seen = true;
                if (!skips)
                {
                    (IsNameOf(i) ? names : nouns).Add(word);
                }
            }
        }

        return Party.Of(names, nouns);
    }

    // "Rovers' captain" and "the coast of Sundmark" are not called so; "Bank of Sundmark" is.
    private bool IsNameOf(int at)
    {
        var word = words[at];
        var isCapital = word.IsCapital && (!word.IsFirst || (at + 1 < words.Count && words[at + 1].IsCapital) || Meanings.Instance.Own(word.Stem).Count == 0);
        // A place or a person that something is of.
        var afterOf = at > 0 && words[at - 1].Lower == "of" && !(at > 1 && words[at - 2].IsCapital);
        return isCapital && !word.IsPossessive && !afterOf;
    }

    // "Ava Lumière's doctors" are doctors.
    private bool IsOfOwner(int at)
    {
        while (at < words.Count && words[at] is { IsCapital: true, IsContent: true })
        {
            if (words[at].IsPossessive)
            {
                return true;
            }

            at++;
        }

        return false;
    }

    private static bool IsAdverb(ReadWord word) => word.Lower.Length > 4 && word.Lower.EndsWith("ly", StringComparison.Ordinal) && !word.IsCapital;

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
