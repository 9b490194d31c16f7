using System.Text.RegularExpressions;
using NewsQA.Indexing;

namespace NewsQA.Summarizing.Checking;

/// <summary>Strict and small: every number and capitalised word of a sentence must stand in what it cites, quoted words verbatim, and most of its other words.</summary>
public sealed partial class SentenceChecker : ISentenceChecker
{
    private const double LeastCovered = 0.6;

    /// <inheritdoc/>
    public SentenceVerdict Check(string sentence, IReadOnlyList<int> citations, IReadOnlyList<Excerpt> excerpts)
    {
        ArgumentNullException.ThrowIfNull(citations);
        var cited = excerpts.Where(e => citations.Contains(e.Number)).ToList();
        if (cited.Count == 0)
        {
            return new SentenceVerdict(SentenceProblem.NoCitation, null);
        }

        var text = string.Join('\n', cited.Select(e => $"{e.Text} {e.Source} {e.Title} {e.AttributedTo} {e.Speaker} {e.PublishedAt?.Date}"));
        var words = Words().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return First(Quotations(), sentence, q => !text.Contains(q.Trim('"', '“', '”'), StringComparison.Ordinal), SentenceProblem.Quotation)
            ?? First(Numbers(), sentence, n => !words.Contains(n.ToLowerInvariant()), SentenceProblem.Number)
            ?? First(Capitals(), sentence, n => !words.Contains(n.ToLowerInvariant()), SentenceProblem.Name)
            ?? First(Denials(), sentence, n => !Denials().IsMatch(text), SentenceProblem.Negation)
            ?? Covered(sentence, text);
    }

    private static SentenceVerdict? First(Regex pattern, string sentence, Predicate<string> isAtFault, SentenceProblem problem) =>
        pattern.Matches(sentence).Select(m => m.Value).FirstOrDefault(m => isAtFault(m)) is { } fault ? new SentenceVerdict(problem, fault) : null;

    private static SentenceVerdict Covered(string sentence, string text)
    {
        var (terms, known) = (TextAnalyzer.Terms(sentence).Distinct(StringComparer.Ordinal).ToList(), TextAnalyzer.Terms(text).ToHashSet(StringComparer.Ordinal));
        return terms.Count(known.Contains) >= LeastCovered * terms.Count ? SentenceVerdict.Supported : new SentenceVerdict(SentenceProblem.Words, null);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.,'’:][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Words();

    [GeneratedRegex("[\"“][^\"“”]+[\"”]", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Quotations();

    [GeneratedRegex(@"\b(?:\d[\d.,:]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!^)\b\p{Lu}[\p{L}\p{N}]*(?:['’]\p{L}+)?", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\b(?:not|no|never|nobody|none|without|den(?:y|ies|ied))\b|n['’]t\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex Denials();
}
