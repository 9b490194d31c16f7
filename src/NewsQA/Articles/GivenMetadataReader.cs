using NewsQA.Client;

namespace NewsQA.Articles;

/// <summary>Reads what a person says of an article.</summary>
public static class GivenMetadataReader
{
    /// <summary>Reads it.</summary>
    /// <param name="title">The title, or null.</param>
    /// <param name="source">The outlet, or null.</param>
    /// <param name="publishedAt">The date, or null.</param>
    /// <param name="dateField">What the caller calls the date, for the message.</param>
    /// <returns>What is given; blank texts count as not given.</returns>
    /// <exception cref="ArgumentException">The date is none.</exception>
    public static GivenMetadata Read(string? title, string? source, string? publishedAt, string dateField)
    {
        PartialDate? date = null;
        if (!string.IsNullOrWhiteSpace(publishedAt) && !PartialDate.TryParse(publishedAt, "given", out date))
        {
            throw new ArgumentException(
                $"{dateField} is '{publishedAt}', which is not a date; write 2025, 2025-08, 2025-08-30 or 2025-08-30T06:15:00Z.", dateField);
        }

        return new GivenMetadata(Text(title), Text(source), date);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
