using System.Text.RegularExpressions;

namespace NewsQA.Server.Errors;

/// <summary>Says of a request that the framework could not bind what was wrong with it, without the names of .NET types.</summary>
internal static class BindingFault
{
    private static readonly Regex FailedParameter =
        new("""^Failed to bind parameter "\S+ (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.NonBacktracking);

    public static (string Detail, string? Field) Describe(string message)
    {
        if (FailedParameter.Match(message) is not { Success: true } failed)
        {
            return (message.Contains("body", StringComparison.Ordinal) ? "The request needs a JSON body." : message, null);
        }

        var field = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(failed.Groups["name"].Value);
        return ($"'{field}' cannot be '{failed.Groups["value"].Value}'.", field);
    }
}
