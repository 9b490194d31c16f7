using System.Text;
using System.Text.Json;

namespace NewsQA.Cleaning.Html;

/// <summary>Walks JSON-LD as pages have it: lists, graphs, and the small breaches of JSON that browsers never see.</summary>
internal static class JsonLdReader
{
    private const int MaxObjects = 2000;
    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
    private const string ListHolder = "itemListElement";
    private static readonly string[] s_holders = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", ListHolder];

    /// <summary>Parses; line breaks inside strings, which many pages have, count as spaces.</summary>
    /// <exception cref="JsonException">It is broken in another way.</exception>
    public static JsonDocument Parse(string json)
    {
        var text = json.Trim().TrimEnd(';');
        text = text.StartsWith("<!--", StringComparison.Ordinal) ? text[4..].Replace("-->", "", StringComparison.Ordinal) : text;
        text = text.StartsWith("//<![CDATA[", StringComparison.Ordinal) ? text["//<![CDATA[".Length..].Replace("//]]>", "", StringComparison.Ordinal) : text;
        try
        {
            return JsonDocument.Parse(text, s_options);
        }
        catch (JsonException) when (text.AsSpan().IndexOfAnyInRange('\u0000', '\u001F') >= 0)
        {
            return JsonDocument.Parse(WithoutControls(text), s_options);
        }
    }

    /// <summary>The objects of a document, outermost first.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="withLists">Whether items of lists count: on an article's page they are mostly other articles.</param>
    public static IEnumerable<JsonElement> Objects(JsonElement root, bool withLists = true)
    {
        var queue = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MaxObjects && queue.TryDequeue(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    queue.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                yield return element;
                foreach (var name in s_holders)
                {
                    if ((withLists || name != ListHolder) && element.TryGetProperty(name, out var inner))
                    {
                        queue.Enqueue(inner);
                    }
                }
            }
        }
    }

    /// <summary>The names of an object's types, without schema.org's address.</summary>
    public static IEnumerable<string> Types(JsonElement element) => !element.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => Bare(item.GetString()!))
        : type.ValueKind == JsonValueKind.String ? [Bare(type.GetString()!)] : [];

    private static string Bare(string type) => type[(type.LastIndexOf('/') + 1)..];

    private static string WithoutControls(string text)
    {
        var clean = new StringBuilder(text);
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = clean[i] < ' ' ? ' ' : clean[i];
        }

        return clean.ToString();
    }
}
