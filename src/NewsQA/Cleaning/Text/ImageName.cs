using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Text;

/// <summary>File names of images that leaked into a text, such as <c>H 16x9 1747211696.png</c>.</summary>
internal static partial class ImageName
{
    private const int MaxLength = 200;

    /// <summary>Whether a line is nothing but an image's file name or address.</summary>
    public static bool IsOne(string line) => line.Length <= MaxLength && line.Contains('.', StringComparison.Ordinal) && !Prose.EndsLikeSentence(line) && Image().IsMatch(line);

    /// <summary>The moment of an epoch stamp in an image's name: when the picture was put on the page.</summary>
    /// <param name="line">A line for which <see cref="IsOne"/> holds.</param>
    /// <returns>The moment (seconds or milliseconds since 1970), between 2001 and 2099; null when the name has no such number.</returns>
    public static DateTimeOffset? StampOf(string line)
    {
        foreach (var match in Stamp().EnumerateMatches(line))
        {
            var digits = line.AsSpan(match.Index, 10);
            var seconds = long.Parse(digits, CultureInfo.InvariantCulture);
            if (seconds is >= 1_000_000_000 and < 4_070_908_800)
            {
                return DateTimeOffset.FromUnixTimeSeconds(seconds);
            }
        }

        return null;
    }

    // No full stop before the extension but those of an address: a sentence that ends in a file's name is still a sentence.
    [GeneratedRegex(
        @"^(https?://\S+|[^.!?:;]{1,150})\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)(\?\S*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex Image();

    [GeneratedRegex(@"(?<![0-9])[0-9]{10}([0-9]{3})?(?![0-9])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTimeout.Milliseconds)]
    private static partial Regex Stamp();
}
