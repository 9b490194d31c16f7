using System.Text.RegularExpressions;
using NewsQA.Answering.Kinds;
using NewsQA.Claims;

namespace NewsQA.Answering.Spans;

/// <summary>
/// Tells whether a run of words may be of the kind asked for where the rules found no place of it in any text. They may have missed one, so that less is asked of it than of a fitting place; but "three seasons" is no sum
/// and "a prison" no length of time, and an answer that is not even of the kind is none. Where it is in doubt it says yes.
/// </summary>
internal static partial class RoughKind
{
    // Below this a number without a currency beside it is far likelier an age, a rank or a count than a sum.
    private const int SumDigits = 3;

    private static readonly HashSet<string> Quantities = new(StringComparer.Ordinal)
    {
        "several", "few", "many", "no", "none", "nobody", "nothing", "zero", "both", "pair", "trio", "couple", "twins", "dozen", "dozens", "score", "scores", "tens", "hundreds", "thousands", "millions", "billions", "handful", "numerous",
        "multiple", "some", "single", "all", "everybody", "everyone", "everything", "never", "once", "twice", "repeatedly", "half", "third", "quarter", "double", "doubled", "tripled", "halved", "majority", "little", "much", "lot", "entire", "whole",
        "hat-trick", "brace",
    };

    private static readonly HashSet<string> Sums = new(StringComparer.Ordinal)
    {
        "no", "none", "nothing", "zero", "free", "half", "third", "quarter", "double", "doubled", "tripled", "halved", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "trillions",
        "bn", "mln", "crore", "lakh", "pound", "dollar", "euro", "crown", "penny", "cent", "fortune",
    };

    private static readonly HashSet<string> Currencies = new(StringComparer.Ordinal)
    {
        "dollars", "dlrs", "bucks", "cents", "euros", "pounds", "quid", "pence", "crowns", "kronor", "kroner", "krona", "krone", "francs", "yen", "yuan", "renminbi", "won", "baht", "rupees", "rupee", "rupiah", "rand", "peso", "pesos", "real", "reais", "roubles",
        "rubles", "rouble", "ruble", "hryvnia", "zloty", "forint", "lira", "liras", "shekels", "dinars", "dirhams", "riyals", "shillings", "naira", "bitcoin", "bitcoins",
    };

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "seventh", "eighth", "ninth", "tenth", "tenths", "majority", "minority", "all", "none", "nothing", "zero", "no", "every", "everyone", "everybody", "few", "nobody", "double",
        "twice", "doubled", "tripled", "halved", "handful",
    };

    private static readonly HashSet<string> Times = new(StringComparer.Ordinal)
    {
        "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "night", "nights", "overnight", "week", "weeks", "weekend", "fortnight", "month", "months", "season", "seasons", "summer", "winter", "spring", "autumn",
        "year", "years", "decade", "decades", "century", "centuries", "generation", "generations", "term", "life", "lifetime", "forever", "permanent", "permanently", "indefinite", "indefinitely", "temporary", "temporarily", "briefly",
        "until", "till", "through", "throughout", "into", "since", "rest", "long", "longer", "ever", "always", "pages", "several", "few", "hundreds",
    };

    /// <summary>Whether the run may be of the kind its text's question asks for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The run's first token.</param>
    /// <param name="last">Its last token, inclusive.</param>
    public static bool MayBe(SpanText text, int first, int last)
    {
        bool Any(Func<SpanText, int, bool> isOne) => Enumerable.Range(first, last - first + 1).Any(i => isOne(text, i));
        bool Overlaps(ValueKind kind) => text.Values.Any(v => v.Kind == kind && v.First <= last && v.Last >= first);
        return text.Kind.Kind switch
        {
            AnswerKind.Age or AnswerKind.Measure => false,
            AnswerKind.Money => Any(IsSum) || Overlaps(ValueKind.Share),
            AnswerKind.Share => Any(IsShare),
            AnswerKind.Count or AnswerKind.Amount => Any(IsQuantity),
            AnswerKind.Duration => Any(IsNumber) || Any((t, i) => Times.Contains(t.Tokens[i].Lower)) || Overlaps(ValueKind.Date),
            _ => true,
        };
    }

    private static bool IsNumber(SpanText text, int at) => text.Tokens[at].Class == TokenClass.Number;

    // "Most of them", "most passengers", but "most probably".
    private static bool IsMost(SpanText text, int at) => text.Tokens[at].Lower == "most" && Next(text, at) is { Class: not TokenClass.Adverb } next && (next.Lower == "of" || next.Lower.EndsWith('s') || next.Lower is "people" or "men" or "women");

    private static bool IsQuantity(SpanText text, int at) => IsNumber(text, at) || Quantities.Contains(text.Tokens[at].Lower) || IsMost(text, at);

    // "Two-thirds" is one token.
    private static bool IsShare(SpanText text, int at) => text.Tokens[at].Lower.Split('-').Any(Parts.Contains) || IsMost(text, at) || (IsNumber(text, at) && !IsYear(text.Tokens[at]));

    private static bool IsSum(SpanText text, int at)
    {
        var token = text.Tokens[at];
        if (Sums.Contains(token.Lower) || WithSuffix().IsMatch(token.Lower))
        {
            return true;
        }

        return IsNumber(text, at) && (IsCurrency(Next(text, at))
            || (token.Lower.Count(char.IsDigit) >= SumDigits && !IsYear(token) && !CountsSomething(text, at) && !text.Values.Any(v => v.Kind is ValueKind.Date or ValueKind.Duration && v.First <= at && at <= v.Last)));
    }

    private static bool IsCurrency(Token? token) => token is not null && (Currencies.Contains(token.Lower) || Sums.Contains(token.Lower));

    private static bool IsYear(Token token) => token.Lower.Length == 4 && token.Lower[0] is '1' or '2' && token.Lower.All(char.IsDigit);

    private static bool CountsSomething(SpanText text, int at) => Next(text, at) is { Class: TokenClass.Lower or TokenClass.Participle or TokenClass.Gerund } next && !Sums.Contains(next.Lower);

    private static Token? Next(SpanText text, int at) => at + 1 < text.Tokens.Count ? text.Tokens[at + 1] : null;

    // "38m", "2.1bn", "50p", "€9".
    [GeneratedRegex(@"^\p{Sc}?\d[\d.,]*(m|mn|mln|bn|tn|k|p|c)$|\p{Sc}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex WithSuffix();
}
