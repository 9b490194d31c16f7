using NewsQA.Articles;
using NewsQA.Client;

namespace NewsQA.Answering;

/// <summary>
/// The last check before anything leaves the engine: every quote is read again from the stored article and must be exactly its slice. What fails
/// is dropped with all that leans on it, and counted; nothing is ever repaired.
/// </summary>
internal static class QuoteVerifier
{
    /// <summary>Checks a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="articles">The stored articles, read for this check, by id and revision.</param>
    /// <returns>The response with sound quotes alone, renumbered from 1, and <see cref="AskResponse.RejectedQuotes"/> counted.</returns>
    public static AskResponse Verify(AskResponse response, IReadOnlyDictionary<(string Id, string Revision), Article> articles)
    {
        var sound = response.Citations.Where(c => IsSound(c, articles)).ToList();
        var rejected = response.Citations.Count - sound.Count;
        if (rejected == 0 && response.Statements.All(s => IsMadeOfQuotes(s, sound)) && IsSound(response.ShortAnswer, sound, articles)
            && response.Conflicts.All(c => c.Claims.All(claim => HasValue(claim, sound))))
        {
            return response;
        }

        var numbers = sound.Select((c, i) => (c.Id, Number: i + 1)).ToDictionary(p => p.Id, p => p.Number);
        var statements = response.Statements
            .Where(s => s.Citations.All(numbers.ContainsKey) && IsMadeOfQuotes(s, sound))
            .Select(s => s with { Citations = [.. s.Citations.Select(id => numbers[id])] })
            .ToList();
        return response with
        {
            Citations = [.. sound.Select((c, i) => c with { Id = i + 1 })],
            Statements = statements,
            ShortAnswer = response.ShortAnswer is { } answer && IsSound(answer, sound, articles) ? answer with { Citation = numbers[answer.Citation] } : null,
            Conflicts = [.. response.Conflicts.Select(c => Sound(c, numbers, sound)).Where(c => c.Claims.Count > 1)],
            Timeline = response.Timeline?.Where(e => e.Citations.All(numbers.ContainsKey)).Select(e => e with { Citations = [.. e.Citations.Select(id => numbers[id])] }).ToList(),
            RejectedQuotes = response.RejectedQuotes + rejected,
        };
    }

    private static bool IsSound(Citation citation, IReadOnlyDictionary<(string Id, string Revision), Article> articles) =>
        articles.TryGetValue((citation.ArticleId, citation.Revision), out var article) && IsSlice(article.Text, citation.Start, citation.End, citation.Quote);

    private static bool IsSlice(string text, int start, int end, string quote) =>
        start >= 0 && end > start && end <= text.Length
        && text.AsSpan(start, end - start).SequenceEqual(quote)
        && StoredText.Align(text, start) == start && StoredText.Align(text, end) == end;

    // A statement is its quotes and nothing else.
    private static bool IsMadeOfQuotes(Statement statement, List<Citation> sound)
    {
        var quotes = statement.Citations.Select(id => sound.Find(c => c.Id == id)?.Quote).ToList();
        return quotes.Count > 0 && quotes.TrueForAll(q => q is not null) && statement.Text == string.Join(AnswerText.Joint, quotes);
    }

    private static bool IsSound(ShortAnswer? answer, List<Citation> sound, IReadOnlyDictionary<(string Id, string Revision), Article> articles)
    {
        if (answer is null)
        {
            return true;
        }

        var citation = sound.Find(c => c.Id == answer.Citation);
        return citation is not null && (answer.Start is null
            ? answer.Text is "yes" or "no"
            : answer.Start >= citation.Start && answer.End <= citation.End && articles.TryGetValue((citation.ArticleId, citation.Revision), out var article)
                && IsSlice(article.Text, answer.Start.Value, answer.End ?? 0, answer.Text));
    }

    // A value goes with its quotes; one value alone is no conflict.
    private static Conflict Sound(Conflict conflict, Dictionary<int, int> numbers, List<Citation> sound) => conflict with
    {
        Claims =
        [
            .. conflict.Claims
                .Where(c => HasValue(c, sound))
                .Select(c => c with { Citations = [.. c.Citations.Where(numbers.ContainsKey).Select(id => numbers[id])] })
                .Where(c => c.Citations.Count > 0),
        ],
    };

    // A value is words of one of its quotes; yes and no sum a quote up.
    private static bool HasValue(ConflictClaim claim, List<Citation> sound) =>
        claim.Value is "yes" or "no" || claim.Citations.Any(id => sound.Find(c => c.Id == id)?.Quote.Contains(claim.Value, StringComparison.Ordinal) == true);
}
