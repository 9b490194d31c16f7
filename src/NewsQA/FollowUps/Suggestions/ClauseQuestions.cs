using System.Text.RegularExpressions;
using NewsQA.Answering.Appositions;
using NewsQA.Checking;

namespace NewsQA.FollowUps.Suggestions;

/// <summary>
/// Makes questions of a sentence's clauses: who did it, how many did, what they did, to whom, with what, what they plan to do, and when, where and why. Words are kept as they are; helpers change their place, and a past tense alone gets one.
/// </summary>
internal static partial class ClauseQuestions
{
    private const int MostOfPredicate = 12;
    private const int LeastOfPredicate = 3;

    private static readonly HashSet<string> Plans = new(StringComparer.Ordinal) { "expected", "scheduled", "due", "set", "planning", "hoping", "trying", "looking", "preparing", "seeking", "threatening", "aiming" };

    // After these words more must come.
    private static readonly HashSet<string> LeadingOn = new(StringComparer.Ordinal)
    {
        "more", "very", "too", "both", "between", "early", "late", "just", "only", "back", "way", "first", "once", "p.m", "a.m", "mr", "mrs", "ms", "dr", "st",
    };

    // "Charged with", "accused of": the preposition stays behind.
    private static readonly Dictionary<string, string> Charges = new(StringComparer.Ordinal)
    {
        ["charged"] = "with", ["accused"] = "of", ["convicted"] = "of", ["cleared"] = "of", ["acquitted"] = "of", ["suspected"] = "of", ["diagnosed"] = "with",
    };

    // "Accused Ann Lee of lying", "praised China for its restraint", "supplied Russia with parts".
    private static readonly Dictionary<string, (string Verb, string By)> Objects = new (string Verb, string By)[]
    {
        ("accuse", "of"), ("praise", "for"), ("thank", "for"), ("criticise", "for"), ("criticize", "for"), ("blame", "for"), ("condemn", "for"), ("supply", "with"), ("provide", "with"), ("urge", "to"), ("ask", "to"), ("order", "to"), ("tell", "to"),
        ("invite", "to"), ("force", "to"),
    }.ToDictionary(frame => WordForms.Past(frame.Verb), StringComparer.Ordinal);

    private static readonly HashSet<string> Reasons = new(StringComparer.Ordinal) { "because", "after", "amid", "following" };

    /// <summary>The questions, each with its kind and whom or what it is about.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">Words that its article writes large within sentences.</param>
    public static IEnumerable<(string Question, string About)> From(string sentence, IReadOnlySet<string> names) =>
        Clause.Read(sentence, names).SelectMany(c => Of(c, names));

    private static IEnumerable<(string Question, string About)> Of(Clause clause, IReadOnlySet<string> names) => clause.Kind switch
    {
        SubjectKind.Number => IsTold(clause) && Predicate(clause) is { } text ? [($"How many {clause.Subject} {text}?", "count")] : [],
        SubjectKind.Share => IsTold(clause) && Predicate(clause) is { } text ? [($"What percentage of {clause.Subject} {text}?", "share")] : [],
        _ => [.. Who(clause), .. Why(clause), .. When(clause), .. Where(clause), .. Whom(clause), .. Charged(clause), .. ByOrTo(clause), .. Planned(clause), .. Counted(clause), .. About(clause, names), .. What(clause)],
    };

    // "Two men arrested over the murder": what was done to them, in a sentence without a verb.
    private static bool IsTold(Clause clause) => clause.Helpers > 0 || clause.Verb.Lower is "died" or "voted" or "took" or "came" or "went" or "left" or "fled" or "joined" or "attended" or "backed" or "supported" or "opposed" or "said";

    private static IEnumerable<(string Question, string About)> Who(Clause clause)
    {
        // "Who was a village", "who is in Norravik": only a verb says that somebody is meant.
        var verb = clause.Verb.Lower;
        var isWhat = clause.Helpers > 0 && EnglishWords.FormsOfBe.Contains(clause.Words[0].Lower) && clause.Helpers == 1 && (EnglishWords.Determiners.Contains(verb) || EnglishWords.Prepositions.Contains(verb) || verb == "one");
        if (clause.Kind == SubjectKind.Person && !isWhat && clause.Words[0].Lower is not ("did" or "do" or "does") && !(clause.Helpers == 0 && NarrativeVerbs.Asked(verb) is { } asked && NarrativeVerbs.IsSaying(asked.Verb)) && !(clause.Helpers > 0 && verb is ("born" or "said" or "located" or "based" or "acquired" or "owned" or "closed" or "opened" or "built" or "becoming" or "held" or "launched" or "known")) && Predicate(clause) is { } text)
        {
            yield return ($"Who {text}?", $"did {clause.Subject}");
        }
    }

