namespace NewsQA.Cli.Engine;

/// <summary>The sentence models that <c>models/manifest.json</c> describes.</summary>
internal interface IModelCatalog
{
    /// <summary>All of them, the default first.</summary>
    IReadOnlyList<ModelEntry> List();
}

/// <summary>One sentence model.</summary>
/// <param name="Name">Its name, as <c>reindex --model</c> takes it.</param>
/// <param name="Dimension">Numbers per embedding.</param>
/// <param name="License">Its licence.</param>
/// <param name="IsDefault">Whether it is used when none is named.</param>
/// <param name="IsPresent">Whether its file is here.</param>
internal sealed record ModelEntry(string Name, int Dimension, string License, bool IsDefault, bool IsPresent);
