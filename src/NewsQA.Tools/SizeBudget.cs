using System.Text.Json;

namespace NewsQA.Tools;

/// <summary>Counts what a result may still hold. Not thread-safe.</summary>
/// <param name="characters">Characters of JSON.</param>
internal sealed class SizeBudget(int characters)
{
    private int left = characters;

    public static int SizeOf<T>(T entry) => JsonSerializer.Serialize(entry, ToolJson.Options).Length;

    /// <summary>Makes room for an entry, whole or not at all.</summary>
    public bool Takes<T>(T entry)
    {
        var size = SizeOf(entry) + 1;
        if (size > left)
        {
            return false;
        }

        left -= size;
        return true;
    }

    /// <summary>The first characters of a text, at most so many; still a slice of it, and never half a surrogate pair.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>The first characters of a text, as many as take no more room than this in JSON, where some letters are written as escapes.</summary>
    public static string Fit(string text, int characters)
    {
        var fitting = Cut(text, characters);
        while (SizeOf(fitting) > characters)
        {
            fitting = Cut(fitting, fitting.Length * 9 / 10);
        }

        return fitting;
    }

    /// <summary>Names and titles, where an odd one must not crowd out what is quoted.</summary>
    public static string? Name(string? name) => name is null ? null : Cut(name, 200);

    /// <summary>Null in place of an empty list, so that it is left out.</summary>
    public static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
