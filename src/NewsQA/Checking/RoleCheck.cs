namespace NewsQA.Checking;

/// <summary>Who does what to whom is in the sentence as in a cited excerpt, the passive turned round. Where either cannot be told, the check says nothing.</summary>
internal sealed class RoleCheck(Evidence evidence)
{
    /// <summary>Checks the deeds.</summary>
    public IEnumerable<Finding> Find(Func<ReadWord, bool> isQuoted)
    {
        foreach (var verb in evidence.Sentence.Words.Where(w => w.IsVerb && !isQuoted(w) && !IsOfPlans(w) && !(w.Lower.EndsWith("ing", StringComparison.Ordinal) && w.Index > 0 && evidence.Sentence.Words[w.Index - 1].Lower is ("by" or "of" or "for" or "from")) && (!LightWords.IsLight(w) || w.Stem is "give" or "get" or "receiv" or "call" or "describ" or "speak" || IsToldThere(w))))
        {
            if (Otherwise(verb) is { } fault)
            {
                yield return new Finding(fault, verb.Text);
            }
        }

        foreach (var finding in Predicate(isQuoted))
        {
            yield return finding;
        }
    }

    // A verb of many uses says something where the excerpt has just it.
    private bool IsToldThere(ReadWord verb) => verb.Stem is not ("have" or "make" or "take" or "do" or "go" or "come" or "sai" or "say" or "follow" or "happen" or "accord") && evidence.SupportsOf(verb).Any(s => s.Word.IsVerb && s.Word.Stem == verb.Stem);

    // "Is scheduled to begin": nobody's deed.
    private bool IsOfPlans(ReadWord verb) => verb.Lower is "scheduled" or "planned" or "set" or "due" or "expected" && evidence.Clauses.IsPassive(verb);

    // "The numbers were never in danger", "a resident suffered injuries": what is said with "be" or a verb that says little must be said of the same.
    private IEnumerable<Finding> Predicate(Func<ReadWord, bool> isQuoted)
    {
        foreach (var word in evidence.Sentence.Words.Where(w => w.IsContent && !w.IsVerb && !w.IsName && !w.IsAmount && !isQuoted(w) && !LightWords.IsLight(w)))
        {
            if (evidence.Clauses.Copula(word) is not { } copula || (copula.IsVerb && copula.Stem is not ("suffer" or "sustain" or "get")) || word.Index - copula.Index > 4 || LightWords.IsSaying(copula)
                || evidence.Sentence.Words.Skip(copula.Index + 1).Take(word.Index - copula.Index - 1).Any(w => w.IsContent && !LightWords.IsLight(w) && !w.IsAmount && !w.Lower.EndsWith("ly", StringComparison.Ordinal)))
            {
                continue;
            }

            var subject = evidence.Clauses.Subject(copula);
            var matches = evidence.BestSupportsOf(word).Select(s => s.Cited.Clauses.Copula(s.Word) is { } theirs ? AreOne(subject, s.Cited.Clauses.Subject(theirs)) : null).ToList();
            if (matches.Count > 0 && matches.TrueForAll(m => m == false))
            {
                yield return new Finding(Fault.Predicate, word.Text);
            }
        }
    }

    // Where it fits once, it is said. Where it is turned round once and fits nowhere, or differs wherever it can be told, it is not.
    private Fault? Otherwise(ReadWord verb)
    {
        var all = evidence.SupportsOf(verb);
        var fits = all.Where(s => s.Word.IsVerb).Select(s => Fit(verb, s)).ToList();
        if (fits.Count > 0 && !fits.Contains(Match.Turned) && IsGivenDoer(verb, all))
        {
            return Fault.Doer;
        }

        if (fits.Contains(Match.Same))
        {
            return null;
        }

        // "Got nine years", "received five": many get something.
        if (verb.Stem is "give" or "get" or "receiv")
        {
            return fits.Contains(Match.Turned) ? Fault.Turned : null;
        }

        var best = evidence.BestSupportsOf(verb);
        if (!fits.Contains(Match.Turned) && all.Any(s => !s.Word.IsVerb && !s.Word.IsCapital && evidence.Clauses.Agent(verb).All.Any(a => s.Cited.Text.Words.Any(w => w.Segment == s.Word.Segment && Likeness.AreOne(w, a)))))
        {
            return null;
        }

        return fits.Contains(Match.Turned) ? Fault.Turned : best.Count == 0 || !best.All(s => s.Word.IsVerb && Fit(verb, s) == Match.Other) ? null
            : evidence.Clauses.Agent(verb).Names.Count > 0 && best.Any(s => s.Cited.Clauses.Agent(s.Word).Names.Count > 0) ? Fault.Other : evidence.Clauses.Agent(verb).All.Any(a => evidence.SupportsOf(a).Count > 0) ? Fault.OtherNoun : Fault.OtherNew;
    }

