using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsQA.Indexing.Lexical;

/// <summary>
/// Letters without their marks: é → e, ø → o, ß → ss. A table of our own, because <see cref="string.Normalize()"/> does nothing under
/// InvariantGlobalization. It holds what Unicode decomposes in Latin, Greek and Cyrillic, and the letters with strokes that it does not.
/// </summary>
internal static class LetterFolding
{
    private static readonly (char Base, string Marked)[] Letters =
    [
        ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ('b', "ḃḅḇ"),
        ('c', "çćĉċčḉ"),
        ('d', "ďḋḍḏḑḓđð"),
        ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ('f', "ḟ"),
        ('g', "ĝğġģǧǵḡ"),
        ('h', "ĥȟḣḥḧḩḫẖħ"),
        ('i', "ìíîïĩīĭįǐȉȋḭḯỉịı"),
        ('j', "ĵǰ"),
        ('k', "ķǩḱḳḵ"),
        ('l', "ĺļľḷḹḻḽłŀ"),
        ('m', "ḿṁṃ"),
        ('n', "ñńņňǹṅṇṉṋŋ"),
        ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"),
        ('p', "ṕṗ"),
        ('r', "ŕŗřȑȓṙṛṝṟ"),
        ('s', "śŝşšșṡṣṥṧṩ"),
        ('t', "ţťțṫṭṯṱẗŧ"),
        ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ('v', "ṽṿ"),
        ('w', "ŵẁẃẅẇẉẘ"),
        ('x', "ẋẍ"),
        ('y', "ýÿŷȳẏẙỳỵỷỹ"),
        ('z', "źżžẑẓẕ"),
        ('α', "ά"),
        ('ε', "έ"),
        ('η', "ή"),
        ('ι', "ΐίϊ"),
        ('ο', "ό"),
        ('υ', "ΰϋύ"),
        ('ω', "ώ"),
        ('а', "ӑӓ"),
        ('г', "ѓ"),
        ('е', "ѐёӗ"),
        ('ж', "ӂӝ"),
        ('з', "ӟ"),
        ('и', "йѝӣӥ"),
        ('к', "ќ"),
        ('о', "ӧ"),
        ('у', "ўӯӱӳ"),
        ('ч', "ӵ"),
        ('ы', "ӹ"),
        ('э', "ӭ"),
        ('і', "ї"),
        ('σ', "ς"),
    ];

    private static readonly (char Letter, string Spelled)[] Spellings =
    [
        ('ß', "ss"), ('æ', "ae"), ('ǣ', "ae"), ('ǽ', "ae"), ('œ', "oe"), ('ǿ', "o"), ('þ', "th"), ('ĳ', "ij"), ('ſ', "s"), ('ẛ', "s"),
        ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st"),
    ];

    private static readonly FrozenDictionary<char, string> Table = Letters
        .SelectMany(letter => letter.Marked.Select(marked => (marked, letter.Base.ToString())))
        .Concat(Spellings)
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Appends a character, already in lower case, without its marks; a combining mark by itself appends nothing.</summary>
    /// <param name="c">One UTF-16 unit.</param>
    /// <param name="output">Where to append.</param>
    public static void Append(char c, StringBuilder output)
    {
        if (char.IsAscii(c))
        {
            output.Append(c);
        }
        else if (Table.TryGetValue(c, out var folded))
        {
            output.Append(folded);
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        {
            output.Append(c);
        }
    }
}
