using System.Text.RegularExpressions;

namespace NewsQA.Retrieval;

/// <summary>Reads the kind of answer that a question wants off its question words.</summary>
internal static partial class QuestionTypeReader
{
    // The first pattern that matches decides, so the narrow ones come first.
    private static readonly (Regex Pattern, QuestionType Type)[] Rules =
    [
        // "Did the man who won it resign", "was it empty when it docked": a helping verb in front asks for no more than yes or no.
        (YesNo(), QuestionType.YesNo),
        (HowLong(), QuestionType.HowLong),
        (HowMuch(), QuestionType.HowMuch),
        (HowMany(), QuestionType.HowMany),
        (When(), QuestionType.When),
        (Where(), QuestionType.Where),
        (Why(), QuestionType.Why),
        (Who(), QuestionType.Who),
        (Which(), QuestionType.Which),
        (How(), QuestionType.How),
    ];

    public static QuestionType Read(string question)
    {
        question = WithoutInitials(question);
        foreach (var (pattern, type) in Rules)
        {
            if (pattern.IsMatch(question))
            {
                return type;
            }
        }

        return QuestionType.What;
    }

    /// <summary>The question with another name for the World Health Organization, whose initials ask for nobody. One in capitals throughout stays as it is.</summary>
    public static string WithoutInitials(string question) => question.Any(char.IsLower) ? Initials().Replace(question, "UN") : question;

    /// <summary>Pattern of what names a length of time; the length of a bridge is none.</summary>
    internal const string LengthsOfTime = @"duration|length of (time|stay)|length of ((the|his|her|its|their|this|that|[\w-]+['’]s?)\s+)?([\w-]+\s+){0,2}(visit|trip|stay|tour|journey|sentence|war|siege|contract|meeting|summit|ban)";

    /// <summary>Pattern of words without a question that ask for one: "China trip duration".</summary>
    internal const string TypedLength = @"^((?!\b(who|whom|whose|what|which|when|where|why|how)\b).)*\b(duration|length of (time|stay))\b";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A question has at most 2,000 characters.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"(?<=\w\s+[(“""]?)WHO\b", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Initials();

    [GeneratedRegex(@"\bhow (long|many (more )?(seconds|minutes|hours|days|nights|weeks|months|years|decades))\b|\b(what|which) ((is|was|will be) )?(the )?(" + LengthsOfTime + @")\b|\bfor what period\b|" + TypedLength, Options, TimeoutMs)]
    private static partial Regex HowLong();

    [GeneratedRegex(@"\bhow (much|high|large|big|far|fast|tall|deep|heavy|old|expensive|strong|wide)\b|\b(what|which) (is the |was the |were the )?(percentage|percent|share|proportion|price|cost|amount|sum|value|rate|interest rate|fee|fine|salary|turnover|speed|distance|height)\b|\bwhat did .{1,60} cost\b", Options, TimeoutMs)]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"\bhow (many|often)\b|\b(what|which) (is the |was the )?(number|count|total)\b", Options, TimeoutMs)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"^(?!.*\b(who|whom|whose|what|where|why|which|how)\b).*\bwhen\b|^\W*when\b(?!.*,\s*(who|what|where|why|which|how)\b)|\b(what|which) (year|date|day|month|century|decade|time|season)\b|\b(since|until|by) when\b", Options, TimeoutMs)]
    private static partial Regex When();

    [GeneratedRegex(@"\bwhere\b|\b(what|which) (city|town|village|country|place|region|state|county|continent|location|port|venue|street|island)\b", Options, TimeoutMs)]
    private static partial Regex Where();

    [GeneratedRegex(@"\bwhy\b|\bwhat (is|was|were|are) the (reason|reasons|cause|causes)\b|\bwhat (caused|led to)\b|\bhow come\b|\bfor what reason\b", Options, TimeoutMs)]
    private static partial Regex Why();

    // Behind another question word "who" is relative: "what did the man who won it say".
    [GeneratedRegex(@"^((?!\b(when|where|why|how|what|which)\b).)*\b(who|whom|whose)\b|\b(what|which) (person|man|woman|minister|president|player|team|club|company|firm|group|organi[sz]ation|party|outlet|newspaper|paper|author|actor|singer|scientist|official|country's)\b|\b(what|which) (is|was) the name of\b", Options, TimeoutMs)]
    private static partial Regex Who();

    // "Is it known when it ended", "can you say how many died", "May 2024 elections: who won" ask for what follows.
    [GeneratedRegex(@"^(?!.*\b(known?|knows|say|said|explain|clear|tell|told|remember|sure)\s+(who|whom|whose|when|where|why|how|what|which)\b)(?!.*[:–—]\s*(who|whom|whose|when|where|why|how|what|which)\b)(?!\s*may\s+\d)\s*(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)(n't|n’t)?\b(?!.*\bor\b.*\?)", Options, TimeoutMs)]
    private static partial Regex YesNo();

    [GeneratedRegex(@"\bwhich\b", Options, TimeoutMs)]
    private static partial Regex Which();

    [GeneratedRegex(@"\bhow\b", Options, TimeoutMs)]
    private static partial Regex How();
}
