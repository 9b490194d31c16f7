namespace NewsQA.Indexing.Points;

/// <summary>A point: what a vector database keeps under one id.</summary>
/// <param name="Id">Its id; see <see cref="PointId"/>.</param>
/// <param name="Payload">Its fields.</param>
/// <param name="Dense">Its dense vector, <c>float[d]</c>; null for none.</param>
/// <param name="Sparse">Its sparse vector; null for none.</param>
public sealed record Point(Guid Id, Payload Payload, float[]? Dense = null, SparseVector? Sparse = null);

/// <summary>A vector of which few numbers are not zero.</summary>
/// <param name="Indices">Where they are, ascending, each once.</param>
/// <param name="Values">What they are, in that order.</param>
public sealed record SparseVector(uint[] Indices, float[] Values);

/// <summary>A point that a query found.</summary>
/// <param name="Point">The point.</param>
/// <param name="Score">The inner product.</param>
public sealed record ScoredPoint(Point Point, float Score);

/// <summary>A page of points.</summary>
/// <param name="Points">The points.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record PointPage(IReadOnlyList<Point> Points, Guid? Next);

/// <summary>An order of points.</summary>
/// <param name="Key">The key of the number.</param>
/// <param name="IsDescending">The largest first.</param>
public sealed record PointOrder(string Key, bool IsDescending = false);

/// <summary>Which parts of points are read.</summary>
/// <param name="Keys">Keys of the payload; null for all.</param>
/// <param name="Dense">The dense vector too.</param>
/// <param name="Sparse">The sparse vector too.</param>
public sealed record PointParts(IReadOnlyList<string>? Keys = null, bool Dense = false, bool Sparse = false)
{
    /// <summary>The whole payload, no vector.</summary>
    public static PointParts Payload { get; } = new();
}

/// <summary>One query: the nearest by one of the vectors, or with neither what the filter lets through.</summary>
public sealed record PointQuery
{
    /// <summary>Nearest to this dense vector; null for another kind of query.</summary>
    public ReadOnlyMemory<float>? Dense { get; init; }

    /// <summary>Nearest to this sparse vector; null for another kind of query.</summary>
    public SparseVector? Sparse { get; init; }

    /// <summary>Which points may be found.</summary>
    public required PointFilter Filter { get; init; }

    /// <summary>At most this many, 1 or more.</summary>
    public required int Limit { get; init; }

    /// <summary>Keys of the payload that are read.</summary>
    public required IReadOnlyList<string> Keys { get; init; }
}

/// <summary>Names a collection and its vectors. The dense vector, where there is one, is always called <c>dense</c>.</summary>
/// <param name="Name">The collection or its alias.</param>
/// <param name="SparseName">What its sparse vector is called.</param>
public sealed record PointCollection(string Name, string SparseName);

/// <summary>What a collection is like.</summary>
/// <param name="Collection">Its names.</param>
/// <param name="Dimension">Numbers in the dense vector, compared by inner product; null for a collection without one.</param>
/// <param name="Keywords">Keys of texts to look for, which get an index each.</param>
/// <param name="Numbers">Keys of whole numbers to look for and to order by, which get an index each.</param>
public sealed record CollectionSchema(PointCollection Collection, int? Dimension, IReadOnlyList<string> Keywords, IReadOnlyList<string> Numbers);
