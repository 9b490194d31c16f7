using NewsQA.Embedding;
using NewsQA.Embedding.Pulling;

namespace NewsQA.Cli.Engine;

/// <summary>The models of a folder, and what could be pulled into it.</summary>
internal static class ModelList
{
    /// <summary>Reads the list.</summary>
    /// <param name="folder">The folder that holds <c>manifest.json</c>.</param>
    public static IReadOnlyList<ModelEntry> Read(string folder)
    {
        string State(ModelFile graph) => File.Exists(Path.Combine(folder, graph.File)) ? "here" : "missing";
        var models = SentenceModels.List(folder)
            .Select(model => new ModelEntry(model.Name, "sentence", model.Dimension, model.Licence, model.IsDefault, State(model.Graph)));
        var rerankers = SentenceModels.ListRerankers(folder)
            .Select(model => new ModelEntry(model.Name, "reranker", null, model.Licence, IsDefault: false, State(model.Graph)));
        List<ModelEntry> listed = [.. models, .. rerankers];
        var known = KnownModels.All.Where(model => listed.TrueForAll(entry => entry.Name != model.Name)).Select(model => new ModelEntry(
            model.Name, model.IsReranker ? "reranker" : "sentence", model.IsReranker ? null : model.Dimension, model.Licence, IsDefault: false, "not pulled"));
        return [.. listed, .. known];
    }
}
