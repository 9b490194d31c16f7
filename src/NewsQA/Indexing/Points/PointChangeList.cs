using System.Globalization;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>Lists what happened to articles, in the order in which it was committed.</summary>
/// <param name="tables">What is stored.</param>
internal sealed class PointChangeList(PointTables tables)
{
    /// <summary>Reads a page; see <see cref="INewsIndex.ListChangesAsync"/>.</summary>
    public async Task<ChangePage> ReadAsync(DateTimeOffset since, string? cursor, int limit, CancellationToken cancellationToken)
    {
        var after = cursor is null ? 0 : Parse(cursor);
        var counters = await tables.CountersAsync(cancellationToken);
        var page = new List<(long Seq, IndexChange Change)>();
        for (var read = limit + 1; page.Count <= limit && read == limit + 1;)
        {
            // Up to what is committed: a write that is being finished has written some of its changes. A filter tells seconds apart, not ticks.
            var filter = IsKind(Kinds.Change) & new PointFilter.Between(Keys.AtSecond, since.ToUnixTimeSeconds(), null) & new PointFilter.Between(Keys.Seq, after + 1, counters.Seq);
            var points = await tables.Store.ScrollAsync(tables.Schema.Articles, filter, new PointOrder(Keys.Seq), read, PointParts.Payload, cancellationToken);
            page.AddRange(points.Select(point => ChangePoints.From(point.Payload)).Where(entry => entry.Change.At >= since));
            read = points.Count;
            after = points.Count == 0 ? after : points[^1].Payload.Number(Keys.Seq);
        }

        return new ChangePage(
            [.. page.Take(limit).Select(entry => entry.Change)],
            page.Count > limit ? page[limit - 1].Seq.ToString(CultureInfo.InvariantCulture) : null,
            counters.LastAt == 0 ? null : new DateTimeOffset(counters.LastAt, TimeSpan.Zero));
    }

    private static long Parse(string cursor) => long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        ? seq
        : throw new ArgumentException($"cursor is '{cursor}', which is not one that a page of changes came with.", nameof(cursor));
}
