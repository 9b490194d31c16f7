using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NewsQA.Embedding;

namespace NewsQA.Tests.Embedding;

/// <summary>A models folder of its own, with the tiny BERT and a manifest that a test can change.</summary>
internal sealed class ModelFolder : IDisposable
{
    public ModelFolder(Action<JsonObject>? change = null)
    {
        foreach (var file in (string[])["model.onnx", "vocab.txt"])
        {
            File.Copy(RepositoryFolder.Tests("TinyBert", file), In(file));
        }

        var model = Entry();
        change?.Invoke(model);
        Write(new JsonObject { ["models"] = new JsonArray(model) });
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("newsqa-models-").FullName;

    public string In(string file) => System.IO.Path.Combine(Path, file);

    public ISentenceEncoder Load() => SentenceModels.Load(Path);

    public JsonObject Entry() => new()
    {
        ["name"] = "tiny-bert",
        ["default"] = true,
        ["graph"] = FileEntry("model.onnx"),
        ["vocabulary"] = FileEntry("vocab.txt"),
        ["dimension"] = 32,
        ["maxTokens"] = 16,
        ["pooling"] = "mean",
        ["normalise"] = false,
        ["queryPrefix"] = "",
        ["passagePrefix"] = "",
        ["addSpecialTokens"] = true,
        ["licence"] = "as this repository",
        ["source"] = "make_tiny_bert.py",
    };

    public void Write(JsonObject manifest) => File.WriteAllText(In("manifest.json"), manifest.ToJsonString());

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private JsonObject FileEntry(string file) =>
        new() { ["file"] = file, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(In(file)))) };
}
