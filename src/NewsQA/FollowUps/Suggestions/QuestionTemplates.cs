using System.Text.RegularExpressions;

namespace NewsQA.FollowUps.Suggestions;

/// <summary>
/// Makes questions of sentences, of few forms and those alone that read well whatever stands in them: the words of the sentence are kept, and an auxiliary that is
/// there already changes its place, or a past tense gets one. Most sentences give none.
/// </summary>
internal static partial class QuestionTemplates
{
    private const int MostWords = 14;

    /// <summary>A pattern: a word written large and another; <c>{0,2}</c> behind it for one to three words.</summary>
    internal const string Name = @"\p{Lu}[\p{L}\p{M}’'-]*[\p{L}\p{M}](?: (?:(?:de|von|van|bin|al|du) )?\p{Lu}[\p{L}\p{M}’'-]*[\p{L}\p{M}])";
    /// <summary>A pattern: two to four such words.</summary>
    internal const string FullName = "(?<name>" + Name + "{1,3})";
    private const string Subject = @"(?<subject>(?:The [\p{L}\p{M}\d’' -]{3,60}?|" + Name + "{0,4}))";
    private const string Date = @"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)?(?: \d{4})?|(?:1[5-9]|20)\d\d";
    private const string Number = @"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 30_000;

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["runs"] = "does run", ["employs"] = "does employ", ["owns"] = "does own", ["operates"] = "does operate", ["carries"] = "does carry",
        ["scored"] = "did score", ["received"] = "did receive", ["won"] = "did win", ["sold"] = "did sell", ["lost"] = "did lose", ["treated"] = "did treat", ["hired"] = "did hire",
        ["raised"] = "did raise", ["killed"] = "did kill", ["recalled"] = "did recall",
        ["rose"] = "did rise", ["fell"] = "did fall", ["grew"] = "did grow", ["climbed"] = "did climb", ["dropped"] = "did drop", ["jumped"] = "did jump", ["slipped"] = "did slip", ["declined"] = "did decline",
        ["increased"] = "did increase", ["decreased"] = "did decrease", ["shrank"] = "did shrink", ["paid"] = "did pay", ["spent"] = "did spend", ["earned"] = "did earn",
        ["invested"] = "did invest", ["donated"] = "did donate", ["borrowed"] = "did borrow", ["made"] = "did make",
    };

    /// <summary>The questions that a sentence answers, each with its kind and whom or what it is about.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">Words that its article writes large within sentences.</param>
    public static IEnumerable<(string Question, string About)> From(string sentence, IReadOnlySet<string> names)
    {
        var text = Dateline().Replace(sentence, "");
        // What a form cannot do without is looked for first: most sentences need no pattern at all.
        var introduced = Found(text.Contains(','), Introduced(), text).Where(m => IsIntroduced(text, m)).Concat(Found(Offices().IsMatch(text), InOffice(), text)).Where(IsPerson).Select(m => m.Groups["name"].Value);
        foreach (var name in introduced.Concat(Titled(text)).Distinct(StringComparer.Ordinal).Where(n => !text.StartsWith(n, StringComparison.Ordinal) || !n.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal)))
        {
            yield return ($"Who is {name}?", "who " + name);
        }

        foreach (var office in Offices().IsMatch(text) ? OfficeTemplates.From(text) : [])
        {
            yield return office;
        }

        foreach (Match match in Found(text.AsSpan().ContainsAnyInRange('0', '9'), Aged(), text))
        {
            yield return ($"How old is {match.Groups["name"].Value}?", "age");
        }

        foreach (Match match in Found(Speaking().IsMatch(text), Speech(), text))
        {
            if (IsPerson(match))
            {
                yield return ($"What did {match.Groups["name"].Value} say?", "say " + match.Groups["name"].Value);
            }
        }

        foreach (Match match in Found(Speaking().IsMatch(text), BySurname(), text))
        {
            if (match.Groups["name"].Value is var name && names.Contains(name))
            {
                yield return ($"What did {name} say?", "say " + name);
            }
        }

        foreach (var question in OfWholeSentence(text).Where(q => !q.IsBare).Select(q => (q.Question, q.About)).Concat(ClauseQuestions.From(text, names)).Where(q => IsSound(q.Question)))
        {
            yield return question;
        }
    }

    // "Deputy Energy Minister Ann Lee", "their leader Ann Lee": an office, then two or three words written large.
    private static IEnumerable<string> Titled(string text)
    {
        var tokens = Token.Read(text);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (!EnglishWords.Roles.Contains(tokens[i].Lower) || tokens[i].Text is "Chief" or "Head" or "Chair")
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Count && Clause.Gap(text, tokens, end - 1) == " " && char.IsUpper(tokens[end].Text[0]) && tokens[end].Text.Length > 1)
            {
                end++;
            }

            List<Token> name = [.. tokens.Skip(i + 1).Take(end - i - 1)];
            if (name.Count is 2 or 3 && !name.Exists(t => ClauseSubject.IsTitle(t) || EnglishWords.InNamesOfThings.Contains(t.Lower) || NotNames.Contains(t.Text) || t.Text.Contains('\'') || t.Text.Contains('’') || t.Text.All(char.IsUpper)))
            {
                yield return text[name[0].Span.Start..name[^1].Span.End];
            }
        }
    }

    private static IEnumerable<(string Question, string About, bool IsBare)> OfWholeSentence(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('0', '9') && When().Match(text) is { Success: true } when)
        {
            yield return ($"When {Inverted(when)}?", "when", IsBare(when) || IsCutShort(when));
        }

        if (text.Contains(" because ", StringComparison.Ordinal) && Why().Match(text) is { Success: true } why)
        {
            yield return ($"Why {Inverted(why)}?", "why", IsBare(why));
        }

        if (text.Contains(" cost", StringComparison.Ordinal) && Costs().Match(text) is { Success: true } costs)
        {
            var whom = costs.Groups["whom"].Value;
            var (first, verb) = costs.Groups["will"].Success ? ("will", "cost") : costs.Groups["now"].Success ? ("does", "cost") : ("did", "cost");
            yield return ($"How much {first} {Lower(costs.Groups["subject"].Value)} {verb}{whom}?", "cost", IsBare(costs));
        }

        if (text.AsSpan().ContainsAnyInRange('0', '9') && Changes().Match(text) is { Success: true } change)
        {
            yield return ($"By how much {Asked(change)}?", "change", IsBare(change));
        }

        if (text.AsSpan().IndexOfAny('$', '€', '£') >= 0 && Sums().Match(text) is { Success: true } sum)
        {
            yield return ($"How much {Asked(sum)}{sum.Groups["for"].Value}?", "sum", IsBare(sum));
        }

        if (Where().Match(text) is { Success: true } where && !NotNames.Contains(Possessive().Replace(where.Groups["place"].Value, "")))
        {
            yield return ($"Where {Inverted(where)}?", "where", IsBare(where));
        }

        if (text.Contains(" by ", StringComparison.Ordinal) && Passive().Match(text) is { Success: true } passive && IsPerson(passive))
        {
            yield return ($"Who {Inverted(passive)} by?", "by", IsBare(passive));
        }

        if (Counts().Match(text) is { Success: true } counts)
        {
            yield return ($"How many {counts.Groups["what"].Value} {Asked(counts)}?", "count", IsBare(counts));
        }
    }

    // "Skerry Line runs": "does Skerry Line run".
    private static string Asked(Match match)
    {
        var verb = Verbs[match.Groups["verb"].Value].Split(' ');
        return $"{verb[0]} {Lower(match.Groups["subject"].Value)} {verb[1]}";
    }

    // The first word of a sentence has a capital whatever it is: "Repairs" may be no name. "The police said the museum" is no subject.
    private static bool IsBare(Match match) => !match.Groups["subject"].Value.Contains(' ') || FiniteVerb().IsMatch(match.Groups["subject"].Value);

    // "Will be held": the first word alone changes its place.
    private static string Inverted(Match match)
    {
        var auxiliary = match.Groups["auxiliary"].Value.Split(' ', 2);
        return string.Join(' ', [auxiliary[0], Lower(match.Groups["subject"].Value), .. auxiliary.Skip(1), match.Groups["middle"].Value]);
    }

    private static MatchCollection Found(bool maybe, Regex pattern, string text) => pattern.Matches(maybe ? text : "");

    private static string Lower(string subject) => subject.StartsWith("The ", StringComparison.Ordinal) ? "the " + subject[4..] : subject;

    // "Norravik University said" is fine to ask, "Next Monday said" is not: names of organisations count by their words, others by having two.
    internal static bool IsPerson(Match match) =>
        Token.Read(match.Groups["name"].Value) is var words && !words.Any(t => EnglishWords.InNamesOfThings.Contains(t.Lower) || NotNames.Contains(t.Text)) && !ClauseSubject.IsTitle(words[0]) && !match.Groups["name"].Value.Contains('\'');

    private static bool IsIntroduced(string text, Match match) =>
        !text[..match.Index].EndsWith("the ", StringComparison.OrdinalIgnoreCase)
        && (match.Groups["how"].Value == "who" || Token.Read(match.Groups["what"].Value).Take(5).Any(t => PersonNouns.Contains(t.Lower)));

    // "... in 2006" may have been "way back in 2006": what is cut off must not leave its adverb behind.
    private static bool IsCutShort(Match match) =>
        Token.Read(match.Groups["middle"].Value) is [.., { Lower: "back" or "way" or "early" or "late" or "mid" or "only" or "just" or "first" or "once" or "originally" or "sometime" or "as" or "to" }];

    // A question must stand alone: it names something, leans on nothing outside, and is short.
    private static bool IsSound(string question)
    {
        var tokens = Token.Read(question);
        return tokens.Count <= MostWords && !Leaning().IsMatch(question) && question.AsSpan().IndexOfAny('"', '“', '”') < 0
            && tokens.Skip(1).Any(t => char.IsUpper(t.Text[0]) && !NotNames.Contains(t.Text));
    }

    // What a person is said to be. A list, since "a river" and "a tower" end like "a teacher".
    private static readonly HashSet<string> PersonNouns = new(StringComparer.Ordinal)
    {
        "captain", "master", "driver", "pilot", "owner", "winner", "founder", "author", "writer", "composer", "painter", "artist", "singer", "actor", "actress",
        "player", "striker", "goalkeeper", "coach", "manager", "mayor", "minister", "president", "leader", "director", "chief", "head", "chair", "chairman",
        "chairwoman", "spokesman", "spokeswoman", "spokesperson", "governor", "judge", "professor", "lecturer", "doctor", "surgeon", "nurse", "teacher", "schoolteacher",
        "officer", "superintendent", "secretary", "economist", "analyst", "researcher", "scientist", "microbiologist", "engineer", "lawyer", "attorney", "editor",
        "reporter", "journalist", "columnist", "banker", "farmer", "grocer", "vet", "postman", "fisherman", "clerk", "activist", "politician", "senator", "lawmaker",
        "executive", "entrepreneur", "investor", "historian", "consultant", "adviser", "advisor", "expert", "specialist", "strategist", "resident", "student", "pupil",
        "widow", "father", "mother", "son", "daughter", "brother", "sister", "cellist", "accordionist",
    };

    /// <summary>Words that are written large and no names.</summary>
    internal static readonly HashSet<string> NotNames = new(StringComparer.Ordinal)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December", "Christmas", "Easter", "The", "A", "An", "And", "In", "On", "At", "For", "As", "It", "If", "When", "While", "After", "Before", "Since", "Unlike", "Both", "Some", "Most", "Although", "Though", "But", "However", "Meanwhile", "Earlier", "Later", "Even",
        "Many", "Last", "Next", "This", "That", "Yet", "Now", "Then", "So", "Neither", "Members", "Correction",
        "Instead", "Despite", "Perhaps", "Today", "Yesterday", "Once", "Only", "Under", "Over", "With", "By", "From", "To", "Of", "Like", "Following", "During", "According", "Asked", "Speaking", "Given", "Because", "Until", "Through", "Among", "Between",
        "Against", "Asking", "Such", "Other", "Another", "One", "Two", "Three", "Not", "No", "All", "Every", "Each", "These", "Those", "His", "Her", "Their", "Our", "My", "Its", "He", "She", "They", "We", "You", "I", "What", "Who", "Where", "Why", "How",
    };

    [GeneratedRegex(@"^[^–—]{2,60}? [–—-] |^\p{Lu}{3,}[^–—]{0,60}[–—-] ", Options, TimeoutMs)]
    private static partial Regex Dateline();

    // "Jonas Ekmark, a master with 22 years at sea": whether what follows is what a person is, is asked of its words and not of the pattern.
    [GeneratedRegex(FullName + @", (?<how>who|an|a|the) (?<what>[^,;.]{1,60})", Options, TimeoutMs)]
    private static partial Regex Introduced();

    // "chief executive Solveig Amundsrud".
    [GeneratedRegex(@"\b(?:the|its|chief|deputy|project|harbour|race|prime|foreign) (?:[\p{Ll}’'-]+ ){0,2}(?:executive|manager|master|minister|director|leader|governor|mayor|chair|chairman|secretary|researcher|economist|forecaster|officer),? " + FullName + @"(?=[,. ])", Options, TimeoutMs)]
    private static partial Regex InOffice();

    [GeneratedRegex(
        @"\b(?:said|says|say|told|tells|heard|hears|found|finds|understands|believes?|knows?|reports|reported|announced|fell|rose|was|were|is|are|has|had|have|will|would|did|does|that|who|which|against|while|but|and then)\b",
        Options, TimeoutMs)]
    private static partial Regex FiniteVerb();

    // "Skerry Line shares fell by 4%".
    [GeneratedRegex("^(?<subject>(?:The [\\p{L}\\p{M}\\d’' -]{3,60}?|(?:" + Name + @"{1,3}|\p{Lu}{2,6})(?:['’]s)?(?: \p{Ll}[\p{Ll}-]+){0,3})) (?<verb>rose|fell|grew|climbed|dropped|jumped|slipped|declined|increased|decreased|shrank) (?:by )?(?:about |some |around |nearly |almost |more than |just )?\d[\d.,]*(?:%| per ?cent| percentage points?)", Options, TimeoutMs)]
    private static partial Regex Changes();

    // "Skerry Line paid £40m for two ships."
    [GeneratedRegex("^" + Subject + @" (?<verb>paid|spent|earned|lost|raised|invested|donated|borrowed|made) (?:about |some |around |nearly |almost |more than )?[$€£]\d[\d.,]*(?: ?(?:m|bn|million|billion|thousand))?(?: \([^)]*\))?(?<for> (?:for|in|on|to) (?:the |a |an )?[\p{L}\d’' -]{2,50}?)?(?=[,;]|\.(?!\S)| (?:in|last|after|before|during|when|while) )", Options, TimeoutMs)]
    private static partial Regex Sums();

    [GeneratedRegex("^" + Subject + @" (?<auxiliary>will be|was|were|is|are) (?<middle>held|found|born|arrested|built|based|located|buried|staged|filmed|launched|shot dead|discovered|unveiled|moored|made) (?:in|at|near|outside) (?<place>(?:the )?\p{Lu}[\p{L}\p{M}’'-]+)", Options, TimeoutMs)]
    private static partial Regex Where();

    [GeneratedRegex("^" + Subject + @" (?<auxiliary>was|were|is|are) (?<middle>(?!not |never |followed |delayed |caused )(?:\p{Ll}+ )?(?!followed|delayed|caused)(?:\p{Ll}{3,}ed|written|built|led|bought|sold|won|drawn|made|sung|chosen|shot|set up|run)) by (?:the )?(?:\p{Ll}+ ){0,3}" + FullName + @"(?=[,.; ])", Options, TimeoutMs)]
    private static partial Regex Passive();

    /// <summary>The ending of whose something is.</summary>
    [GeneratedRegex("['’]s$", Options, TimeoutMs)]
    internal static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:said|wrote|warned|announced|promised|predicted|denied)\b", Options, TimeoutMs)]
    private static partial Regex Speaking();

    [GeneratedRegex(@"\b(?:executive|manager|master|minister|director|leader|governor|mayor|chair|chairman|chairwoman|secretary|researcher|economist|forecaster|officer|president|captain|coach|editor|founder|general)\b", Options, TimeoutMs)]
    private static partial Regex Offices();

    [GeneratedRegex(FullName + @", \d\d,", Options, TimeoutMs)]
    private static partial Regex Aged();

    [GeneratedRegex(@"[""”] (?:said|wrote) (?:(?:the|its) [\p{L}’' -]{3,40}, )?" + FullName + @"(?=[,. ])|" + FullName + @"(?:,? (?:of|from) [\p{L}\p{M} ’'-]{3,40},?|, [^,""“.]{3,60},)? (?:said|warned|announced|promised|predicted|denied) (?:that |on |in )", Options, TimeoutMs)]
    private static partial Regex Speech();

    // "…," Nyholt said; "…," said Nyholt.
    [GeneratedRegex(@"[""”] (?:said|wrote) (?<name>\p{Lu}[\p{L}\p{M}’'-]*[\p{L}\p{M}])(?=[,.] |\.?$)|[""”] (?<name>\p{Lu}[\p{L}\p{M}’'-]*[\p{L}\p{M}]) (?:said|wrote)(?=[,. ]|$)", Options, TimeoutMs)]
    private static partial Regex BySurname();

    [GeneratedRegex("^" + Subject + @" (?<auxiliary>will|was|were|is|are) (?<middle>\p{Ll}[^,;:.–—""“”]{2,60}?) (?:on|in|from|before|until|by) (?:" + Date + @")(?=[.,;])", Options, TimeoutMs)]
    private static partial Regex When();

    [GeneratedRegex("^" + Subject + @" (?<auxiliary>will|was|were|is|are|has|have|had) (?<middle>\p{Ll}[^,;:.–—""“”]{2,80}?),? because ", Options, TimeoutMs)]
    private static partial Regex Why();

    [GeneratedRegex("^" + Subject + @" (?:(?<will>will cost)|(?<now>costs)|cost)(?<whom> " + Name + @"{0,3})? (?:about |some |nearly |an estimated )?(?:[$€£]\d|" + Number + @"(?: hundred| thousand| million| billion)? (?:crowns|euros|dollars|pounds|yuan|roubles))", Options, TimeoutMs)]
    private static partial Regex Costs();

    [GeneratedRegex("^" + Subject + " (?<verb>runs|employs|owns|operates|carries|scored|received|won|sold|lost|treated|hired|raised|killed|recalled) (?:about |some |around |nearly |more than )?" + Number + @" (?<what>(?:\p{Ll}[\p{L}-]+ )?\p{Ll}{2,}s|people)(?=[., ])", Options, TimeoutMs)]
    private static partial Regex Counts();

    [GeneratedRegex(@"\b(?:he|him|his|she|her|it|its|they|them|their|we|our|I|my|you|this|that|these|those|there|here|then|also|now|still|again|so|too|such|other|another|others|same|latter|former|earlier|later|ago|yesterday|today|tomorrow)\b", Options | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Leaning();
}