    // Somebody is said to do what is only said to be done, or what "they" did.
    private bool IsGivenDoer(ReadWord verb, IReadOnlyList<Support> all)
    {
        var agent = evidence.Clauses.Agent(verb);
        return !agent.IsOpen && !IsAnybody(agent) && all.Where(s => s.Word.IsVerb).All(s => s.Cited.Clauses.Agent(s.Word).IsOpen
            && (s.Cited.Clauses.IsPassive(s.Word) ? !evidence.Clauses.IsPassive(verb) && s.Cited.Clauses.Patient(s.Word) is var done && AreOne(agent, done) != true : s.Cited.Clauses.Referent(s.Word) is { IsOpen: false } who && AreOne(agent, who) == false));
    }

    private enum Match
    {
        Unknown,
        Same,
        Other,
        Turned,
    }

    private Match Fit(ReadWord verb, Support support)
    {
        var (agent, patient) = (evidence.Clauses.Agent(verb), evidence.Clauses.Patient(verb));
        var (theirAgent, theirPatient) = (support.Cited.Clauses.Agent(support.Word), support.Cited.Clauses.Patient(support.Word));
        var (doer, done) = (AreOne(agent, theirAgent), AreOne(patient, theirPatient));
        if (verb.Stem != support.Word.Stem && verb.Stem is "lose" or "receiv" or "get" or "gain" or "inherit" or "suffer")
        {
            // "Lost the jersey", "was stripped of it": the other side of one deed.
            return Match.Unknown;
        }

        if ((doer != true && AreOne(agent, theirPatient) == true && (doer == false || AreOne(patient, theirPatient) != true)) || (done != true && doer != true && AreOne(patient, theirAgent) == true && (done == false || support.Cited.Clauses.HasObject(support.Word))))
        {
            return Match.Turned;
        }

        // "Sold it to his brother": the brother sold nothing.
        var receivers = support.Cited.Clauses.Receivers(support.Word).ToList();
        if (evidence.Clauses.IsPassive(verb) && receivers.Exists(r => AreOne(patient, r) == true))
        {
            return Match.Same;
        }

        if (doer != true && receivers.Exists(r => AreOne(agent, r) == true) && !evidence.Clauses.Receivers(verb).Any(r => AreOne(agent, r) == true))
        {
            return Match.Turned;
        }

        if (doer is null && IsSomebodyElse(agent, support))
        {
            return Match.Other;
        }

        var isOther = (doer == false && !IsGapped(agent, support)) || (done == false && (patient.Names.Count > 0) == (theirPatient.Names.Count > 0) && !FollowsThere(patient, support)) || HasOtherTarget(verb, support);
        return isOther ? Match.Other : doer == true || (doer is null && done == true) ? Match.Same : Match.Unknown;
    }

    // "He sold it": one whom that excerpt names before, when it names anybody.
    private static bool IsSomebodyElse(Party agent, Support support)
    {
        var words = support.Cited.Text.Words;
        var pronoun = words.Take(support.Word.Index).TakeLast(4).LastOrDefault(w => w.Lower is "he" or "she");
        if (pronoun is null || agent.Names.Count == 0)
        {
            return false;
        }

        var named = words.Take(pronoun.Index).Concat(support.Cited.Around.SelectMany(r => r.Words)).Where(w => w.IsName && w.IsContent).ToList();
        return named.Count > 0 && !agent.Names.Any(a => named.Exists(n => Likeness.AreOne(n, a)) || support.Cited.Title.Words.Any(n => Likeness.AreOne(n, a)));
    }

    // "Scored for Rovers", "scored for United": another name behind the same small word.
    private bool HasOtherTarget(ReadWord verb, Support support)
    {
        var theirs = support.Cited.Clauses.Targets(support.Word).ToList();
        return evidence.Clauses.Targets(verb).Any(own => theirs.Exists(t => t.Word == own.Word) && theirs.TrueForAll(t => t.Word != own.Word
            || !(t.Names.Any(n => own.Names.Any(o => Likeness.AreOne(n, o))) || t.Names.Any(n => own.Names.Any(o => evidence.AreLinked(n, o))))));
    }

    // A list may go on in further parts: "wants a pay rise of 7.5 percent and a guarantee".
    private static bool FollowsThere(Party patient, Support support) =>
        support.Cited.Text.InSentence(support.Word.Sentence).SkipWhile(w => w.Index <= support.Word.Index).TakeWhile(w => !w.IsVerb).Any(w => patient.All.Any(p => Likeness.AreOne(w, p)));

    // "The rebels released 26 prisoners, and the government 40."
    private static bool IsGapped(Party agent, Support support)
    {
        var text = support.Cited.Text;
        return text.InSentence(support.Word.Sentence).Where(w => w.Segment > support.Word.Segment).GroupBy(w => w.Segment)
            .Any(segment => !segment.Any(w => w.IsVerb) && segment.Any(w => w.IsAmount) && agent.All.Any(a => segment.Any(w => Likeness.AreOne(w, a))));
    }

