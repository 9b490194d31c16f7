using System.Runtime.InteropServices;

namespace NewsQA.Articles;

/// <summary>A half-open range of UTF-16 code units in a text, usually an article's.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>The range from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">First unit, 0 or more.</param>
    /// <param name="end">Unit after the last, at least <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is negative or runs backwards.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First unit.</summary>
    public int Start { get; }

    /// <summary>Unit after the last.</summary>
    public int End { get; }

    /// <summary>Units in the range.</summary>
    public int Length => End - Start;

    /// <summary>Whether one span comes before another.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether one span comes before another or equals it.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one span comes after another.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether one span comes after another or equals it.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The slice of <paramref name="text"/> that this span points to.</summary>
    /// <param name="text">The text that the span counts in.</param>
    /// <returns>The slice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the text's end.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(End, text.Length, nameof(text));
        return text[Start..End];
    }

    /// <summary>Whether every unit of <paramref name="other"/> lies in this span.</summary>
    /// <param name="other">The other span.</param>
    /// <returns>True when it does; an empty span at either end counts as inside.</returns>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share a unit.</summary>
    /// <param name="other">The other span.</param>
    /// <returns>True when they do.</returns>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>By start, then by end.</summary>
    /// <param name="other">The other span.</param>
    /// <returns>Below 0, 0 or above 0 as this comes before, equals or comes after.</returns>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
