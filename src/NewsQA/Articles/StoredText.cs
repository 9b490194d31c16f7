using System.Text;

namespace NewsQA.Articles;

/// <summary>The form in which text is stored, so that offsets mean the same to every reader.</summary>
public static class StoredText
{
    /// <summary>
    /// Line ends become <c>\n</c>, lone surrogates U+FFFD, NUL is dropped (SQLite and C clients cut at it). Nothing else changes: no
    /// Unicode normalisation, so that a quote is the publisher's own letters.
    /// </summary>
    /// <param name="text">Any UTF-16.</param>
    /// <returns>Well-formed UTF-16; the same instance when nothing had to change.</returns>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!NeedsChange(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                builder.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                builder.Append(c).Append(text[++i]);
            }
            else if (c != '\0')
            {
                builder.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return builder.ToString();
    }

    /// <summary>Moves an index off the middle of a surrogate pair, towards the start.</summary>
    /// <param name="text">Well-formed UTF-16.</param>
    /// <param name="index">0 to the text's length.</param>
    /// <returns>The index, or one less.</returns>
    public static int Align(string text, int index)
    {
        ArgumentNullException.ThrowIfNull(text);
        return index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;
    }

    private static bool NeedsChange(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\r' or '\0')
            {
                return true;
            }

            if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }
}
