using System.Collections.Frozen;

namespace NewsQA.Cleaning;

/// <summary>The most common words of languages written with Latin letters: which language such a text is in shows by them.</summary>
internal static class FunctionWords
{
    // Words that are also common in English ("a", "to", "no") stand in English's list alone, or English would seem to be many languages.
    private static readonly (string Language, string Words)[] s_words =
    [
        ("en", "the of and to in that is was for on with as it by from at be are were has have had this which their its said will an not but they he she who after"),
        ("de", "der die und das den dem des ein eine einen einem einer ist nicht mit auf für von zu im sich auch als wird sind dass haben werden nach bei aus hat wurde wie noch vom zum zur sie er"),
        ("fr", "le la les des du un une et est dans que qui pour sur pas au aux avec ce cette sont par plus ont il elle été mais leur ses nous vous en de"),
        ("es", "el la los las de del que y en un una es por con para se su al lo como más pero sus ha fue son este esta desde también"),
        ("it", "il lo la gli le di del della dei delle che e è un una per con non si da dal al alla nel nella sono ha più anche dopo"),
        ("pt", "o os de da dos das que e em um uma é para com não se por na ao mais foi são seu sua pelo pela"),
        ("ca", "el la els les de del dels que i en un una és per amb ha més són aquest va"),
        ("nl", "de het een en van dat niet op te zijn voor met die aan er om ook bij naar uit maar heeft worden wordt door nog werd"),
        ("sv", "och att det som en är av för den till med på inte har om ett de var jag vid från sig efter också"),
        ("no", "og det som en er av den til med på ikke har om et de var jeg ved fra seg etter også å han ble skal"),
        ("da", "og det som en er af den til med på ikke har om et de var jeg ved fra sig efter også han blev skal"),
        ("fi", "ja ei että se oli ovat mutta myös kun hän mukaan ole joka jo niin kuin sen tai vain ollut"),
        ("pl", "i w na z się nie że jest jak po od za są ale oraz dla który która które przez"),
        ("cs", "v na je se že z i pro ve jako za jsou který která které jeho podle po ale"),
        ("sk", "v na je sa že z i pre vo ako za sú ktorý ktorá ktoré jeho podľa po ale"),
        ("hu", "a az és hogy nem egy meg van csak már volt ez el vagy mint azt szerint ki"),
        ("ro", "și de la în cu pe nu un o că care este din pentru mai au fost sunt lui prin ale"),
        ("hr", "i u je na da se za su od s kao što koji koja će bi nije ali po iz o"),
        ("tr", "ve bir bu da de için ile olarak olan en çok daha gibi kadar sonra ise ancak değil"),
        ("id", "yang dan di dari ini itu dengan untuk pada tidak dalam akan oleh ke juga telah ada adalah"),
        ("vi", "và của là có không được cho các người trong một những với này đã khi ở"),
    ];

    /// <summary>Codes of the languages known, ISO 639-1; English first.</summary>
    public static string[] Languages { get; } = [.. s_words.Select(entry => entry.Language)];

    /// <summary>Of each word, which of <see cref="Languages"/> have it, by their places there. Without case.</summary>
    public static FrozenDictionary<string, int[]> ByWord { get; } = s_words
        .SelectMany((entry, i) => entry.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (Word: word, Language: i)))
        .GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
}
