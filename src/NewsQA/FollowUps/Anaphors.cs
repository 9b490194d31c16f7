using System.Text.RegularExpressions;
using NewsQA.Answering;
using NewsQA.Client;

namespace NewsQA.FollowUps;

/// <summary>
/// Fills in what a whole question leaves open: pronouns, "the visit" and "there", and the circumstances of one that names nothing ("Who won?"). A pronoun whose
/// noun stands in the question itself is left alone.
/// </summary>
internal static partial class Anaphors
{
    // "What is the price of it": so near before a pronoun a noun is not what it stands for.
    private const int NearWords = 4;

    private static readonly HashSet<string> OfPersons = new(StringComparer.Ordinal) { "he", "him", "his", "she", "her", "hers" };
    private static readonly HashSet<string> OfThings = new(StringComparer.Ordinal) { "it", "its", "they", "them", "their", "theirs" };
    private static readonly HashSet<string> Several = new(StringComparer.Ordinal) { "they", "them", "their", "theirs" };

    public static FollowUpReading Read(string text, Context context)
    {
        var carried = new List<CarriedText>();
        var named = NamedThing.Find(text).Count > 0;
        var isOpen = Open(text, named) || (!named && IsShort(text));
        text = WithPronouns(text, context, carried, ref isOpen);
        text = WithDefinite(text, context, carried, named);
        if (isOpen && NamedThing.Find(text).Count == 0)
        {
            text = Append(text, context, carried);
        }

        return new FollowUpReading(text, carried);
    }

    /// <summary>A possessive of a name or phrase.</summary>
    public static string PossessiveOf(string noun) => noun.EndsWith('s') && noun.Contains(' ') && char.IsLower(noun[noun.LastIndexOf(' ') + 1]) ? noun + "'" : noun + "'s";

    private static string WithPronouns(string text, Context context, List<CarriedText> carried, ref bool isOpen)
    {
        if (Idle().IsMatch(text))
        {
            return text;
        }

        var tokens = Token.Read(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Lower;
            var isPerson = OfPersons.Contains(word);
            if ((!isPerson && !OfThings.Contains(word)) || HasOwnNoun(text, tokens, i, isPerson))
            {
                continue;
            }

            isOpen = true;
            if ((isPerson ? context.Person() : context.Thing(Several.Contains(word))) is { } antecedent)
            {
                var standsFor = IsPossessive(tokens, i) ? PossessiveOf(antecedent.Text) : antecedent.Text;
                carried.Add(new CarriedText(antecedent.Text, antecedent.Turn, tokens[i].Text));
                return text[..tokens[i].Span.Start] + standsFor + text[tokens[i].Span.End..];
            }
        }

        return text;
    }

    // "his" and "her" before a noun, "its" and "their" anywhere.
    private static bool IsPossessive(IReadOnlyList<Token> tokens, int at) => tokens[at].Lower switch
    {
        "its" or "their" or "theirs" or "hers" => true,
        "his" => true,
        "her" => at + 1 < tokens.Count && !EnglishWords.Prepositions.Contains(tokens[at + 1].Lower) && !EnglishWords.Auxiliaries.Contains(tokens[at + 1].Lower)
            && !EnglishWords.Asking.Contains(tokens[at + 1].Lower) && !EnglishWords.Determiners.Contains(tokens[at + 1].Lower),
        _ => false,
    };

    // "Did Putin say when he ...", "Who was the last mayor, and how long was he ...", "When does the bridge open, and what did it cost".
    private static bool HasOwnNoun(string text, IReadOnlyList<Token> tokens, int at, bool isPerson)
    {
        var before = text[..tokens[at].Span.Start];
        return NamedThing.Find(before).Any(n => n.Kind != NamedKind.Date && (!isPerson || n.Kind == NamedKind.Person))
            || (isPerson ? tokens.Take(at).Any(t => EnglishWords.Roles.Contains(t.Lower)) : tokens.Take(Math.Max(0, at - NearWords + 1)).Any(t => t.Lower is "the" or "a" or "an"));
    }

