using static NewsQA.Indexing.Points.PointSchema;

namespace NewsQA.Indexing.Points;

/// <summary>What the index as a whole counts. One point, written with every commit.</summary>
internal sealed record IndexCounters
{
    /// <summary>The id of its point.</summary>
    public static Guid Id { get; } = PointId.Of(Kinds.Counters);

    /// <summary>Articles.</summary>
    public long Articles { get; init; }

    /// <summary>Passages.</summary>
    public long Passages { get; init; }

    /// <summary>Terms of all passages, headers included.</summary>
    public long TotalLength { get; init; }

    /// <summary>The number of the last change.</summary>
    public long Seq { get; init; }

    /// <summary>When the last change was, in ticks, UTC; 0 before the first.</summary>
    public long LastAt { get; init; }

    /// <summary>The number of the last delta of term frequencies; see <see cref="TermTable"/>.</summary>
    public long TermDelta { get; init; }

    /// <summary>The delta up to which the base of term frequencies counts; 0 for no base.</summary>
    public long TermBase { get; init; }

    /// <summary>As a point.</summary>
    public Point ToPoint(long epoch) => new(Id, new Payload()
        .With(Keys.Kind, Kinds.Counters).With(Keys.Epoch, epoch).With("schema", PointSchema.Version).With("articles", Articles).With("passages", Passages)
        .With("totalLength", TotalLength).With("lastSeq", Seq).With("lastAt", LastAt).With("termDelta", TermDelta).With("termBase", TermBase));

    /// <summary>From a point.</summary>
    public static IndexCounters From(Payload payload) => new()
    {
        Articles = payload.Number("articles"),
        Passages = payload.Number("passages"),
        TotalLength = payload.Number("totalLength"),
        Seq = payload.Number("lastSeq"),
        LastAt = payload.Number("lastAt"),
        TermDelta = payload.Number("termDelta"),
        TermBase = payload.Number("termBase"),
    };
}
