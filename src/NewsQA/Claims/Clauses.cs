using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Claims;

/// <summary>Cuts sentences into clauses, roughly: at semicolons, dashes, commas, and at words that set one clause against another.</summary>
internal static partial class Clauses
{
    /// <summary>The clause that holds a value.</summary>
    public static TextSpan Around(string sentence, TextSpan value) => Between(Break(), sentence, value);

    /// <summary>The part of a sentence that holds a value where the sentence sets two parts against each other; the whole sentence where it does not. A comma alone parts nothing.</summary>
    public static TextSpan Opposed(string sentence, TextSpan value) => Between(Opposition(), sentence, value);

    private static TextSpan Between(Regex breaks, string sentence, TextSpan value)
    {
        var (start, end) = (0, sentence.Length);
        foreach (var match in breaks.EnumerateMatches(sentence))
        {
            if (match.Index + match.Length <= value.Start)
            {
                start = match.Index + match.Length;
            }
            else if (match.Index >= value.End)
            {
                end = match.Index;
                break;
            }
        }

        return new TextSpan(start, end);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 30_000;

    [GeneratedRegex(@"[;,:]\s|[—–]|\s-\s|\b(and|but|while|whereas|although|though)\s", Options, TimeoutMs)]
    private static partial Regex Break();

    [GeneratedRegex(@";\s|[—–]|,?\s(but|while|whereas|although|though)\s|,\sand\s", Options, TimeoutMs)]
    private static partial Regex Opposition();
}
