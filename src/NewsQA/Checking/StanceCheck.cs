using NewsQA.Claims.Quantities;

namespace NewsQA.Checking;

/// <summary>What an excerpt denies the sentence denies, and the other way round; what an excerpt plans, expects or allows the sentence does not tell as done, nor as surer.</summary>
internal static class StanceCheck
{
    /// <summary>Checks denials and doubts.</summary>
    public static IEnumerable<Finding> Find(Evidence evidence, Func<ReadWord, bool> isQuoted)
    {
        var words = evidence.Sentence.Words;
        foreach (var word in words.Where(w => w.IsContent && !w.IsName && !w.IsAmount && !isQuoted(w) && w.Lower is not ("said" or "says" or "told" or "added" or "according") && !MeasureUnits.TryFind(w.Lower, out _)))
        {
            var supports = Supports(evidence, word);
            if (supports.Count == 0 || LightWords.IsSaying(word) || IsNegative(word.Lower) || (word.Index > 1 && words[word.Index - 1].Text == "-" && words[word.Index - 2].Lower == "non") || supports.Any(s => IsNegative(s.Word.Lower)))
            {
                continue;
            }

            var isOwn = word.IsVerb && evidence.SupportsOf(word).Any(s => s.Word.IsVerb);
            if (!supports.Any(s => AgreesInDenial(evidence, word, s)) && (isOwn || !supports.Any(s => IsDeniedByMeaning(evidence, word, s))) && (word.IsVerb || IsPlainlyDenied(evidence.Sentence, word) || supports.Any(s => IsPlainlyDenied(s.Cited.Text, s.Word))))
            {
                yield return new Finding(isOwn ? Fault.Denial : Fault.LooseDenial, word.Text);
            }

            if (word.IsVerb && IsPastOfPresent(evidence, word))
            {
                yield return new Finding(Fault.Past, word.Text);
            }

            if (word.IsVerb && !evidence.Stances[word.Index].IsDenied && !StanceReader.IsDenial(words, word.Index) && (!StanceReader.IsOpening(word) || IsDeed(words, word)) && supports.Any(s => s.Word.IsVerb) && !supports.Where(s => s.Word.IsVerb).Any(s => AgreesInDoubt(evidence, word, s)))
            {
                yield return new Finding(isOwn && supports.Where(s => s.Word.IsVerb).All(s => IsSurer(evidence, word, s)) ? Fault.Doubt : Fault.LooseDoubt, word.Text);
            }

            if (word.IsVerb && IsDoneOfOpen(evidence, word))
            {
                yield return new Finding(Fault.Doubt, word.Text);
            }
        }

        foreach (var word in words.Where(w => !isQuoted(w) && IsOtherAnswer(evidence, w)))
        {
            yield return new Finding(Fault.Denial, word.Text);
        }
    }

    // "Has approved" of "asked for approval": told as done where every excerpt leaves the noun open.
    private static bool IsDoneOfOpen(Evidence evidence, ReadWord word)
    {
        var supports = evidence.BestSupportsOf(word);
        return supports.Count > 0 && WordForms.IsPast(word.Lower) && evidence.Stances[word.Index] is { IsDenied: false, Doubt: Doubt.None } && supports.All(s => !s.Word.IsVerb && OpenNoun.Is(s.Cited.Text, s.Word));
    }

    // "Said where" of "did not say where", and the other way round.
    private static bool IsOtherAnswer(Evidence evidence, ReadWord word)
    {
        if (Question(evidence.Sentence, word) is not { } question)
        {
            return false;
        }

        var isDenied = evidence.Stances[word.Index].IsDenied;
        var theirs = evidence.Cited.SelectMany(c => c.Text.Words.Where(w => Question(c.Text, w) == question).Select(w => c.Stances[w.Index].IsDenied)).ToList();
        return theirs.Count > 0 && theirs.TrueForAll(d => d != isDenied);
    }

    private static string? Question(Reading reading, ReadWord word) =>
        word.IsVerb && LightWords.IsSaying(word) && word.Index + 1 < reading.Words.Count && reading.Words[word.Index + 1].Lower is ("where" or "why" or "who" or "when" or "how" or "whether" or "what" or "which") and var question ? question : null;

