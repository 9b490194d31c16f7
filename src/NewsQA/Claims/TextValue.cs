using NewsQA.Articles;

namespace NewsQA.Claims;

/// <summary>A value found in a text.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Span">Where; counts in the text that was searched.</param>
public sealed record TextValue(ValueKind Kind, TextSpan Span);
