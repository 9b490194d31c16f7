using System.Text.RegularExpressions;
using NewsQA.Answering.Appositions;
using NewsQA.Answering.Spans;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Claims.Times;
using NewsQA.Indexing;

namespace NewsQA.Answering.Kinds;

/// <summary>Finds the places of a text that are of the kind asked for, by the values that the rules of <see cref="Claims"/> find and what stands around them.</summary>
internal static partial class FittingPlaces
{
    private const int NounReach = 4;
    private const int UnitReach = 16;
    private const int WholeReach = 2;
    private static readonly string[] Times = [.. TextAnalyzer.Terms("times")];
    private static readonly string[] People = [.. new[] { "people", "persons", "workers" }.SelectMany(TextAnalyzer.Terms)];

    /// <summary>The places, in the order of the text; none when anything will do.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="profile">The question's words: what it says itself is no answer to it.</param>
    /// <param name="text">A sentence or a quote.</param>
    /// <param name="values">The values in it.</param>
    /// <param name="around">What else its article says near it.</param>
    public static IReadOnlyList<FittingPlace> In(AskedKind asked, QuestionProfile profile, string text, IReadOnlyList<TextValue> values, string around = "") => asked.Kind switch
    {
        AnswerKind.Description => Described(asked.Subject!, text),
        AnswerKind.Person when asked.Role is { } role => Holders(asked, role, profile, text, values, around),
        AnswerKind.Date => [.. NotOfSaying(profile, text, Values(asked, profile, text, values)).Concat(Found(Distances(), text, isSure: true)).OrderBy(p => p.Span)],
        AnswerKind.Any => [],
        AnswerKind.Age => [.. Found(Ages(), text, isSure: true)],
        AnswerKind.Frequency => [.. Found(Frequencies(), text, isSure: true)],
        AnswerKind.Count when asked.Units.SequenceEqual(Times, StringComparer.Ordinal) => [.. Found(Repetitions(), text, isSure: true).Concat(Found(Ordinals(), text, isSure: false)).OrderBy(p => p.Span)],
        _ => Totals(asked, text, Values(asked, profile, text, values)),
    };

    private static IReadOnlyList<FittingPlace> Values(AskedKind asked, QuestionProfile profile, string text, IReadOnlyList<TextValue> values)
    {
        var places = values.Where(v => ExpectedKinds.IsNew(profile, v.Kind, v.Span.Of(text))).Select(v => Place(asked, text, v)).OfType<FittingPlace>();
        return asked.Kind switch
        {
            AnswerKind.Duration => [.. Lengths(profile, text, places)],
            AnswerKind.Money or AnswerKind.Amount => [.. UnitPrices(profile, text, places)],
            AnswerKind.Count => OfHarm(profile, text, [.. Parts(asked, profile, text, places)]),
            _ => [.. places],
        };
    }

    // "A six-year term" tells how long the term is, and nothing of a visit.
    private static IEnumerable<FittingPlace> Lengths(QuestionProfile profile, string text, IEnumerable<FittingPlace> places) => places.Select(
        p => p.Span.Of(text).Contains('-', StringComparison.Ordinal) && Word.Read(text[p.Span.End..ClauseEnd(text, p.Span.End)]) is [var noun, ..]
            && !profile.Words.Any(w => w.Word.Terms.Any(t => noun.Terms.Any(n => WordClasses.AreOne(t, n)))) ? p with { IsSure = false } : p);

    // "Cars will not cross it before 2028, the agency said on Monday": Monday answers only who asks when it was said.
    private static IEnumerable<FittingPlace> NotOfSaying(QuestionProfile profile, string text, IReadOnlyList<FittingPlace> places) =>
        Sayings().IsMatch(profile.Question.Text) ? places : places.Where(p => !TimeExpressionFinder.IsOfSaying(text, p.Span));

    // "73 dollars a share" is not surely what the whole deal is worth.
    private static IEnumerable<FittingPlace> UnitPrices(QuestionProfile profile, string text, IEnumerable<FittingPlace> places) =>
        UnitPrice.IsAskedBy(profile.Question.Text) ? places : places.Select(p => UnitPrice.EndsAt(text, p.Span.End) ? p with { IsSure = false } : p);

