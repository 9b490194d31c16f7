namespace NewsQA.Evaluation;

/// <summary>What a threshold of silence costs and brings.</summary>
/// <param name="OverRefusal">At most this share of the answerable questions is refused.</param>
/// <param name="Threshold">The highest threshold that keeps to it, for <c>NewsQA:Answers:MinSupport</c>.</param>
/// <param name="Silence">Share of the questions that nothing answers which are met with silence there, by how they were asked.</param>
public sealed record CurvePoint(double OverRefusal, double Threshold, IReadOnlyDictionary<string, double> Silence);
