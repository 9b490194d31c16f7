using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>What lies where on a page: sums over subtrees, inherited hints, and the element whose own paragraphs hold most of the prose.</summary>
internal sealed class PageLayout
{
    // Class names of elements that hold this share of a page's words ("has-sidebar" on the body) say nothing about what lies in them.
    private const double WideShare = 0.6;
    private const int MinProseWords = 8;
    private const int MaxScorePerBlock = 60;

    private const int MaxNameToKeep = 200;

    private readonly PageTree _page;
    private readonly double[] _score;
    private readonly Dictionary<string, ulong> _knownNames = new(StringComparer.Ordinal);

    /// <summary>Reads a page's layout.</summary>
    /// <param name="page">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    public PageLayout(PageTree page, IReadOnlyList<PageBlock> blocks)
    {
        _page = page;
        var count = page.Count;
        (Words, FreeWords, BlockCount, Depth) = (new float[count], new float[count], new int[count], new int[count]);
        (OwnHints, Hints, Tags) = (new ulong[count], new ulong[count], new uint[count]);
        _score = new double[count];
        AddUp(blocks);
        Inherit();
        Top = FindTop(blocks);
        (Up, Down) = DistancesFrom(Top);
    }

    /// <summary>Words in each node's subtree.</summary>
    public float[] Words { get; }

    /// <summary>Those that do not stand in links.</summary>
    public float[] FreeWords { get; }

    /// <summary>Blocks in each node's subtree.</summary>
    public int[] BlockCount { get; }

    /// <summary>How many elements each node lies in.</summary>
    public int[] Depth { get; }

    /// <summary>Hints in each element's own class and id.</summary>
    public ulong[] OwnHints { get; }

    /// <summary>Hints of each element and of those it lies in, the widest left out.</summary>
    public ulong[] Hints { get; }

    /// <summary>Kinds of elements that each node is or lies in: see <see cref="TagBit"/>.</summary>
    public uint[] Tags { get; }

    /// <summary>How far up from <see cref="Top"/> the nearest element is that holds the node, too.</summary>
    public int[] Up { get; }

    /// <summary>How far down from there the node is.</summary>
    public int[] Down { get; }

    /// <summary>The element whose own paragraphs hold most of the prose; -1 when there is none.</summary>
    public int Top { get; }

    /// <summary>The bits in <see cref="Tags"/> of elements that hold no article: figure, figcaption, aside, nav, footer, form, dialogs, roles of such, what is hidden.</summary>
    public const uint FurnitureTags = (1u << 10) | (1u << 11) | (1u << 12) | (1u << 13) | (1u << 15) | (1u << 19) | (1u << 21) | (1u << 25) | (1u << 26) | (1u << 27);

    /// <summary>The bits in <see cref="Tags"/> of navigation, header, footer, and of what is hidden.</summary>
    public const uint PageFrameTags = (1u << 13) | (1u << 14) | (1u << 15) | (1u << 26);

    /// <summary>All words of the page that do not stand in links.</summary>
    public float AllFreeWords { get; private set; }

    private void AddUp(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Words[block.Node] += block.Words;
            FreeWords[block.Node] += (float)block.FreeWords;
            BlockCount[block.Node]++;
            AllFreeWords += (float)block.FreeWords;
        }

