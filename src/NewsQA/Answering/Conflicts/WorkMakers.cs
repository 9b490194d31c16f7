using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsQA.Articles;

namespace NewsQA.Answering.Conflicts;

/// <summary>
/// Tells who made the work that a question asks about: who stands behind "album by" where an album's artist is asked for, behind "directed by" where a director is. Behind any other word "by" may name
/// a publisher as well.
/// </summary>
internal static partial class WorkMakers
{
    private static readonly FrozenDictionary<string, string> Deeds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["director"] = "directed", ["author"] = "written", ["writer"] = "written", ["composer"] = "composed", ["singer"] = "sung", ["painter"] = "painted", ["founder"] = "founded", ["inventor"] = "invented",
        ["developer"] = "developed", ["producer"] = "produced", ["creator"] = "created", ["designer"] = "designed", ["architect"] = "designed", ["sculptor"] = "sculpted", ["builder"] = "built",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a name stands where the maker of the work asked about does.</summary>
    /// <param name="profile">The question.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="name">Where in it.</param>
    public static bool IsOne(QuestionProfile profile, string text, TextSpan name)
    {
        if (By().Match(text[..name.Start]) is not { Success: true } by)
        {
            return false;
        }

        var word = Word.Read(by.Groups["word"].Value);
        return by.Groups["title"].Success
            || word.Any(w => profile.Words.Any(p => !p.IsName && p.Word.Terms.Any(t => w.Terms.Contains(t, StringComparer.Ordinal))))
            || word.Any(w => profile.Words.Any(p => Deeds.TryGetValue(p.Word.Lower, out var deed) && w.Lower == deed));
    }

    // What "by" stands behind, a word or a title in quotation marks; then up to six words that describe: "by British rock band The".
    [GeneratedRegex(@"(\b(?<word>\p{L}+)|(?<title>[""”'’]))\s+by\s+((?!by\b)[\p{L}/’'-]+\s+){0,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 30_000)]
    private static partial Regex By();
}
