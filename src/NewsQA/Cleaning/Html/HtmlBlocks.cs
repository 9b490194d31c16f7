using AngleSharp.Dom;

namespace NewsQA.Cleaning.Html;

/// <summary>A run of text between two block borders of a page.</summary>
/// <param name="Text">Its text, white space collapsed, line breaks kept.</param>
/// <param name="LinkLength">How many of its characters stand in links.</param>
internal sealed record HtmlBlock(string Text, int LinkLength)
{
    private const int MinProseLength = 60;

    /// <summary>Characters of prose in it: none unless it is long or ends like a sentence, links not counted.</summary>
    public int Prose => Text.Length >= MinProseLength || Cleaning.Text.Prose.EndsLikeSentence(Text) ? Math.Max(0, Text.Length - LinkLength) : 0;
}

/// <summary>A page as blocks in document order, and which of them lie in which element. Walks without recursion: pages nest as deep as they like.</summary>
internal sealed class HtmlBlocks
{
    private readonly Dictionary<IElement, (int Start, int End)> _ranges = [];
    private readonly List<HtmlBlock> _blocks = [];
    private readonly List<int> _proseBefore = [0];

    private HtmlBlocks()
    {
    }

    /// <summary>The elements that hold blocks, in the order in which they end.</summary>
    public IEnumerable<IElement> Containers => _ranges.Keys;

    /// <summary>Reads a page.</summary>
    /// <param name="body">Where to start.</param>
    /// <param name="all">
    /// The page with everything in it: then what class names and ids call furniture is skipped, too, unless it holds most of the page's
    /// prose (articles stand in elements called "has-sidebar" and worse). Null: only what tags and roles say is skipped.
    /// </param>
    public static HtmlBlocks Collect(IElement body, HtmlBlocks? all = null)
    {
        var mostProse = (all?.ProseOf(body) ?? 0) / 2;
        var blocks = new HtmlBlocks();
        var run = new HtmlTextRun();
        var starts = new Stack<int>();
        // Nodes that were entered and not left, with the child to visit next. AngleSharp's own NextSibling searches all siblings each time.
        var open = new Stack<(IElement Node, INodeList Children, int Next)>();
        blocks.Enter(body, run, starts);
        open.Push((body, body.ChildNodes, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Children.Length)
            {
                blocks.Leave(top.Node, run, starts);
                continue;
            }

            var child = top.Children[top.Next];
            open.Push(top with { Next = top.Next + 1 });
            if (child is IText text)
            {
                run.Append(text.Data);
            }
            else if (child is IElement element && !HtmlFurniture.IsSkipped(element, all is not null && all.ProseOf(element) <= mostProse))
            {
                blocks.Enter(element, run, starts);
                open.Push((element, element.ChildNodes, 0));
            }
            else if (child is IElement skipped && HtmlFurniture.IsBlock(skipped))
            {
                blocks.Flush(run);
            }
        }

        return blocks;
    }

    /// <summary>Whether an element holds blocks of its own, rather than a part of one.</summary>
    public bool IsContainer(IElement element) => _ranges.ContainsKey(element);

    /// <summary>Characters of prose in an element.</summary>
    public int ProseOf(IElement element) => _ranges.TryGetValue(element, out var range) ? _proseBefore[range.End] - _proseBefore[range.Start] : 0;

    /// <summary>The blocks in an element, in order.</summary>
    public IEnumerable<HtmlBlock> Of(IElement element) => _ranges.TryGetValue(element, out var range) ? _blocks[range.Start..range.End] : [];

    private void Enter(IElement element, HtmlTextRun run, Stack<int> starts)
    {
        run.EnterLink(element.LocalName == "a");
        if (element.LocalName == "br" && !run.BreakLine())
        {
            Flush(run);
        }
        else if (HtmlFurniture.IsBlock(element))
        {
            Flush(run);
            starts.Push(_blocks.Count);
            run.Prefix = element.LocalName == "li" ? "- " : run.Prefix;
        }
    }

    private void Leave(IElement element, HtmlTextRun run, Stack<int> starts)
    {
        run.LeaveLink(element.LocalName == "a");
        if (HtmlFurniture.IsBlock(element))
        {
            Flush(run);
            run.Prefix = element.LocalName == "li" ? "" : run.Prefix;
            _ranges[element] = (starts.Pop(), _blocks.Count);
        }
    }

    private void Flush(HtmlTextRun run)
    {
        if (run.Take() is { } block)
        {
            _blocks.Add(block);
            _proseBefore.Add(_proseBefore[^1] + block.Prose);
        }
    }
}
