using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Scripts;

/// <summary>
/// The data that a page's own scripts would show: JSON in an element of its own (<c>__NEXT_DATA__</c>), or assigned to a variable, as an
/// object or as a string that is to be parsed.
/// </summary>
internal static partial class PageState
{
    private const int MaxLength = 8_000_000;
    private const int MinLength = 500;
    private const int MaxScripts = 50;
    private const int MaxDepth = 200;

    /// <summary>Reads it.</summary>
    /// <param name="page">The page.</param>
    /// <returns>What can be read of it, in the page's order. The caller disposes of each.</returns>
    public static IEnumerable<JsonDocument> Of(PageTree page)
    {
        var seen = 0;
        for (var i = 0; i < page.Count && seen < MaxScripts; i++)
        {
            if (page[i].Tag != HtmlTag.Script || page.RawText(i).Length is < MinLength or > MaxLength)
            {
                continue;
            }

            seen++;
            var isJson = page.RawAttribute(i, AttributeName.Type).Contains("json", StringComparison.OrdinalIgnoreCase);
            if (Json(page.RawText(i), isJson) is { } json && Parse(json) is { } document)
            {
                yield return document;
            }
        }
    }

    private static string? Json(ReadOnlySpan<char> script, bool isJson)
    {
        if (isJson)
        {
            return script.Trim().ToString();
        }

        foreach (var match in Assignment().EnumerateMatches(script))
        {
            var value = script[(match.Index + match.Length - 1)..];
            return value[0] == '{' ? value.ToString() : Unquoted(value);
        }

        return null;
    }

    // A string literal of JavaScript, whose escapes are JSON's but for \' and \xNN.
    private static string? Unquoted(ReadOnlySpan<char> literal)
    {
        var (quote, end) = (literal[0], 1);
        while (end < literal.Length && literal[end] != quote)
        {
            end += literal[end] == '\\' ? 2 : 1;
        }

        if (end >= literal.Length)
        {
            return null;
        }

        var text = literal[1..end].ToString().Replace("\\'", "'", StringComparison.Ordinal).Replace("\\x", "\\u00", StringComparison.Ordinal);
        text = quote == '"' ? text : text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        try
        {
            return JsonSerializer.Deserialize<string>("\"" + text + "\"");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What follows the value, a semicolon and the rest of the script, is not looked at.
    private static JsonDocument? Parse(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth });
        try
        {
            return JsonDocument.TryParseValue(ref reader, out var document) ? document : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"[\w$\]'""]\s*=\s*(?:JSON\.parse\(\s*['""]|\{(?=\s*[""}]))", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Assignment();
}