    // The clause without what tells a time at its end; null where it is too short, too long or breaks off.
    private static string? Predicate(Clause clause)
    {
        var end = ClauseTime.Before(clause, 0);
        return end + 1 is >= LeastOfPredicate and <= MostOfPredicate && EndsWell(clause, end) && (clause.Words.Skip(1).Take(end).Any(IsName) || (clause.Kind is SubjectKind.Number or SubjectKind.Share && Token.Read(clause.Subject).Any(IsName))) ? clause.Text(0, end) : null;
    }

    private static IEnumerable<(string Question, string About)> Why(Clause clause)
    {
        // "Was arrested for", "resigned over": what follows the verb and at most a few words, then a reason.
        if (!IsReasoned(clause))
        {
            yield break;
        }

        var at = clause.Helpers + 1;
        while (at < clause.Words.Count && !(clause.Words[at].Lower is "over" or "for" or "due"))
        {
            at++;
        }

        var given = at < clause.Words.Count && !(clause.Words[at].Lower == "for" && at + 1 < clause.Words.Count && (char.IsDigit(clause.Words[at + 1].Text[0]) || clause.Words[at + 1].Lower is "life" || ClauseSubject.IsNumber(clause.Words[at + 1]) || !clause.Words[at + 1].Lower.EndsWith("ing", StringComparison.Ordinal))) ? at - 1 : Reasons.Contains(clause.BrokenBy) ? clause.Words.Count - 1 : -1;
        // "Arrested the day after", "closed after 40 years": when, not why.
        if (clause.BrokenBy is "after" or "following" && given == clause.Words.Count - 1 && (TimeNouns.Contains(clause.Words[given].Lower) || AfterTime().IsMatch(clause.Sentence[clause.Words[given].Span.End..])))
        {
            yield break;
        }

        if (given >= clause.Helpers && given - clause.Helpers <= 8 && Inverted(clause, Math.Min(given, ClauseTime.Before(clause, clause.Helpers))) is { } text)
        {
            yield return ($"Why {text}?", $"why {clause.Subject}");
        }
    }

    private static readonly HashSet<string> TimeNouns = new(StringComparer.Ordinal) { "day", "days", "hour", "hours", "minutes", "week", "weeks", "month", "months", "year", "years", "moments", "night", "morning", "shortly", "soon", "immediately" };

