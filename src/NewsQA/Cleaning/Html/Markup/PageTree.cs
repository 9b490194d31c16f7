using System.Collections.Frozen;

namespace NewsQA.Cleaning.Html.Markup;

/// <summary>A parsed page: nodes in document order over the source they were read from. Text and values are slices of it, decoded when they are asked for.</summary>
/// <param name="source">The page.</param>
/// <param name="nodes">Its nodes.</param>
/// <param name="attributes">Their attributes.</param>
internal sealed class PageTree(string source, HtmlNode[] nodes, HtmlAttribute[] attributes)
{
    private static readonly FrozenDictionary<string, AttributeName> s_names = Enum.GetValues<AttributeName>().Where(name => name != AttributeName.None)
        .ToFrozenDictionary(WrittenName, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, AttributeName>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many nodes there are.</summary>
    public int Count => nodes.Length;

    /// <summary>A node.</summary>
    public ref readonly HtmlNode this[int index] => ref nodes[index];

    /// <summary>Which attribute a name is; case does not matter.</summary>
    public static AttributeName AttributeOf(ReadOnlySpan<char> name) => s_lookup.TryGetValue(name, out var found) ? found : AttributeName.None;

    /// <summary>An attribute's value as written, entities and all; empty when there is none.</summary>
    public ReadOnlySpan<char> RawAttribute(int node, AttributeName name)
    {
        var first = nodes[node].FirstAttribute;
        foreach (var attribute in attributes.AsSpan(first, nodes[node].AttributeCount))
        {
            if (attribute.Name == name)
            {
                return source.AsSpan(attribute.Start, attribute.Length);
            }
        }

        return [];
    }

    /// <summary>Whether a node has an attribute.</summary>
    public bool HasAttribute(int node, AttributeName name)
    {
        foreach (var attribute in attributes.AsSpan(nodes[node].FirstAttribute, nodes[node].AttributeCount))
        {
            if (attribute.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An attribute's value, decoded; null when there is none.</summary>
    public string? Attribute(int node, AttributeName name) => HasAttribute(node, name) ? HtmlCharacters.Decode(RawAttribute(node, name)) : null;

    /// <summary>A text node's, or a raw element's, characters as written.</summary>
    public ReadOnlySpan<char> RawText(int node) => source.AsSpan(nodes[node].TextStart, nodes[node].TextLength);

    /// <summary>All text in a node, decoded, white space as it is, without what is not shown.</summary>
    /// <param name="node">The node.</param>
    /// <param name="maxLength">No more characters than about this.</param>
    public string TextOf(int node, int maxLength = 2000)
    {
        if (nodes[node].Tag == HtmlTag.Text || HtmlTags.IsRaw(nodes[node].Tag))
        {
            return HtmlCharacters.Decode(RawText(node));
        }

        var text = new System.Text.StringBuilder();
        for (var i = node + 1; i < nodes[node].End && text.Length < maxLength; i++)
        {
            if (nodes[i].Tag == HtmlTag.Text)
            {
                text.Append(HtmlCharacters.Decode(RawText(i)));
            }
            else if (HtmlTags.IsTextless(nodes[i].Tag))
            {
                i = nodes[i].End - 1;
            }
            else if (nodes[i].Tag == HtmlTag.Br || HtmlTags.IsBlock(nodes[i].Tag))
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    private static string WrittenName(AttributeName name) => name switch
    {
        AttributeName.AriaHidden => "aria-hidden",
        AttributeName.AriaLabel => "aria-label",
        AttributeName.DataTestId => "data-testid",
        AttributeName.DataComponent => "data-component",
        _ => name.ToString(),
    };
}
