using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Features of where a block stands: its element and those around it, hints in their names, the page's densest part, blocks like it.</summary>
internal sealed class PlaceFeatures
{
    private const int Levels = 4;
    private readonly PageTree _page;
    private readonly PageLayout _layout;
    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly Dictionary<(int Level, int Signature), (double Free, double Words, int Blocks)> _alike = [];
    private readonly int[] _ownSignature;
    private readonly int[] _wideSignature;

    private readonly RuleOfThumb _rule;
    private readonly (int[] Up, int[] Down) _fromTitle;
    private readonly (int[] Up, int[] Down) _fromRule;
    private readonly int _titleNode;
    private readonly int[] _articleNumber;

    /// <summary>Prepares a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="title">The block that is its title; -1 when none is.</param>
    public PlaceFeatures(PageTree page, PageLayout layout, IReadOnlyList<PageBlock> blocks, int title)
    {
        (_page, _layout, _blocks) = (page, layout, blocks);
        _rule = new(page, layout, blocks);
        _titleNode = title < 0 ? -1 : blocks[title].Node;
        _fromTitle = layout.DistancesFrom(_titleNode);
        _fromRule = layout.DistancesFrom(_rule.Root);
        _articleNumber = NumberArticles();
        _ownSignature = new int[blocks.Count];
        _wideSignature = new int[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            _ownSignature[i] = Signature(blocks[i].Node);
            _wideSignature[i] = HashCode.Combine(_ownSignature[i], Signature(page[blocks[i].Node].Parent), Tag(Above(blocks[i].Node, 2)));
            Count((0, _ownSignature[i]), blocks[i]);
            Count((1, _wideSignature[i]), blocks[i]);
        }
    }

    /// <summary>Which blocks share element, class and parent's class with block <paramref name="i"/>: equal numbers.</summary>
    public int GroupOf(int i) => _wideSignature[i];

    /// <summary>Adds a block's features to a row.</summary>
    public void Add(FeatureRow row, int i)
    {
        var node = _blocks[i].Node;
        var all = 1 + _layout.AllFreeWords;
        row.Add(_layout.Depth[node]);
        row.Add((int)_page[node].Tag);
        row.Add((int)Tag(_page[node].Parent));
        row.AddBits(_layout.Tags[node], 29);
        var parent = _page[node].Parent;
        var near = _layout.OwnHints[node] | (parent >= 0 ? _layout.OwnHints[parent] : 0);
        row.AddBits(near, NameHints.Count);
        row.AddBits(_layout.Hints[node], NameHints.Count);
        for (var (level, at) = (0, node); level < Levels; level++, at = at < 0 ? at : _page[at].Parent)
        {
            row.Add(at < 0 ? 1 : _layout.FreeWords[at] / all);
            row.Add(at < 0 || _layout.Words[at] == 0 ? 1 : _layout.FreeWords[at] / _layout.Words[at]);
            row.AddLog(at < 0 ? 0 : _layout.BlockCount[at]);
            row.Add(at < 0 || _layout.BlockCount[at] == 0 ? 0 : _layout.Words[at] / _layout.BlockCount[at]);
        }

        AddTop(row, node, all);
        AddRule(row, node, all);
        AddAlike(row, (0, _ownSignature[i]), all);
        AddAlike(row, (1, _wideSignature[i]), all);
    }

    // Pages that load the next story below the first have several articles, of which the title's is meant.
    private void AddRule(FeatureRow row, int node, double all)
    {
        row.Add(_rule.Holds(node));
        row.Add(RuleOfThumb.IsFurniture(_layout, node));
        row.Add(_rule.Share);
        row.Add(_rule.Root < 0 ? 0 : node < _rule.Root ? -1 : node >= _page[_rule.Root].End ? 1 : 0);
        row.Add(Math.Min(_fromRule.Up[node], 20));
        row.Add(Math.Min(_fromRule.Down[node], 20));
        row.Add(Math.Min(_fromTitle.Up[node], 20));
        row.Add(Math.Min(_fromTitle.Down[node], 20));
        // A page cut off at its start has several roots: what holds two of them is the page.
        row.Add(_titleNode < 0 ? -1 : Above(_titleNode, _fromTitle.Up[node]) is >= 0 and var common ? _layout.FreeWords[common] / all : 1);
        row.Add(_articleNumber[node]);
        row.Add(_titleNode < 0 ? -1 : _articleNumber[node] - _articleNumber[_titleNode]);
    }

    private int[] NumberArticles()
    {
        var (numbers, count) = (new int[_page.Count], 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            var outer = _page[i].Parent < 0 ? 0 : numbers[_page[i].Parent];
            numbers[i] = _page[i].Tag == HtmlTag.Article && outer == 0 ? Math.Min(++count, 50) : outer;
        }

        return numbers;
    }

    private void AddTop(FeatureRow row, int node, double all)
    {
        var top = _layout.Top;
        row.Add(Math.Min(_layout.Up[node], 20));
        row.Add(Math.Min(_layout.Down[node], 20));
        row.Add(top >= 0 && node >= top && node < _page[top].End);
        row.Add(top < 0 ? 0 : _layout.FreeWords[top] / all);
        row.Add(top < 0 ? 0 : node < top ? -1 : node >= _page[top].End ? 1 : 0);
    }

    private void AddAlike(FeatureRow row, (int, int) key, double all)
    {
        var (free, words, blocks) = _alike[key];
        row.Add(free / all);
        row.AddLog(blocks);
        row.Add(words / blocks);
        row.Add(free / Math.Max(1, words));
    }

    private void Count((int, int) key, PageBlock block)
    {
        var (free, words, blocks) = _alike.GetValueOrDefault(key);
        _alike[key] = (free + block.FreeWords, words + block.Words, blocks + 1);
    }

    private int Signature(int node) => node < 0 ? 0 : HashCode.Combine(_page[node].Tag, string.GetHashCode(_page.RawAttribute(node, AttributeName.Class), StringComparison.Ordinal));

    private HtmlTag Tag(int node) => node < 0 ? HtmlTag.Other : _page[node].Tag;

    private int Above(int node, int levels)
    {
        for (; levels > 0 && node >= 0; levels--)
        {
            node = _page[node].Parent;
        }

        return node;
    }
}
