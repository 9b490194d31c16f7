using NewsQA.Claims;
using NewsQA.Claims.Quantities;
using NewsQA.Client;

namespace NewsQA.Summarizing;

/// <summary>Finds the sides of the listed disagreements that a summary does not tell.</summary>
internal static class EverySide
{
    /// <summary>The quotes of the sides that are missing.</summary>
    /// <param name="answer">The answer with its disagreements.</param>
    /// <param name="sentences">The summary's sentences, checked.</param>
    /// <returns>One citation for each side that no sentence tells, in the order of the conflicts, each once.</returns>
    public static IReadOnlyList<Citation> Missing(AskResponse answer, IReadOnlyList<SummarySentence> sentences)
    {
        var quotes = answer.Citations.ToDictionary(c => c.Id);
        var missing = new List<Citation>();
        foreach (var conflict in answer.Conflicts)
        {
            foreach (var claim in conflict.Claims.Where(claim => !sentences.Any(s => Tells(s, claim, conflict, quotes))))
            {
                var known = claim.Citations.Where(quotes.ContainsKey).Select(id => quotes[id]).ToList();
                if (known.Count > 0 && !known.Exists(missing.Contains))
                {
                    missing.Add(known[0]);
                }
            }
        }

        return missing;
    }

    // To take a side for told when it is not would hide it; the other way round, a quote stands there that need not.
    private static bool Tells(SummarySentence sentence, ConflictClaim claim, Conflict conflict, Dictionary<int, Citation> quotes)
    {
        var cited = sentence.Citations.Where(claim.Citations.Contains).ToList();
        if (cited.Count == 0)
        {
            return false;
        }

        if (sentence.Quoted)
        {
            return cited.Exists(id => quotes.TryGetValue(id, out var quote) && quote.Quote == sentence.Text);
        }

        return claim.Value is "yes" or "no"
            ? !conflict.Claims.Any(other => other != claim && other.Citations.Any(sentence.Citations.Contains))
            : Has(sentence.Text, claim.Value) || HasAmount(sentence.Text, claim.Value);
    }

    private static bool HasAmount(string text, string value) =>
        QuantityReader.Read(value) is { } amount
        && ValueFinder.Find(text).Any(v => v.Kind is not (ValueKind.Name or ValueKind.Date) && QuantityReader.Read(v.Span.Of(text))?.IsSame(amount) == true);

    // As words of their own: "five" does not stand in "twenty-five", nor "3" in "3,000".
    private static bool Has(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + value.Length;
            if (!(at > 0 && GoesOn(text, at - 1, -1)) && !(end < text.Length && GoesOn(text, end, 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool GoesOn(string text, int at, int step) =>
        char.IsLetterOrDigit(text[at]) || text[at] is '-' || (text[at] is '.' or ',' && at + step >= 0 && at + step < text.Length && char.IsDigit(text[at + step]));
}
