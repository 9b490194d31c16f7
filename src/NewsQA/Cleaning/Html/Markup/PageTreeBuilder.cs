using System.Runtime.InteropServices;

namespace NewsQA.Cleaning.Html.Markup;

/// <summary>
/// Builds a <see cref="PageTree"/> in time proportional to the page's length, however it nests. Ends that pages leave out are implied as the
/// HTML standard has it; formatting elements are not reopened, since only their text is read.
/// </summary>
internal sealed class PageTreeBuilder
{
    // Beyond this depth elements are not told apart any more, only their text is read. The most tangled of 551 saved pages nests to about 1,000
    // by its tags; what is walked per element stays cheap.
    private const int MaxDepth = 1000;

    // A hundred times what pages have; what follows is not read, so that time and memory stay bounded.
    private const int MaxNodes = 400_000;

    // An end tag whose start lies farther up than this closes nothing.
    private const int MaxSearch = 300;

    private readonly string _source;
    private readonly List<HtmlNode> _nodes;
    private readonly List<HtmlAttribute> _attributes = new(4096);
    private readonly List<int> _open = [];
    private readonly int[] _openCount = new int[HtmlTags.Count];
    private int _tooDeep;

    private PageTreeBuilder(string source)
    {
        _source = source;
        _nodes = new(Math.Max(64, source.Length / 40));
    }

    /// <summary>Parses a page.</summary>
    /// <param name="source">HTML, decoded.</param>
    public static PageTree Parse(string source)
    {
        var builder = new PageTreeBuilder(source);
        builder.Read();
        return new(source, [.. builder._nodes], [.. builder._attributes]);
    }

    private void Read()
    {
        var reader = new MarkupReader(_source, _attributes);
        var firstAttribute = 0;
        while (_nodes.Count < MaxNodes && reader.Next() is var token && token != MarkupToken.End)
        {
            if (token == MarkupToken.Text)
            {
                Add(HtmlTag.Text, reader.TextStart, reader.TextLength, firstAttribute);
            }
            else if (token == MarkupToken.EndTag)
            {
                Close(reader.Tag);
            }
            else
            {
                Open(reader.Tag, firstAttribute, ref reader);
            }

            firstAttribute = _attributes.Count;
        }

        CloseTo(0);
    }

    private void Open(HtmlTag tag, int firstAttribute, ref MarkupReader reader)
    {
        ImplyEnds(tag);
        var node = Add(tag, 0, 0, firstAttribute);
        if (HtmlTags.IsVoid(tag))
        {
            return;
        }

        if (HtmlTags.IsRaw(tag) && reader.ReadRaw(tag))
        {
            ref var raw = ref CollectionsMarshal.AsSpan(_nodes)[node];
            (raw.TextStart, raw.TextLength) = (reader.TextStart, reader.TextLength);
        }
        else if (_open.Count >= MaxDepth)
        {
            _tooDeep++;
            return;
        }

        _open.Add(node);
        _openCount[(int)tag]++;
    }

    private int Add(HtmlTag tag, int textStart, int textLength, int firstAttribute)
    {
        _nodes.Add(new()
        {
            Tag = tag,
            Parent = _open.Count > 0 ? _open[^1] : -1,
            End = _nodes.Count + 1,
            TextStart = textStart,
            TextLength = textLength,
            FirstAttribute = firstAttribute,
            AttributeCount = tag == HtmlTag.Text ? 0 : _attributes.Count - firstAttribute,
        });
        return _nodes.Count - 1;
    }

    private void Close(HtmlTag tag)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        // What follows these still belongs to the page, and elements without a name of their own cannot be told apart.
        if (tag is HtmlTag.Html or HtmlTag.Body)
        {
            return;
        }

        var isHeading = HtmlTags.IsHeading(tag);
        if (!isHeading && _openCount[(int)tag] == 0)
        {
            return;
        }

        var crossesBlocks = HtmlTags.IsBlock(tag) || HtmlTags.IsScope(tag) || HtmlTags.IsTextless(tag) || tag is HtmlTag.A or HtmlTag.Other;
        var at = Find(open => open == tag || (isHeading && HtmlTags.IsHeading(open)), open => crossesBlocks ? HtmlTags.IsScope(open) : HtmlTags.IsBlock(open));
        CloseTo(at);
    }

    private void ImplyEnds(HtmlTag tag)
    {
        if (_openCount[(int)HtmlTag.P] > 0 && HtmlTags.EndsParagraph(tag))
        {
            CloseTo(Find(open => open == HtmlTag.P, open => HtmlTags.IsScope(open) || open == HtmlTag.Button));
        }

        switch (tag)
        {
            case HtmlTag.Li when _openCount[(int)HtmlTag.Li] > 0:
                CloseTo(Find(open => open == HtmlTag.Li, IsListBorder));
                break;
            case HtmlTag.Dd or HtmlTag.Dt:
                CloseTo(Find(open => open is HtmlTag.Dd or HtmlTag.Dt, IsListBorder));
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseTo(Find(open => open is HtmlTag.Td or HtmlTag.Th, open => open is HtmlTag.Tr or HtmlTag.Table));
                break;
            case HtmlTag.Tr:
                CloseTo(Find(open => open == HtmlTag.Tr, open => open is HtmlTag.Table));
                break;
            case HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot:
                CloseTo(Find(open => open is HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot, open => open is HtmlTag.Table));
                break;
            case HtmlTag.Option:
                CloseTo(Find(open => open == HtmlTag.Option, open => open is HtmlTag.Select));
                break;
            case HtmlTag.A when _openCount[(int)HtmlTag.A] > 0:
                CloseTo(Find(open => open == HtmlTag.A, HtmlTags.IsBlock));
                break;
            case HtmlTag.Body when _openCount[(int)HtmlTag.Head] > 0:
                CloseTo(Find(open => open == HtmlTag.Head, open => open == HtmlTag.Html));
                break;
            default:
                if (HtmlTags.IsHeading(tag) && _open.Count > 0 && HtmlTags.IsHeading(_nodes[_open[^1]].Tag))
                {
                    CloseTo(_open.Count - 1);
                }
                else if (_openCount[(int)HtmlTag.Head] > 0 && HtmlTags.IsBlock(tag) && tag != HtmlTag.Head)
                {
                    // A head that was never closed ends with the first thing that a head cannot hold.
                    CloseTo(Find(open => open == HtmlTag.Head, open => open == HtmlTag.Html));
                }

                break;
        }
    }

    private static bool IsListBorder(HtmlTag open) => HtmlTags.IsBlock(open) && open is not (HtmlTag.Div or HtmlTag.P or HtmlTag.Address);

    // Where an open element stands; the end of the list, which closes nothing, when a border comes first.
    private int Find(Func<HtmlTag, bool> isWanted, Func<HtmlTag, bool> isBorder)
    {
        for (var i = _open.Count - 1; i >= 0 && i > _open.Count - 1 - MaxSearch; i--)
        {
            var tag = _nodes[_open[i]].Tag;
            if (isWanted(tag))
            {
                return i;
            }

            if (isBorder(tag))
            {
                break;
            }
        }

        return _open.Count;
    }

    private void CloseTo(int count)
    {
        var nodes = CollectionsMarshal.AsSpan(_nodes);
        for (var i = _open.Count - 1; i >= count; i--)
        {
            ref var node = ref nodes[_open[i]];
            node.End = _nodes.Count;
            _openCount[(int)node.Tag]--;
        }

        _open.RemoveRange(count, _open.Count - count);
    }
}
