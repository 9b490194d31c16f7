using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Cuts a page into blocks of text, in document order, in one walk over its nodes.</summary>
internal sealed class BlockCollector
{
    // No article has as many; what follows is not looked at, so that a page takes no longer than a second whatever is in it.
    private const int MaxBlocks = 100_000;

    private readonly PageTree _page;
    private readonly List<PageBlock> _blocks = [];
    private readonly BlockText _run = new();
    private readonly Stack<int> _open = new();
    private int _linkEnd;
    private int _strongEnd;
    private bool _startsListItem;

    private BlockCollector(PageTree page) => _page = page;

    /// <summary>Collects a page's blocks.</summary>
    public static List<PageBlock> Collect(PageTree page)
    {
        var collector = new BlockCollector(page);
        collector.Walk();
        return collector._blocks;
    }

    private void Walk()
    {
        for (var i = 0; i < _page.Count && _blocks.Count < MaxBlocks; i++)
        {
            CloseUntil(i);
            ref readonly var node = ref _page[i];
            if (node.Tag == HtmlTag.Text)
            {
                _run.Append(_page.RawText(i), i < _linkEnd, i < _strongEnd);
            }
            else if (HtmlTags.IsTextless(node.Tag))
            {
                if (HtmlTags.IsBlock(node.Tag))
                {
                    Flush();
                }

                i = node.End - 1;
            }
            else
            {
                Enter(i, in node);
            }
        }

        CloseUntil(int.MaxValue);
        Flush();
    }

    private void Enter(int i, in HtmlNode node)
    {
        if (node.Tag == HtmlTag.Br)
        {
            if (!_run.BreakLine())
            {
                Flush();
            }
        }
        else if (HtmlTags.IsBlock(node.Tag))
        {
            Flush();
            _startsListItem = node.Tag == HtmlTag.Li || (_startsListItem && node.Tag is HtmlTag.P or HtmlTag.Div);
            _open.Push(i);
        }
        else if (node.Tag == HtmlTag.A)
        {
            _linkEnd = Math.Max(_linkEnd, node.End);
        }
        else if (node.Tag is HtmlTag.B or HtmlTag.Strong or HtmlTag.Em or HtmlTag.I)
        {
            _strongEnd = Math.Max(_strongEnd, node.End);
        }
    }

    private void CloseUntil(int node)
    {
        while (_open.TryPeek(out var top) && _page[top].End <= node)
        {
            Flush();
            _open.Pop();
            _startsListItem = false;
        }
    }

    private void Flush()
    {
        if (_run.Take() is { } text)
        {
            _blocks.Add(new(text, _open.TryPeek(out var node) ? node : 0, _run.LinkLength, _run.StrongLength, _startsListItem));
            _startsListItem = false;
        }

        _run.Clear();
    }
}
