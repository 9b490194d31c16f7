using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>
/// Reads which words of a text are denied, planned, expected or only possible. A word that says so reaches to the end of its clause: past "that", and past an "and" that goes on with a verb without
/// an ending.
/// </summary>
internal static class StanceReader
{
    private const int CloseWords = 2;

    private static readonly FrozenSet<string> Denying = Set("not never no none nobody nothing neither nor without cannot hardly barely scarcely nowhere");
    private static readonly FrozenSet<string> Refusing = Stems("refuse reject avoid unable");
    private static readonly FrozenSet<string> RefusingBeforeTo = Stems("decline fail");
    private static readonly FrozenSet<string> Disputing = Stems("deny refute rebut");
    private static readonly FrozenSet<string> Foretelling = Set("will 'll would shall due scheduled planned");
    private static readonly FrozenSet<string> Expecting = Stems("should expect forecast predict believe think suspect seem fear estimate");

    // By themselves, not by their stems: "likely" would be "like", "reportedly" "report".
    private static readonly FrozenSet<string> Unsure = Set("likely unlikely probable probably apparently reportedly presumably");

    private static readonly FrozenSet<string> Intending = Stems(
        "plan intend aim want wish seek hope propose consider threaten try attempt demand promise pledge vow offer urge request negotiate talks intention prepare");

    private static readonly FrozenSet<string> Allowing = Set("may might could can possible possibly perhaps if unless whether allow allows allowed let lets permit permits permitted able free");
    private static readonly FrozenSet<string> Requiring = Set("must ought required obliged ordered needs need");
    private static readonly FrozenSet<string> Alleging = Stems("allege allegedly accuse claim charge");

    private static readonly FrozenSet<string> Implying = Stems("force cause lead help compel prompt drive manage begin start continue");

    // Nouns whose "that" says what they are of.
    private static readonly FrozenSet<string> Contents = Stems("evidence sign proof indication report claim idea fact doubt chance suggestion hope fear risk rumour rumor belief view possibility likelihood allegation accusation assertion notion reason clear sure certain likely");

    /// <summary>The stance of each word, by its index.</summary>
    public static IReadOnlyList<Stance> Read(Reading reading)
    {
        var words = reading.Words;
        var stances = new Stance[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (IsDenial(words, i))
            {
                Deny(words, stances, i);
            }

            if (Disputing.Contains(word.Stem))
            {
                Dispute(words, stances, i);
            }

            if (DoubtOf(words, i) is var doubt and not Doubt.None)
            {
                ForScope(words, i, j => stances[j].Doubt |= doubt);
            }
        }

        foreach (var word in words.Where(w => w.IsVerb && stances[w.Index].Doubt == Doubt.None && IsOpenInfinitive(words, w)))
        {
            stances[word.Index].Doubt = Doubt.Intended;
        }

        return stances;
    }

    // "Wants the contract, which runs until 2030, to be cancelled"; but not "managed to", "had to".
    private static bool IsOpenInfinitive(IReadOnlyList<ReadWord> words, ReadWord verb)
    {
        var at = verb.Index - 1;
        at -= at > 0 && words[at].Lower is "be" or "have" ? 1 : 0;
        if (at > 1 && words.Take(at).LastOrDefault(w => w.Segment == verb.Segment && w.IsVerb) is { } master && at - master.Index <= 4 && Implying.Contains(master.Stem) && !IsDenial(words, master.Index))
        {
            // "Forced airlines to cancel": they did.
            return false;
        }

        return at > 0 && words[at].Lower == "to" && !words.Take(at).Any(w => w.Segment == verb.Segment && w.IsVerb && w.Stem == "vote") && !(words[at - 1].Stem is "manag" or "begin" or "start" or "continu" or "help" or "forc" or "have" or "fail" or "come" or "use" or "seem" or "abl" or "enough" or "oblig" || words[at - 1].Lower is "had" or "has" or "have" or "able" or "how" or "where" or "what" or "due");
    }

    /// <summary>Whether a word denies what follows.</summary>
    public static bool IsDenial(IReadOnlyList<ReadWord> words, int at)
    {
        var word = words[at];
        var next = at + 1 < words.Count ? words[at + 1].Lower : "";
        return word.Lower switch
        {
            _ when word.IsAmount || word.IsMark => false,
            "not" => next is not ("only" or "least" or "just"),
            "yet" => next == "to",
            "almost" or "nearly" => at + 1 < words.Count && words[at + 1].IsVerb && words[at + 1].Stem is not ("doubl" or "tripl" or "halv" or "quadrupl"),
            "rule" or "rules" or "ruled" or "ruling" => next == "out",
            "turned" or "turn" or "turns" => next == "down",
            _ => Denying.Contains(word.Lower) || word.Lower.EndsWith("n't", StringComparison.Ordinal) || Refusing.Contains(word.Stem) || (RefusingBeforeTo.Contains(word.Stem) && next == "to"),
        };
    }

    /// <summary>Whether a word leaves open what it stands with: a plan, a hope, a possibility.</summary>
    public static bool IsOpening(ReadWord word) =>
        !word.IsMark && !word.IsTime && !word.IsName && (Foretelling.Contains(word.Lower) || Allowing.Contains(word.Lower) || Requiring.Contains(word.Lower) || Expecting.Contains(word.Stem) || Unsure.Contains(word.Lower) || Intending.Contains(word.Stem));