        for (var i = _page.Count - 1; i > 0; i--)
        {
            if (_page[i].Parent is var parent and >= 0)
            {
                Words[parent] += Words[i];
                FreeWords[parent] += FreeWords[i];
                BlockCount[parent] += BlockCount[i];
            }
        }
    }

    private void Inherit()
    {
        var all = FreeWords.Length == 0 ? 0 : FreeWords.Max();
        for (var i = 0; i < _page.Count; i++)
        {
            ref readonly var node = ref _page[i];
            var parent = node.Parent;
            Depth[i] = parent < 0 ? 0 : Depth[parent] + 1;
            Hints[i] = parent < 0 ? 0 : Hints[parent];
            Tags[i] = parent < 0 ? 0 : Tags[parent];
            if (node.Tag == HtmlTag.Text)
            {
                continue;
            }

            OwnHints[i] = node.AttributeCount == 0 ? 0 : OwnHintsOf(i);
            var isWide = FreeWords[i] > all * WideShare;
            Hints[i] |= isWide ? 0 : OwnHints[i];
            Tags[i] |= TagBit(node.Tag) | (node.AttributeCount == 0 ? 0 : AttributeBits(i, isWide));
        }
    }

    private ulong OwnHintsOf(int node) =>
        HintsOf(_page.RawAttribute(node, AttributeName.Class)) | HintsOf(_page.RawAttribute(node, AttributeName.Id))
        | HintsOf(_page.RawAttribute(node, AttributeName.DataTestId)) | HintsOf(_page.RawAttribute(node, AttributeName.DataComponent));

    // Pages name many elements alike.
    private ulong HintsOf(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaxNameToKeep)
        {
            return NameHints.Of(name);
        }

        var known = _knownNames.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name, out var hints))
        {
            hints = NameHints.Of(name);
            known[name] = hints;
        }

        return hints;
    }

    private uint AttributeBits(int node, bool isWide)
    {
        var bits = _page.RawAttribute(node, AttributeName.ItemProp).Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? 1u << 24 : 0;
        if (isWide)
        {
            return bits;
        }

        var role = _page.RawAttribute(node, AttributeName.Role);
        bits |= role is "navigation" or "complementary" or "contentinfo" or "banner" or "search" or "dialog" or "alertdialog" or "menu" or "menubar" or "toolbar" ? 1u << 25 : 0;
        bits |= _page.HasAttribute(node, AttributeName.Hidden) || _page.RawAttribute(node, AttributeName.AriaHidden) is "true"
            || IsHiddenStyle(_page.RawAttribute(node, AttributeName.Style)) ? 1u << 26 : 0;
        return bits;
    }

    private static bool IsHiddenStyle(ReadOnlySpan<char> style) =>
        style.IndexOf("display", StringComparison.OrdinalIgnoreCase) is var at and >= 0 && style[(at + 7)..].TrimStart(": ").StartsWith("none", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bit of an element in <see cref="Tags"/>; 0 for those that tell nothing.</summary>
    private static uint TagBit(HtmlTag tag) => tag switch
    {
        HtmlTag.P => 1u << 0,
        HtmlTag.Li => 1u << 1,
        HtmlTag.Ul => 1u << 2,
        HtmlTag.Ol => 1u << 3,
        HtmlTag.Td or HtmlTag.Th => 1u << 4,
        HtmlTag.H1 => 1u << 5,
        HtmlTag.H2 => 1u << 6,
        HtmlTag.H3 => 1u << 7,
        HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 => 1u << 8,
        HtmlTag.Blockquote => 1u << 9,
        HtmlTag.Figure => 1u << 10,
        HtmlTag.Figcaption => 1u << 11,
        HtmlTag.Aside => 1u << 12,
        HtmlTag.Nav => 1u << 13,
        HtmlTag.Header => 1u << 14,
        HtmlTag.Footer => 1u << 15,
        HtmlTag.Section => 1u << 16,
        HtmlTag.Article => 1u << 17,
        HtmlTag.Main => 1u << 18,
        HtmlTag.Form => 1u << 19,
        HtmlTag.Address => 1u << 20,
        HtmlTag.Details or HtmlTag.Dialog or HtmlTag.Menu => 1u << 21,
        HtmlTag.Dl => 1u << 22,
        HtmlTag.Other => 1u << 23,
        HtmlTag.Label => 1u << 27,
        HtmlTag.Pre => 1u << 28,
        _ => 0,
    };

    // As Readability does it: a paragraph counts for the element that it stands in, and half for the one around that.
    private int FindTop(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks.Where(block => block.FreeWords >= MinProseWords))
        {
            var score = Math.Min(block.FreeWords, MaxScorePerBlock);
            var holder = _page[block.Node].Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Blockquote ? _page[block.Node].Parent : block.Node;
            if (holder >= 0)
            {
                _score[holder] += score;
                if (_page[holder].Parent is var above and >= 0)
                {
                    _score[above] += score / 2;
                }
            }
        }

        var top = -1;
        for (var i = 0; i < _score.Length; i++)
        {
            _score[i] *= Words[i] > 0 ? FreeWords[i] / Words[i] : 0;
            top = _score[i] > 0 && (top < 0 || _score[i] > _score[top]) ? i : top;
        }

        return top;
    }

    /// <summary>How far every node is from one: up from that one to the nearest element that holds both, and down from there.</summary>
    public (int[] Up, int[] Down) DistancesFrom(int origin)
    {
        var (up, down) = (new int[_page.Count], new int[_page.Count]);
        var onWay = new Dictionary<int, int>();
        for (var (node, level) = (origin, 0); node >= 0; (node, level) = (_page[node].Parent, level + 1))
        {
            onWay[node] = level;
        }

        for (var i = 0; i < _page.Count; i++)
        {
            var parent = _page[i].Parent;
            var isOnWay = onWay.TryGetValue(i, out var level);
            up[i] = isOnWay ? level : parent < 0 ? 99 : up[parent];
            down[i] = isOnWay ? 0 : parent < 0 ? 99 : down[parent] + 1;
        }

        return (up, down);
    }
}