    // "Fourteen of the 18 economists said so": the whole is told to say what the part is of, unless it is the whole of which the question says the same ("how many were asked": "of the 18 asked").
    private static IEnumerable<FittingPlace> Parts(AskedKind asked, QuestionProfile profile, string text, IEnumerable<FittingPlace> places) => places.Select(
        p => PartBefore().IsMatch(text.AsSpan(0, p.Span.Start))
            && !Word.Read(text[p.Span.End..ClauseEnd(text, p.Span.End)]).Take(WholeReach).Any(w => profile.Words.Any(q => q.Word.Terms.Any(t => w.Terms.Contains(t, StringComparer.Ordinal) && !asked.Units.Contains(t, StringComparer.Ordinal)))) ? p with { IsSure = false } : p);

    // Who asks how many died asks for none of the injured.
    private static IReadOnlyList<FittingPlace> OfHarm(QuestionProfile profile, string text, IReadOnlyList<FittingPlace> places)
    {
        if (places.Count == 0 || profile.Words.SelectMany(w => w.Word.Terms).Where(WordClasses.IsHarm).ToList() is not { Count: > 0 } harm)
        {
            return places;
        }

        var words = Word.Read(text);
        return [.. places.Select(p => (Place: p, Harm: NearestHarm.Of(words, p.Span, text)))
            .Where(p => p.Harm is null || p.Harm.Terms.Any(t => harm.Any(h => WordClasses.AreOne(h, t))))
            .Select(p => p.Harm is null ? p.Place with { IsSure = false } : p.Place)];
    }

    private static IReadOnlyList<FittingPlace> Described(AskedSubject subject, string text)
    {
        var tokens = TokenReader.Read(text);
        return [.. Descriptions.In(subject, tokens).Select(d => new FittingPlace(new TextSpan(tokens[d.First].Span.Start, tokens[d.Last].Span.End), d.IsSure))];
    }

    // Where somebody stands beside the office asked for, nobody else in the sentence is meant; who holds another one never is.
    private static List<FittingPlace> Holders(AskedKind asked, AskedRole role, QuestionProfile profile, string text, IReadOnlyList<TextValue> values, string around)
    {
        var holders = RoleHolders.SpansIn(role, text, around);
        var surest = holders.Count == 0 ? Holding.Other : holders.Max(h => h.Holding);
        var right = holders.Where(h => h.Holding >= Holding.Likely && h.Holding == surest).Select(h => new FittingPlace(h.Span, true)).ToList();
        return right.Count > 0 ? right : [.. Values(asked, profile, text, values).Where(p => !holders.Any(h => h.Holding == Holding.Other && h.Span.Overlaps(p.Span)))];
    }

    // "The toll has climbed to five after two passengers died": where a whole is told, the parts beside it are not what is asked for.
    private static IReadOnlyList<FittingPlace> Totals(AskedKind asked, string text, IReadOnlyList<FittingPlace> places)
    {
        bool IsTotal(FittingPlace place) => TotalBefore().IsMatch(text.AsSpan(0, place.Span.Start));
        return asked.Kind == AnswerKind.Count && places.Any(IsTotal) ? [.. places.Where(IsTotal).Select(place => place with { IsSure = true })] : places;
    }

    private static FittingPlace? Place(AskedKind asked, string text, TextValue value)
    {
        FittingPlace Sure(bool isSure) => new(value.Span, isSure);
        return (asked.Kind, value.Kind) switch
        {
            (AnswerKind.Person, ValueKind.Name) => Sure(NameLook.IsPersonLike(text, value.Span)),
            (AnswerKind.Place, ValueKind.Name) => Sure(NameLook.StandsAsPlace(text, value.Span)),
            (AnswerKind.Name, ValueKind.Name) => Sure(isSure: true),
            (AnswerKind.Date, ValueKind.Date) => Sure(isSure: true),
            (AnswerKind.Duration, ValueKind.Duration) => Sure(asked.Units.Count == 0 || HasUnit(asked, value.Span.Of(text))),
            (AnswerKind.Measure, ValueKind.Number) when HasMeasure(text, value.Span) && MeasuredQuantities.IsOf(asked.Quantity, text, value.Span) => Sure(isSure: true),
            (AnswerKind.Count, ValueKind.Number) when !IsSomethingElse(text, value.Span) && !CountsAnotherNation(asked, text, value.Span) => Sure(CountsUnit(asked, text, value.Span)),
            (AnswerKind.Money, ValueKind.Money) or (AnswerKind.Share, ValueKind.Share) => Sure(isSure: true),
            (AnswerKind.Amount, ValueKind.Money or ValueKind.Share) => Sure(isSure: true),
            (AnswerKind.Amount, ValueKind.Number) when !IsSomethingElse(text, value.Span) || HasMeasure(text, value.Span) => Sure(HasMeasure(text, value.Span)),
            _ => null,
        };
    }

