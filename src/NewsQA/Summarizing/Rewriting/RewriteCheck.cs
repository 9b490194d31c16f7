using System.Collections.Frozen;
using NewsQA.Answering;
using NewsQA.Client;
using NewsQA.FollowUps;
using NewsQA.Indexing;

namespace NewsQA.Summarizing.Rewriting;

/// <summary>
/// Holds a question that a model rewrote against the conversation: every word that carries meaning must have been said in it, all that the question itself said must still be
/// there, and the result must lean on nothing any more. What is accepted is put together from the conversation alone.
/// </summary>
internal static class RewriteCheck
{
    private const int MostCharacters = 300;

    // Words that a complete question may need and that ask for nothing in particular.
    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
        TextAnalyzer.Terms("happen happened say said tell told make made take took taken place get got become became come came go went know known use used many much long people"),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Denials = FrozenSet.ToFrozenSet(["not", "no", "never", "without", "none", "nobody"], StringComparer.Ordinal);

    /// <summary>Accepts or refuses.</summary>
    /// <param name="question">The question as asked.</param>
    /// <param name="rewritten">What the model made of it.</param>
    /// <param name="conversation">The turns before it.</param>
    /// <returns>The reading; null where it is refused.</returns>
    public static FollowUpReading? Accept(string question, string rewritten, IReadOnlyList<ConversationTurn> conversation)
    {
        var text = rewritten.Trim().Trim('"', '“', '”', '*').Trim();
        if (text.Length is 0 or > MostCharacters || text.AsSpan().ContainsAny('\n', '\r') || !text.EndsWith('?'))
        {
            return null;
        }

        if (text.Equals(question.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return LeansOnNothing(text, conversation) ? new FollowUpReading(question.Trim(), []) : null;
        }

        var carried = Carried(text, question, conversation);
        return carried is { Count: > 0 } && KeepsAll(text, question) && LeansOnNothing(text, conversation) ? new FollowUpReading(text, carried) : null;
    }

    // Runs of words that the question does not have, each with the last turn that says it; null where one was never said.
    private static List<CarriedText>? Carried(string text, string question, IReadOnlyList<ConversationTurn> conversation)
    {
        var own = TermsOf(question);
        var (carried, run, turn) = (new List<CarriedText>(), default((int Start, int End)?), 0);
        foreach (var word in Word.Read(text))
        {
            if (word.Terms.Any(own.Contains) || (word.Terms.Any(Plain.Contains) && !word.Lower.Any(char.IsDigit)))
            {
                Close();
                continue;
            }

            var said = Enumerable.Range(0, conversation.Count).LastOrDefault(i => word.Terms.Any(TermsOf(conversation[i].Content).Contains), -1);
            if (said < 0)
            {
                return null;
            }

            (run, turn) = run is { } open ? ((open.Start, word.Span.End), turn) : ((word.Span.Start, word.Span.End), said);
        }

        Close();
        return carried;

        void Close()
        {
            if (run is { } words)
            {
                carried.Add(new CarriedText(text[words.Start..words.End], turn, null));
                run = null;
            }
        }
    }

    private static bool KeepsAll(string text, string question)
    {
        var kept = TermsOf(text);
        var isKept = NamedThing.Find(question).All(name => Word.Read(name.Text).All(w => w.Terms.Any(kept.Contains)))
            && Word.Read(question).Where(w => w.Lower.Any(char.IsDigit)).All(w => w.Terms.Any(kept.Contains));
        return isKept && Denies(text) == Denies(question);
    }

    private static bool LeansOnNothing(string text, IReadOnlyList<ConversationTurn> conversation) => FollowUpReader.Read(text, conversation).Carried.Count == 0;

    private static bool Denies(string text) => text.ToLowerInvariant().Split([' ', ',', '?', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Any(w => Denials.Contains(w) || w.EndsWith("n't", StringComparison.Ordinal) || w.EndsWith("n’t", StringComparison.Ordinal));

    private static HashSet<string> TermsOf(string text) => Word.Read(text).SelectMany(w => w.Terms).ToHashSet(StringComparer.Ordinal);
}
