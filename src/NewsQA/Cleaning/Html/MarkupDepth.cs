using System.Buffers;
using System.Collections.Frozen;

namespace NewsQA.Cleaning.Html;

/// <summary>How deep a page's tags nest, as far as a glance at them tells: parsing takes time with the square of it.</summary>
internal static class MarkupDepth
{
    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    // Elements that have no end tag, or whose end tag is often left out because the next one of their kind implies it.
    private static readonly FrozenSet<string> s_unclosed = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "td", "th", "tr", "dd", "dt", "option", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body", "path", "rect", "circle", "use",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The greatest number of tags open at once.</summary>
    /// <param name="html">The page.</param>
    /// <returns>An estimate: exact where every tag that has to be closed is.</returns>
    public static int Of(ReadOnlySpan<char> html)
    {
        var deepest = 0;
        var depth = 0;
        var unclosed = s_unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        while (html.IndexOf('<') is var start and >= 0 && start + 1 < html.Length)
        {
            html = html[(start + 1)..];
            var isEnd = html[0] == '/';
            var name = html[(isEnd ? 1 : 0)..];
            var length = name.IndexOfAnyExcept(s_nameCharacters);
            name = name[..(length < 0 ? name.Length : length)];
            if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || unclosed.Contains(name))
            {
                continue;
            }

            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
