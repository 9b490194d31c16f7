using System.Text.RegularExpressions;
using NewsQA.Answering.Appositions;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Answering.Kinds;

/// <summary>The kind of thing that a question asks for, and of what.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Units">The index's terms for what is counted or measured ("schools" in "how many schools", "days" in "how many days"); empty when nothing is said.</param>
internal sealed partial record AskedKind(AnswerKind Kind, IReadOnlyList<string> Units)
{
    // The first pattern that matches decides, so the narrow ones come first.
    private static readonly (Regex Pattern, AnswerKind Kind)[] Rules =
    [
        (Ages(), AnswerKind.Age),
        (Frequencies(), AnswerKind.Frequency),
        (RaceTimes(), AnswerKind.Duration),
        (Waits(), AnswerKind.Duration),
        (Shares(), AnswerKind.Share),
        (Extents(), AnswerKind.Amount),
        (Changes(), AnswerKind.Amount),
        (Lengths(), AnswerKind.Duration),
        (Measures(), AnswerKind.Measure),
        (Sums(), AnswerKind.Money),
        (Durations(), AnswerKind.Duration),
        (Counts(), AnswerKind.Count),
        (Places(), AnswerKind.Place),
        (People(), AnswerKind.Person),
        (Named(), AnswerKind.Name),
    ];

    // What someone who types words and no question looks for.
    private static readonly (Regex Pattern, AnswerKind Kind)[] KeywordRules =
    [
        (SoughtAges(), AnswerKind.Age),
        (SoughtTerms(), AnswerKind.Duration),
        (SoughtShares(), AnswerKind.Share),
        (SoughtSums(), AnswerKind.Money),
        (SoughtMeasures(), AnswerKind.Measure),
        (SoughtCounts(), AnswerKind.Count),
    ];

    private const int MaxUnitWords = 3;

    /// <summary>The office or relation whose holder is asked for; null when none is.</summary>
    public AskedRole? Role { get; init; }

    /// <summary>The name to be explained; null when none is.</summary>
    public AskedSubject? Subject { get; init; }

    /// <summary>Of which country what is counted is ("how many Libyan soldiers"), in lower case; empty when nothing is said.</summary>
    public IReadOnlyList<string> UnitNations { get; init; } = [];

    /// <summary>What a measure asked for measures.</summary>
    public MeasuredQuantity Quantity { get; init; }

    /// <summary>Whether only text of this kind can answer: "on the mole" is no answer to "when".</summary>
    public bool IsStrict => Kind is not (AnswerKind.Any or AnswerKind.Person or AnswerKind.Name or AnswerKind.Place);

    /// <summary>Reads a question.</summary>
    public static AskedKind Of(Question question)
    {
        if (question.Type == QuestionType.YesNo)
        {
            return new AskedKind(AnswerKind.Any, []);
        }

        // A page's layout may put any number of spaces between two words, over which patterns would try every way to part them.
        var role = AskedRole.Read(question.Text);
        if (role is null && AskedSubject.Read(question.Text) is { } subject)
        {
            return new AskedKind(AnswerKind.Description, []) { Subject = subject };
        }

        var text = QuestionTypeReader.WithoutInitials(string.Join(' ', question.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        foreach (var (pattern, kind) in IsKeywords(question.Type, text) ? [.. Rules, .. KeywordRules] : Rules)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return new AskedKind(kind, UnitsOf(kind, match)) { UnitNations = NationsOf(kind, match), Role = kind == AnswerKind.Person ? role : null, Quantity = kind == AnswerKind.Measure ? MeasuredQuantities.AskedBy(text) : MeasuredQuantity.Any };
            }
        }

        var ofType = OfType(question.Type);
        return new AskedKind(ofType, []) { Role = ofType == AnswerKind.Person ? role : null };
    }

    private static AnswerKind OfType(QuestionType type) => type switch
    {
        QuestionType.Who => AnswerKind.Person,
        QuestionType.Where => AnswerKind.Place,
        QuestionType.When => AnswerKind.Date,
        QuestionType.HowLong => AnswerKind.Duration,
        QuestionType.HowMany => AnswerKind.Count,
        QuestionType.HowMuch => AnswerKind.Amount,
        _ => AnswerKind.Any,
    };

