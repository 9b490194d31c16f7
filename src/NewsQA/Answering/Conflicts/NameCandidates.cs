using System.Text.RegularExpressions;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Retrieval;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Names in a sentence that may be what a question for a person, organisation or place asks. A name after "by" is who did it, one after "in" or "at" where; a nationality before a noun is neither.
/// </summary>
internal static partial class NameCandidates
{
    private const int MaxWords = 6;

    /// <summary>The spans in the article's text, surest first: those that a small word marks, then what <see cref="NearestValue"/> singles out.</summary>
    public static IReadOnlyList<TextSpan> Find(QuestionFocus focus, ScoredSentence scored)
    {
        var text = scored.Sentence.Text;
        var marked = scored.Values
            .Where(v => v.Kind == ValueKind.Name && IsMarked(focus.Profile.Question.Type, text, v.Span) && ExpectedKinds.IsNew(focus.Profile, v.Kind, v.Span.Of(text)) && IsName(text, v.Span))
            .Select(v => new TextSpan(v.Span.Start + scored.Sentence.Span.Start, v.Span.End + scored.Sentence.Span.Start));
        var single = NearestValue.Find(focus.Profile, scored) is { } span && IsName(scored.Sentence.Article.Text, span) ? [span] : Array.Empty<TextSpan>();
        return [.. marked, .. single];
    }

    /// <summary>Whether a name is no person's where it stands: "the Iranian general", "she won in Iowa", "South Carolina".</summary>
    public static bool IsNobody(string text, TextSpan name) => IsNationalityOf(text, name) || Described().IsMatch(name.Of(text)) || Region().IsMatch(name.Of(text)) || Inside().IsMatch(text.AsSpan(0, name.Start));

    // "Iranian" before a noun; "Erdogan" and "Susan" only end like one.
    private static bool IsNationalityOf(string text, TextSpan name) =>
        IsNationality(name.Of(text)) && name.End + 1 < text.Length && text[name.End] is ' ' or '-' && char.IsLower(text[name.End + 1]);

    /// <summary>Whether a small word marks a name as the one who did it, or where.</summary>
    public static bool IsMarked(QuestionType type, string text, TextSpan name)
    {
        var before = text[..name.Start];
        return type == QuestionType.Where ? In().IsMatch(before) : By().IsMatch(before);
    }

    /// <summary>Whether a text is no more than a nationality, which is nobody's name.</summary>
    public static bool IsNationality(string text) => Nationality().IsMatch(text);

    private static bool IsName(string text, TextSpan name)
    {
        var words = name.Of(text);
        return words.Count(c => c == ' ') < MaxWords && !IsNationalityOf(text, name);
    }

    // How a nationality is written; a guess by its ending, and those that have another.
    private const string People = @"((South|North)\s+)?(\p{Lu}\p{Ll}+(an|ish|ese|ian)|French|Dutch|Welsh|Greek|Swiss|Czech|Thai|Iraqi|Israeli|Pakistani|New Zealand)";

    private const int TimeoutMs = 30_000;

    // "By American singer Ann Lee", "by the director Ann Lee", "by British rock band The Hollow Few": who is described before the name.
    [GeneratedRegex(@"\bby\s+((the|The|a|an|\p{L}+-based|" + People + @"|\p{Ll}[\p{Ll}/-]+)\s+){0,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex By();

    [GeneratedRegex(@"\b(in|at|near|outside|to|from)\s+((the|central|northern|southern|eastern|western|downtown|city|town|village|port|of|nearby)\s+){0,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex In();

    [GeneratedRegex(@"\b(in|at|near|into|across|throughout)\s+(the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex Inside();

    // "British rock" of "British rock band".
    [GeneratedRegex("^" + People + @"(\s\p{Ll}[\p{Ll}/-]*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Described();

    [GeneratedRegex(@"^(North|South|East|West|Northern|Southern|Eastern|Western|New|Saint|St\.?)\s\p{Lu}\w+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Region();

    [GeneratedRegex("^" + People + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Nationality();
}
