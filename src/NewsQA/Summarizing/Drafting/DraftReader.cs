using System.Text;
using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Summarizing.Drafting;

/// <summary>
/// Reads a draft as it comes. A sentence is handed out once the next one has begun, since only then all its markers are there and it is sure where it ends. Not thread-safe.
/// </summary>
internal sealed partial class DraftReader
{
    private const string Thinking = "<think>";
    private const string Thought = "</think>";

    private readonly StringBuilder _raw = new();
    private bool _isStart = true;

    /// <summary>Takes the next piece of the draft.</summary>
    /// <returns>The sentences that it completes.</returns>
    public IReadOnlyList<DraftSentence> Add(string piece)
    {
        _raw.Append(piece);
        var raw = WithoutThought(_raw.ToString(), ended: false);
        return Hand(raw, Whole(raw), ended: false);
    }

    /// <summary>Ends the draft.</summary>
    /// <param name="isWhole">Whether the model ended it. Where it was cut, half a sentence may be left, and is nothing.</param>
    /// <returns>The sentences that are left.</returns>
    public IReadOnlyList<DraftSentence> End(bool isWhole)
    {
        var raw = WithoutThought(_raw.ToString(), ended: true);
        return [.. Hand(raw, raw.Length, ended: true).Where(s => isWhole || EndsLikeSentence(s.Text))];
    }

    private List<DraftSentence> Hand(string raw, int length, bool ended)
    {
        var (text, handed) = (MarkerReader.Read(raw[..length], _isStart), new List<DraftSentence>());
        var sentences = SentenceSplitter.Split(text.Text);
        var taken = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            // The word after the next full stop decides whether it was one ("J. Smith"), so that word has to be there whole.
            if (!ended && (i == sentences.Count - 1 || !HasWholeWord(sentences[i + 1].Of(text.Text))))
            {
                break;
            }

            var own = text.Markers.Where(m => Owner(sentences, m.At, m.BeginsLine) == i).ToList();
            handed.Add(new DraftSentence(Clean(sentences[i].Of(text.Text)), [.. own.SelectMany(m => m.Numbers).Distinct()]));
            taken = Math.Max(text.Place(sentences[i].End - 1) + 1, own.Select(m => m.RawEnd).DefaultIfEmpty(0).Max());
        }

        if (taken > 0)
        {
            var kept = raw[taken..];
            _raw.Clear().Append(kept);
            _isStart = false;
        }

        return [.. handed.Where(s => s.Text.Any(char.IsLetterOrDigit))];
    }

    /// <summary>A marker belongs to the sentence that it stands in or after; at the start of a line, to the one that follows.</summary>
    private static int Owner(IReadOnlyList<TextSpan> sentences, int at, bool beginsLine)
    {
        for (var i = sentences.Count - 1; i >= 0; i--)
        {
            if (sentences[i].Start < at)
            {
                return beginsLine && at >= sentences[i].End ? Math.Min(i + 1, sentences.Count - 1) : i;
            }
        }

        return 0;
    }

    // A marker of which only the beginning has come is not to be read as text.
    private static int Whole(string raw)
    {
        var open = raw.LastIndexOfAny(['[', '【', '〔', '［']);
        return open >= 0 && raw.IndexOfAny([']', '】', '〕', '］'], open) < 0 && raw.Length - open < 80 ? open : raw.Length;
    }

    // Some models think aloud before they write; of some, the server takes the opening mark away.
    private static string WithoutThought(string raw, bool ended)
    {
        if (raw.LastIndexOf(Thought, StringComparison.OrdinalIgnoreCase) is var end && end >= 0)
        {
            return raw[(end + Thought.Length)..];
        }

        var start = raw.AsSpan().TrimStart();
        var thinks = start.StartsWith(Thinking, StringComparison.OrdinalIgnoreCase)
            || (!ended && start.Length < Thinking.Length && Thinking.AsSpan().StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return thinks ? "" : raw;
    }

    private static bool HasWholeWord(string text) => text.Any(char.IsWhiteSpace);

    private static bool EndsLikeSentence(string text) => text.TrimEnd('"', '\'', '”', '’', ')', '»') is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？'];

    // On one line; and where a marker stood before a comma or a full stop, no gap.
    private static string Clean(string text) =>
        Gaps().Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "${end}");

    [GeneratedRegex(@"(?:(?: ?,)* (?<end>[.,;!?])|(?: ?,)+(?<end>[.!?]))(?=\s|$)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Gaps();
}