    private static bool HasUnit(AskedKind asked, string value) => Word.Read(value).SelectMany(w => w.Terms).Any(asked.Units.Contains);

    // "At least 20 were killed", "killing eleven", "17 dead": people, though no noun says so.
    private static bool CountsVictims(string text, TextSpan number) => VictimsAfter().IsMatch(text.AsSpan(number.End)) || VictimsBefore().IsMatch(text.AsSpan(0, number.Start));

    // "Six passengers", "36 schools in Sundmark", "the 41 people injured": the noun follows the number within its clause.
    private static bool CountsUnit(AskedKind asked, string text, TextSpan number)
    {
        var clause = text[number.Start..ClauseEnd(text, number.End)];
        var words = Word.Read(clause).Take((PartOf().IsMatch(clause) ? 2 : 1) * NounReach + 1).ToList();
        return words.SelectMany(w => w.Terms).Any(t => asked.Units.Any(u => WordClasses.AreOne(u, t)))
            || (asked.Units.Any(People.Contains) && (words.Skip(1).Any(w => NamesPeople().IsMatch(w.Lower)) || CountsVictims(text, number)));
    }

    // "29 Chadian soldiers" where Libyan ones are asked for.
    private static bool CountsAnotherNation(AskedKind asked, string text, TextSpan number) =>
        asked.UnitNations.Count > 0
        && Word.Read(text[number.Start..ClauseEnd(text, number.End)]).Skip(1).TakeWhile(w => !w.Terms.Any(t => asked.Units.Any(u => WordClasses.AreOne(u, t))) || Nations.Has(w.Lower)).Take(NounReach).Where(w => char.IsUpper(text[number.Start + w.Span.Start]) && Nations.Has(w.Lower)).ToList() is { Count: > 0 } told
        && !told.Exists(w => asked.UnitNations.Any(n => NationsApart.AreTogether(n, w.Lower)));

