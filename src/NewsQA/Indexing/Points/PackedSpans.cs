using System.Runtime.InteropServices;
using NewsQA.Articles;

namespace NewsQA.Indexing.Points;

/// <summary>Spans as text: base64 of little-endian pairs of 32-bit numbers, start and end.</summary>
internal static class PackedSpans
{
    /// <summary>Packs spans.</summary>
    public static string ToText(IReadOnlyList<TextSpan> spans) =>
        Convert.ToBase64String(MemoryMarshal.AsBytes<int>(spans.SelectMany(span => new[] { span.Start, span.End }).ToArray()));

    /// <summary>Unpacks spans.</summary>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        var bounds = MemoryMarshal.Cast<byte, int>(Convert.FromBase64String(text));
        var spans = new TextSpan[bounds.Length / 2];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = new TextSpan(bounds[2 * i], bounds[(2 * i) + 1]);
        }

        return spans;
    }
}
