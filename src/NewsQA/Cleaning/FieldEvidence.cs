namespace NewsQA.Cleaning;

/// <summary>Where a value of an article's metadata was found, and how sure it is.</summary>
/// <param name="From">What said it: <c>json-ld headline</c>, <c>meta og:title</c>, <c>h1</c>, <c>url</c>, <c>given</c>, ...</param>
/// <param name="Confidence">
/// How likely such a place is right, from 0 to 1: the share of pages on which it agreed with a reader's judgement, measured where the set of
/// pages allowed it (tests/NewsQA.Benchmarks/results/extraction.md), to a tenth.
/// </param>
public sealed record FieldEvidence(string From, double Confidence);
