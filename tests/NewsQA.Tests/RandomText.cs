using System.Text;

namespace NewsQA.Tests;

/// <summary>Seeded random texts of every kind that has broken offsets somewhere: emoji, combining marks, CRLF, wide scripts, long words.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "word", "Minister", "said", "U.S.", "Mr.", "3.5", "2025", "…", ".", "!", "?", "\n", "\n\n", "\r\n", " ", " ", " ", " ", "\t", "\u00A0", "\u2028",
        "😀", "👩‍👩‍👧", "e\u0301", "\u0301", "é", "東京", "。", "שלום", "العربية", "“", "”", "'", "(", ")", "don’t", "Ångström", "-", "—", "\u200B", "𝒳",
    ];

    public static string Create(int seed, int pieces)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            text.Append(random.Next(40) switch
            {
                0 => new string('x', random.Next(1, 400)),
                1 => char.ConvertFromUtf32(random.Next(0x10000, 0x10FFFF)),
                2 => ((char)random.Next(0x20, 0xD7FF)).ToString(),
                _ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : ""),
            });
        }

        return text.ToString();
    }
}