    /// <summary>Whether a word may deny by what it means, so that what stands with it may be denied in plain words or not: "halted", "without", "unhurt".</summary>
    public static bool DeniesByMeaning(ReadWord word) =>
        word.Stem is "refus" or "reject" or "deni" or "fail" or "lack" or "oppos" or "prevent" or "avoid" or "ban" or "against" or "miss" or "declin" or "stop" or "end" or "scrap" or "cancel" or "dismiss" or "disput" or "halt" or "doubt" or "sceptic" or "overlook" or "quit" or "exclud" or "empti" or "omit" or "abolish" or "abandon" or "longer"
        || word.Lower is "without" or "except" or "hardly" or "barely" or "only" or "alone" or "against" or "free" or "out" or "off" or "but" or "offline" or "non" || (word.Lower.Length > 5 && word.Lower.StartsWith("un", StringComparison.Ordinal) && !word.IsName);

    private static Doubt DoubtOf(IReadOnlyList<ReadWord> words, int at)
    {
        var word = words[at];
        var next = at + 1 < words.Count ? words[at + 1].Lower : "";
        if (word.IsMark || word.IsTime)
        {
            return Doubt.None;
        }

        return word.Lower switch
        {
            "is" or "are" or "was" or "were" or "going" or "set" when next == "to" => Doubt.Will,
            "have" or "has" when next == "to" => Doubt.Required,
            "unclear" or "unknown" or "uncertain" or "undecided" or "question" when next is "whether" or "if" or "of" => Doubt.Possible,
            "until" or "till" => Doubt.Possible,
            "won't" => Doubt.Will,
            "can't" or "cannot" or "couldn't" => Doubt.Possible,
            "called" or "calls" or "call" when next == "for" => Doubt.Intended,
            "asked" or "asks" or "ask" when next is "for" or "to" or "that" => Doubt.Intended,
            _ when Foretelling.Contains(word.Lower) => Doubt.Will,
            _ when Allowing.Contains(word.Lower) => Doubt.Possible,
            _ when Requiring.Contains(word.Lower) => Doubt.Required,
            _ when word.IsName => Doubt.None,
            _ when Expecting.Contains(word.Stem) || Unsure.Contains(word.Lower) => Doubt.Expected,
            _ when Intending.Contains(word.Stem) && (word.IsVerb || next is "to" or "for") => Doubt.Intended,
            _ when Alleging.Contains(word.Stem) => Doubt.Alleged,
            _ => Doubt.None,
        };
    }

    private static void Deny(IReadOnlyList<ReadWord> words, Stance[] stances, int at)
    {
        var (content, isBehind) = (0, false);
        ForScope(words, at, j =>
        {
            stances[j].Denials++;
            if (words[j].IsContent && !words[j].IsName)
            {
                content++;
                stances[j].IsDeniedClosely |= (content <= CloseWords && !isBehind) || words[j].IsVerb;
            }

            isBehind |= content > 0 && words[j].Lower is "in" or "at" or "on" or "from" or "with" or "during" or "for" or "by";
        });
    }

    private static void Dispute(IReadOnlyList<ReadWord> words, Stance[] stances, int at)
    {
        var (content, isBehind) = (0, false);
        ForScope(words, at, j =>
        {
            content += words[j].IsContent ? 1 : 0;
            stances[j].IsDisputed |= words[j].IsVerb || (content <= CloseWords && !isBehind);
            isBehind |= content > 0 && words[j].Lower is "in" or "at" or "on" or "from" or "with" or "during" or "for" or "by";
        });
    }

    private static void ForScope(IReadOnlyList<ReadWord> words, int at, Action<int> reach)
    {
        for (var i = at + 1; i < words.Count && words[i].Sentence == words[at].Sentence; i++)
        {
            if ((words[i].Segment != words[i - 1].Segment && !GoesOn(words, i)) || IsNextDenial(words, at, i) || (words[i].Lower == "by" && Refusing.Contains(words[at].Stem)))
            {
                return;
            }

            reach(i);
        }
    }

    // "No sign of alcohol and no fault with the radar": each denial has its own part.
    private static bool IsNextDenial(IReadOnlyList<ReadWord> words, int at, int i) =>
        words[i].Lower is "and" or "or" or "nor" or "but" && i + 1 < words.Count && IsDenial(words, at) && IsDenial(words, i + 1);

    private static bool GoesOn(IReadOnlyList<ReadWord> words, int at)
    {
        if (words[at].Lower is "that")
        {
            // "Denied reports that it paid", "no evidence that it works"; but not "the money that they asked for".
            return words[at - 1].IsTime || words[at - 1].IsVerb || words[at - 1].IsFunction || Contents.Contains(words[at - 1].Stem);
        }

        if (words[at].Lower is not ("and" or "or" or "nor"))
        {
            return false;
        }

        var next = at + 1 < words.Count && words[at + 1].IsFunction && at + 2 < words.Count ? words[at + 2] : at + 1 < words.Count ? words[at + 1] : null;
        return next is { IsVerb: true } && !WordForms.IsPast(next.Lower) && !next.Lower.EndsWith('s');
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(WordForms.Stem).ToFrozenSet(StringComparer.Ordinal);
}