    private static string WithDefinite(string text, Context context, List<CarriedText> carried, bool named)
    {
        if (named || carried.Count > 0 || Definite().Matches(text).FirstOrDefault(m => IsSpokenOf(text, m, context)) is not { } match)
        {
            return text;
        }

        var noun = match.Groups["noun"].Value;
        if (context.Topic.MainNoun is { } whole && SameHead(whole, noun) && whole.Length > match.Length)
        {
            carried.Add(new CarriedText(whole, context.Turn, match.Value));
            return text[..match.Index] + whole + text[(match.Index + match.Length)..];
        }

        if (context.Topic.Tail("of") is not { Length: > 0 } tail)
        {
            return text;
        }

        carried.Add(new CarriedText(tail, context.Turn, null));
        var end = match.Index + match.Length;
        return $"{text[..end]} {tail}{text[end..]}";
    }

    // What follows with "of", "without" or "that" says itself which one it is.
    private static bool IsSpokenOf(string text, Match match, Context context)
    {
        var noun = match.Groups["noun"].Value.ToLowerInvariant();
        var after = Token.Read(text[(match.Index + match.Length)..]) is [var next, ..] ? next.Lower : "";
        return after is not ("of" or "about" or "against" or "between" or "with" or "without" or "that" or "which" or "who") && (EnglishWords.Returning.Contains(noun) || EnglishWords.Roles.Contains(noun) || context.Mentions(noun));
    }

    private static bool SameHead(string phrase, string noun) =>
        Token.Read(phrase).Any(t => string.Equals(t.Lower, noun, StringComparison.OrdinalIgnoreCase));

    private static string Append(string text, Context context, List<CarriedText> carried)
    {
        var without = string.Join(' ', carried.Select(c => c.Text));
        var tail = context.Topic.Tail("in", without);
        if (tail.Length == 0)
        {
            return text;
        }

        carried.Add(new CarriedText(tail, context.Turn, null));
        return $"{text.TrimEnd('?', '!', '.', ' ')} {tail}?";
    }

    // Words that point at what was said, whether or not there is a noun for them.
    private static bool Open(string text, bool named) => Pointing().IsMatch(text) || (!named && Pointed().IsMatch(text));

    // "Who won?", "How many died?", "Was anyone killed?": nothing in it says of what. "How does a heart beat?" asks in general.
    private static bool IsShort(string text)
    {
        var content = Word.Read(text).Where(w => !EnglishWords.Empty.Contains(w.Lower)).ToList();
        return !General().IsMatch(text) && (content.Count <= 1 || (content.Count == 2 && Counting().IsMatch(text)));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 30_000;

    // "It" that stands for nothing.
    [GeneratedRegex(@"\b(is|was) it (true|possible|likely|clear|known|certain|raining|snowing|necessary|safe|legal|that|who)\b|\b(does|did|will|would|do) it (take|cost)\b.*\bto \w", Options, TimeoutMs)]
    private static partial Regex Idle();

    // "there", "that" and "this" at the end, or where a noun would follow.
    [GeneratedRegex(@"\bthere\s*\??$|\b(do|did|does|doing|is|was|about|of|after|before|like|mean|for|with|than|by) (this|that|these|those)\s*\??$|^(is|was) (this|that)\b", Options, TimeoutMs)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^(who|what|where|anyone|anything) else\b|\b(others?|another|afterwards|after that|before that|meanwhile)\b", Options, TimeoutMs)]
    private static partial Regex Pointed();

    [GeneratedRegex(@"\b(the|that|this|these|those|both) (?:[a-z-]+ )??(?<noun>[a-z-]{3,})\b", Options, TimeoutMs)]
    private static partial Regex Definite();

    [GeneratedRegex(@"\b(I|we|you|me|us|my|your)\b|^(what|who) (is|are) (?!the\b|his\b|her\b|their\b|its\b)\S+\s*\??$|^how (do|does|can|to)\b", Options, TimeoutMs)]
    private static partial Regex General();

    [GeneratedRegex(@"^(how many|how much|was any|were any|did any|any)\b", Options, TimeoutMs)]
    private static partial Regex Counting();
}
