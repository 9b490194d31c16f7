using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// Where an article is by rules alone: among what neither tags nor names call furniture, start at the element that is marked as the article
/// and go down into the child that holds most of the prose, as long as one does (after Kohlschütter et al., WSDM 2010). The model takes
/// this as advice: right on most pages, and overruled where blocks say otherwise.
/// </summary>
internal sealed class RuleOfThumb
{
    // With less than this share in one child, the children are parts of one article.
    private const double MinShareToDescend = 0.7;

    // A marked article is believed when it holds at least this share of the page's prose.
    private const double MinShareOfMarked = 0.4;
    private const int MinProseLength = 60;

    private readonly PageTree _page;
    private readonly double[] _prose;

    /// <summary>Reads a page.</summary>
    public RuleOfThumb(PageTree page, PageLayout layout, IReadOnlyList<PageBlock> blocks)
    {
        _page = page;
        _prose = new double[page.Count];
        foreach (var block in blocks.Where(block => !IsFurniture(layout, block.Node)))
        {
            var isProse = block.Text.Length >= MinProseLength || Cleaning.Text.Prose.EndsLikeSentence(block.Text);
            _prose[block.Node] += isProse ? block.FreeWords : 0;
        }

        for (var i = page.Count - 1; i > 0; i--)
        {
            if (page[i].Parent is var parent and >= 0)
            {
                _prose[parent] += _prose[i];
            }
        }

        Root = Descend(Marked());
        Share = Root < 0 ? 0 : _prose[Root] / Math.Max(1, Roots().Sum(root => _prose[root]));
    }

    /// <summary>The element that holds the article; -1 when there is none.</summary>
    public int Root { get; }

    /// <summary>The share of the page's prose that it holds.</summary>
    public double Share { get; }

    /// <summary>Whether a node lies in it.</summary>
    public bool Holds(int node) => Root >= 0 && node >= Root && node < _page[Root].End;

    /// <summary>Whether tags or names around a node call it furniture.</summary>
    public static bool IsFurniture(PageLayout layout, int node) =>
        (layout.Tags[node] & PageLayout.FurnitureTags) != 0 || (layout.Hints[node] & NameHints.Furniture) != 0;

    private IEnumerable<int> Roots()
    {
        for (var i = 0; i < _page.Count; i = _page[i].End)
        {
            yield return i;
        }
    }

    private int Marked()
    {
        var all = Roots().Sum(root => _prose[root]);
        var (best, bestRank) = (-1, 3);
        for (var i = 0; i < _page.Count; i++)
        {
            if (_prose[i] > 0 && _prose[i] >= all * MinShareOfMarked && Rank(i) is var rank && (rank < bestRank || (rank == bestRank && rank < 3 && _prose[i] > _prose[best])))
            {
                (best, bestRank) = (i, rank);
            }
        }

        return best >= 0 ? best : Roots().OrderByDescending(root => _prose[root]).FirstOrDefault(-1);
    }

    private int Rank(int node) =>
        _page.RawAttribute(node, AttributeName.ItemProp).Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? 0
        : _page[node].Tag == HtmlTag.Article ? 1
        : _page[node].Tag == HtmlTag.Main || _page.RawAttribute(node, AttributeName.Role) is "main" ? 2
        : 3;

    private int Descend(int node)
    {
        while (node >= 0)
        {
            var best = -1;
            for (var child = node + 1; child < _page[node].End; child = _page[child].End)
            {
                best = best < 0 || _prose[child] > _prose[best] ? child : best;
            }

            if (best < 0 || _prose[best] == 0 || _prose[best] < _prose[node] * MinShareToDescend || !HtmlTags.IsBlock(_page[best].Tag))
            {
                return node;
            }

            node = best;
        }

        return node;
    }
}
