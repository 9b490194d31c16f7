using System.Text.Json;
using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary><c>models/manifest.json</c>: which sentence models there are.</summary>
/// <param name="Models">The models, in the file's order.</param>
internal sealed record ModelManifest(IReadOnlyList<SentenceModel> Models)
{
    /// <summary>The manifest's name in the models folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Reads and checks the manifest of a folder. Whether the models' files are there is not checked.</summary>
    /// <param name="folder">The models folder.</param>
    /// <exception cref="NewsQAException">It is missing or wrong; the message names the field.</exception>
    public static ModelManifest Read(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, FileName));
            var manifest = JsonSerializer.Deserialize(stream, ManifestJson.Default.ModelManifest) ?? throw new JsonException("it is null");
            manifest.Check();
            return manifest;
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
            $"There is no sentence model '{name}'. {FileName} has: {string.Join(", ", Models.Select(model => model.Name))}.");

    private void Check()
    {
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

        Require(Models.Count(model => model.IsDefault) == 1, "$.models[*].default", "must be true for exactly one model");
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
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
