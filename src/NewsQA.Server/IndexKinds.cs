using NewsQA.Indexing;

namespace NewsQA.Server;

/// <summary>The kinds of index that this build has besides the one in a file. Nothing of them is loaded before it is used.</summary>
public static class IndexKinds
{
    /// <summary>All of them; on a package feed without Qdrant's client, none.</summary>
    public static IReadOnlyList<IIndexKind> All { get; } =
#if PACKAGE_FEED_FULL
        [new Qdrant.QdrantIndexKind()];
#else
        [];
#endif
}
