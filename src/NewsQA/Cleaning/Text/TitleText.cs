using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Text;

/// <summary>Titles without what pages add to them.</summary>
internal static partial class TitleText
{
    private const int MinHeadWords = 3;
    private const int MaxTailWords = 4;

    /// <summary>A title without the section or outlet behind a bar: <c>Storm hits coast | World News</c>.</summary>
    public static string WithoutSection(string title)
    {
        var bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        if (bar < 0)
        {
            return title;
        }

        var head = title[..bar].TrimEnd();
        var isSection = Prose.CountWords(head) >= MinHeadWords && Prose.CountWords(title.AsSpan(bar + 3)) <= MaxTailWords;
        return isSection ? WithoutSection(head) : title;
    }

    /// <summary>A title without the outlet's name behind a dash or a bar; other tails stay, they may be the title's own.</summary>
    public static string WithoutOutlet(string title, string? outlet)
    {
        // "ESPN.com" signs its titles "ESPN", and "Pastebin" its own "Pastebin.com".
        var whole = title;
        title = outlet is { Length: > 0 } && Domain().Match(title) is { Success: true } domain && title[..domain.Index].EndsWith(outlet, StringComparison.OrdinalIgnoreCase) ? title[..domain.Index] : title;
        outlet = outlet is null || title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase) || outlet.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 2 ? outlet : outlet[..dot];
        if (string.IsNullOrWhiteSpace(outlet) || !title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase))
        {
            return whole;
        }

        var head = title[..^outlet.Length].TrimEnd();
        var bare = head.TrimEnd('-', '–', '—', '|', '·', '»', ':', '：', '｜', '／', '－', '_').TrimEnd();
        return bare.Length > 0 && bare.Length < head.Length ? bare : whole;
    }

    [GeneratedRegex(@"\.(com|org|net|co\.uk|de|fr|co\.jp|ne\.jp|jp)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Domain();

    /// <summary>Whether two lines are the same title, white space, case and a section's tail aside.</summary>
    public static bool AreSame(string left, string right) =>
        string.Equals(TextLine.Collapse(WithoutSection(left)), TextLine.Collapse(WithoutSection(right)), StringComparison.OrdinalIgnoreCase);
}
