using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Dates;

/// <summary>What the words beside a date make of it: a publication, or a change, an event, a birth, a deadline.</summary>
internal static partial class DateWords
{
    /// <summary>Whether the words before a date make it another thing than a publication. The last that say what it is decide.</summary>
    public static bool IsOther(string before)
    {
        var other = Other().Matches(before).Select(match => match.Index).LastOrDefault(-1);
        return Preposition().IsMatch(before) || other > PublishedWords().Matches(before).Select(match => match.Index).LastOrDefault(-1);
    }

    /// <summary>Whether the words before a date, or the name of an element, say that it is the publication's.</summary>
    public static bool IsPublished(ReadOnlySpan<char> text) => PublishedWords().IsMatch(text);

    /// <summary>Whether the words before a date make it that of a change, and the last of them that say what it is do.</summary>
    public static bool IsChange(string before) =>
        Change().Matches(before).Select(match => match.Index).LastOrDefault(-1) > PublishedWords().Matches(before).Select(match => match.Index).LastOrDefault(-1);

    /// <summary>Whether a class is named for dates in another language than English.</summary>
    public static bool IsName(ReadOnlySpan<char> named) => !named.IsEmpty && Names().IsMatch(named);

    /// <summary>Whether a text is the hours of an event: <c>10 am to 4 pm</c>.</summary>
    public static bool IsHours(ReadOnlySpan<char> text) => Hours().IsMatch(text);

    [GeneratedRegex(
        @"\b(updated?|modified|reviewed|edited|changed|revised|aktualisiert|geändert|änderung|aktualisierung|stand(?=\W*$|:)|zuletzt|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|обновлено|copyright|born|died|geboren|deadline|expires?|apply|generated|printed|retrieved|accessed|member since|founded|established|taken)\b|©|\(c\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Other();

    [GeneratedRegex(
        @"(\b|(?<=_))(published|pubdate|posted|publiée?|veröffentlicht|publiziert|erschienen|erstellt|publicado|publicada|pubblicato|gepubliceerd|publicerad|publisert|opublikowano|опубликовано|entry-date|post-date|article-date|dateline)(\b|(?=_))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex PublishedWords();

    // Not "site last updated".
    [GeneratedRegex(
        @"(?<!\b(site|website|page)\s(last\s)?)\b(updated?|modified|revised|aktualisiert|geändert|änderung|aktualisierung|stand(?=\W*$|:)|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|обновлено)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Change();

    [GeneratedRegex("datum|fecha|publication|publicacion|pubblicazione|publiziert|veroeffentlich", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Names();

    [GeneratedRegex(
        @"(^|\W)(by|until|till|from|since|before|after|due|ends?|starts?|begins?|opens?|closes?|opening|closing|when|event( date)?|next|seit|bis|jusqu'au|hasta|desde|fino al|até)\W{0,3}(on )?(the )?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Preposition();

    [GeneratedRegex(
        @"^\W*\d{1,2}([:.]\d{2})?\s*([ap]\.?m\.?)?\s*(–|-|to|bis|until|till)\s*\d{1,2}([:.]\d{2})?\s*([ap]\.?m\.?)?( Uhr)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Hours();
}
