using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>The sentence models of a folder: those that its <c>manifest.json</c> lists. Thread-safe.</summary>
public static class SentenceModels
{
    /// <summary>Lists the models. Their files are not looked at.</summary>
    /// <param name="modelsFolder">The folder that holds <c>manifest.json</c>.</param>
    /// <returns>The models in the manifest's order, exactly one of them the default.</returns>
    /// <exception cref="NewsQAException">The manifest is missing or wrong; the message names the field.</exception>
    public static IReadOnlyList<SentenceModel> List(string modelsFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsFolder);
        return ModelManifest.Read(modelsFolder).Models;
    }

    /// <summary>Lists the cross-encoders. Their files are not looked at.</summary>
    /// <param name="modelsFolder">The folder that holds <c>manifest.json</c>.</param>
    /// <returns>The rerankers in the manifest's order; perhaps none.</returns>
    /// <exception cref="NewsQAException">The manifest is missing or wrong; the message names the field.</exception>
    public static IReadOnlyList<RerankerModel> ListRerankers(string modelsFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsFolder);
        return ModelManifest.Read(modelsFolder).Rerankers ?? [];
    }

    /// <summary>Loads a model. Its files are read once, and what was checked against the manifest's SHA-256 is what runs.</summary>
    /// <param name="modelsFolder">The folder that holds <c>manifest.json</c>.</param>
    /// <param name="name">The model's name; null for the default.</param>
    /// <returns>The encoder; the caller disposes it.</returns>
    /// <exception cref="NewsQAException">
    /// No such model (the message lists those there are), a file is missing or not the one that the manifest names, or the graph does not
    /// fit the manifest.
    /// </exception>
    public static ISentenceEncoder Load(string modelsFolder, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelsFolder);
        var model = ModelManifest.Read(modelsFolder).Find(name);

        // Side by side, since a question on the command line waits for it: starting ONNX Runtime takes as long as all the rest.
        var tokenizer = Task.Run(() => LoadTokenizer(modelsFolder, model));
        var graph = LoadGraph(modelsFolder, model);
        try
        {
            return new OnnxSentenceEncoder(model, tokenizer.GetAwaiter().GetResult(), graph);
        }
        catch
        {
            graph.Dispose();
            throw;
        }
    }

    private static SentenceTokenizer LoadTokenizer(string folder, SentenceModel model) =>
        new(model, new Vocabulary(VerifiedFile.Read(folder, model.Vocabulary, model.Name), model.Vocabulary.File));

    private static SentenceGraph LoadGraph(string folder, SentenceModel model) =>
        new(model, VerifiedFile.Read(folder, model.Graph, model.Name));
}