    // "Has begun offering the jab": a deed, where "offered to pay" leaves one open.
    private static bool IsDeed(IReadOnlyList<ReadWord> words, ReadWord word) =>
        word.Lower.EndsWith("ing", StringComparison.Ordinal) && word.Index > 0 && words[word.Index - 1].Stem is "begin" or "start" or "stop" or "finish" or "continu" or "resum";

    // "A halt to exports" of "will not export": what one denies in plain words the other denies by what a word beside it means.
    private static bool IsDeniedByMeaning(Evidence evidence, ReadWord word, Support support) =>
        evidence.Stances[word.Index].IsDenied ? Beside(support.Cited.Text, support.Word) : Beside(evidence.Sentence, word);

    private static bool Beside(Reading reading, ReadWord word) => reading.Words.Any(w => w.Segment == word.Segment && w != word && StanceReader.DeniesByMeaning(w));

    // "No talks", "without a licence".
    private static bool IsPlainlyDenied(Reading reading, ReadWord word) => reading.Words.Skip(Math.Max(0, word.Index - 3)).Take(Math.Min(3, word.Index)).Any(w => w.Segment == word.Segment && w.Lower is ("no" or "without" or "neither" or "nor" or "not" or "never"));

    // "Retired in May" of "I retire in May".
    private static bool IsPastOfPresent(Evidence evidence, ReadWord word)
    {
        var supports = evidence.SupportsOf(word).Where(s => s.Word.IsVerb).ToList();
        return WordForms.IsPast(word.Lower) && !IsPresent(evidence.Sentence, word) && !(word.Index > 0 && evidence.Sentence.Words[word.Index - 1].Lower is ("had" or "have" or "has")) && supports.Count > 0
            && supports.TrueForAll(s => !WordForms.IsPast(s.Word.Lower) && !WordForms.IsParticiple(s.Word.Lower) && s.Stance.Doubt == Doubt.None && (s.Word.Lower.EndsWith('s') || (s.Word.Index > 0 && s.Cited.Text.Words[s.Word.Index - 1].Lower is "i" or "we" or "they")));
    }

    // "Unaffected", "undecided": a denial inside the word.
    private static bool IsNegative(string lower) => lower.Length > 5 && (lower.StartsWith("un", StringComparison.Ordinal) || lower.StartsWith("non", StringComparison.Ordinal)) && !lower.StartsWith("under", StringComparison.Ordinal) && !lower.StartsWith("uni", StringComparison.Ordinal);

    private static bool IsSurer(Evidence evidence, ReadWord word, Support support)
    {
        var (own, theirs) = (evidence.Stances[word.Index].Doubt & ~Doubt.Alleged, support.Stance.Doubt & ~Doubt.Alleged);
        return theirs != Doubt.None && (own == Doubt.None || Rank(own) > Rank(theirs));
    }

    // What a verb without support of its own, or of many uses, must fit: the verbs told there of the same things.
    private static IReadOnlyList<Support> Supports(Evidence evidence, ReadWord word)
    {
        var own = evidence.BestSupportsOf(word);
        own = LightWords.IsLight(word) ? [.. own.Where(s => s.Word.Stem == word.Stem || s.Word.Given.Overlaps(word.Wanted.Where(w => !WordMeaning.IsOf(w, word.Stem))))] : own;
        if (!word.IsVerb || own.Count > 0)
        {
            return own;
        }

        return [.. own, .. evidence.Sentence.Words.Where(w => w.Segment == word.Segment && w.IsContent && !w.IsVerb && !w.IsAmount && !LightWords.IsLight(w)).SelectMany(evidence.BestSupportsOf)
            .SelectMany(s => s.Cited.Text.Words.Where(v => v.IsVerb && v.Stem is not ("say" or "tell") && v.Segment == s.Word.Segment && !v.Lower.EndsWith("ing", StringComparison.Ordinal)).Select(v => new Support(s.Cited, v))).Distinct()];
    }

