using NewsQA.Client;

namespace NewsQA.Embedding.Pulling;

/// <summary>Fetches models into the folder <c>pulled</c> of a models folder, and enters them in its manifest once they are whole and load.</summary>
/// <param name="modelsFolder">The folder that holds <c>manifest.json</c>.</param>
/// <param name="client">Speaks HTTP; must not follow redirects.</param>
/// <param name="hub">The hub; <see cref="DefaultHub"/> unless a mirror is meant.</param>
public sealed class ModelPuller(string modelsFolder, HttpClient client, Uri hub)
{
    private const string Graph = "onnx/model.onnx", Vocabulary = "vocab.txt", Tokenizer = "tokenizer.json";

    /// <summary>The Hugging Face hub.</summary>
    public static Uri DefaultHub { get; } = new("https://huggingface.co/");

    /// <summary>An HTTP client as a puller wants it.</summary>
    /// <returns>The client; the caller disposes it.</returns>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(20) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "NewsQA" } },
    };

    /// <summary>Pulls a model, or says that it is there already.</summary>
    /// <param name="name">A name of <see cref="KnownModels"/>, or <c>owner/name</c> of a repository on the hub that describes itself as sentence-transformers do.</param>
    /// <param name="progress">Told as files grow; null for none.</param>
    /// <param name="cancellationToken">Stops; the same call goes on where it stopped.</param>
    /// <returns>What is there now.</returns>
    /// <exception cref="NewsQAException">The name is unknown, the hub cannot be reached, a file is not the right one, or NewsQA cannot use the model; nothing half is left in place.</exception>
    public async Task<PulledModel> PullAsync(string name, IProgress<PullProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var fetcher = new ModelHub(client, hub);
        var known = KnownModels.All.FirstOrDefault(model => model.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || model.Repository == name);
        if (known is null && !IsRepository(name))
        {
            throw new NewsQAException($"There is no model '{name}' to pull. Known are {string.Join(", ", KnownModels.All.Select(model => model.Name))}; any other by owner/name.");
        }

        var folder = Path.Combine(modelsFolder, ModelManifest.PulledFolder, known?.Name ?? name.Replace('/', '_'));
        if (PresentIn(folder) is { } present)
        {
            return present;
        }

        Directory.CreateDirectory(folder);
        var described = known ?? await new HubModelReader(fetcher, name, folder).ReadAsync(cancellationToken);
        await RequireTokenizerAsync(fetcher, described, folder, cancellationToken);
        var vocabulary = await FetchAsync(fetcher, described, Vocabulary, folder, null, progress, cancellationToken);
        var graph = await FetchAsync(fetcher, described, Graph, folder, described.GraphSha256, progress, cancellationToken);
        Enter(described, folder, graph, vocabulary);
        return PresentIn(folder)! with { WasThere = false };
    }

    private static bool IsRepository(string name) =>
        name.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } model]
        && (owner + model).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && owner[0] != '.' && model[0] != '.';

    private PulledModel? PresentIn(string folder)
    {
        var name = Path.GetFileName(folder);
        var pulled = ModelManifest.ReadPulled(modelsFolder);
        var files = pulled.Models.Where(model => model.Name == name).Select(model => (model.Graph, model.Vocabulary, model.Source, IsReranker: false))
            .Concat((pulled.Rerankers ?? []).Where(model => model.Name == name).Select(model => (model.Graph, model.Vocabulary, model.Source, IsReranker: true)))
            .ToList();
        if (files is not [var found, ..] || !File.Exists(PathOf(found.Graph)) || !File.Exists(PathOf(found.Vocabulary)))
        {
            return null;
        }

        var bytes = new FileInfo(PathOf(found.Graph)).Length + new FileInfo(PathOf(found.Vocabulary)).Length;
        return new PulledModel(name, found.Source, bytes, found.Graph.Sha256, found.IsReranker, WasThere: true);
    }

    private string PathOf(ModelFile file) => Path.Combine(modelsFolder, ModelManifest.PulledFolder, file.File);

    private static async Task RequireTokenizerAsync(ModelHub fetcher, KnownModel model, string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, Tokenizer);
        if (await fetcher.FetchAsync(model.Repository, Tokenizer, file, null, null, cancellationToken) is not null)
        {
            TokenizerFile.RequireUncasedWordPiece(await File.ReadAllBytesAsync(file, cancellationToken), model.Name);
        }
    }

    private static async Task<HubFile> FetchAsync(
        ModelHub fetcher, KnownModel model, string file, string folder, string? sha256, IProgress<PullProgress>? progress, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(model.Repository, file, Path.Combine(folder, Path.GetFileName(file)), sha256, progress, cancellationToken)
        ?? throw new NewsQAException($"{model.Repository} has no {file} on the hub; NewsQA needs an ONNX export with a WordPiece vocabulary.");

    // It is loaded before it is entered, so that a model that does not work never gets into the manifest.
    private void Enter(KnownModel model, string folder, HubFile graph, HubFile vocabulary)
    {
        var name = Path.GetFileName(folder);
        var source = new Uri(hub, model.Repository + (graph.Commit is null ? "" : $"/tree/{graph.Commit}")).ToString();
        var (graphFile, vocabularyFile) = (new ModelFile($"{name}/model.onnx", graph.Sha256), new ModelFile($"{name}/vocab.txt", vocabulary.Sha256));
        var before = ModelManifest.ReadPulled(modelsFolder);
        var others = new ModelManifest([.. before.Models.Where(m => m.Name != name)], [.. (before.Rerankers ?? []).Where(m => m.Name != name)]);
        var after = model.IsReranker
            ? others with { Rerankers = [.. others.Rerankers!, new RerankerModel(name, graphFile, vocabularyFile, model.MaxTokens, model.Licence, source)] }
            : others with
            {
                Models =
                [
                    .. others.Models,
                    new SentenceModel(
                        name, graphFile, vocabularyFile, model.Dimension, model.MaxTokens, model.Pooling, Normalise: true, model.QueryPrefix, "",
                        AddSpecialTokens: true, model.Licence, source),
                ],
            };
        after.WritePulled(modelsFolder);
        try
        {
            using var loaded = model.IsReranker ? (IDisposable)CrossEncoder.Load(modelsFolder, name) : SentenceModels.Load(modelsFolder, name);
        }
        catch
        {
            before.WritePulled(modelsFolder);
            throw;
        }
    }
}