    /// <summary>Whether two parties are one; null when it cannot be told.</summary>
    private bool? AreOne(Party own, Party theirs)
    {
        if (own.IsOpen || theirs.IsOpen || IsAnybody(own) || (IsAnybody(theirs) && !theirs.Nouns.Any(n => n.Stem == "side")))
        {
            return null;
        }

        if (own.Names.Count > 0 && theirs.Names.Count > 0)
        {
            return own.Names.Any(o => theirs.Names.Any(t => Likeness.Supports(t, o) && !HasOtherFirstName(o, own, t, theirs))) || own.Names.Any(o => theirs.Names.Any(t => !theirs.Names.Any(n => n.Stem == o.Stem) && !own.Names.Any(n => n.Stem == t.Stem) && evidence.AreLinked(t, o))) ? true
                // "London cocoa futures", "Cocoa futures in London".
                : own.Nouns.Any(o => theirs.All.Any(t => Likeness.AreOne(t, o))) ? null : false;
        }

        return own.All.Any(o => theirs.All.Any(t => Likeness.AreOne(t, o) && !HasOtherModifier(o, own, t, theirs))) || own.All.Any(o => theirs.All.Any(t => evidence.AreLinked(t, o))) ? true
            // "The probe" may be Lumi; whom the sentence there names in another place is somebody else.
            : IsOneOfMany(own, theirs) || own.Nouns.Any(IsTold) && theirs.Nouns.Any(IsTold) || own.All.Any(o => IsBeside(o, theirs)) || theirs.All.Any(t => IsBesideHere(t, own)) ? false : null;
    }

    // Arenz is no "musicians", whom the excerpt names beside him.
    private bool IsOneOfMany(Party own, Party theirs) =>
        own.Names.Count > 0 && theirs.Names.Count == 0 && theirs.Nouns.Count > 0 && theirs.Nouns[^1] is { } noun && (noun.Lower == "police" || (noun.Lower.EndsWith('s') && !noun.Lower.EndsWith("ss", StringComparison.Ordinal) && noun.Lower != noun.Stem))
        && evidence.Cited.Any(c => own.Names.All(n => c.Text.Words.Any(w => w.IsCapital && Likeness.Supports(w, n))));

    private static bool IsTold(ReadWord noun) => !LightWords.IsLight(noun) || noun.Stem == "report";

    // Stands in the party's sentence, outside it.
    private bool IsBeside(ReadWord own, Party theirs) => evidence.Cited.Any(c => IsBeside(own, theirs, c.Text));

    private bool IsBesideHere(ReadWord theirs, Party own) => IsBeside(theirs, own, evidence.Sentence);

    private static bool IsBeside(ReadWord word, Party party, Reading text)
    {
        var first = party.All.First();
        return first.Index < text.Words.Count && ReferenceEquals(text.Words[first.Index], first)
            && text.InSentence(first.Sentence).Any(w => !party.All.Contains(w) && Likeness.AreOne(w, word)
                && text.Words.Skip(Math.Min(w.Index, first.Index)).Take(Math.Abs(w.Index - first.Index)).Any(v => v.IsVerb));
    }

    // Frode and Anja Linneberg.
    private static bool HasOtherFirstName(ReadWord own, Party party, ReadWord theirs, Party other)
    {
        var (mine, others) = (party.Names.FirstOrDefault(n => n.Index == own.Index - 1), other.Names.FirstOrDefault(n => n.Index == theirs.Index - 1));
        return mine is not null && others is not null && mine.Stem != others.Stem;
    }

    // "Environmental groups", "business associations": bodies of one kind that differ in the word before.
    private bool HasOtherModifier(ReadWord own, Party party, ReadWord theirs, Party other)
    {
        if (own.Stem is not ("group" or "associ" or "ministri" or "minist" or "parti" or "union" or "compani" or "team" or "club" or "court" or "board" or "agenc" or "bank" or "offic" or "author"))
        {
            return false;
        }

        var (mine, others) = (party.All.FirstOrDefault(n => n.Index == own.Index - 1), other.All.FirstOrDefault(n => n.Index == theirs.Index - 1));
        return mine is not null && others is not null && !Likeness.AreOne(mine, others) && !evidence.AreLinked(mine, others);
    }

    // "People", "the company": whoever that is.
    private static bool IsAnybody(Party party) => party.Names.Count == 0 && party.Nouns.All(n => (LightWords.IsLight(n) && n.Lower is not ("state" or "states")) || n.Stem is "compani" or "firm" or "group" or "agenc" or "side" or "club" or "client" or "suspect");
}