    // "How many new jobs were lost": what stands before the verb, where one is known, else the one word after "many".
    private static IReadOnlyList<string> UnitsOf(AnswerKind kind, Match match)
    {
        if (kind is not (AnswerKind.Count or AnswerKind.Duration))
        {
            return [];
        }

        return [.. UnitWords(match).SelectMany(TextAnalyzer.Terms).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> UnitWords(Match match)
    {
        var words = match.Groups["unit"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, Verb().IsMatch);
        return words.Take(verb is > 0 and <= MaxUnitWords ? verb : 1);
    }

    private static IReadOnlyList<string> NationsOf(AnswerKind kind, Match match) =>
        kind == AnswerKind.Count ? [.. UnitWords(match).Where(w => char.IsUpper(w[0])).Select(w => w.ToLowerInvariant()).Where(Nations.Has)] : [];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A question has at most 2,000 characters.
    private const int TimeoutMs = 30_000;

    private const string Asking = @"\b(what|which)\s+((is|are|was|were|will be)\s+)?((the|his|her|its|their)\s+)?((exact|total|final|average|new|first|last|latest|current|highest|lowest|greatest|maximum|minimum|top|peak)\s+)?";

    // "What is the author afraid of" asks for no author.
    private const string NotVerb = @"(?!(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b)";

    [GeneratedRegex(@"\bhow old\b|" + Asking + @"age\b|\bat (what|which) age\b", Options, TimeoutMs)]
    private static partial Regex Ages();

    [GeneratedRegex(@"\bhow (often|frequently|regularly)\b|\bhow many times (a|per|each|every)\b", Options, TimeoutMs)]
    private static partial Regex Frequencies();

    // How big a pay rise is, or how high a tax, metres do not tell; how high the water rose they do.
    [GeneratedRegex(
        @"\bhow (big|large|steep)\b.{0,40}?\b(rise|raise|increase|fall|drop|decline|cut|jump)s?\b"
        + @"|\bhow (big|high|large|steep|heavy|deep|great|low)\b.{0,40}?\b((pay|wage|tax|price|rate|interest|salary)\s+(rise|raise|increase|fall|drop|decline|cut|hike)s?|tariffs?|tax(es)?|dut(y|ies)|lev(y|ies)|rates?|inflation|unemployment|turnout|fines?|penalt(y|ies)|bills?|debts?|deficits?|surplus|profits?"
        + @"|loss(es)?|revenues?|sales|bonus(es)?|salar(y|ies)|wages?|payments?|payouts?|prices?|costs?|fees?|budget|stake|holding|majority|margin|discount|dividend|loans?|rewards?|ransom|grants?|donations?|compensation)\b",
        Options, TimeoutMs)]
    private static partial Regex Extents();

    // Typed words, not a question, a request ("list the injured") or a thing looked for by name ("date of the arrests").
    private static bool IsKeywords(QuestionType type, string text) => type == QuestionType.What && !Asked().IsMatch(text);

    [GeneratedRegex(@"\b(who|whom|whose|what|which|when|where|why|how)\b|^\W*(name|list|tell|give|describe|show|explain|find|summar\w+|compare|date|day|year|month|time|place|reason|cause|may|might|must|shall|\w+n['’]t)\b", Options, TimeoutMs)]
    private static partial Regex Asked();

    // "Lee share of the profits".
    [GeneratedRegex(@"\b(percentage|percent|share|proportion)\s+of\b|\bturnout\b", Options, TimeoutMs)]
    private static partial Regex SoughtShares();

    // "Jonas Ekmark age"; the ice age is a time.
    [GeneratedRegex(@"(?i:(?<!\b(ice|stone|bronze|iron|golden|middle|old|new|space|digital|school|retirement|pension|voting|drinking|marriage|minimum|average|under|of|any)\s)\bage\W*$)|^\W*(?i:age\s+of)\s+\p{Lu}[\p{L}’'-]+\s+\p{Lu}", Options & ~RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex SoughtAges();

    // "FGM max sentence".
    [GeneratedRegex(@"\b(max(imum)?|min(imum)?|jail|prison)\s+(sentence|term)(\s+for\b|\W*$)", Options, TimeoutMs)]
    private static partial Regex SoughtTerms();

    // "Transfer fee Muriel Atalanta", "reward offered for the painting", "pension per year". A topic ("ransom Abu Sayyaf") is no sum looked for.
    [GeneratedRegex(
        @"\b(transfer|entry|entrance|release)\s+(fee|clause)\b|\bprize\s+money\b|\b(net\s+worth|salary)(\s+of\b|\W*$)|\b(lowest|highest|average|asking|ticket|sale|guide|reserve|record)\s+price\b|\breward\s+offered\b|\b(cost|price)\s+of\s+(the\s+)?(damage|repairs?|tickets?)\b"
        + @"|\b(pension|budget|salary|wage|fine|fee|cost)\s+(per|a)\s+(year|month|week|day|hour)\b|(?<!\b(any|what|whatever|all)\s)\b(price|cost|fee|reward)\W*$", Options, TimeoutMs)]
    private static partial Regex SoughtSums();

    // "Asimo running speed"; the height of a crisis is no measure.
    [GeneratedRegex(@"\b(speed|temperature)(\s+(of|in|at)\b|\W*$)|\b(height|depth|width|length|weight)\W*$", Options, TimeoutMs)]
    private static partial Regex SoughtMeasures();

    // "Tsunami death toll", "Scots killed in tsunami", "Aviator nominations".
    [GeneratedRegex(
        @"\bdeath toll\b|\b(?<unit>(?!(was|is|has|as|this|its|us|does)\b)\p{L}{2,}s|people|men|women|children)\s+(killed|injured|wounded|arrested|hurt|dead|missing|drowned|evacuated)\b|(^|\s)(?<unit>casualties|survivors|victims|deaths|nominations|injuries|arrests)(\s+(of|in|from|at|after)\b|\W*$)",
        Options, TimeoutMs)]
    private static partial Regex SoughtCounts();

    // "What was the length of the visit", "China trip duration".
    [GeneratedRegex(Asking + "(" + QuestionTypeReader.LengthsOfTime + @")\b|" + QuestionTypeReader.TypedLength, Options, TimeoutMs)]
    private static partial Regex Lengths();

    // A race is run in a time.
    [GeneratedRegex(@"\bhow fast (did|does|has|had)\b.{1,60}\b(run|ran|finish(ed)?|complete[ds]?|swim|swum|cycled?|row(ed)?|cover(ed)?|w[io]n)\b", Options, TimeoutMs)]
    private static partial Regex RaceTimes();

    [GeneratedRegex(
        @"\bhow (far|tall|high|deep|wide|thick|heavy|fast|big|large|hot|cold|warm|strong)\b|" + Asking + @"(((wind|air|water|sea|surface|body)\s+)?(speed|temperature)|height|depth|width|length|distance|weight|size|area)\b"
        + @"|\bhow long\s+(is|are|was|were|will be)\s+((the|this|that|its|their)\s+)?([\w-]+\s+([\w-]+\s+([\w-]+\s+)?)?)?(borders?|frontier|bridge|roads?|motorway|river|tunnels?|wall|pipeline|routes?|line|coast(line)?|fence|beach|track|cable|canal|course|street|runway|railway|race|marathon|queue|trench|ship|boat|ferry|dam|trail)\b"
        + @"|\bhow many (kilomet(re|er)s|met(re|er)s|miles|feet|inches|centimet(re|er)s|millimet(re|er)s|kilos|kilograms|tons|tonnes|lit(re|er)s|acres|hectares|degrees|barrels|megawatts|gigawatts)\b",
        Options, TimeoutMs)]
    private static partial Regex Measures();

    [GeneratedRegex(@"\b(what|which|how large a|how big a)\s+((is|was)\s+)?(the\s+)?(percentage|percent|share|proportion|fraction)\b|\bby how many (percent|percentage points)\b|" + Asking + @"((\w+\s+)?(turnout|interest rate|unemployment rate|inflation rate|inflation|growth rate|tax rate|tariff rate|mortgage rate|duty rate|approval rating))\b", Options, TimeoutMs)]
    private static partial Regex Shares();

    // The wage that somebody has, not its growth.
    private const string SumNouns = @"(price|cost|fine|fee|salary|wage|budget|revenue|profit|loss|prize money|ransom|ticket price|share price|value|net worth)"
        + @"(?!\s+(growth|increase|rise|deficit|surplus|war|model|print|cuts?|caps?|index|hikes?|margin|freeze|statement|talks|dispute|reports?|of (life|the season|the year|confidence))\b)";

    // "How much did wages rise", "by how much", "how much of it": in per cent as well as in money.
    [GeneratedRegex(
        @"\bby how much\b|\bhow much (of|more|less|higher|lower|bigger|smaller|faster)\b|\bhow much (did|does|do|has|have|had|will|would|are|is|were|was)\b.{1,60}\b(rise|rose|risen|rising|fall|fell|fallen|falling|climb(ed)?|grow|grew|grown|growing|drop(ped)?|increase[ds]?|decrease[ds]?|decline[ds]?|jump(ed)?|lower(ed)?|cut|shr[aiu]nk|gain(ed)?|slump(ed)?|soar(ed)?|surge[ds]?|plunge[ds]?)\b",
        Options, TimeoutMs)]
    private static partial Regex Changes();

    // "How much time did he spend there", "how much longer".
    [GeneratedRegex(@"\bhow much (more\s+|longer\s+)?time\b|\bhow much longer\b", Options, TimeoutMs)]
    private static partial Regex Waits();

    // What somebody earns is told a year, a match or a lesson: what somebody makes this week, or earned at the university, may be anything.
    private const string EachTime = @"\s+(a|an|per)\s+(year|month|week|day|night|hour|season|game|match|race|fight|film|episode|show|concert|lesson)\b";

    [GeneratedRegex(
        @"\bhow much\b.*\b(costs?|price|priced|pay|pays|paid|worth|spen[dt]|money|salary|fined?|fee|revenue|profits?|loss(es)?|damages?|dollars|euros|pounds|crowns|raised?|earn(s|ed)?|invest(ed)?|charged?|owed?|donated?|budget|valued?|ransom|compensation)\b"
        + @"|\bhow much (did|does|do|has|have|had|will|would|was|were)\s+([\w'’.-]+\s+){1,5}?(sell|sold|bought|fetch(ed)?)(\s+for\b|\W*$)"
        + "|" + Asking + @"((\w+\s+(\w+\s+)?)?" + SumNouns + @")\b|\bwhat (is|was|are|were)\s+([\w.-]+\s+){0,4}?[\w.-]+['’]s?\s+(\w+\s+)?(price|salary|wage|fee|budget|net worth)(?=\W*$|\s+(of|for|in|at|a|per|as|when|before|after)\b)"
        + @"|\bwhat (did|does|do|will|would) ([\w'’.-]+ ){1,6}?((earn|get paid)(?=\W*$|" + EachTime + @")|(make|charge)(?=" + EachTime + "))"
        + @"|\bwhat (is|was|are|were) ([\w'’.-]+ ){1,6}?(earning|((?<!\b(the|a|an) )(being )?paid))(?=\W*$|" + EachTime + ")"
        + @"|\bwhat\b.{1,80}\bcost(s|ing)?\b|\bhow expensive\b|\bhow many ((hundred|thousand|million|billion)s?\s+(of\s+)?)?(dollars|euros|pounds|crowns|yen|yuan|rupees|roubles|rubles|francs)\b",
        Options, TimeoutMs)]
    private static partial Regex Sums();

    [GeneratedRegex(@"\bhow long\b|\bhow many (more )?(?<unit>seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)\b|\b(what|which) (duration|length of time)\b|\bfor what period\b|\b(in )?what time did\b.{1,60}\b(run|clock|swim|post|record)\b", Options, TimeoutMs)]
    private static partial Regex Durations();

    [GeneratedRegex(@"\bhow many (?<unit>[^?,.;:]{1,60})|" + Asking + @"(number|count|total) of (?<unit>[^?,.;:]{1,60})|^((?!\b(who|whom|whose|what|which|when|where|why|how)\b).)*\bnumber of (?<unit>[^?,.;:]{1,60})", Options, TimeoutMs)]
    private static partial Regex Counts();

    [GeneratedRegex(@"^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|must|may|might|in|on|at|by|of|from|with|to|for|since|per|aboard|took|take|went|came|lost|got|lives?|lived|died?|work(ed)?|voted?|join(ed)?)$", Options, TimeoutMs)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(what|which)\s+" + NotVerb + @"(\w+\s+(\w+\s+)?)?(city|cities|town|village|countr(y|ies)|place|region|state|county|province|continent|location|port|venue|street|island|stadium|airport|capital|district|neighbou?rhood|hospital|harbou?r)\b" + @"|^\W*where\b|^((?!\b(who|whom|whose|what|which|when|why|how)\b).)*\bwhere\W*$", Options, TimeoutMs)]
    private static partial Regex Places();

    // Behind another question word "who" is relative: "when did the man who won it die".
    [GeneratedRegex(
        @"^((?!\b(when|where|why|how|what|which)\b).)*\b(who|whom|whose)\b|\b(what|which)\s+" + NotVerb + @"(\w+\s+(\w+\s+)?)?(person|people|man|men|woman|women|boy|girl|minister|president|chancellor|mayor|governor|senator|player|runner|rider|driver|goalkeeper|coach|captain|author|writer|actor|actress|singer|artist|painter|composer|scientist|researcher|doctor|professor|official|judge|leader|king|queen|director|chief|founder|inventor|journalist|politician|candidate|lawyer|officer)\b"
        + @"|" + Asking + @"name of\s+(the\s+|a\s+|his\s+|her\s+)?([\w'’-]+\s+([\w'’-]+\s+)?)?(man|woman|captain|minister|president|mayor|author|singer|player|husband|wife|son|daughter|father|mother|brother|sister|coach|director|judge|leader|spokes(man|woman|person)|victim|suspect|winner)\b",
        Options, TimeoutMs)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(what|which)\s+" + NotVerb + @"(\w+\s+(\w+\s+)?)?(teams?|clubs?|company|companies|firm|group|organi[sz]ation|party|outlet|newspaper|paper|(tele|radio|news|broadcast)?[\w-]*network|channel|broadcaster|station|website|platform|charity|bank|university|school|ship|ferry|band|agency|union|airline|brand|studio|publisher|magazine)\b|" + Asking + @"(\w+\s+)?name\b|\bwhat (is|was|are|were) .{1,60} (called|named)\b", Options, TimeoutMs)]
    private static partial Regex Named();
}