    private static bool AgreesInDenial(Evidence evidence, ReadWord word, Support support)
    {
        var (own, theirs) = (evidence.Stances[word.Index], support.Stance);
        if (theirs.IsDisputed != own.IsDisputed)
        {
            // "Denied that there were talks", "said that there were no talks".
            return (theirs.IsDisputed ? own.IsDenied : theirs.IsDenied) && (IsAttributed(evidence) || !word.IsVerb);
        }

        if (theirs.IsDenied == own.IsDenied)
        {
            return true;
        }

        // A denial that lies further off may be of something else; so may one that stands before the word.
        return theirs.IsDenied
            ? !theirs.IsDeniedClosely || HasDenial(evidence.Sentence, word)
            : !own.IsDeniedClosely || HasDenial(support.Cited.Text, support.Word);
    }

    private static bool AgreesInDoubt(Evidence evidence, ReadWord word, Support support)
    {
        var (own, theirs) = (evidence.Stances[word.Index].Doubt, support.Stance.Doubt);
        if (own == Doubt.None && word.Lower.EndsWith("ing", StringComparison.Ordinal) && evidence.Sentence.InSentence(word.Sentence).Any(w => evidence.Stances[w.Index].Doubt != Doubt.None))
        {
            // "With the first trains running in 2035": as sure as the rest of the sentence.
            return true;
        }

        if ((theirs & ~Doubt.Alleged) == Doubt.None)
        {
            // A noun, an infinitive or the present may be of the future: "voted to ban", "takes office in May".
            var isOpen = !support.Word.IsVerb || !WordForms.IsPast(support.Word.Lower);
            return ((own & ~Doubt.Alleged) == Doubt.None || SentenceDoubt(support).HasFlag(own) || (isOpen && (own & (Doubt.Required | Doubt.Possible)) == Doubt.None))
                && ((theirs & Doubt.Alleged) == Doubt.None || (own & Doubt.Alleged) != Doubt.None || IsAttributed(evidence));
        }

        if ((own & ~Doubt.Alleged) == Doubt.None)
        {
            // "Will be on sale from June", "goes on sale in June".
            return (theirs & ~Doubt.Alleged) == Doubt.Will && (!WordForms.IsPast(word.Lower) || IsPresent(evidence.Sentence, word)) && !HasHelper(evidence.Sentence, word)
                && (word.Lower.EndsWith("ing", StringComparison.Ordinal) || evidence.Sentence.Words.Any(w => w.IsTime && w.Sentence == word.Sentence));
        }

        var (mine, other) = (Rank(own), Rank(theirs));
        return mine <= other && other - mine <= 2;
    }

    private static Doubt SentenceDoubt(Support support) =>
        support.Cited.Text.InSentence(support.Word.Sentence).Aggregate(Doubt.None, (all, w) => all | (support.Cited.Stances[w.Index].Doubt & (Doubt.Expected | Doubt.Alleged)));

    private static int Rank(Doubt doubt) =>
        (doubt & Doubt.Possible) != Doubt.None ? 1 : (doubt & Doubt.Intended) != Doubt.None ? 2 : (doubt & Doubt.Expected) != Doubt.None ? 3 : (doubt & (Doubt.Will | Doubt.Required)) != Doubt.None ? 4 : 5;

    private static bool HasDenial(Reading reading, ReadWord word) => reading.Words.Any(w => w.Segment == word.Segment && StanceReader.IsDenial(reading.Words, w.Index));

    // "Are covered", "is being pushed back".
    private static bool IsPresent(Reading reading, ReadWord word) => reading.Words.Skip(Math.Max(0, word.Index - 2)).Take(Math.Min(2, word.Index)).Any(w => w.Lower is "is" or "are" or "being");

    private static bool HasHelper(Reading reading, ReadWord word) => reading.Words.Any(w => w.Segment == word.Segment && w.Index < word.Index && w.Lower is "has" or "have" or "had" or "was" or "were" or "been");

    private static bool IsAttributed(Evidence evidence) => evidence.Sentence.Words.Any(w => LightWords.IsSaying(w) || w.Lower is "insists" or "insisted" or "maintained" or "maintains" or "believes" or "claimed" or "claims" or "denied" or "denies" or "accused" or "alleged" or "argued");
}
