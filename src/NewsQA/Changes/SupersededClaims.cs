using System.Text.Json;
using NewsQA.Claims;
using NewsQA.Client;

namespace NewsQA.Changes;

/// <summary>
/// Finds values that a revision gives otherwise than the one before: a withdrawn sentence, the added sentence that says most nearly the same apart from
/// its figures, and in both a value of the same kind in the same surroundings.
/// </summary>
internal static class SupersededClaims
{
    // Two sentences that share less of their words (Dice, on terms outside figures) are not about the same.
    private const double SameSubject = 0.5;

    // A name is part of what a sentence is about: only in a sentence that hardly changed otherwise does another name stand in its place.
    private const double SameSentence = 0.6;

    private const int WordsBeside = 3;

    // Beyond this many sentences an article was written anew rather than revised.
    private const int MostSentences = 400;

    /// <summary>The values, in the order of the withdrawn sentences.</summary>
    public static IReadOnlyList<SupersededClaim> Find(string before, string after, SentenceDiff diff)
    {
        if (diff.Withdrawn.Count > MostSentences || diff.Added.Count > MostSentences)
        {
            return [];
        }

        var withdrawn = diff.Withdrawn.Select(s => new ClaimSentence(before, s)).ToList();
        var added = diff.Added.Select(s => new ClaimSentence(after, s)).ToList();
        var pairs = withdrawn.SelectMany(w => added.Select(a => (Old: w, New: a, Likeness: Likeness(w.Terms, a.Terms))))
            .Where(p => p.Likeness >= SameSubject)
            .OrderByDescending(p => p.Likeness).ThenBy(p => Math.Abs(p.Old.Span.Start - p.New.Span.Start));
        var taken = new HashSet<ClaimSentence>();
        var claims = new List<SupersededClaim>();
        foreach (var (old, current, likeness) in pairs)
        {
            if (!taken.Contains(old) && !taken.Contains(current))
            {
                taken.UnionWith([old, current]);
                claims.AddRange(Of(old, current, likeness));
            }
        }

        return [.. claims.OrderBy(c => c.Before.Start)];
    }

    private static IEnumerable<SupersededClaim> Of(ClaimSentence old, ClaimSentence current, double likeness)
    {
        foreach (var kind in Enum.GetValues<ValueKind>().Where(k => k != ValueKind.Name || likeness >= SameSentence))
        {
            var gone = Only(old, current, kind);
            var come = Only(current, old, kind);
            foreach (var value in gone)
            {
                if (Counterpart(old, value, current, come, alone: gone.Count == 1 && come.Count == 1) is { } other)
                {
                    come.Remove(other);
                    yield return new SupersededClaim(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), Claim(old, value), Claim(current, other));
                }
            }
        }
    }

    private static List<TextValue> Only(ClaimSentence sentence, ClaimSentence other, ValueKind kind)
    {
        var known = other.Values.Select(v => v.Span.Of(other.Text)).ToList();
        return [.. sentence.Values.Where(v => v.Kind == kind && !known.Exists(o => Amount.IsSame(kind, v.Span.Of(sentence.Text), o)))];
    }

    private static TextValue? Counterpart(ClaimSentence old, TextValue value, ClaimSentence current, List<TextValue> candidates, bool alone)
    {
        var beside = old.Beside(value, WordsBeside);
        return candidates
            .Select(v => (Value: v, Shared: current.Beside(v, WordsBeside).Count(beside.Contains)))
            .Where(c => alone || c.Shared > 0)
            .OrderByDescending(c => c.Shared).ThenBy(c => Math.Abs(c.Value.Span.Start - value.Span.Start))
            .Select(c => c.Value).FirstOrDefault();
    }

    private static StatedValue Claim(ClaimSentence sentence, TextValue value) => new(
        value.Span.Of(sentence.Text), sentence.Span.Start + value.Span.Start, sentence.Span.Start + value.Span.End, sentence.Text);

    private static double Likeness(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
}
