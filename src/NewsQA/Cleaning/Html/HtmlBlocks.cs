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
    /// <param name="skipByName">Whether to skip what class names and ids call furniture, not only what tags and roles say.</param>
    public static HtmlBlocks Collect(IElement body, bool skipByName)
    {
        var blocks = new HtmlBlocks();
        var run = new HtmlTextRun();
        var starts = new Stack<int>();
        INode? node = body;
        var isEntering = true;
        while (node is not null)
        {
            if (isEntering)
            {
                blocks.Enter(node, run, starts);
                var isSkipped = node is IElement element && element != body && HtmlFurniture.IsSkipped(element, skipByName);
                var next = isSkipped ? null : node.FirstChild;
                isEntering = next is not null;
                node = next ?? node;
            }
            else
            {
                blocks.Leave(node, run, starts);
                if (node == body)
                {
                    break;
                }

                isEntering = node.NextSibling is not null;
                node = node.NextSibling ?? node.Parent;
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

    private void Enter(INode node, HtmlTextRun run, Stack<int> starts)
    {
        if (node is IText text)
        {
            run.Append(text.Data);
        }
        else if (node is IElement element)
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
    }

    private void Leave(INode node, HtmlTextRun run, Stack<int> starts)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (element.LocalName == "a")
        {
            run.LeaveLink();
        }

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
