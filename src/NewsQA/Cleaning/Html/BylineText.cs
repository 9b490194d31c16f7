using System.Text.RegularExpressions;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>Authors' names out of what pages write around them: <c>By</c>, addresses, dates, the outlet's own name.</summary>
internal static partial class BylineText
{
    private static readonly char[] s_trimmed = [' ', ',', ';', '|', '/', '•', '·', '-', '–', '—', ':', '\n'];

    /// <summary>The names; null when nothing is left.</summary>
    /// <param name="text">As the page has it.</param>
    /// <param name="source">The outlet, whose name after an author's says where that one works, and alone that nobody is named; null when unknown.</param>
    public static string? Clean(string? text, string? source)
    {
        var line = Tail().Replace(Start().Replace(Address().Replace(text ?? "", " "), ""), "");
        var names = line.Split([',', '|', ';'], StringSplitOptions.TrimEntries).Select(name => Degree().Replace(WithoutOutlet(name, source).Trim(s_trimmed), ""))
            .Where(name => name.Length > 0 && !IsOutlet(name, source) && !Nobody().IsMatch(name)).ToList();
        var people = names.Where(IsPerson).ToList();
        return PageFacts.Line(string.Join(", ", people.Count > 0 ? people : names));
    }

    /// <summary>The names in an element of a page that is named for its author; null where it holds anything but names.</summary>
    public static string? Names(string? text, string? source) =>
        text is { Length: <= 120 } && Clean(TextLine.Collapse(text), source) is { } names && OnlyNames().IsMatch(names) && !IsOutlet(names, source) ? names : null;

    /// <summary>Whether what <see cref="Clean"/> gave names a person, as far as words can tell, and not an agency or a desk.</summary>
    public static bool IsPerson(string names) => OnlyNames().IsMatch(names) && !Office().IsMatch(names);

    // "The Weather Channel" and "Weather Channel", "BBC News" and "BBC" are one.
    private static bool IsOutlet(string name, string? source) => Host().IsMatch(name) || (source is not null && Bare(source) is { Length: > 1 } outlet && Bare(name) == outlet);

    private static string WithoutOutlet(string name, string? source) =>
        source is { Length: > 2 } && name.Length > source.Length + 1 && name.EndsWith(" " + source, StringComparison.OrdinalIgnoreCase) && name[..^(source.Length + 1)] is var rest && rest.Contains(' ', StringComparison.Ordinal) ? rest : name;

    private static string Bare(string name) => string.Concat(Decoration().Replace(name, "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"^[\s,|•·-]*(view all posts |posts |written |reported |story |words |text )?by\b:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Start();

    // Nobody who could be asked.
    [GeneratedRegex(@"^(staff|admin|editors?|the editors|newsroom|news desk|web desk|.{0,40}\b(staff( report(er|s)?)?|newsroom|news desk|web desk|correspondent|redazione))$|^redazione\b|^staff\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Nobody();

    // What a person is or works for, beside the name.
    [GeneratedRegex(@"\b(reporter|editor|correspondent|writer|columnist|officer|contributor|photographer|director|chief|manager|professor|analyst|critic|press|times|news|journal|tribune|post|agency|media|magazine|institute|university|company|report|sponsored|channel|labs?|brandroom|reality)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Office();

    [GeneratedRegex(@"^the\s|\s(news|online|staff)$|\.(com|org|net|co\.uk)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Decoration();

    // "Anna Holm MD", and a part that is nothing else.
    [GeneratedRegex(@"(?<=\p{Ll})\s(MS|MA|MD|MPH|RD|RDN|LD|PhD|Ph\.D\.?|JD|BSc|MSc|MBA|DO|RN)\.?$|^(RD|RDN|LD|MPH|PhD|Ph\.D\.?|MBA|RN)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Degree();

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
