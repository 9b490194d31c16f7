using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsQA.Server.Errors;

/// <summary>Says of JSON that could not be read what was wrong with it, in the contract's words and without the names of .NET types.</summary>
internal static class JsonFault
{
    private static readonly Regex MissingProperties = new(@"missing required properties including: (?<names>.+?)\.", RegexOptions.NonBacktracking);
    private static readonly Regex NullNotAllowed = new(@"'(?<name>[^']+)' on type '[^']+' doesn't allow", RegexOptions.NonBacktracking);

    public static (string Detail, string? Field) Describe(JsonException json)
    {
        var field = json.Path?.TrimStart('$').TrimStart('.') is { Length: > 0 } path ? path : null;
        var reason = json.Message;
        if (MissingProperties.Match(reason) is { Success: true } missing)
        {
            var names = missing.Groups["names"].Value;
            return ($"The body lacks {names}.", names.Split('\'')[1]);
        }

        if (reason.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
        {
            return ($"The value{At(field)} has the wrong type{Line(json)}.", field);
        }

        if (NullNotAllowed.Match(reason) is { Success: true } refused)
        {
            return ($"'{refused.Groups["name"].Value}' must not be null.", refused.Groups["name"].Value);
        }

        return ($"It is not well-formed JSON{At(field)}{Line(json)}.", field);
    }

    private static string At(string? field) => field is null ? "" : $" at '{field}'";

    private static string Line(JsonException json) => json.LineNumber is { } line ? $" (line {line + 1})" : "";
}
