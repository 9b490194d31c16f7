namespace NewsQA.Cleaning;

/// <summary>Where a value of an article's metadata was found, and how sure it is.</summary>
/// <param name="From">What said it: <c>json-ld headline</c>, <c>meta og:title</c>, <c>h1</c>, <c>url</c>, <c>given</c>, ...</param>
/// <param name="Confidence">
/// How far such a place is trusted, from 0 to 1, to a tenth. Set by hand, in the order of precedence: structured data above the page's own headline, that above its address. Not a probability.
/// </param>
public sealed record FieldEvidence(string From, double Confidence);
