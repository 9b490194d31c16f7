namespace NewsQA.Indexing;

/// <summary>Turns text into the terms that are indexed and looked for.</summary>
public static partial class TextAnalyzer
{
}
