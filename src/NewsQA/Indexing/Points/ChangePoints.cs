using System.Globalization;
using System.Text.Json;
using NewsQA.Client;
using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>What happened to articles, as points: numbered in the order of commits.</summary>
internal static class ChangePoints
{
    /// <summary>The id of a change's point.</summary>
    /// <param name="seq">Its number.</param>
    public static Guid IdOf(long seq) => PointId.Of(Kinds.Change, seq.ToString(CultureInfo.InvariantCulture));

    /// <summary>A change as a point.</summary>
    public static Point ToPoint(long seq, IndexChange change, long epoch) => new(
        IdOf(seq),
        new Payload()
            .With(Keys.Kind, Kinds.Change).With(Keys.Epoch, epoch).With(Keys.Seq, seq).With(Keys.At, change.At.UtcTicks).With(Keys.AtSecond, change.At.ToUnixTimeSeconds())
            .With("change", change.Kind.ToString()).With(Keys.Article, change.ArticleId).With(Keys.Revision, change.Revision).With("before", change.Before)
            .With("receipt", change.Receipt is null ? null : JsonSerializer.Serialize(change.Receipt)));

    /// <summary>A change from its point.</summary>
    public static (long Seq, IndexChange Change) From(Payload payload) => (payload.Number(Keys.Seq), new IndexChange(
        Enum.Parse<ChangeKind>(payload.Text("change")!), new DateTimeOffset(payload.Number(Keys.At), TimeSpan.Zero), payload.Text(Keys.Article)!,
        payload.Text(Keys.Revision), payload.Text("before"),
        payload.Text("receipt") is { } receipt ? JsonSerializer.Deserialize<DeletionReceipt>(receipt) : null));
}
