using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Dates;

/// <summary>Days written out in the larger languages of the web's news: <c>14. Mai 2026</c>, <c>14 de mayo de 2026</c>, <c>Juli 14, 2026</c>, <c>2026年5月14日</c>.</summary>
internal static partial class MonthNames
{
    // By month: names and usual abbreviations, genitives where dates take them. A name that means different months in two languages is left out.
    private static readonly string[] s_names =
    [
        "january januar jänner janvier enero gennaio janeiro januari stycznia января січня ocak ledna ianuarie janv gen ene tammikuuta ιανουαρίου يناير जनवरी",
        "february februar février fevrier febrero febbraio fevereiro februari lutego февраля лютого şubat února februarie févr févr fev helmikuuta φεβρουαρίου فبراير फरवरी फ़रवरी",
        "march märz maerz mars marzo março marco maart marca марта березня mart března martie maaliskuuta maret μαρτίου مارس मार्च",
        "april avril abril aprile kwietnia апреля квітня nisan dubna aprilie avr abr huhtikuuta απριλίου أبريل ابريل إبريل अप्रैल",
        "may mai mayo maggio maio mei maja мая травня mayıs května maj mag toukokuuta μαΐου مايو मई",
        "june juni juin junio giugno junho czerwca июня червня haziran června iunie giu kesäkuuta ιουνίου يونيو जून",
        "july juli juillet julio luglio julho lipca июля липня temmuz července iulie juil lug heinäkuuta ιουλίου يوليو जुलाई",
        "august août aout agosto augustus augusti sierpnia августа серпня ağustos srpna ago elokuuta agustus αυγούστου أغسطس अगस्त",
        "september septembre septiembre settembre setembro września сентября вересня eylül září septembrie sept syyskuuta σεπτεμβρίου سبتمبر सितंबर सितम्बर",
        "october oktober octobre octubre ottobre outubro października октября жовтня ekim října octombrie okt lokakuuta οκτωβρίου أكتوبر अक्टूबर",
        "november novembre noviembre novembro listopada ноября листопада kasım listopadu noiembrie marraskuuta νοεμβρίου نوفمبر नवंबर नवम्बर",
        "december dezember décembre decembre diciembre dicembre dezembro desember grudnia декабря грудня aralık prosince decembrie dez dic déc joulukuuta δεκεμβρίου ديسمبر दिसंबर दिसम्बर",
    ];

    private static readonly FrozenDictionary<string, int> s_months = s_names
        .SelectMany((names, i) => names.Split(' ').Select(name => (name, month: i + 1)))
        .DistinctBy(pair => pair.name, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.name, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is a month's name, or a usual abbreviation, in one of the languages.</summary>
    public static bool IsOne(ReadOnlySpan<char> word) => s_months.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>The day that a text is, with a weekday before it or not.</summary>
    /// <param name="text">The text, without a time.</param>
    /// <returns>The day; null when the text is anything else.</returns>
    public static DateOnly? DayOf(string text)
    {
        var match = Written().Match(text);
        if (!match.Success || !TryRead(match.Groups["y"].Value, out var year) || !TryRead(match.Groups["d"].Value, out var day))
        {
            return null;
        }

        var named = match.Groups["m"].Value;
        var month = TryRead(named, out var number) ? number : s_months.GetValueOrDefault(named);
        return month is >= 1 and <= 12 && year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    private static bool TryRead(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(
        @"^([\p{L}\p{M}]{2,13}\.?[,،]?\s+)?(?<d>\d{1,2})(\.|er|º|ª|\.º)?\s+(de\s+|d['’])?(?<m>[\p{L}\p{M}]{2,12})\.?,?\s+(de\s+|del\s+)?(?<y>\d{4})(\s?г\.?|\s?р\.?)?$|^([\p{L}\p{M}]{2,13}\.?[,،]?\s+)?(?<m>[\p{L}\p{M}]{2,12})\.?\s+(?<d>\d{1,2})\.?,?\s+(?<y>\d{4})$|^(?<y>\d{4})\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日$|^(?<y>\d{4})년\s?(?<m>\d{1,2})월\s?(?<d>\d{1,2})일$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout.Milliseconds)]
    private static partial Regex Written();
}
