using NewsQA.Claims;
using NewsQA.Claims.Quantities;

namespace NewsQA.Changes;

/// <summary>Tells whether two ways of writing a value mean the same: "Three people" and "3 people", "51 percent" and "51%".</summary>
internal static class Amount
{
    public static bool IsSame(ValueKind kind, string left, string right)
    {
        if (kind is ValueKind.Name or ValueKind.Date)
        {
            return Plain(left) == Plain(right);
        }

        return QuantityReader.Read(left) is { } one && QuantityReader.Read(right) is { } other ? one.IsSame(other) : Plain(left) == Plain(right);
    }

    private static string Plain(string value)
    {
        var words = string.Join(' ', value.ToLowerInvariant().Split([' ', '-', ',', '.', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
        return words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal) ? words[..^2] : words;
    }
}
