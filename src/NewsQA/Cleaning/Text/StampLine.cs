using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsQA.Cleaning.Dates;

namespace NewsQA.Cleaning.Text;

/// <summary>A line that says nothing but when an article was published, changed or how long it takes to read: <c>Published: 18:20, 11 April 2026 | Updated: 07:00</c>.</summary>
internal static partial class StampLine
{
    private const int MaxLength = 120;
    private const int MinTokens = 3;

    private static readonly FrozenSet<string> s_words = string.Join(
        ' ',
        "published posted updated update modified created released issued first last original originally on at date time the of and pm am p m a o clock h hrs hours hour minutes minute min mins ago read reading today yesterday",
        "st nd rd th utc gmt bst ist est edt cst cdt mst mdt pst pdt et pt ct cet cest aest aedt nzst hkt sgt jst wib wita eat sast wat",
        "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday jan feb mar apr jun jul aug sep sept oct nov dec",
        "veröffentlicht aktualisiert stand am um uhr publié publiée modifié mis mise jour à le les par temps lecture publicado publicada actualizado actualizada a las el de del lectura",
        "atualizado atualizada em às pubblicato aggiornato il alle ore lettura опубликовано обновлено в г gepubliceerd bijgewerkt op om uur publicerad uppdaterad kl").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line is one.</summary>
    /// <param name="line">One line.</param>
    public static bool IsOne(string line)
    {
        if (line.Length > MaxLength || !Moment().IsMatch(line))
        {
            return false;
        }

        var tokens = 0;
        foreach (var match in Token().EnumerateMatches(line))
        {
            var token = line.AsSpan(match.Index, match.Length);
            if (!char.IsAsciiDigit(token[0]) && !s_lookup.Contains(token) && !MonthNames.IsOne(token))
            {
                return false;
            }

            tokens++;
        }

        return tokens >= MinTokens;
    }

    // A year, a time of day, or how long ago.
    [GeneratedRegex(@"\b(19|20)\d\d\b|\b\d{1,2}[:.h]\d{2}\b|\bago\b|\bmin(ute)?s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Moment();

    [GeneratedRegex(@"\d+|\p{L}+", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Token();
}
