using System.Text.RegularExpressions;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>Authors' names out of what pages write around them: <c>By</c>, addresses, dates, the outlet's own name.</summary>
internal static partial class BylineText
{
    private static readonly char[] s_trimmed = [' ', ',', ';', '|', '/', '•', '·', '-', '–', '—', ':', '\n'];

    /// <summary>The names; null when nothing is left.</summary>
    /// <param name="text">As the page has it.</param>
    /// <param name="source">The outlet, whose name after an author's says where that one works; null when unknown.</param>
    public static string? Clean(string? text, string? source)
    {
        var line = Tail().Replace(Start().Replace(Address().Replace(text ?? "", " "), ""), "");
        var names = line.Split(',', StringSplitOptions.TrimEntries).Select(name => name.Trim(s_trimmed)).Where(name => name.Length > 0).ToList();
        var people = names.Where(name => !IsOutlet(name, source)).ToList();
        return PageFacts.Line(string.Join(", ", people.Count > 0 ? people : names));
    }

    /// <summary>The names in an element of a page that is named for its author; null where it holds anything but names.</summary>
    public static string? Names(string? text, string? source) =>
        text is { Length: <= 120 } && Clean(TextLine.Collapse(text), source) is { } names && OnlyNames().IsMatch(names) && !IsOutlet(names, source) ? names : null;

    private static bool IsOutlet(string name, string? source) =>
        (source is not null && TextLine.Collapse(source).Equals(name, StringComparison.OrdinalIgnoreCase)) || Host().IsMatch(name);

    [GeneratedRegex(@"^[\s,|•·-]*(written |reported |story |words |text )?by\b:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Start();

    [GeneratedRegex(@"(\||<|\()?\s*\S{1,60}@\S{1,60}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Address();

    // A date, or how long it takes to read, and everything after it.
    [GeneratedRegex(@"\s*[,|•·–—-]?\s*(\b(published|updated|posted)\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{1,2} (jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)|\b\d+ min(ute)?s?( read)?\b|\b\d{4}-\d{2}-\d{2}).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, PatternTimeout.Milliseconds)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^[\w-]{1,60}(\.[\w-]{1,60})?\.(com|org|net|co\.uk|tv|news)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Host();

    // Two to four words per name, each with a capital, or a particle between them.
    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]{0,30}( (de|da|di|van|von|der|den|la|le|bin|al)){0,2}( \p{Lu}[\p{L}.'’-]{0,30}){1,3}(( and |, | & )\p{Lu}[\p{L}.'’-]{0,30}( (de|da|di|van|von|der|den|la|le|bin|al)){0,2}( \p{Lu}[\p{L}.'’-]{0,30}){1,3}){0,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex OnlyNames();
}
