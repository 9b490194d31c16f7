using System.Text;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Gathers the text of one block: white space collapsed as a browser would, line breaks kept, characters in links counted.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private bool _spaceIsDue;

    /// <summary>Characters in links so far.</summary>
    public int LinkLength { get; private set; }

    /// <summary>Emphasised characters so far.</summary>
    public int StrongLength { get; private set; }

    /// <summary>Adds characters.</summary>
    /// <param name="raw">As written, references and all.</param>
    /// <param name="inLink">Whether they stand in a link.</param>
    /// <param name="isStrong">Whether they are emphasised.</param>
    public void Append(ReadOnlySpan<char> raw, bool inLink, bool isStrong)
    {
        var before = _text.Length;
        var text = raw.Contains('&') || raw.IndexOfAnyInRange('\u0080', '\u009F') >= 0 ? HtmlCharacters.Decode(raw) : raw;
        while (text.Length > 0)
        {
            var space = text.IndexOfAny(" \t\n\r\f");
            var word = space < 0 ? text : text[..space];
            if (word.Length > 0)
            {
                AppendWord(word);
            }

            _spaceIsDue |= space >= 0;
            text = space < 0 ? [] : text[(space + 1)..];
        }

        LinkLength += inLink ? _text.Length - before : 0;
        StrongLength += isStrong ? _text.Length - before : 0;
    }

    /// <summary>Breaks the line.</summary>
    /// <returns>False when it was broken already: two breaks part paragraphs.</returns>
    public bool BreakLine()
    {
        _spaceIsDue = false;
        if (_text.Length > 0 && _text[^1] == '\n')
        {
            return false;
        }

        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        return true;
    }

    /// <summary>The text gathered so far, lines trimmed; null when it has none.</summary>
    public string? Take()
    {
        if (_text.Length == 0)
        {
            return null;
        }

        var whole = TextLine.WithoutInvisible(_text.ToString());
        var text = whole.Contains('\n', StringComparison.Ordinal)
            ? string.Join('\n', whole.Split('\n').Select(line => TextLine.Trim(line)).Where(line => line.Length > 0))
            : TextLine.Trim(whole);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Starts another block.</summary>
    public void Clear()
    {
        _text.Clear();
        (LinkLength, StrongLength, _spaceIsDue) = (0, 0, false);
    }

    private void AppendWord(ReadOnlySpan<char> word)
    {
        if (_spaceIsDue && _text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append(' ');
        }

        _spaceIsDue = false;
        _text.Append(word);
    }
}
