using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// Where the article is when the first model's probabilities are added up over subtrees: the element whose words outweigh, more likely than
/// not the article's against not, all others.
/// </summary>
internal sealed class ProbableTop
{
    private const int Levels = 4;
    private const int Far = 20;

    /// <summary>The features that <see cref="Fill"/> fills.</summary>
    public const int Width = Levels + 6;

    private readonly PageTree _page;
    private readonly float[] _expected;
    private readonly float[] _words;
    private readonly float _all;
    private readonly float _allWords;
    private readonly int _top;
    private readonly (int[] Up, int[] Down) _fromTop;

    /// <summary>Adds up.</summary>
    public ProbableTop(BlockTable table, float[] first)
    {
        _page = table.Page;
        _words = table.Layout.Words;
        _expected = new float[_page.Count];
        _all = Enumerable.Range(0, first.Length).Sum(i => first[i] * table.Blocks[i].Words);
        _allWords = table.Blocks.Sum(block => block.Words);
        var margin = new float[_page.Count];
        for (var i = 0; i < first.Length; i++)
        {
            _expected[table.Blocks[i].Node] += first[i] * table.Blocks[i].Words;
            margin[table.Blocks[i].Node] += ((2 * first[i]) - 0.8f) * table.Blocks[i].Words;
        }

        for (var i = _page.Count - 1; i > 0; i--)
        {
            if (_page[i].Parent is var parent and >= 0)
            {
                _expected[parent] += _expected[i];
                margin[parent] += margin[i];
            }
        }

        _top = -1;
        for (var i = 0; i < margin.Length; i++)
        {
            // Of elements that hold the same the innermost counts.
            _top = margin[i] > 0 && (_top < 0 || margin[i] >= margin[_top]) ? i : _top;
        }

        _fromTop = table.Layout.DistancesFrom(_top);
    }

    /// <summary>Writes the features of a block that stands in a node.</summary>
    public void Fill(Span<float> row, int node)
    {
        var at = 0;
        for (var above = node; at < Levels; at++)
        {
            row[at] = above < 0 ? -1 : _expected[above] / Math.Max(1, _words[above]);
            above = above < 0 ? above : _page[above].Parent;
        }

        row[at++] = Math.Min(_fromTop.Up[node], Far);
        row[at++] = Math.Min(_fromTop.Down[node], Far);
        row[at++] = _top < 0 ? -2 : node < _top ? -1 : node >= _page[_top].End ? 1 : 0;
        row[at++] = _top < 0 ? 0 : _expected[_top] / Math.Max(1, _words[_top]);
        row[at++] = _top < 0 ? 0 : _expected[_top] / Math.Max(1, _all);
        row[at] = _top < 0 ? 0 : _words[_top] / Math.Max(1, _allWords);
    }
}
