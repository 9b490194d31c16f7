using System.Text.RegularExpressions;

namespace NewsQA.Cli;

/// <summary>Says of arguments that could not be read what they should be, without the names of .NET types.</summary>
internal static partial class UsageErrors
{
    public static string Plain(string message) => Unparsed().Match(message) is { Success: true } match
        ? $"{match.Groups["option"].Value} is '{match.Groups["value"].Value}'; it must be {Expected(match.Groups["type"].Value)}."
        : message;

    private static string Expected(string type) =>
        type.Contains("Int", StringComparison.Ordinal) ? "a whole number"
        : type.Contains("Double", StringComparison.Ordinal) || type.Contains("Single", StringComparison.Ordinal) ? "a number"
        : type.Contains("Boolean", StringComparison.Ordinal) ? "true or false"
        : "one of those that --help names";

    [GeneratedRegex("^Cannot parse argument '(?<value>.*)' for (?:option|command) '(?<option>[^']+)' as expected type '(?<type>[^']+)'", RegexOptions.Singleline, 60_000)]
    private static partial Regex Unparsed();
}
