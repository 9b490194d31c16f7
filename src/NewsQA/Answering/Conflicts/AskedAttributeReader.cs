using System.Text.RegularExpressions;
using NewsQA.Answering.Spans;
using NewsQA.Claims;
using NewsQA.Retrieval;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Reads which attribute a question asks for. Only a question with one clear answer has one: how long, how many, how much, when, who, where, which one, up or down, yes or no. A question that asks what,
/// how or why has none, unless it names what it wants ("what is the population of", "what year", "which party"); nor has one that asks for several ("which countries", "who were").
/// </summary>
internal static partial class AskedAttributeReader
{
    /// <summary>The attribute; null when there is none.</summary>
    public static AskedAttribute? Read(Question question)
    {
        var text = question.Text;
        if (Several().IsMatch(text))
        {
            return null;
        }

        if (SideReader.AsksDirection(text) || ((question.Type == QuestionType.YesNo || HowChanged().IsMatch(text)) && SideReader.SpeaksOfDirection(text)))
        {
            return new AskedAttribute(AttributeForm.Direction, []);
        }

        return ClassWords.AskedBy(text) is { } name ? new AskedAttribute(AttributeForm.Value, [ValueKind.Name], Class: name)
            : BirthDate().IsMatch(text) ? new AskedAttribute(AttributeForm.Value, [ValueKind.Date])
            : Measured().Match(text) is { Success: true } measured ? new AskedAttribute(AttributeForm.Value, [ValueKind.Number, ValueKind.Money, ValueKind.Share, ValueKind.Duration], measured.Groups["noun"].Value)
            : ByType(question);
    }

    private static AskedAttribute? ByType(Question question) => question.Type switch
    {
        // "How many days" is answered by "a week" too, so that the unit is no noun that must stand there.
        QuestionType.HowLong => new AskedAttribute(AttributeForm.Value, [ValueKind.Duration]),
        QuestionType.HowMany => new AskedAttribute(AttributeForm.Value, [ValueKind.Number], CountedNoun().Match(question.Text).Groups["noun"].Value),
        QuestionType.HowMuch => new AskedAttribute(AttributeForm.Value, ExpectedKinds.Of(question)),
        QuestionType.When => new AskedAttribute(AttributeForm.Value, [ValueKind.Date]),
        QuestionType.Who or QuestionType.Where => new AskedAttribute(AttributeForm.Value, [ValueKind.Name]),
        QuestionType.YesNo => new AskedAttribute(AttributeForm.YesNo, []),
        QuestionType.What or QuestionType.Which when !Description().IsMatch(question.Text) => new AskedAttribute(AttributeForm.Value, [], AskedFor.Read(question).HeadToken?.Lower ?? ""),
        _ => null,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A question has at most 2,000 characters.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\b(who|which) (are|were)\b|\bwhich (countries|companies|people|teams|cities|leaders|groups|states|parties|outlets|players|songs|films|books|places)\b|\b(what|who|where|when) else\b|\bname (some|all|the)\b", Options, TimeoutMs)]
    private static partial Regex Several();

    // What happened, what somebody said or thinks, is told in sentences and compared by nobody.
    [GeneratedRegex(@"\bwhat (are|were|happen(s|ed)?)\b|\bwhat (do|does|did|has|have|is|was)\b.{0,80}\b(say|said|saying|think|do|done|doing|mean|know|known|happened|happening|tell|told)\b|\bwhy\b", Options, TimeoutMs)]
    private static partial Regex Description();

    [GeneratedRegex(@"\bhow (did|has|have|does) .{3,80} (change[ds]?|develop(ed)?|evolved?|move[ds]?)\b|\bwhich way\b", Options, TimeoutMs)]
    private static partial Regex HowChanged();

    [GeneratedRegex(@"\b(birth ?date|date of (birth|death)|what (year|date|day))\b", Options, TimeoutMs)]
    private static partial Regex BirthDate();

    [GeneratedRegex(
        @"\bwhat (is|was|were|are) the\s+(\w+\s+){0,3}?(?<noun>population|number|toll|size|age|capacity|area|height|length|depth|weight|speed|distance|turnout|price|cost|fee|fine|salary|rate|percentage|share|total|amount|budget|turnover|revenue|profit|temperature|magnitude|duration|value|count|enrollment|elevation|density|margin|score)\b",
        Options, TimeoutMs)]
    private static partial Regex Measured();

    [GeneratedRegex(@"\bhow many\s+(more\s+|other\s+|new\s+|of the\s+)?(?<noun>(?!(were|was|are|is|did|do|have|had|has|will)\b)[\p{L}-]+(\s+(?!(were|was|are|is|did|do|does|have|had|has|will|would|can|could|in|on|at|of|from|by|to|after|live|lived|died|die)\b)[\p{L}-]+)?)?", Options, TimeoutMs)]
    private static partial Regex CountedNoun();
}
