using System.ComponentModel.DataAnnotations;

namespace NewsQA.Answering;

/// <summary>How answers are chosen. Section <c>NewsQA:Answers</c>.</summary>
public sealed class AnswerOptions
{
    /// <summary>Passages whose sentences are looked at, 1 to 50.</summary>
    [Range(1, 50)]
    public int PassagesRead { get; set; } = 10;

    /// <summary>Most statements in an answer, 1 to 10.</summary>
    [Range(1, 10)]
    public int MaxStatements { get; set; } = 4;

    /// <summary>Most words in a statement, 10 to 200. Longer sentences are still quoted whole when they stand alone, cut at this many words.</summary>
    [Range(10, 200)]
    public int MaxStatementWords { get; set; } = 60;

    /// <summary>The least support of the best sentence, 0 to 1, below which there is no answer.</summary>
    [Range(0.0, 1.0)]
    public double MinSupport { get; set; } = 0.5;

    /// <summary>A further statement needs this share of the best one's score, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double MinShareOfBest { get; set; } = 0.72;
}
