using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Answering.Kinds;

/// <summary>Tells an age that stands behind a name between commas: "Per Lund, 42, said".</summary>
internal static partial class NamedAge
{
    // A table of results has more of them in a row than a sentence has people: "Elm United, 30, Ash United, 25, ...".
    private const int MostPeople = 3;

    /// <summary>Whether a number in a text is surely the age of who stands before it: what the name does follows.</summary>
    /// <param name="text">A sentence or a quote.</param>
    /// <param name="number">Where the number stands in it.</param>
    public static bool IsSurely(string text, TextSpan number) => AfterName().IsMatch(text.AsSpan(0, number.Start)) && BeforeDeed().IsMatch(text.AsSpan(number.Start));

    /// <summary>Whether a number in a text is most likely the age of who stands before it. "Per Lund, 25, and Ida Berg, 24," may be what they won, too, so that who asks for a count may mean it.</summary>
    /// <param name="text">A sentence or a quote.</param>
    /// <param name="number">Where the number stands in it.</param>
    public static bool IsLikely(string text, TextSpan number)
    {
        if (IsSurely(text, number))
        {
            return true;
        }

        return BeforeMark().IsMatch(text.AsSpan(number.Start)) && FullName().Match(text[..number.Start]) is { Success: true } name
            && NameLook.IsPersonLike(text, new TextSpan(name.Index, name.Index + name.Groups["name"].Length)) && Entries().Count(text) <= MostPeople;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Wall-clock time, so generous: a busy machine must not reach it. A sentence of a passage has a few thousand characters at most.
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{M}’'-]+,\s$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex AfterName();

    // What the name does follows: in "Norway, 16, Germany, 12, and Canada, 11" nobody has an age.
    [GeneratedRegex(@"^1?\d{1,2},\s(?!and\s\p{Lu})\p{Ll}", Options, TimeoutMs)]
    private static partial Regex BeforeDeed();

    // "Per Lund, 25, and Ida Berg, 24, on Monday."
    [GeneratedRegex(@"^1?\d{1,2}[,;.](\s|$)", Options, TimeoutMs)]
    private static partial Regex BeforeMark();

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\p{L}\p{M}’'.-]+(\s\p{Lu}[\p{L}\p{M}’'.-]*){1,2}),\s$", Options | RegexOptions.RightToLeft, TimeoutMs)]
    private static partial Regex FullName();

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{M}’'-]+,\s1?\d{1,2}[,;.]", Options, TimeoutMs)]
    private static partial Regex Entries();
}
