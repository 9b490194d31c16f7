using System.Text.RegularExpressions;

namespace NewsQA.Answering.Kinds;

/// <summary>Questions for a year: "last month" answers them only by its article's date.</summary>
internal static partial class AskedYear
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether a question asks for one.</summary>
    public static bool IsAskedBy(string question) => Asking().IsMatch(question);

    /// <summary>Whether words tell one; "last year" does as "2012" does.</summary>
    public static bool IsToldBy(string words) => Year().IsMatch(words);

    [GeneratedRegex(@"\b(what|which)\s+year\b", Options, 30_000)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\d{4}|['’]\d\d|\byears?\b|\bdecades?\b|\bcentur(y|ies)\b", Options, 30_000)]
    private static partial Regex Year();
}
