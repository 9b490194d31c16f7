using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims;

/// <summary>Words of a few closed classes that questions ask for by the class's name: "which <i>party</i>", "what <i>sport</i>", "in which <i>language</i>".</summary>
internal static partial class ClassWords
{
    /// <summary>The class that a question asks for; null when it asks for none of these.</summary>
    public static string? AskedBy(string question) =>
        Asks().Match(question) is { Success: true } match ? match.Groups.Cast<Group>().First(g => g.Success && g.Name.Length > 1).Name : null;

    /// <summary>The words of a class in a text, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(string name, string text) => [.. Pattern(name).Matches(text).Select(m => new TextSpan(m.Index, m.Index + m.Length))];

    private static Regex Pattern(string name) => name switch
    {
        "sport" => Sports(),
        "party" => Parties(),
        "language" => Languages(),
        "position" => Positions(),
        "genre" => Genres(),
        "style" => Styles(),
        "profession" => Professions(),
        "rank" => Ranks(),
        "country" => Countries(),
        _ => Media(),
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(
        @"\b(what|which)\s+((is|was) the |(type|kind) of |(is|was) [^?]{2,60}['’]s )?((?<sport>sports?)|(?<party>(political )?party)|(?<language>language)|(?<position>position)|(?<medium>(primary )?medium)|(?<genre>((film|music|musical|literary) )?genre)"
        + @"|(?<style>((architectural|artistic) )?style)|(?<profession>profession|occupation)|(?<rank>(military )?rank)|(?<country>country|nation))\b",
        Options, TimeoutMs)]
    private static partial Regex Asks();
}
