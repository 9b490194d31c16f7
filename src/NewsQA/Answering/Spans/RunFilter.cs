using NewsQA.Answering.Kinds;
using NewsQA.Claims;

namespace NewsQA.Answering.Spans;

/// <summary>Tells which runs of words cannot be the short answer, whatever the weights say: what the question says itself, a time, a sum or a share where a person or a place is asked for, no change where one is.</summary>
internal sealed class RunFilter
{
    private readonly HashSet<string> _asked;
    private readonly bool _offersChoice;

    /// <summary>Reads a question.</summary>
    /// <param name="question">Its text.</param>
    public RunFilter(string question)
    {
        _asked = TokenReader.Read(question).Where(t => t.IsWord).Select(t => t.Lower).ToHashSet(StringComparer.Ordinal);
        // "The mayor or the governor?" is answered by what the question says.
        _offersChoice = question.Contains(" or ", StringComparison.OrdinalIgnoreCase);
        AsksDirection = SideReader.AsksDirection(question);
    }

    /// <summary>Whether the question asks which of two ways something went, up or down.</summary>
    public bool AsksDirection { get; }

    /// <summary>Whether a run, from one token to another inclusive, may be the answer.</summary>
    public bool MayAnswer(SpanText text, int first, int last) =>
        AsksDirection ? SideReader.SpeaksOfDirection(SpanFinder.SpanOf(text, first, last).Of(text.Source.Text))
        : (_offersChoice || !IsAsked(text, first, last)) && !IsOfOtherKind(text, first, last);

    private bool IsAsked(SpanText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text.Tokens[i].IsWord && !_asked.Contains(text.Tokens[i].Lower))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfOtherKind(SpanText text, int first, int last) =>
        text.Kind.Kind is AnswerKind.Person or AnswerKind.Place
        && text.Values.Any(v => v.Kind is ValueKind.Date or ValueKind.Duration or ValueKind.Money or ValueKind.Share && v.First <= first && last <= v.Last);
}
