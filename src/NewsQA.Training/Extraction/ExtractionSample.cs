using NewsQA.Cleaning.Html;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Cleaning.Html.Markup;
using NewsQA.Evaluation.Extraction;

namespace NewsQA.Training.Extraction;

/// <summary>A page with the article that a person took from it: which of its blocks are the article's.</summary>
internal sealed class ExtractionSample
{
    // What a page's wrong words cost against its missing ones is the same; very long pages do not count for more than a few ordinary ones.
    private const double MinPageWords = 150;
    private const double MaxOthers = 1.5;
    private const double MinShare = 0.5;

    private readonly Shingles _article;
    private readonly HashSet<string> _lines;
    private readonly float[] _weights;

    /// <summary>Reads a page.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="site">Its site: folds are by site.</param>
    /// <param name="html">The page.</param>
    /// <param name="article">The text that a person took from it.</param>
    public ExtractionSample(string id, string site, string html, string article)
    {
        (Id, Site) = (id, site);
        _article = new(article);
        _lines = [.. article.Split('\n').Select(Key).Where(line => line.Length > 0)];
        var page = PageTreeBuilder.Parse(html);
        var head = HtmlHead.Read(page);
        var facts = HtmlMetadata.Read(page, head, null);
        Table = BlockTable.Of(page, HtmlArticle.HintsOf(head, facts.Title));
        Labels = [.. Table.Blocks.Select(Label)];
        _weights = WeightsOf(Table.Blocks, Labels);
        Weights = [.. _weights];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>Its site.</summary>
    public string Site { get; }

    /// <summary>Its blocks.</summary>
    public BlockTable Table { get; }

    /// <summary>The article's words, in runs.</summary>
    public Shingles Article => _article;

    /// <summary>1 for a block of the article, else 0.</summary>
    public float[] Labels { get; }

    /// <summary>What each block counts: its words as a share of the article's.</summary>
    public float[] Weights { get; }

    /// <summary>Gives blocks no weight.</summary>
    /// <param name="isDoubtful">Which blocks.</param>
    public void Forget(Func<int, bool> isDoubtful)
    {
        for (var i = 0; i < Weights.Length; i++)
        {
            Weights[i] = isDoubtful(i) ? 0 : _weights[i];
        }
    }

    // As they move F1: the article's words as a share of it; the others too, but all of a page's together count no more than MaxOthers articles.
    private static float[] WeightsOf(IReadOnlyList<PageBlock> blocks, float[] labels)
    {
        double article = 0;
        double others = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            article += labels[i] > 0 ? blocks[i].Words + 1 : 0;
            others += labels[i] > 0 ? 0 : blocks[i].Words + 1;
        }

        article = Math.Max(MinPageWords, article);
        var othersCount = Math.Min(1, MaxOthers * article / Math.Max(1, others));
        return [.. blocks.Select((block, i) => (float)((block.Words + 1) / article * (labels[i] > 0 ? 1 : othersCount)))];
    }

    private float Label(PageBlock block)
    {
        var words = Shingles.WordsOf(block.Text);
        if (words.Count < 4)
        {
            return _lines.Contains(string.Join(' ', words)) && words.Count > 0 ? 1 : 0;
        }

        var own = new Shingles(block.Text);
        return own.Shared(_article) >= own.Count * MinShare ? 1 : 0;
    }

    private static string Key(string line) => string.Join(' ', Shingles.WordsOf(line));
}
