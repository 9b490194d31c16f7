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

    /// <summary>
    /// The least probability, 0 to 1, that the best sentences answer the question, below which there is no answer. At 0.15 <c>fit-answers</c> refuses 8% of the
    /// answerable questions of MultiHop-RAG's dev half and 6% of the SQuAD part's; a higher value is silent more often where an article touches on the question without answering it.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MinSupport { get; set; } = 0.15;

    /// <summary>
    /// Below this probability, 0 to 1, an answer is marked as weakly supported (<c>isWeak</c>); at 0 none is. On 360 questions over news that nothing was learned from 19 % of the answers to answerable ones were below 0.4, which
    /// had the answer in their first sentence in 44 % of cases (others 80 %), and 46 % of those given to questions that no article answers; see the results on answers.
    /// </summary>
    [Range(0.0, 1.0)]
    public double WeakSupport { get; set; } = 0.4;

    /// <summary>
    /// Where there is no answer: below this share of the question's words, by weight, that the best passage speaks of, 0 to 1, the reason is <c>no_coverage</c>, unless the
    /// sentences read speak of every name of the question; else <c>low_support</c>.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MinCoverage { get; set; } = 0.5;

    /// <summary>How far a further statement's score may lie below the best one's, in logits, 0 to 20: <c>e^-3</c>, the default, is a twentieth of its chance.</summary>
    [Range(0.0, 20.0)]
    public double MaxScoreGap { get; set; } = 3;

    /// <summary>
    /// The least share of the odds of all candidates, 0 to 1, that a short answer needs; below it none is singled out. <c>fit-answers</c> reports
    /// how near the answers come by this share: below 0.1 a fifth of their words are right, from 0.5 on three quarters.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MinShortAnswer { get; set; } = 0.05;
}
