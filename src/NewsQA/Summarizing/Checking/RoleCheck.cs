namespace NewsQA.Summarizing.Checking;

/// <summary>Who does what to whom is in the sentence as in a cited excerpt, the passive turned round. Where either cannot be told, the check says nothing.</summary>
internal sealed class RoleCheck(Evidence evidence)
{
    /// <summary>Checks the deeds.</summary>
    public SentenceVerdict? Find(Func<ReadWord, bool> isQuoted)
    {
        foreach (var verb in evidence.Sentence.Words.Where(w => w.IsVerb && !isQuoted(w) && !LightWords.IsLight(w)))
        {
            if (IsOtherwise(verb))
            {
                return new SentenceVerdict(SentenceProblem.Roles, verb.Text);
            }
        }

        return null;
    }

    // Where it fits once, it is said. Where it is turned round once and fits nowhere, or differs wherever it can be told, it is not.
    private bool IsOtherwise(ReadWord verb)
    {
        var all = evidence.SupportsOf(verb);
        var fits = all.Where(s => s.Word.IsVerb).Select(s => Fit(verb, s)).ToList();
        if (fits.Contains(Match.Same))
        {
            return false;
        }

        var best = evidence.BestSupportsOf(verb);
        return fits.Contains(Match.Turned) || (best.Count > 0 && best.All(s => s.Word.IsVerb && Fit(verb, s) == Match.Other));
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
        if ((doer == false && AreOne(agent, theirPatient) == true) || (done == false && AreOne(patient, theirAgent) == true))
        {
            return Match.Turned;
        }

        var isOther = (doer == false && !IsGapped(agent, support)) || (done == false && (patient.Names.Count > 0) == (theirPatient.Names.Count > 0)) || HasOtherTarget(verb, support);
        return isOther ? Match.Other : doer == true || (doer is null && done == true) ? Match.Same : Match.Unknown;
    }

    // "Scored for Rovers", "scored for United": another name behind the same small word.
    private bool HasOtherTarget(ReadWord verb, Support support)
    {
        var theirs = support.Cited.Clauses.Targets(support.Word).ToList();
        return evidence.Clauses.Targets(verb).Any(own => theirs.Exists(t => t.Word == own.Word) && theirs.TrueForAll(t => t.Word != own.Word
            || !(t.Names.Any(n => own.Names.Any(o => Likeness.AreOne(n, o))) || t.Names.Any(n => own.Names.Any(o => evidence.AreLinked(n, o))))));
    }

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
            return own.Names.Any(o => theirs.Names.Any(t => Likeness.Supports(t, o) && !HasOtherFirstName(o, own, t, theirs))) || own.Names.Any(o => theirs.Names.Any(t => !theirs.Names.Any(n => n.Stem == o.Stem) && !own.Names.Any(n => n.Stem == t.Stem) && evidence.AreLinked(t, o)));
        }

        return own.All.Any(o => theirs.All.Any(t => Likeness.AreOne(t, o))) || own.All.Any(o => theirs.All.Any(t => evidence.AreLinked(t, o)));
    }

    // Frode and Anja Linneberg.
    private static bool HasOtherFirstName(ReadWord own, Party party, ReadWord theirs, Party other)
    {
        var (mine, others) = (party.Names.FirstOrDefault(n => n.Index == own.Index - 1), other.Names.FirstOrDefault(n => n.Index == theirs.Index - 1));
        return mine is not null && others is not null && mine.Stem != others.Stem;
    }

    // "People", "the company": whoever that is.
    private static bool IsAnybody(Party party) => party.Names.Count == 0 && party.Nouns.All(n => LightWords.IsLight(n) || n.Stem is "compani" or "firm" or "group" or "agenc" or "side" or "club");
}
