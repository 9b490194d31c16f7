namespace NewsQA.Cleaning.Text;

/// <summary>Trims lines of what cannot be seen.</summary>
internal static class TextLine
{
    private static readonly char[] s_invisible = ['\u00AD', '\u2060', '\uFEFF'];

    /// <summary>A line without white space, byte order marks and zero-width spaces at its ends.</summary>
    public static string Trim(ReadOnlySpan<char> line)
    {
        var start = 0;
        var end = line.Length;
        while (start < end && IsBlank(line[start]))
        {
            start++;
        }

        while (end > start && IsBlank(line[end - 1]))
        {
            end--;
        }

        return line[start..end].ToString();
    }

    /// <summary>A text without soft hyphens, word joiners and byte order marks: they say where a line may break, are no letters, and would part words for whoever searches them.</summary>
    public static string WithoutInvisible(string text) => text.AsSpan().ContainsAny(s_invisible) ? string.Concat(text.Split(s_invisible)) : text;

    /// <summary>Runs of white space as one space, ends trimmed: for comparing, and for markup where white space means nothing.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' || char.IsControl(c);
}
