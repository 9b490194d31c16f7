namespace NewsQA.Qdrant;

/// <summary>How small copies of the vectors are kept in memory.</summary>
public enum QdrantQuantization
{
    /// <summary>None: the vectors themselves are in memory, four bytes a number.</summary>
    None,

#pragma warning disable CA1720 // What people write in the settings, and what Qdrant calls it.
    /// <summary>One byte a number; the best are compared again with the vectors on disk.</summary>
    Int8,
#pragma warning restore CA1720

    /// <summary>One bit a number; for models of 1,000 dimensions or more, where signs tell enough.</summary>
    Binary,
}
