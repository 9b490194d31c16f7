using System.Collections.Frozen;

namespace NewsQA.Claims;

/// <summary>Brings the names under which one country is written to one of them: "the U.S." and "United States of America" are "America". None of those shares a word with another country's.</summary>
internal static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["America"] = ["us", "usa", "united states", "united states of america"],
        ["Britain"] = ["uk", "great britain", "united kingdom"],
        ["Emirates"] = ["uae", "united arab emirates"],
        ["Netherlands"] = ["holland"],
        ["Myanmar"] = ["burma"],
        ["Czechia"] = ["czech republic"],
        ["Turkey"] = ["türkiye"],
        ["Eswatini"] = ["swaziland"],
        ["Ivory Coast"] = ["côte d'ivoire", "cote d'ivoire"],
        ["Congo"] = ["drc", "dr congo"],
    }.SelectMany(c => c.Value.Select(name => (Name: name, Usual: c.Key))).ToFrozenDictionary(p => p.Name, p => p.Usual, StringComparer.OrdinalIgnoreCase);

    /// <summary>The usual name of a country written so; any other text as it is.</summary>
    public static string Usual(string text)
    {
        var name = text.Trim().Replace(".", "", StringComparison.Ordinal).Replace('’', '\'');
        return Names.GetValueOrDefault(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name, text);
    }
}
