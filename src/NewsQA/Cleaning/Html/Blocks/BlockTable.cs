using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>A page's blocks with their features: one row per block, in the fixed order in which models were trained.</summary>
internal sealed class BlockTable
{
    private readonly float[] _values;
    private readonly int[] _groups;

    private BlockTable(PageTree page, PageLayout layout, IReadOnlyList<PageBlock> blocks, float[] values, int[] groups) =>
        (Page, Layout, Blocks, _values, _groups) = (page, layout, blocks, values, groups);

    /// <summary>The page.</summary>
    public PageTree Page { get; }

    /// <summary>Its layout.</summary>
    public PageLayout Layout { get; }

    /// <summary>The blocks.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; }

    /// <summary>Features per block.</summary>
    public int Width => Blocks.Count == 0 ? 0 : _values.Length / Blocks.Count;

    /// <summary>A block's features.</summary>
    public ReadOnlySpan<float> Row(int block) => _values.AsSpan(block * Width, Width);

    /// <summary>Blocks with equal numbers stand in elements of the same name and class.</summary>
    public int GroupOf(int block) => _groups[block];

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hints">What its metadata says.</param>
    public static BlockTable Of(PageTree page, PageHints hints)
    {
        var blocks = BlockCollector.Collect(page);
        var layout = new PageLayout(page, blocks);
        var context = new ContextFeatures(page, blocks, hints);
        var place = new PlaceFeatures(page, layout, blocks, context.Title);
        var row = new FeatureRow();
        float[] values = [];
        for (var i = 0; i < blocks.Count; i++)
        {
            row.Clear();
            TextFeatures.Add(row, blocks[i]);
            place.Add(row, i);
            context.Add(row, i);
            values = i == 0 ? new float[row.Count * blocks.Count] : values;
            row.Values.CopyTo(values.AsSpan(i * row.Count));
        }

        return new(page, layout, blocks, values, [.. Enumerable.Range(0, blocks.Count).Select(place.GroupOf)]);
    }
}
