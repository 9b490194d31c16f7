using System.Text;
using System.Text.Json;
using NewsQA.Cleaning.Html.Blocks;

namespace NewsQA.Cleaning.Html.Scripts;

/// <summary>The text of one element of an article as content systems write it in JSON: a string, or an object with its text, or with children that have it.</summary>
internal static class StateText
{
    private const int MaxDepth = 12;

    // The first of these that holds any text is the element's.
    private static readonly string[] s_texts = ["text", "value", "content", "html", "body", "children", "nodes", "items", "listItems", "paragraphs", "model", "data"];

    // What its type says an element is.
    private static readonly string[] s_types = ["type", "_type", "__typename", "kind", "tagName", "tag", "name", "nodeName"];

    // Comments, related, share, newsletter, ads, promotion, byline, caption, image, tags, embed, product, poll, in the order of NameHints.
    private const ulong NoText = (1UL << 5) | (1UL << 6) | (1UL << 9) | (1UL << 10) | (1UL << 11) | (1UL << 12) | (1UL << 17) | (1UL << 20) | (1UL << 21) | (1UL << 22) | (1UL << 40) | (1UL << 43) | (1UL << 44);

    /// <summary>Its text, with markup where the page has it so; empty for pictures, advertisements, links to other stories.</summary>
    public static string Of(JsonElement element)
    {
        var text = new StringBuilder();
        Append(text, element, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            text.Append(element.GetString());
        }
        else if (element.ValueKind == JsonValueKind.Array && depth < MaxDepth)
        {
            foreach (var child in element.EnumerateArray())
            {
                AppendChild(text, child, depth);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && depth < MaxDepth && (NameHints.Of(TypeOf(element)) & NoText) == 0)
        {
            AppendObject(text, element, depth);
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement element, int depth)
    {
        var before = text.Length;
        foreach (var name in s_texts)
        {
            if (element.TryGetProperty(name, out var value))
            {
                Append(text, value, depth + 1);
                if (text.Length > before)
                {
                    return;
                }
            }
        }
    }

    // Runs of a paragraph follow one another; items and paragraphs stand on lines of their own.
    private static void AppendChild(StringBuilder text, JsonElement child, int depth)
    {
        var isLine = child.ValueKind == JsonValueKind.Object && TypeOf(child) is { } type && (type.Contains("item", StringComparison.OrdinalIgnoreCase) || type.Contains("paragraph", StringComparison.OrdinalIgnoreCase) || type is "p" or "li");
        if (isLine && text.Length > 0)
        {
            text.Append('\n');
        }

        Append(text, child, depth + 1);
    }

    private static string? TypeOf(JsonElement element)
    {
        foreach (var name in s_types)
        {
            if (element.TryGetProperty(name, out var type) && type.ValueKind == JsonValueKind.String)
            {
                return type.GetString();
            }
        }

        return null;
    }
}
