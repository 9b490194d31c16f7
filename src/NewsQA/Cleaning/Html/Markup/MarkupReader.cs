using System.Buffers;

namespace NewsQA.Cleaning.Html.Markup;

/// <summary>What a <see cref="MarkupReader"/> stands on.</summary>
internal enum MarkupToken
{
    /// <summary>Nothing is left.</summary>
    End,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A start tag; its attributes are read.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,
}

/// <summary>
/// Cuts a page into tags and text, in one pass and without allocations. As browsers do it, with two simplifications: a tag that the page's
/// end cuts off is dropped, and comments inside scripts are not looked at.
/// </summary>
internal ref struct MarkupReader(string source, List<HtmlAttribute> attributes)
{
    private static readonly SearchValues<char> s_nameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> s_attributeEnd = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> s_valueEnd = SearchValues.Create(" \t\r\n\f>");

    private readonly ReadOnlySpan<char> _source = source;
    private int _at;
    private uint _unclosedRaw;

    /// <summary>Where the text starts.</summary>
    public int TextStart { get; private set; }

    /// <summary>The text's length.</summary>
    public int TextLength { get; private set; }

    /// <summary>The tag's element.</summary>
    public HtmlTag Tag { get; private set; }

    /// <summary>Goes on to the next token.</summary>
    public MarkupToken Next()
    {
        while (_at < _source.Length)
        {
            var start = _at;
            var open = NextTag(start);
            if (open > start)
            {
                (TextStart, TextLength, _at) = (start, open - start, open);
                return MarkupToken.Text;
            }

            if (_source[open + 1] is '!' or '?')
            {
                SkipDeclaration();
            }
            else if (_source[open + 1] == '/')
            {
                return ReadEndTag();
            }
            else if (ReadStartTag())
            {
                return MarkupToken.StartTag;
            }
        }

        return MarkupToken.End;
    }

    /// <summary>Takes an element's raw content, up to its end tag.</summary>
    /// <param name="tag">The element whose start tag was read.</param>
    /// <returns>False when its end tag is missing and its content is read as any other.</returns>
    public bool ReadRaw(HtmlTag tag)
    {
        var bit = 1u << ((int)tag % 32);
        var mustHide = tag is HtmlTag.Script or HtmlTag.Style;
        var length = (_unclosedRaw & bit) != 0 && !mustHide ? -1 : EndOfRaw(tag);
        if (length < 0)
        {
            _unclosedRaw |= bit;
            if (!mustHide)
            {
                return false;
            }

            length = _source.Length - _at;
        }

        (TextStart, TextLength) = (_at, length);
        _at += length;
        return true;
    }

    private readonly int EndOfRaw(HtmlTag tag)
    {
        var name = tag.ToString();
        var from = _at;
        while (_source[from..].IndexOf("</", StringComparison.Ordinal) is var offset and >= 0)
        {
            from += offset + 2;
            var rest = _source[from..];
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == name.Length || s_nameEnd.Contains(rest[name.Length])))
            {
                return from - 2 - _at;
            }
        }

        return -1;
    }

    // The next '<' that begins a tag or a declaration; any other is text.
    private readonly int NextTag(int from)
    {
        var at = from;
        while (_source[at..].IndexOf('<') is var offset and >= 0)
        {
            at += offset;
            var next = at + 1 < _source.Length ? _source[at + 1] : ' ';
            if (char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < _source.Length && char.IsAsciiLetter(_source[at + 2])))
            {
                return at;
            }

            at++;
        }

        return _source.Length;
    }

    private void SkipDeclaration()
    {
        var rest = _source[_at..];
        var isComment = rest.StartsWith("<!--", StringComparison.Ordinal);
        var end = isComment ? rest[2..].IndexOf("-->", StringComparison.Ordinal) : rest.IndexOf('>');
        _at = end < 0 ? _source.Length : _at + end + (isComment ? 5 : 1);
    }

    private MarkupToken ReadEndTag()
    {
        var rest = _source[(_at + 2)..];
        var length = rest.IndexOfAny(s_nameEnd);
        Tag = HtmlTags.Of(length < 0 ? rest : rest[..length]);
        var end = rest.IndexOf('>');
        _at = end < 0 ? _source.Length : _at + 2 + end + 1;
        return MarkupToken.EndTag;
    }

    private bool ReadStartTag()
    {
        var rest = _source[(_at + 1)..];
        var length = rest.IndexOfAny(s_nameEnd);
        if (length < 0)
        {
            _at = _source.Length;
            return false;
        }

        Tag = HtmlTags.Of(rest[..length]);
        _at += 1 + length;
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (c == '>')
            {
                _at++;
                return true;
            }

            if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '/')
            {
                _at++;
            }
            else
            {
                ReadAttribute();
            }
        }

        return false;
    }

    private void ReadAttribute()
    {
        var rest = _source[_at..];
        // A name may begin with '=', which does not end it then.
        var length = rest[1..].IndexOfAny(s_attributeEnd);
        var name = length < 0 ? rest : rest[..(length + 1)];
        _at += name.Length;
        SkipSpace();
        var (start, end) = (_at, _at);
        if (_at < _source.Length && _source[_at] == '=')
        {
            _at++;
            SkipSpace();
            (start, end) = ReadValue();
        }

        if (PageTree.AttributeOf(name) is var known and not AttributeName.None)
        {
            attributes.Add(new(known, start, end - start));
        }
    }

    private (int Start, int End) ReadValue()
    {
        if (_at >= _source.Length)
        {
            return (_at, _at);
        }

        var quote = _source[_at];
        if (quote is not ('"' or '\''))
        {
            var length = _source[_at..].IndexOfAny(s_valueEnd);
            var from = _at;
            _at = length < 0 ? _source.Length : _at + length;
            return (from, _at);
        }

        var start = _at + 1;
        var end = _source[start..].IndexOf(quote);
        _at = end < 0 ? _source.Length : start + end + 1;
        return (start, end < 0 ? _source.Length : start + end);
    }

    private void SkipSpace()
    {
        while (_at < _source.Length && _source[_at] is ' ' or '\t' or '\r' or '\n' or '\f')
        {
            _at++;
        }
    }
}
