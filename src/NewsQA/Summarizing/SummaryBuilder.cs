using System.Text.RegularExpressions;
using NewsQA.Checking;
using NewsQA.Client;
using NewsQA.Summarizing.Drafting;

namespace NewsQA.Summarizing;

/// <summary>
/// A summary as it grows, one draft sentence after the other. What is supported is kept; what is not gives way to the quote that it cites, or is dropped. Not thread-safe.
/// </summary>
/// <param name="checker">Decides what is supported.</param>
/// <param name="excerpts">What the model was given.</param>
/// <param name="model">The model's name.</param>
internal sealed partial class SummaryBuilder(ISentenceChecker checker, IReadOnlyList<Excerpt> excerpts, string model)
{
    /// <summary>Most sentences taken from a draft; the model is asked for eight.</summary>
    public const int MostSentences = 12;

    private readonly Dictionary<int, Excerpt> _known = excerpts.ToDictionary(e => e.Number);
    private readonly List<SummarySentence> _sentences = [];
    private int _dropped;
    private int _replaced;
    private int _added;

    public IReadOnlyList<SummarySentence> Sentences => _sentences;

    public bool IsFull => _sentences.Count >= MostSentences;

    /// <summary>What was found wrong, and how often; for logs.</summary>
    public Dictionary<SentenceProblem, int> Problems { get; } = [];

    public Summary Summary => new(string.Join(' ', _sentences.Select(Shown)), [.. _sentences], _dropped, model) { Replaced = _replaced, Added = _added };

    /// <summary>Takes a sentence of the draft.</summary>
    /// <returns>Whether the summary has grown.</returns>
    public bool Take(DraftSentence draft)
    {
        var verdict = Check(draft);
        if (!verdict.IsSupported)
        {
            Problems[verdict.Problem] = Problems.GetValueOrDefault(verdict.Problem) + 1;
            return Replace(draft);
        }

        // Supported, but told already, or one too many: nothing that counts as dropped.
        if (IsFull || _sentences.Exists(s => s.Text.Equals(draft.Text, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        _sentences.Add(new SummarySentence(draft.Text, draft.Citations));
        return true;
    }

    /// <summary>Adds a quote that the draft left out.</summary>
    public void Add(Citation citation)
    {
        _added++;
        _sentences.Add(Quote(citation.Id, citation.Quote));
    }

    private SentenceVerdict Check(DraftSentence draft)
    {
        if (draft.Citations.Count == 0)
        {
            return new SentenceVerdict(SentenceProblem.NoCitation, null);
        }

        var unknown = draft.Citations.Where(n => !_known.ContainsKey(n)).Select(n => (int?)n).FirstOrDefault();
        return unknown is { } number ? new SentenceVerdict(SentenceProblem.UnknownCitation, number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : Foreign(draft) is { } foreign ? new SentenceVerdict(SentenceProblem.Words, foreign)
            : checker.Check(draft.Text, draft.Citations, excerpts);
    }

    // Addresses and markup are nothing that a summary has to say of its own: each must stand in a cited excerpt, letter by letter.
    private string? Foreign(DraftSentence draft) =>
        Addresses().Matches(draft.Text).Select(m => m.Value)
            .FirstOrDefault(part => !draft.Citations.Any(n => Words(_known[n]).Any(text => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true)));

    private static IEnumerable<string?> Words(Excerpt excerpt) => [excerpt.Text, excerpt.Source, excerpt.Title, excerpt.AttributedTo, excerpt.Speaker];

    // The quote says at least what the sentence should have said; but not twice, and not where another sentence has told it already.
    private bool Replace(DraftSentence draft)
    {
        var isKnown = draft.Citations.Count > 0 && draft.Citations.All(_known.ContainsKey);
        if (!isKnown || IsFull || _sentences.Exists(s => s.Citations.Contains(draft.Citations[0])))
        {
            _dropped++;
            return false;
        }

        _replaced++;
        _sentences.Add(Quote(draft.Citations[0], _known[draft.Citations[0]].Text));
        return true;
    }

    private static SummarySentence Quote(int number, string text) => new(text, [number]) { Quoted = true };

    private static string Shown(SummarySentence sentence) => sentence.Quoted ? $"“{sentence.Text}”" : sentence.Text;

    [GeneratedRegex(@"[\w+.-]*://\S+|\bwww\.\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ru|cn|info|biz|co|app|dev|xyz|example|test)\b\S*|</?\w[^>]*>?|!?\[[^\]]*\]\([^)]*\)?|[<>{}|`\\\p{C}]+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex Addresses();
}
