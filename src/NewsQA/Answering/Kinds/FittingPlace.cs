using NewsQA.Articles;

namespace NewsQA.Answering.Kinds;

/// <summary>A place of a text that is of the kind asked for.</summary>
/// <param name="Span">Where; counts in the text that was read.</param>
/// <param name="IsSure">Whether its unit, its noun or its surroundings say so too; else it is of the kind by its form alone.</param>
internal readonly record struct FittingPlace(TextSpan Span, bool IsSure);
