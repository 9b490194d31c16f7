namespace NewsQA.Answering.Spans.Reading;

/// <summary>Which paragraphs the reader is not trained on, so that what it is worth beside other measures can be fitted there.</summary>
internal static class HeldOut
{
    private const uint OneIn = 7;

    /// <summary>Whether a paragraph is one of them; told by its text alone.</summary>
    public static bool Has(string paragraph) => FeatureHash.Of(FeatureHash.Of(paragraph), 1) % OneIn == 0;
}
