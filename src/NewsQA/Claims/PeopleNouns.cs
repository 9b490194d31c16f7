using System.Collections.Frozen;
using NewsQA.Indexing;

namespace NewsQA.Claims;

/// <summary>Nouns for people, whoever they are: "passengers", "men".</summary>
internal static class PeopleNouns
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
        ["people", "persons", "person", "men", "man", "women", "woman", "children", "child", "passengers", "residents", "soldiers", "troops", "civilians", "workers", "students", "victims", "others", "bodies", "lives", "tourists",
         "migrants", "police", "officers", "protesters", "citizens", "miners", "pilgrims", "villagers", "crew", "staff", "patients", "inhabitants", "adults"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Terms = Nouns.SelectMany(TextAnalyzer.Terms).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is one of them.</summary>
    public static bool Has(string word) => Nouns.Contains(word);

    /// <summary>Whether a term of the index is one of theirs.</summary>
    public static bool HasTerm(string term) => Terms.Contains(term);
}
