using NewsQA.Answering.Spans.Reading;
using NewsQA.Claims;

namespace NewsQA.Answering.Spans;

/// <summary>A quote in which the short answer may stand.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Gap">By how much its sentence's score lies below the best one's, 0 or more.</param>
/// <param name="LeadStart">Where in it the sentence starts for which it was chosen.</param>
/// <param name="LeadEnd">Where that sentence ends.</param>
internal sealed record SpanSource(string Text, double Gap, int LeadStart, int LeadEnd)
{
    /// <summary>What else its article says near it, where known.</summary>
    public string Around { get; init; } = "";

    /// <summary>What stands before it in its article, or the title: it tells the reader what "it" is.</summary>
    public string Before { get; init; } = "";

    /// <summary>What the reader says of it, where it was read already.</summary>
    public RunScores? Read { get; init; }

    /// <summary>The values in it, where they were found already.</summary>
    public IReadOnlyList<TextValue>? Values { get; init; }
}
