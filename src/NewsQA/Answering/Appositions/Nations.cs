using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsQA.Answering.Appositions;

/// <summary>Which words stand for one country: its name, its adjective, its people. Of a name of several words only the telling one is here, so that "Korean" says neither North nor South.</summary>
internal static partial class Nations
{
    private static readonly string[][] Lines = [.. (
        "afghanistan afghan afghans|albania albanian|algeria algerian|angola angolan|argentina argentine argentinian|armenia armenian|australia australian|austria austrian|azerbaijan azerbaijani|bahrain bahraini"
        + "|bangladesh bangladeshi|belarus belarusian|belgium belgian|bolivia bolivian|bosnia bosnian|brazil brazilian|britain british uk u.k|bulgaria bulgarian|cambodia cambodian|cameroon cameroonian|canada canadian|chile chilean"
        + "|china chinese|colombia colombian|congo congolese|croatia croatian|cuba cuban|cyprus cypriot|czechia czech|denmark danish|ecuador ecuadorian|egypt egyptian|england english|eritrea eritrean|estonia estonian"
        + "|ethiopia ethiopian|finland finnish|france french|gaza gazan|georgia georgian|germany german|ghana ghanaian|greece greek|guatemala guatemalan|haiti haitian|honduras honduran|hungary hungarian|iceland icelandic"
        + "|india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|korea korean|kosovo kosovar"
        + "|kuwait kuwaiti|kyrgyzstan kyrgyz|laos lao|latvia latvian|lebanon lebanese|libya libyan|lithuania lithuanian|macedonia macedonian|malaysia malaysian|mali malian|malta maltese|mexico mexican|moldova moldovan"
        + "|mongolia mongolian|montenegro montenegrin|morocco moroccan|mozambique mozambican|myanmar burma burmese|nepal nepali nepalese|netherlands dutch holland|nicaragua nicaraguan|niger nigerien|nigeria nigerian"
        + "|norway norwegian|oman omani|pakistan pakistani|palestine palestinian|panama panamanian|paraguay paraguayan|peru peruvian|philippines philippine filipino|poland polish|portugal portuguese|qatar qatari"
        + "|romania romanian|russia russian|rwanda rwandan|salvador salvadoran|scotland scottish|senegal senegalese|serbia serbian|singapore singaporean|slovakia slovak|slovenia slovenian|somalia somali|spain spanish"
        + "|sudan sudanese|sweden swedish|switzerland swiss|syria syrian|taiwan taiwanese|tajikistan tajik|tanzania tanzanian|thailand thai|tunisia tunisian|turkey turkish|turkmenistan turkmen|uganda ugandan"
        + "|ukraine ukrainian|us u.s usa u.s.a american america|uruguay uruguayan|uzbekistan uzbek|vatican papal|venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian|zimbabwe zimbabwean"
        + "|benin beninese|bhutan bhutanese|botswana|brunei bruneian|burkina burkinabe|burundi burundian|fiji fijian|gambia gambian|guinea guinean|lanka lankan|liberia liberian|luxembourg|madagascar malagasy|malawi malawian"
        + "|maldives maldivian|mauritius mauritian|namibia namibian|samoa samoan|chad chadian|djibouti djiboutian|mauritania mauritanian|gabon gabonese|guyana guyanese|suriname surinamese|belize belizean|bahamas bahamian|barbados barbadian|lesotho|comoros comorian|trinidad trinidadian|togo togolese|tonga tongan|zealand zealander")
        .Split('|').Select(line => line.Split(' '))];

    private static readonly FrozenDictionary<string, int> Numbers = Lines.SelectMany((line, number) => line.Select(word => (Word: word, Number: number))).ToFrozenDictionary(p => p.Word, p => p.Number, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Names = Lines.Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word in lower case stands for a country.</summary>
    public static bool Has(string lower) => Numbers.ContainsKey(lower.TrimEnd('.'));

    /// <summary>Whether a word in lower case is a country's name, not what belongs to it.</summary>
    public static bool IsCountry(string lower) => Names.Contains(lower.TrimEnd('.'));

    /// <summary>The numbers of the countries that a text names by a word written large, under any of their words.</summary>
    public static HashSet<int> In(string text) =>
        [.. Large().Matches(text).Select(m => m.Value.ToLowerInvariant().TrimEnd('.')).Where(Numbers.ContainsKey).Select(w => Numbers[w])];

    /// <summary>The number of a country, by one of its words in lower case.</summary>
    public static int NumberOf(string lower) => Numbers[lower];

    [GeneratedRegex(@"\b\p{Lu}[\p{L}.]*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Large();

    /// <summary>Whether two words in lower case stand for one country.</summary>
    public static bool AreOne(string left, string right) => Numbers.TryGetValue(left.TrimEnd('.'), out var number) && Numbers.TryGetValue(right.TrimEnd('.'), out var other) && number == other;
}
