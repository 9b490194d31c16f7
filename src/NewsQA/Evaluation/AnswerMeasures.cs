using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.Evaluation;

/// <summary>Measures of one answer against the right ones.</summary>
internal static partial class AnswerMeasures
{
    // A statement counts by its first words alone, so that quoting a whole article is no way to score.
    private const int QuoteWords = 40;

    /// <summary>
    /// Answerable: <c>answered</c>, <c>firstContains</c> (the first statement, cut to 40 words, contains a right answer), <c>anyContains</c> (any statement does),
    /// <c>shortExact</c>, <c>shortF1</c> (the short answer against the nearest right one, 0 when there is none), and <c>origin</c> where the right article is known.
    /// Where there is one right answer, <c>falseAlarm</c>: conflicts are listed.
    /// Unanswerable: <c>silence</c>.
    /// </summary>
    public static Dictionary<string, double> Of(AskResponse response, EvalQuery query)
    {
        if (!query.IsAnswerable)
        {
            return new(StringComparer.Ordinal) { ["silence"] = response.Status == AnswerStatus.NoAnswer ? 1 : 0 };
        }

        var quotes = response.Citations.Select(c => string.Join(' ', Words(c.Quote).Take(QuoteWords))).ToList();
        var shortAnswer = response.ShortAnswer?.Text ?? "";
        var measures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["answered"] = response.Status == AnswerStatus.Answered ? 1 : 0,
            ["firstContains"] = quotes.Count > 0 && ContainsAny(quotes[0], query.Answers) ? 1 : 0,
            ["anyContains"] = quotes.Exists(q => ContainsAny(q, query.Answers)) ? 1 : 0,
            ["shortExact"] = query.Answers.Any(a => Normalise(a) == Normalise(shortAnswer)) ? 1 : 0,
            ["shortF1"] = F1(shortAnswer, query.Answers),
        };
        if (query.Relevant.Count > 0)
        {
            // A citation comes from an article that the question was written on; a folder's origin ends with the file's name.
            measures["origin"] = response.Citations.Any(c => query.Relevant.Keys.Any(o => c.Origin.EndsWith(o, StringComparison.Ordinal))) ? 1 : 0;
        }

        if (query.Type != "conflict")
        {
            measures["falseAlarm"] = response.Conflicts.Count > 0 ? 1 : 0;
        }

        return measures;
    }

    /// <summary>F1 of words against the nearest right answer, as SQuAD's own script has it.</summary>
    public static double F1(string given, IReadOnlyList<string> answers)
    {
        var normalised = Normalise(given);
        return answers.Max(a => F1(Normalise(a), normalised));
    }

    private static bool ContainsAny(string quote, IReadOnlyList<string> answers) =>
        answers.Any(a => string.Join(' ', Words(quote)).Contains(string.Join(' ', Words(a)), StringComparison.OrdinalIgnoreCase));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // As SQuAD's own script: lower case, without punctuation and articles.
    internal static string Normalise(string text) =>
        string.Join(' ', Words(Articles().Replace(string.Concat(text.ToLowerInvariant().Where(c => !char.IsPunctuation(c))), " ")));

    private static double F1(string expected, string given)
    {
        var (e, g) = (Words(expected), Words(given));
        var shared = e.GroupBy(w => w, StringComparer.Ordinal).Sum(w => Math.Min(w.Count(), g.Count(x => x == w.Key)));
        return shared == 0 ? 0 : 2.0 * shared / (e.Length + g.Length);
    }

    [GeneratedRegex(@"\b(a|an|the)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Articles();
}
