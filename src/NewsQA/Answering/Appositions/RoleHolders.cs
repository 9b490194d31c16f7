using System.Collections.Frozen;
using NewsQA.Answering.Spans;
using NewsQA.Articles;

namespace NewsQA.Answering.Appositions;

/// <summary>How sure it is that a name holds the office asked for.</summary>
internal enum Holding
{
    /// <summary>It holds another country's or body's, or only stands in for one.</summary>
    Other,

    /// <summary>Nothing says whose office it is.</summary>
    Open,

    /// <summary>Nothing beside it says whose, but the text speaks of whom is asked.</summary>
    Likely,

    /// <summary>The words beside it say so.</summary>
    Sure,
}

/// <summary>A name beside the office asked for.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token, inclusive.</param>
/// <param name="Holding">Whether it is the office asked for.</param>
internal readonly record struct RoleHolder(int First, int Last, Holding Holding);

/// <summary>
/// Finds the names that stand beside an office: "Greek Prime Minister X", "X, the prime minister of Greece,", "the governor of Wisconsin, X,", "X is the mayor of Washington". Several offices
/// may stand in one sentence; each goes with the name next to it.
/// </summary>
internal static class RoleHolders
{
    private const int MaxNameWords = 5;
    private const int MaxBack = 7;

    private static readonly FrozenSet<string> StandIns = FrozenSet.ToFrozenSet(["deputy", "vice", "assistant", "acting", "shadow", "associate", "junior"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Past = FrozenSet.ToFrozenSet(["former", "ex", "then", "late", "outgoing", "previous", "longtime", "ousted"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Becoming = FrozenSet.ToFrozenSet(["became", "becomes", "remains", "named", "elected", "appointed", "as"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> NameJoints = FrozenSet.ToFrozenSet(["de", "van", "von", "der", "bin", "al", "la", "el", "da", "di"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Times = (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What an office's holder belongs to besides: "Democratic mayor X" is no mayor of Democratic.
    private static readonly FrozenSet<string> Parties = FrozenSet.ToFrozenSet(["democratic", "republican", "conservative", "liberal", "labour", "green", "independent", "social", "christian", "socialist", "communist"], StringComparer.Ordinal);

    /// <summary>The names, in the order of the text.</summary>
    /// <param name="role">The office.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="around">What else its article says near it.</param>
    public static IReadOnlyList<RoleHolder> In(AskedRole role, IReadOnlyList<Token> tokens, string around = "")
    {
        var holders = new List<RoleHolder>();
        var wider = new Lazy<bool>(() => SpeaksOf(role, tokens) || SpeaksOf(role, TokenReader.Read(around)));
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var words in role.Words)
            {
                if (Stands(words, tokens, i) && NameBeside(role, tokens, i, i + words.Count - 1, out var owner) is { } name)
                {
                    holders.Add(new RoleHolder(name.First, name.Last, Judge(role, tokens, i, owner, wider)));
                }
            }
        }

        return holders;
    }

    /// <summary>The names as spans of a text, in its order.</summary>
    /// <param name="role">The office.</param>
    /// <param name="text">The text.</param>
    /// <param name="around">What else its article says near it.</param>
    public static IReadOnlyList<(TextSpan Span, Holding Holding)> SpansIn(AskedRole role, string text, string around = "")
    {
        var tokens = TokenReader.Read(text);
        return [.. In(role, tokens, around).Select(h => (new TextSpan(tokens[h.First].Span.Start, tokens[h.Last].Span.End), h.Holding))];
    }

    /// <summary>Whether a text names somebody who holds the office asked for, or likely does.</summary>
    /// <param name="role">The office.</param>
    /// <param name="text">The text.</param>
    /// <param name="around">What else its article says near it.</param>
    public static bool HasOne(AskedRole role, string text, string around) => In(role, TokenReader.Read(text), around).Any(h => h.Holding >= Holding.Likely);

    private static bool SpeaksOf(AskedRole role, IReadOnlyList<Token> tokens) => role.Owner.All(o => tokens.Any(t => AreOne(o, t)));

    private static bool Stands(IReadOnlyList<string> words, IReadOnlyList<Token> tokens, int at)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (at + i >= tokens.Count || tokens[at + i].Stem != words[i] || (i == words.Count - 1 && IsOffice(tokens[at + i].Lower)))
            {
                return false;
            }
        }

        return true;
    }

    // "The minister at the Presidency": the office itself, though its stem is its holder's.
    private static bool IsOffice(string word) => word.EndsWith("cy", StringComparison.Ordinal) || word.EndsWith("orate", StringComparison.Ordinal);

    private static Holding Judge(AskedRole role, IReadOnlyList<Token> tokens, int at, IReadOnlyList<Token> owner, Lazy<bool> speaksOfOwner)
    {
        var qualifier = at > 0 ? tokens[at - 1].Lower.Split('-')[0] : "";
        if (StandIns.Contains(qualifier))
        {
            return Holding.Other;
        }

        var isPast = Past.Contains(qualifier) || (at > 1 && Past.Contains(tokens[at - 2].Lower)) || WasOne(tokens, at);
        var held = role.Owner.Count == 0 ? Holding.Likely
            : owner.Count == 0 ? (speaksOfOwner.Value ? Holding.Likely : Holding.Open)
            : owner.All(o => role.Owner.Any(a => AreOne(a, o))) || role.Owner.All(a => owner.Any(o => AreOne(a, o))) ? Holding.Sure
            : owner.Any(o => o.Class == TokenClass.Capital || Nations.Has(o.Lower)) ? Holding.Other
            : Holding.Open;
        return isPast && !role.IsPast && held > Holding.Open ? Holding.Open : held;
    }

    // "Ann Lee was mayor of Norravik", "was the mayor".
    private static bool WasOne(IReadOnlyList<Token> tokens, int at)
    {
        var verb = at > 1 && tokens[at - 1].Class == TokenClass.Article ? at - 2 : at - 1;
        return verb >= 0 && tokens[verb].Lower is "was" or "were";
    }

    private static bool AreOne(Token left, Token right) => left.Stem == right.Stem || Nations.AreOne(left.Lower, right.Lower);

    // The name that goes with an office at some tokens, and what is said of whose office it is.
    private static (int First, int Last)? NameBeside(AskedRole role, IReadOnlyList<Token> tokens, int first, int last, out IReadOnlyList<Token> owner)
    {
        var (before, start) = OwnerBefore(tokens, first);
        if (NameFrom(tokens, last + 1) is { } direct)
        {
            owner = before;
            return direct;
        }

        var (after, end) = OwnerAfter(role, tokens, last + 1);
        owner = [.. before, .. after];
        if (after.Count > 0 && NameFrom(tokens, end) is { } beside)
        {
            return beside;
        }

        // "Kim Do-yun, the mayor of Sejong, South Korea, said": what stands behind the city is its country.
        var ahead = NameBefore(tokens, start);
        var next = end < tokens.Count ? tokens[end] : null;
        return next is { Class: TokenClass.Comma } or { Lower: "is" or "was" or "as" or "named" or "called" } && NameFrom(tokens, end + 1) is { } behind && (next.Class != TokenClass.Comma || EndsApposition(tokens, behind.Last + 1))
            && !(ahead is { } name && name.Last > name.First && (behind.First == behind.Last || Nations.Has(tokens[behind.Last].Lower)))
            ? behind
            : ahead;
    }

    // "Greek", "Greece's", "California" (and "US", which a sentence may start with like a pronoun): what stands in front of the office and says whose; then the token where the phrase starts.
    private static (IReadOnlyList<Token> Owner, int Start) OwnerBefore(IReadOnlyList<Token> tokens, int first)
    {
        var owner = new List<Token>();
        var at = first - 1;
        for (; at >= 0 && first - at <= MaxBack && (tokens[at].IsContent || Nations.Has(tokens[at].Lower) || tokens[at].Class is TokenClass.Possessive or TokenClass.Article or TokenClass.Determiner); at--)
        {
            var isPossessor = tokens[at].Class == TokenClass.Capital && tokens[at + 1].Class == TokenClass.Possessive;
            if (isPossessor || Nations.Has(tokens[at].Lower))
            {
                owner.Add(tokens[at]);
                // "South Korean": the word in front tells which.
                if (at > 0 && tokens[at - 1].Class == TokenClass.Capital && Nations.Has(tokens[at].Lower) && !Nations.Has(tokens[at - 1].Lower))
                {
                    owner.Add(tokens[--at]);
                }
            }
            else if (owner.Count == first - 1 - at && tokens[at].Class == TokenClass.Capital && !IsNoOwner(tokens[at].Lower))
            {
                // "New Jersey Attorney General": the names that stand right in front.
                owner.Add(tokens[at]);
            }

            if (tokens[at].Class is TokenClass.Article or TokenClass.Determiner)
            {
                at--;
                break;
            }
        }

        return (owner, at + 1);
    }

    private static bool IsNoOwner(string word) => Parties.Contains(word) || Past.Contains(word) || StandIns.Contains(word) || Times.Contains(word);

    // "Of Greece", "for the Defence Department": whose it is, and the token behind that. Behind the whole of what is asked a name may stand at once: "the president of Argentina Ann Lee".
    private static (IReadOnlyList<Token> Owner, int End) OwnerAfter(AskedRole role, IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Lower is not ("of" or "for" or "in" or "at"))
        {
            return ([], at);
        }

        var (end, owner) = (at + 1, new List<Token>());
        bool IsWhole() => role.Owner.Count > 0 && role.Owner.All(a => owner.Exists(o => AreOne(a, o)));
        while (end < tokens.Count && end - at <= MaxBack && !(IsWhole() && tokens[end].Class == TokenClass.Capital) && (tokens[end].IsContent || tokens[end].Class == TokenClass.Article || tokens[end].Lower == "of"))
        {
            if (tokens[end].IsContent)
            {
                owner.Add(tokens[end]);
            }

            end++;
        }

        return (owner, end);
    }

    private static (int First, int Last)? NameFrom(IReadOnlyList<Token> tokens, int first)
    {
        var last = first - 1;
        while (last + 1 < tokens.Count && last - first + 1 < MaxNameWords && IsNamePart(tokens, last + 1, isOpen: last >= first))
        {
            last++;
        }

        return last >= first && !Nations.Has(tokens[first].Lower) && !Times.Contains(tokens[first].Lower) ? (first, last) : null;
    }

    private static bool IsNamePart(IReadOnlyList<Token> tokens, int at, bool isOpen) =>
        (tokens[at].Class == TokenClass.Capital && !Times.Contains(tokens[at].Lower))
        || (isOpen && NameJoints.Contains(tokens[at].Lower) && at + 1 < tokens.Count && tokens[at + 1].Class == TokenClass.Capital);

    // "Tony Evers, the governor", "Tony Evers is the governor".
    private static (int First, int Last)? NameBefore(IReadOnlyList<Token> tokens, int start)
    {
        var link = start - 1;
        if (link < 1 || !(tokens[link].Class == TokenClass.Comma || tokens[link].Lower is "is" or "was" || Becoming.Contains(tokens[link].Lower)))
        {
            return null;
        }

        var first = link;
        while (first > 0 && link - first < MaxNameWords && tokens[first - 1].Class == TokenClass.Capital)
        {
            first--;
        }

        return first < link && !Nations.Has(tokens[link - 1].Lower) && !Times.Contains(tokens[first].Lower) ? (first, link - 1) : null;
    }

    private static bool EndsApposition(IReadOnlyList<Token> tokens, int at) => at >= tokens.Count || tokens[at].Class is TokenClass.Comma or TokenClass.Stop or TokenClass.Close or TokenClass.Auxiliary;
}