    private static int ClauseEnd(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            // The comma of "1,487" ends no clause.
            if (text[at] is ';' or '\n' || (text[at] == ',' && !(at > 0 && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static bool HasMeasure(string text, TextSpan number) =>
        Units().IsMatch(text[number.Start..Math.Min(text.Length, number.End + UnitReach)]);

    // The 52 of "Bird, 52, said", the 31 of "a 31-year-old ferry", the 12 of "12 kilometres", the four of "four o'clock", the one of "one of them", the 1 of "version 1" count nothing.
    private static bool IsSomethingElse(string text, TextSpan number) =>
        HasMeasure(text, number) || NamedAge.IsSurely(text, number) || NoCountAfter().IsMatch(text.AsSpan(number.End)) || LabelBefore().IsMatch(text.AsSpan(0, number.Start));

    private static IEnumerable<FittingPlace> Found(Regex pattern, string text, bool isSure) => pattern.Matches(text).Select(m => new FittingPlace(new TextSpan(m.Index, m.Index + m.Length), isSure));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    private const string Small = @"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(-\w+)?)";

    [GeneratedRegex(
        @"\b(\d{1,3}|" + Small + @")[\s-]years?[\s-]old\b|(?<=\baged?\s(of\s)?)(\d{1,3}|" + Small + @")\b|(?<=[\p{L}’'”""],\s)\d{1,3}(?=[,;.]|$)|(?<=\b(was|is|were|am|turned|turns|at)\s(only\s|just\s)?)\d{1,3}\b(?![.,:]\d|\s*(%|per|[ap]\.?m|degrees|met|kilo|miles|years? (in|of|ago)|points|\p{Lu}))",
        Options, TimeoutMs)]
    private static partial Regex Ages();

    [GeneratedRegex(
        @"\b(once|twice|daily|hourly|weekly|monthly|annually|yearly|nightly|rarely|seldom|never)\b|\b(every|each)\s+(\w+\s+)?(second|minute|hour|day|night|morning|evening|week|month|quarter|year|decade|(mon|tues|wednes|thurs|fri|satur|sun)day)s?\b"
        + @"|\b[\w.,]+\s+(times?|days?|nights?)\s+(a|per|each|every|in)\s+\w+\b|\bone\s+\w+\s+(in|out of)\s+\w+\b|\b[\w.,]+\s+times\b",
        Options, TimeoutMs)]
    private static partial Regex Frequencies();

    // "How many times have they met": "twice", "three times", "the fourth meeting"; whether the fourth is the last is not said.
    [GeneratedRegex(@"\b(once|twice|thrice|([\d.,]+|" + Small + @"|several|many|a dozen|dozens of)\s+(times|occasions))\b", Options, TimeoutMs)]
    private static partial Regex Repetitions();

    [GeneratedRegex(@"\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(st|nd|rd|th))\b(?=\s[\w-])", Options, TimeoutMs)]
    private static partial Regex Ordinals();

    [GeneratedRegex(
        @"^[\w.,]+([\s-]+(hundred|thousand|million|billion))*[\s-]*((square|cubic)[\s-]+)?(met(re|er)s?|kilomet(re|er)s?|centimet(re|er)s?|millimet(re|er)s?|km|cm|mm|m|miles?|feet|foot|ft|inch(es)?|yards?|knots?|mph|km/h|kph|tonnes?|tons?|kilos?|kilograms?|kg|grams?|pounds in weight|lit(re|er)s?|gallons?|barrels?|acres?|hectares?|degrees?|°|megawatts?|gigawatts?|MW|GW|kWh)\b",
        Options, TimeoutMs)]
    private static partial Regex Units();

    [GeneratedRegex(@"^([\s-]years?[\s-]old\b|\s+o['’]clock\b|\s+of\s+(the|them|these|those|his|her|its|their|which|whom)\b(?!(\s[\p{L}-]+){0,2}\s(" + Small + @"|\d))|[.:]\d|\s*[ap]\.?m\b|-(foot|inch|mile|metre|meter|hour|minute|page|storey|story|part|member|seat|day|week|month|year)\b)", Options, TimeoutMs)]
    private static partial Regex NoCountAfter();

    [GeneratedRegex(@"(\d|\b" + Small + @")\s+([\p{L}-]+\s+)?(out\s+)?of\s+((the|its|his|her|their|all|some|about)\s+([\p{L}-]+\s+){0,2})?$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex PartBefore();

    [GeneratedRegex(@"\b(say|said|tell|told|stated?|warn(ed)?|announced?|speak|spoke|spoken|declared?)\b", Options, TimeoutMs)]
    private static partial Regex Sayings();

    // "Lost 92 of its previously held 1,487 seats": the noun stands behind the whole.
    [GeneratedRegex(@"^[\w,.]+\s+of\s+(the|its|his|her|their)\s+([\p{L}-]+\s+){0,2}\d", Options, TimeoutMs)]
    private static partial Regex PartOf();

    // "Barely two weeks after", "three days before": a distance from something else that is named.
    [GeneratedRegex(@"\b((just|barely|only|about|nearly|almost|some|more than|less than)\s+)?(\d{1,3}|an?|several|a few|a couple of|" + Small + @")\s+(minutes?|hours?|days?|weeks?|months?|years?)\s+(after|before|into)\b", Options, TimeoutMs)]
    private static partial Regex Distances();

    [GeneratedRegex(@"^\s+((were|was|are|have been|had been|has been)\s+)?((confirmed|reportedly|seriously|badly|critically)\s+)?(killed|dead|died|injured|wounded|hurt|missing|rescued|arrested|hospitali[sz]ed|infected)\b", Options, TimeoutMs)]
    private static partial Regex VictimsAfter();

    [GeneratedRegex(@"\b(killed|killing|injured|injuring|wounded|wounding|leaving|claimed)\s+((at least|about|around|some|more than|nearly|up to|a total of|as many as)\s+)?$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex VictimsBefore();

    [GeneratedRegex(@"\b(toll|number|total|count|figure)\b[^.;]{0,80}\b(to|at|reached|of)\s+(about\s+|at least\s+|more than\s+|nearly\s+)?$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex TotalBefore();

    // Nouns of people by how they end, and a few that end otherwise.
    [GeneratedRegex(@"(er|or|ist|ian|ant|ent|ee|person|ard)s$|(men|women|people|children|crew|police|staff|troops|civilians|pupils|migrants)$", Options, TimeoutMs)]
    private static partial Regex NamesPeople();

    [GeneratedRegex(@"\b(no\.|number|version|chapter|page|article|section|room|flight|route|line|highway|interstate|group|phase|level|round|type|covid|covid-|boeing|airbus|area|unit|class|form|aged?)[\s-]*$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex LabelBefore();
}
