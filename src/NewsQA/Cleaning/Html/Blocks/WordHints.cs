using System.Collections.Frozen;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>What words of a block hint at, by kinds that furniture of news pages shares. Which hints mean what is learned, not set here.</summary>
internal static class WordHints
{
    private static readonly string[] s_kinds =
    [
        "subscribe subscribed subscriber subscribers subscription newsletter newsletters inbox sign signup trial unlimited",
        "facebook twitter instagram whatsapp telegram tiktok youtube linkedin pinterest reddit social follow share tweet",
        "copyright rights reserved terms privacy policy cookies cookie permission redistributed republished",
        "photo photos photograph photographer image images getty reuters ap afp credit courtesy pictured shutterstock istock screenshot",
        "read more related also latest trending next previous story stories watch",
        "comment comments reply replies login log account register password",
        "advertisement advertising sponsored ad promoted affiliate commission partner partners",
        "author editor reporter writer correspondent journalist columnist covers contributor contributed reporting born graduated freelance editing",
        "updated published ago min mins minutes hours am pm et est edt gmt bst jan feb mar apr jun jul aug sep sept oct nov dec",
        "email contact com www http https call tip tips send",
        "app download click here tap button website page site video podcast listen play loading",
        "the of and to in that is was for on with as it by from at be are were has have had this which their its an not but",
        "he she they his her their said says told i we my our you your",
        "buy price deal deals shop amazon sale off save free",
    ];

    private static readonly FrozenDictionary<string, uint> s_bits = s_kinds
        .SelectMany((words, kind) => words.Split(' ').Select(word => (word, bit: 1u << kind)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0u, (bits, pair) => bits | pair.bit), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_bits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many kinds of hints there are.</summary>
    public static int Count => s_kinds.Length;

    /// <summary>The kinds of a word, one bit each.</summary>
    public static uint Of(ReadOnlySpan<char> word) => word.Length <= 14 && s_lookup.TryGetValue(word, out var bits) ? bits : 0;
}
