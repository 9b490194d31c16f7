using System.Text.Json;
using System.Text.Json.Serialization;
using NewsQA.Client;
using NewsQA.Embedding.Pulling;

namespace NewsQA.Embedding;

/// <summary><c>models/manifest.json</c>: which models there are. Those that were pulled have a manifest of their own in the folder <c>pulled</c> below it.</summary>
/// <param name="Models">The sentence models, in the file's order.</param>
/// <param name="Rerankers">The cross-encoders; null for none.</param>
internal sealed record ModelManifest(IReadOnlyList<SentenceModel> Models, IReadOnlyList<RerankerModel>? Rerankers = null)
{
    /// <summary>The manifest's name in the models folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The folder of pulled models, below the models folder.</summary>
    public const string PulledFolder = "pulled";

    /// <summary>Reads and checks the manifest of a folder, with what was pulled into it. Whether the models' files are there is not checked.</summary>
    /// <param name="folder">The models folder.</param>
    /// <returns>All models, file names from the models folder on.</returns>
    /// <exception cref="NewsQAException">It is missing or wrong; the message names the field.</exception>
    public static ModelManifest Read(string folder) => ReadFile(folder, manifest => manifest.With(ReadPulled(folder)).Check(defaults: 1));

    /// <summary>Reads the manifest of the pulled models.</summary>
    /// <param name="folder">The models folder.</param>
    /// <returns>The pulled models, file names from <see cref="PulledFolder"/> on; none when nothing was pulled.</returns>
    /// <exception cref="NewsQAException">It is wrong; the message names the field.</exception>
    public static ModelManifest ReadPulled(string folder)
    {
        var pulled = Path.Combine(folder, PulledFolder);
        return File.Exists(Path.Combine(pulled, FileName)) ? ReadFile(pulled, manifest => manifest.Check(defaults: 0)) : new ModelManifest([]);
    }

    /// <summary>Writes the manifest of the pulled models, whole or not at all.</summary>
    /// <param name="folder">The models folder.</param>
    public void WritePulled(string folder)
    {
        var file = Path.Combine(folder, PulledFolder, FileName);
        File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.ModelManifest));
        File.Move(file + ".new", file, overwrite: true);
    }

    private static ModelManifest ReadFile(string folder, Func<ModelManifest, ModelManifest> check)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, FileName));
            return check(JsonSerializer.Deserialize(stream, ManifestJson.Default.ModelManifest) ?? throw new JsonException("it is null"));
        }
        catch (JsonException e)
        {
            throw new NewsQAException($"{FileName} of the models is wrong at {e.Path ?? "$"}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NewsQAException($"{FileName} could not be read from the models folder '{folder}': {e.Message}", e);
        }
    }

    /// <summary>Finds a model.</summary>
    /// <param name="name">Its name, exactly; null for the default.</param>
    /// <exception cref="NewsQAException">There is none of that name; the message lists those there are.</exception>
    public SentenceModel Find(string? name) =>
        Models.FirstOrDefault(model => name is null ? model.IsDefault : model.Name == name)
        ?? throw new NewsQAException(
            $"There is no sentence model '{name}'. {FileName} has: {string.Join(", ", Models.Select(model => model.Name))}.{PullHint(name)}");

    /// <summary>Finds a cross-encoder.</summary>
    /// <param name="name">Its name, exactly.</param>
    /// <exception cref="NewsQAException">There is none of that name; the message lists those there are.</exception>
    public RerankerModel FindReranker(string name) =>
        Rerankers?.FirstOrDefault(model => model.Name == name)
        ?? throw new NewsQAException(
            $"There is no reranker '{name}'; there are: {(Rerankers is { Count: > 0 } ? string.Join(", ", Rerankers.Select(model => model.Name)) : "none")}.{PullHint(name)}");

    private static string PullHint(string? name) =>
        KnownModels.All.Any(known => known.Name == name) ? $" Fetch it with: ./newsqa models pull {name}" : "";

    private ModelManifest With(ModelManifest pulled) => new(
        [.. Models, .. pulled.Models.Select(model => model with { Graph = Below(model.Graph), Vocabulary = Below(model.Vocabulary) })],
        [.. Rerankers ?? [], .. (pulled.Rerankers ?? []).Select(model => model with { Graph = Below(model.Graph), Vocabulary = Below(model.Vocabulary) })]);

    private static ModelFile Below(ModelFile file) => file with { File = $"{PulledFolder}/{file.File}" };

    private ModelManifest Check(int defaults)
    {
        for (var i = 0; i < Rerankers?.Count; i++)
        {
            var at = $"$.rerankers[{i}]";
            Require(Rerankers[i].Name.Length > 0 && Rerankers.Count(other => other.Name == Rerankers[i].Name) == 1, $"{at}.name", "must be there and unique");
            Require(Rerankers[i].MaxTokens > 16, $"{at}.maxTokens", $"must be 17 or more, not {Rerankers[i].MaxTokens}");
            Check(Rerankers[i].Graph, $"{at}.graph");
            Check(Rerankers[i].Vocabulary, $"{at}.vocabulary");
        }

        for (var i = 0; i < Models.Count; i++)
        {
            var at = $"$.models[{i}]";
            var model = Models[i];
            Require(model.Name.Length > 0 && Models.Count(other => other.Name == model.Name) == 1, $"{at}.name", "must be there and unique");
            Require(model.Dimension > 0, $"{at}.dimension", $"must be 1 or more, not {model.Dimension}");
            Require(model.MaxTokens > 2, $"{at}.maxTokens", $"must be 3 or more, not {model.MaxTokens}");
            Require(Enum.IsDefined(model.Pooling), $"{at}.pooling", "must be none, mean or cls");
            Check(model.Graph, $"{at}.graph");
            Check(model.Vocabulary, $"{at}.vocabulary");
        }

        Require(Models.Count(model => model.IsDefault) == defaults, "$.models[*].default", $"must be true for exactly {defaults} of the models");
        return this;
    }

    private static void Check(ModelFile file, string at)
    {
        var isBelow = file.File.Length > 0 && !Path.IsPathRooted(file.File) && !file.File.Split('/', '\\').Contains("..");
        Require(isBelow, $"{at}.file", $"must be a path below the models folder, not '{file.File}'");
        Require(file.Sha256.Length == 64 && file.Sha256.All(char.IsAsciiHexDigit), $"{at}.sha256", "must be 64 hexadecimal digits");
    }

    private static void Require(bool condition, string path, string rule)
    {
        if (!condition)
        {
            throw new JsonException(rule, path, lineNumber: null, bytePositionInLine: null);
        }
    }
}

/// <summary>How the manifest is read: camelCase, every field required, no field unknown.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowTrailingCommas = true,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    ReadCommentHandling = JsonCommentHandling.Skip,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    WriteIndented = true)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
