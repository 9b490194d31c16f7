using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NewsQA.Indexing;

/// <summary>Where a page of articles ended: at its last article, so that pages stay right while articles come and go.</summary>
/// <param name="Second">The first second of the article's date (Unix time), as the index that wrote it counts undated ones.</param>
/// <param name="ArticleId">The article.</param>
internal sealed record ListCursor(long Second, string ArticleId)
{
    /// <summary>Before the first article.</summary>
    public static ListCursor Start { get; } = new(long.MaxValue, "");

    /// <summary>Reads one.</summary>
    /// <param name="cursor">What <see cref="ToString"/> gave; null for <see cref="Start"/>.</param>
    /// <returns>The cursor.</returns>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static ListCursor Parse(string? cursor)
    {
        if (cursor is null)
        {
            return Start;
        }

        if (Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ', 2) is [var date, var id]
            && long.TryParse(date, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var second))
        {
            return new ListCursor(second, id);
        }

        throw new ArgumentException($"'{cursor}' is not a cursor that a page of articles came with.", nameof(cursor));
    }

    /// <summary>As callers pass it on: letters, digits, - and _.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Second} {ArticleId}")));
}
