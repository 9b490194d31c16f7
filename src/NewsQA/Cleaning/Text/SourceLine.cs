using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Text;

/// <summary>The line under a copied article that says where it was copied from: <c>Source: https://example.org/2026/may/14/story</c>.</summary>
internal static partial class SourceLine
{
    /// <summary>The address that a line names as the article's own.</summary>
    /// <param name="line">One line, trimmed.</param>
    /// <returns>An absolute http(s) address; null when the line is something else.</returns>
    public static string? UrlOf(string line) =>
        line.Length <= 2100 && Line().Match(line) is { Success: true } match ? WebAddress.From(match.Groups["url"].Value) : null;

    [GeneratedRegex(
        @"^(source|original|original article|original source|originally published( at| on| by)?|read the original|via|url|link)\s*[:\-–]?\s*(\S.{0,60}\s)?[<(\[]?(?<url>https?://[^\s<>\[\]]{4,2000}?)[>)\]]?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex Line();
}
