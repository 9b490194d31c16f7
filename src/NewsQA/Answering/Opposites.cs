using System.Collections.Frozen;
using NewsQA.Answering.Spans;

namespace NewsQA.Answering;

/// <summary>Pairs of common English words of which one rules out the other where both could stand.</summary>
internal static class Opposites
{
    private const string Listed =
        """
        accept reject, accept refuse, accept decline, acquit convict, active inactive, active passive, add remove, admit deny, advance retreat, affirm deny, agree disagree, alive dead, all none,
        allow forbid, allow prevent, allow prohibit, ally enemy, always never, ancient modern, appoint dismiss, approve reject, arrest release, arrive depart, arrive leave, ascend descend, attack defend,
        autumn spring, bad good, ban permit, before after, begin end, below above, best worst, better worse, big small, birth death, born died, borrow lend, bottom top, boy girl, brother sister, build destroy,
        buy sell, capture release, cause prevent, close open, cold hot, come go, common rare, confirm deny, connect separate, conservative liberal, cool warm, correct incorrect, create destroy, credit debit,
        dangerous safe, daughter son, day night, deep shallow, defeat victory, defensive offensive, difficult easy, direct indirect, dislike like, divide unite, domestic foreign, down up, dry wet, earlier later,
        early late, east west, eastern western, employee employer, employ dismiss, empty full, encourage discourage, end start, enemy friend, enter leave, even odd, evening morning, everyone nobody, exclude include,
        expand contract, export import, external internal, fail pass, fail succeed, failure success, fall increase, fall rise, false true, far near, farthest nearest, fast slow, faster slower, father mother,
        female male, few many, fewer more, finish start, finite infinite, fire hire, first last, forced voluntary, forget remember, free enslaved, frequent rare, gain lose, gas solid, give receive, give take,
        great small, grow decline, grow shrink, guilty innocent, hard soft, harm help, harm protect, hate love, healthy sick, heavy light, help hinder, high low, higher lower, highest lowest, husband wife,
        illegal legal, impose lift, impossible possible, improve worsen, increase decline, increase decrease, increase reduce, inside outside, join leave, junior senior, king queen, large small, larger smaller,
        largest smallest, least most, left right, less more, liquid solid, local national, long short, longer shorter, longest shortest, loser victor, loser winner, lost won, lose win, loss profit, lower raise,
        lower upper, major minor, majority minority, man woman, maximum minimum, men women, national international, negative positive, new old, north south, northern southern, old young, oppose support, over under,
        parent child, peace war, permanent temporary, poor rich, popular unpopular, private public, pull push, raise cut, reject support, right wrong, rise drop, rural urban, sack hire, same different,
        send receive, similar different, simple complex, start stop, strengthen weaken, strong weak, stronger weaker, student teacher, summer winter, superior inferior, surplus deficit, thick thin, visible invisible, wide narrow
        """;

    private static readonly FrozenDictionary<string, string[]> ByStem = Read();

    /// <summary>Whether a word of the question is missing from the sentences while its opposite stands there and not in the question.</summary>
    public static bool AreIn(IReadOnlyList<Token> question, IReadOnlyList<Token> sentences)
    {
        var (asked, said) = (Stems(question), Stems(sentences));
        return asked.Any(stem => !said.Contains(stem) && ByStem.TryGetValue(stem, out var opposites) && opposites.Any(o => said.Contains(o) && !asked.Contains(o)));
    }

    private static HashSet<string> Stems(IReadOnlyList<Token> tokens) => [.. tokens.Where(t => t.IsWord).Select(t => t.Stem)];

    private static FrozenDictionary<string, string[]> Read()
    {
        var pairs = Listed.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => TokenReader.Read(pair)).Select(tokens => (A: tokens[0].Stem, B: tokens[1].Stem)).Where(p => p.A != p.B).ToList();
        return pairs.Concat(pairs.Select(p => (A: p.B, B: p.A))).GroupBy(p => p.A, p => p.B, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }
}
