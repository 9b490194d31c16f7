using NewsQA.Cleaning.Html.Markup;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>Features of a block among the others: neighbours, order, distance from the title, repetitions, and what metadata quotes.</summary>
internal sealed class ContextFeatures
{
    private const int Neighbours = 3;
    private const int LongBlockWords = 20;
    private const int Far = 30;

    private readonly PageTree _page;
    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly PageHints _hints;
    private readonly QuotedText? _quoted;
    private readonly Dictionary<string, int> _copies = new(StringComparer.OrdinalIgnoreCase);
    private readonly double[] _freeBefore;
    private readonly int[] _sinceLong;
    private readonly int[] _untilLong;
    private readonly int _title;

    /// <summary>Prepares a page.</summary>
    public ContextFeatures(PageTree page, IReadOnlyList<PageBlock> blocks, PageHints hints)
    {
        (_page, _blocks, _hints) = (page, blocks, hints);
        _quoted = hints.Body is { Length: > 200 } ? new QuotedText(hints.Body) : null;
        _freeBefore = new double[blocks.Count + 1];
        (_sinceLong, _untilLong) = (new int[blocks.Count], new int[blocks.Count]);
        for (var i = 0; i < blocks.Count; i++)
        {
            _copies[blocks[i].Text] = _copies.GetValueOrDefault(blocks[i].Text) + 1;
            _freeBefore[i + 1] = _freeBefore[i] + blocks[i].FreeWords;
            _sinceLong[i] = i == 0 ? Far : IsLong(i - 1) ? 0 : Math.Min(Far, _sinceLong[i - 1] + 1);
        }

        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            _untilLong[i] = i == blocks.Count - 1 ? Far : IsLong(i + 1) ? 0 : Math.Min(Far, _untilLong[i + 1] + 1);
        }

        _title = FindTitle();
    }

    /// <summary>The block that is the title, or the first heading; -1 when there is neither.</summary>
    public int Title => _title;

    /// <summary>Adds a block's features to a row.</summary>
    public void Add(FeatureRow row, int i)
    {
        row.Add(i / (double)_blocks.Count);
        row.Add(_freeBefore[i] / Math.Max(1, _freeBefore[^1]));
        row.AddLog(_freeBefore[^1]);
        row.Add(_sinceLong[i]);
        row.Add(_untilLong[i]);
        row.Add(_title < 0 ? -50 : Math.Clamp(i - _title, -50, 200));
        row.Add(_copies[_blocks[i].Text]);
        AddQuotes(row, _blocks[i].Text);
        for (var step = 1; step <= Neighbours; step++)
        {
            AddNeighbour(row, i, i - step);
            AddNeighbour(row, i, i + step);
        }
    }

    private void AddQuotes(FeatureRow row, string text)
    {
        row.Add(_hints.Title is { } title && text.Length > 10 && (title.Contains(text, StringComparison.OrdinalIgnoreCase) || text.Equals(title, StringComparison.OrdinalIgnoreCase)));
        row.Add(_hints.Description is { Length: > 20 } description && text.Length > 20
            && (description.StartsWith(text[..Math.Min(text.Length, 40)], StringComparison.OrdinalIgnoreCase) ? true : text.StartsWith(description[..20], StringComparison.OrdinalIgnoreCase)));
        row.Add(_quoted?.ShareOf(text) ?? -1);
    }

    private void AddNeighbour(FeatureRow row, int i, int other)
    {
        var isThere = other >= 0 && other < _blocks.Count;
        row.AddLog(isThere ? _blocks[other].Words : 0);
        row.Add(isThere ? _blocks[other].LinkLength / (double)Math.Max(1, _blocks[other].Text.Length) : 1);
        row.Add(isThere && _page[_blocks[other].Node].Parent == _page[_blocks[i].Node].Parent);
        row.Add(isThere && _page[_blocks[other].Node].Tag == _page[_blocks[i].Node].Tag);
        row.Add(isThere && Cleaning.Text.Prose.EndsLikeSentence(_blocks[other].Text));
    }

    private bool IsLong(int i) => _blocks[i].FreeWords >= LongBlockWords;

    private int FindTitle()
    {
        var heading = -1;
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (_hints.Title is { Length: > 10 } title && _blocks[i].Text.Length > 10 && title.StartsWith(_blocks[i].Text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }

            heading = heading < 0 && _page[_blocks[i].Node].Tag == HtmlTag.H1 ? i : heading;
        }

        return heading;
    }
}
