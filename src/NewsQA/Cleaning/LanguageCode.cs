namespace NewsQA.Cleaning;

/// <summary>Language tags as pages write them (<c>en-GB</c>, <c>en_US</c>).</summary>
internal static class LanguageCode
{
    /// <summary>The ISO 639-1 code that a tag starts with; null when it starts with none.</summary>
    public static string? From(string? tag)
    {
        var code = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is [>= 'a' and <= 'z', >= 'a' and <= 'z'] ? code : null;
    }
}