    [GeneratedRegex(@"^\W*(after|following)\s+(\d|(an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|about|nearly|almost|more|the)\s+([\w-]+\s+)?(hours?|days?|weeks?|months?|years?|decades?|minutes|centur))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex AfterTime();

    private static bool IsReasoned(Clause clause)
    {
        var verb = clause.Verb.Lower;
        return clause.BrokenBy == "because" || (clause.Helpers == 0 ? NarrativeVerbs.Asked(verb) is { } asked && NarrativeVerbs.TakesReason(asked.Verb) : NarrativeVerbs.Asked(verb) is { Helper: "did" } done && NarrativeVerbs.TakesReason(done.Verb) && IsPassive(clause));
    }

    private static bool IsPassive(Clause clause) => clause.Words.Take(clause.Helpers).Any(w => w.Lower is "was" or "were" or "been");

    private static IEnumerable<(string Question, string About)> When(Clause clause)
    {
        var last = ClauseTime.Before(clause, clause.Helpers);
        if (clause.Words[0].Lower is not ("has" or "have" or "had") && IsDeed(clause) && last < clause.Words.Count - 1 && last > clause.Helpers && ClauseTime.Ends(clause, last + 1) && Inverted(clause, last) is { } text)
        {
            yield return ($"When {text}?", $"when {clause.Subject}");
        }
    }

    // "Was heckled", "is planning", not "was integral to".
    private static bool IsDeed(Clause clause) =>
        !clause.Words.Take(clause.Helpers).Any(w => EnglishWords.FormsOfBe.Contains(w.Lower) || w.Lower is "be" or "been") || clause.Verb.Lower.EndsWith("ed", StringComparison.Ordinal) || clause.Verb.Lower.EndsWith("ing", StringComparison.Ordinal) || EnglishWords.Participles.Contains(clause.Verb.Lower);

    private static IEnumerable<(string Question, string About)> Where(Clause clause)
    {
        var verb = clause.Helpers > 0 ? null : NarrativeVerbs.Asked(clause.Verb.Lower)?.Verb;
        for (var i = clause.Helpers + 1; verb is not null && NarrativeVerbs.TakesPlace(verb) && i + 1 < clause.Words.Count; i++)
        {
            if (clause.Words[i].Lower is "in" or "at" or "near" && IsName(clause.Words[i + 1]) && Inverted(clause, i - 1) is { } text)
            {
                yield return ($"Where {text}?", $"where {clause.Subject}");
                yield break;
            }
        }
    }

    private static IEnumerable<(string Question, string About)> Whom(Clause clause)
    {
        if (clause.Helpers > 0 || NarrativeVerbs.Asked(clause.Verb.Lower) is not { Helper: "did" } asked || !NarrativeVerbs.TakesPerson(asked.Verb))
        {
            yield break;
        }

        // "Beat the champion Ann Lee in Norravik": a person's name, at most four words behind the verb.
        var from = 1;
        while (from < Math.Min(5, clause.Words.Count) && !IsName(clause.Words[from]))
        {
            from++;
        }

        var to = from;
        while (to < clause.Words.Count && IsName(clause.Words[to]) && (to == from || clause.Joined(to - 1)))
        {
            to++;
        }

        if (to - from is 2 or 3 && !clause.Words.Skip(1).Take(from - 1).Any(w => EnglishWords.Prepositions.Contains(w.Lower)) && !clause.Words.Skip(from).Take(to - from).Any(w => EnglishWords.InNamesOfThings.Contains(w.Lower) || w.Lower.EndsWith('s') && w.Text.Contains('\'')))
        {
            var last = ClauseTime.Before(clause, to);
            var rest = last >= to && clause.Words[to].Lower is "in" or "at" or "as" && last - to < 5 && EndsWell(clause, last) ? " " + clause.Text(to, last) : "";
            yield return ($"Who did {clause.Subject} {asked.Verb}{rest}?", $"whom {clause.Subject}");
        }
    }

    private static IEnumerable<(string Question, string About)> Charged(Clause clause)
    {
        if (clause.Helpers == 0 || !IsPassive(clause))
        {
            yield break;
        }

        var (verb, next) = (clause.Verb.Lower, clause.Helpers + 1 < clause.Words.Count ? clause.Words[clause.Helpers + 1].Lower : "");
        if (Charges.TryGetValue(verb, out var by) && next == by)
        {
            yield return ($"What {Inverted(clause, clause.Helpers)} {by}?", $"charge {clause.Subject}");
        }
        else if (verb == "found" && next == "guilty" && clause.Words.Count > clause.Helpers + 3 && clause.Words[clause.Helpers + 2].Lower == "of")
        {
            yield return ($"What {Inverted(clause, clause.Helpers + 1)} of?", $"charge {clause.Subject}");
        }
        else if (verb is "jailed" or "banned" or "suspended" or "imprisoned" && next == "for" && clause.Rest.Skip(1).Take(4).Any(w => w.Lower is "years" or "months" or "weeks" or "days" or "year" or "life"))
        {
            yield return ($"How long {Inverted(clause, clause.Helpers)} for?", $"long {clause.Subject}");
        }
    }

    // "Accused Ann Lee of lying": "What did ... accuse Ann Lee of?"; "urged Norway to act": "What did ... urge Norway to do?".
    private static IEnumerable<(string Question, string About)> ByOrTo(Clause clause)
    {
        if (clause.Helpers > 0 || !Objects.TryGetValue(clause.Verb.Lower, out var frame))
        {
            yield break;
        }

        var to = 1;
        while (to < Math.Min(7, clause.Words.Count) && clause.Words[to].Lower != frame.By && !EnglishWords.Prepositions.Contains(clause.Words[to].Lower))
        {
            to++;
        }

        if (to > 1 && to + 1 < clause.Words.Count && clause.Words[to].Lower == frame.By && clause.Words.Skip(1).Take(to - 1).Any(IsName))
        {
            yield return ($"What did {clause.Subject} {frame.Verb} {clause.Text(1, to)}{(frame.By == "to" ? " do" : "")}?", $"by {clause.Subject}");
        }
    }

    // "Is expected to visit", "plans to build": "What ... to do?".
    private static IEnumerable<(string Question, string About)> Planned(Clause clause)
    {
        var next = clause.Helpers + 1 < clause.Words.Count ? clause.Words[clause.Helpers + 1].Lower : "";
        if (next == "to" && clause.Words.Count > clause.Helpers + 3)
        {
            if (clause.Helpers == 1 && EnglishWords.FormsOfBe.Contains(clause.Words[0].Lower) && Plans.Contains(clause.Verb.Lower))
            {
                yield return ($"What {Inverted(clause, clause.Helpers)} to do?", $"plan {clause.Subject}");
            }
            else if (clause.Helpers == 0 && NarrativeVerbs.Wished(clause.Verb.Lower) is { } asked)
            {
                yield return ($"What {asked.Helper} {clause.Subject} {asked.Verb} to do?", $"plan {clause.Subject}");
            }
        }
    }

    // "Launched nearly 80 drones on Holm": "How many drones did ... launch on Holm?".
    private static IEnumerable<(string Question, string About)> Counted(Clause clause)
    {
        if (clause.Helpers > 0 || NarrativeVerbs.Asked(clause.Verb.Lower) is not { } asked)
        {
            yield break;
        }

        string At(int i) => i < clause.Words.Count ? clause.Words[i].Lower : "";
        var at = (At(1), At(2)) is ("at", "least") or ("more", "than") or ("up", "to") or ("fewer", "than") ? 3 : At(1) is "about" or "around" or "some" or "nearly" or "almost" or "over" or "only" ? 2 : 1;
        var from = at + (At(at + 1) is "hundred" or "thousand" or "million" or "billion" ? 2 : 1);
        if (at >= clause.Words.Count || !ClauseSubject.IsNumber(clause.Words[at]) || !clause.Joined(at))
        {
            yield break;
        }

        var to = from;
        while (to < clause.Words.Count && to - from < 4 && char.IsLower(clause.Words[to].Text[0]) && !EnglishWords.Prepositions.Contains(clause.Words[to].Lower))
        {
            to++;
        }

        // "80 kinds of drones".
        if (At(to) == "of" || (asked.Helper == "does" && IsVerbNext(clause)))
        {
            yield break;
        }

        if (to > from && ClauseSubject.IsCounted(clause.Words[to - 1].Lower))
        {
            var last = ClauseTime.Before(clause, to - 1);
            var rest = last >= to && last - to < 5 && EndsWell(clause, last) ? " " + clause.Text(to, last) : "";
            yield return ($"How many {clause.Text(from, to - 1)} {asked.Helper} {clause.Subject} {asked.Verb}{rest}?", "count");
        }
    }

    // "Said that Norway would pay": "What did ... say about Norway?".
    private static IEnumerable<(string Question, string About)> About(Clause clause, IReadOnlySet<string> names)
    {
        // "Revealed the memos of Holm's mayor" says nothing about Holm.
        if (clause.Helpers > 0 || NarrativeVerbs.Asked(clause.Verb.Lower) is not { } asked || !NarrativeVerbs.IsSaying(asked.Verb) || (NarrativeVerbs.TakesThing(asked.Verb) && clause.BrokenBy != "that"))
        {
            yield break;
        }

        // Of what is said, and not of where: behind "that" or a mark, or at once.
        var after = clause.Sentence[clause.Verb.Span.End..];
        if (!Reported().IsMatch(after))
        {
            yield break;
        }

        var told = NamedThing.Find(after).FirstOrDefault(n => n.Kind != NamedKind.Date && n.Text.Length > 2 && n.Text.Any(char.IsLower) && !IsAdjective(n.Text) && !clause.Subject.Contains(n.Text, StringComparison.Ordinal) && !n.Text.Contains('"') && !n.Text.Contains('“') && names.Contains(n.Text.Split(' ')[0]));
        if (told is not null && told.Span.Start > 1 && clause.Verb.Lower != "told" && !Standing().IsMatch(after[..told.Span.Start]) && !(after[..told.Span.Start].EndsWith(" the ", StringComparison.Ordinal) && NextSmall().IsMatch(after[told.Span.End..])))
        {
            var the = after[..told.Span.Start].EndsWith(" the ", StringComparison.Ordinal) ? "the " : "";
            yield return ($"What did {clause.Subject} say about {the}{told.Text}?", "about " + told.Text);
        }
    }

    [GeneratedRegex(@"^\s+that\s|^:?,?\s*[""“]|^:|^\s+(the\s+)?\p{Lu}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Reported();

    // "At Westminster", "on Twitter".
    [GeneratedRegex(@"\b(in|at|on|from)\s+(the\s+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Standing();

    // "The Metropolitan police".
    [GeneratedRegex(@"^\s\p{Ll}{4,}", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex NextSmall();

    private static IEnumerable<(string Question, string About)> What(Clause clause)
    {
        if (clause.Helpers > 0 || NarrativeVerbs.Asked(clause.Verb.Lower) is not { } asked || !(NarrativeVerbs.TakesThing(asked.Verb) || NarrativeVerbs.IsSaying(asked.Verb)))
        {
            yield break;
        }

        // An object, or that something is so: not "won in Norravik", not "closed".
        var next = clause.Words.Count > 1 ? clause.Words[1] : null;
        var hasObject = next is not null && !EnglishWords.Prepositions.Contains(next.Lower) && clause.Joined(0) && !next.Lower.EndsWith("ly", StringComparison.Ordinal) && !ClauseTime.IsWeekday(next.Lower) && !next.Text.Contains('-', StringComparison.Ordinal)
            && next.Lower is not ("him" or "her" or "them" or "last" or "this" or "again" or "out" or "down" or "up" or "off" or "back" or "away" or "lower" or "higher" or "against") && asked.Verb != "warn" && !(asked.Helper == "does" && IsVerbNext(clause));
        if ((NarrativeVerbs.TakesThing(asked.Verb) && hasObject) || (NarrativeVerbs.IsSaying(asked.Verb) && clause.BrokenBy == "that" && clause.Words.Count == 1))
        {
            yield return ($"What {asked.Helper} {clause.Subject} {asked.Verb}?", asked.Verb == "say" ? "say " + clause.Subject : $"what {clause.Subject} {asked.Verb}");
        }
    }

    // "Apple plans caused anger", "the Obama plans face opposition": a noun.
    private static bool IsVerbNext(Clause clause) =>
        clause.Words.Count > 1 && (NarrativeVerbs.IsFinite(clause.Words[1].Lower) || WordForms.IsBase(clause.Words[1].Lower) || EnglishWords.Auxiliaries.Contains(clause.Words[1].Lower));

    // As a question has it, up to a word: "did Skerry Line buy the ferry Orion", "was Ann Lee arrested"; null where that breaks off.
    private static string? Inverted(Clause clause, int last)
    {
        if (last < clause.Helpers || (last > clause.Helpers && !EndsWell(clause, last)))
        {
            return null;
        }

        var rest = last > clause.Helpers ? " " + clause.Text(clause.Helpers + 1, last) : "";
        if (clause.Helpers > 0)
        {
            var others = clause.Helpers > 1 ? clause.Text(1, clause.Helpers - 1) + " " : "";
            return $"{clause.Words[0].Lower} {clause.Subject} {others}{clause.Verb.Text}{rest}";
        }

        return NarrativeVerbs.Asked(clause.Verb.Lower) is { } asked ? $"{asked.Helper} {clause.Subject} {asked.Verb}{rest}" : null;
    }

    private static bool EndsWell(Clause clause, int last)
    {
        var word = clause.Words[last];
        var leadsOn = ClauseSubject.IsTitle(word) || ClauseSubject.IsPossessive(word) || EnglishWords.Prepositions.Contains(word.Lower) || EnglishWords.Determiners.Contains(word.Lower) || EnglishWords.Auxiliaries.Contains(word.Lower) || LeadingOn.Contains(word.Lower);
        return !leadsOn && word.Text.Length > 1 && (last < clause.Words.Count - 1 || IsWhole(clause, word));
    }

    // "Told Congress that": what follows is what the verb is about; "U.S" lost its full stop.
    private static bool IsWhole(Clause clause, Token last) =>
        clause.BrokenBy is not ("that" or "what" or "whether" or "how" or "why" or "if" or "than" or "as" or Clause.CutShort)
        && (!last.Text.Contains('.') || char.IsDigit(last.Text[0]))
        && !(clause.BrokenBy is "and" or "or" && clause.Words.Any(w => w.Lower is "between" or "both" or "either"));

    // "European", "Chinese": of somebody or something that the name leaves out.
    private static bool IsAdjective(string name) => name.ToLowerInvariant() is var lower && (lower is "european" or "african" or "asian" or "western" or "islamic" or "muslim" or "christian" or "jewish" || (Nations.Has(lower) && !Nations.IsCountry(lower)));

    private static bool IsName(Token token) => char.IsUpper(token.Text[0]) && token.Text.Length > 1 && !QuestionTemplates.NotNames.Contains(token.Text);
}
