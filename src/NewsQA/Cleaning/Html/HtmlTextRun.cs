using System.Text;
using NewsQA.Cleaning.Text;

namespace NewsQA.Cleaning.Html;

/// <summary>Gathers the text of one block: white space collapsed as a browser would, line breaks kept, links counted.</summary>
internal sealed class HtmlTextRun
{
    private readonly StringBuilder _text = new();
    private int _links;
    private int _linkLength;
    private bool _spaceIsDue;

    /// <summary>Put in front of the next block: a list item's bullet.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Adds characters.</summary>
    public void Append(string text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _spaceIsDue = true;
                continue;
            }

            if (_spaceIsDue && _text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append(' ');
            }

            _spaceIsDue = false;
            _text.Append(c);
            _linkLength += _links > 0 ? 1 : 0;
        }
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

    /// <summary>Notes that a link starts, if one does.</summary>
    public void EnterLink(bool isLink) => _links += isLink ? 1 : 0;

    /// <summary>Notes that a link ends.</summary>
    public void LeaveLink() => _links--;

    /// <summary>Takes the block that was gathered and starts another.</summary>
    /// <returns>The block; null when it has no text.</returns>
    public HtmlBlock? Take()
    {
        var text = string.Join('\n', _text.ToString().Split('\n').Select(line => TextLine.Trim(line)).Where(line => line.Length > 0));
        var block = text.Length == 0 ? null : new HtmlBlock(Prefix + text, _linkLength);
        Prefix = block is null ? Prefix : "";
        _text.Clear();
        _linkLength = 0;
        _spaceIsDue = false;
        return block;
    }
}
