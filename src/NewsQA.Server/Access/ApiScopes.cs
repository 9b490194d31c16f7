namespace NewsQA.Server.Access;

/// <summary>What a key may do.</summary>
[Flags]
public enum ApiScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Ask, search, read and list.</summary>
    Read = 1,

    /// <summary>Add, change and delete articles.</summary>
    Write = 2,
}
