using System.Text;
using System.Text.RegularExpressions;

namespace NewsQA.Ingestion.Reading;

/// <summary>A pattern of paths with <c>/</c>: <c>*</c> and <c>?</c> within a name, <c>**</c> across folders, <c>[abc]</c>, <c>[!abc]</c>.</summary>
internal sealed class PathPattern
{
    private readonly Regex _regex;

    /// <summary>A pattern.</summary>
    /// <param name="pattern">The pattern; it must match a whole path.</param>
    public PathPattern(string pattern) =>
        // Without backtracking no pattern can take long.
        _regex = new Regex("^" + Translate(pattern) + "$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>Where the first wildcard stands; -1 when there is none.</summary>
    public static int WildcardIn(string path) => path.AsSpan().IndexOfAny('*', '?', '[');

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">A relative path with <c>/</c>.</param>
    public bool IsMatch(string path) => _regex.IsMatch(path);

    private static string Translate(string pattern)
    {
        var regex = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest.StartsWith("**/"))
            {
                regex.Append("(.*/)?");
                i += 2;
            }
            else if (rest.StartsWith("**"))
            {
                regex.Append(".*");
                i++;
            }
            else if (rest[0] == '[' && rest.IndexOf(']') is var close and > 1)
            {
                regex.Append(TranslateSet(rest[1..close]));
                i += close;
            }
            else
            {
                regex.Append(rest[0] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return regex.ToString();
    }

    private static string TranslateSet(ReadOnlySpan<char> set)
    {
        var isNegated = set[0] is '!' or '^' && set.Length > 1;
        var members = (isNegated ? set[1..] : set).ToString().Replace("\\", @"\\", StringComparison.Ordinal).Replace("^", @"\^", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);
        return isNegated ? $"[^/{members}]" : $"[{members}]";
    }
}
