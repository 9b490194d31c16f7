using System.Text.Json.Nodes;
using NewsQA.Client;
using NewsQA.Embedding;

namespace NewsQA.Tests.Embedding;

public class SentenceModelsTests
{
    [Fact]
    public void The_list_of_the_repository_has_one_default_and_its_files_are_there()
    {
        var models = SentenceModels.List(RepositoryFolder.Models);
        Assert.Equal("news-static-1", Assert.Single(models, model => model.IsDefault).Name);
        Assert.All(models, model => Assert.True(File.Exists(Path.Combine(RepositoryFolder.Models, model.Graph.File))));
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        using var folder = new ModelFolder();
        AssertFails(() => SentenceModels.Load(folder.Path, "huge-bert"), "'huge-bert'", "tiny-bert");
    }

    [Fact]
    public void A_missing_manifest_is_named_with_its_folder()
    {
        using var folder = new ModelFolder();
        File.Delete(folder.In("manifest.json"));
        AssertFails(() => SentenceModels.List(folder.Path), "manifest.json", folder.Path);
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("vocab.txt")]
    public void A_missing_file_is_named_with_its_model(string file)
    {
        using var folder = new ModelFolder();
        File.Delete(folder.In(file));
        AssertFails(() => folder.Load(), file, "tiny-bert", "missing");
    }

    [Theory]
    [InlineData("graph", "model.onnx")]
    [InlineData("vocabulary", "vocab.txt")]
    public void A_wrong_checksum_is_refused_with_the_expected_and_the_found_one(string part, string file)
    {
        var right = "";
        var wrong = new string('0', 64);
        using var folder = new ModelFolder(model =>
        {
            right = (string)model[part]!["sha256"]!;
            model[part]!["sha256"] = wrong;
        });
        AssertFails(() => folder.Load(), file, wrong, right);
    }

    [Theory]
    [InlineData("dimension", "\"many\"", "$.models[0].dimension")]
    [InlineData("dimension", "0", "$.models[0].dimension")]
    [InlineData("dimension", null, "dimension")]
    [InlineData("maxTokens", "2", "$.models[0].maxTokens")]
    [InlineData("pooling", "\"max\"", "$.models[0].pooling")]
    [InlineData("pooling", "7", "$.models[0].pooling")]
    [InlineData("licence", null, "licence")]
    [InlineData("source", "null", "source")]
    [InlineData("colour", "\"red\"", "colour")]
    [InlineData("name", "\"\"", "$.models[0].name")]
    [InlineData("default", "false", "default")]
    [InlineData("graph", """{"file": "../model.onnx", "sha256": "00"}""", "$.models[0].graph.file")]
    [InlineData("vocabulary", """{"file": "vocab.txt", "sha256": "00"}""", "$.models[0].vocabulary.sha256")]
    public void A_wrong_manifest_is_refused_with_the_field(string field, string? value, string named)
    {
        using var folder = new ModelFolder(model =>
        {
            model.Remove(field);
            if (value is not null)
            {
                model[field] = JsonNode.Parse(value);
            }
        });
        AssertFails(() => SentenceModels.List(folder.Path), "manifest.json", named);
    }

    [Fact]
    public void Text_that_is_not_JSON_is_refused()
    {
        using var folder = new ModelFolder();
        File.WriteAllText(folder.In("manifest.json"), "{ models: ");
        AssertFails(() => SentenceModels.List(folder.Path), "manifest.json");
    }

    [Fact]
    public void A_graph_without_the_output_that_the_pooling_needs_is_refused_with_both()
    {
        using var folder = new ModelFolder(model => model["pooling"] = "none");
        AssertFails(() => folder.Load(), "sentence_embedding", "last_hidden_state");
    }

    [Fact]
    public void A_graph_of_another_dimension_is_refused_with_both()
    {
        using var folder = new ModelFolder(model => model["dimension"] = 48);
        AssertFails(() => folder.Load(), "48", "32");
    }

    [Fact]
    public void A_file_that_is_no_graph_is_refused_by_name()
    {
        using var folder = new ModelFolder(model => model["graph"] = model["vocabulary"]!.DeepClone());
        AssertFails(() => folder.Load(), "vocab.txt", "tiny-bert");
    }

    [Fact]
    public void A_prefix_that_leaves_no_room_is_refused()
    {
        using var folder = new ModelFolder(model => model["queryPrefix"] = "a a a a a a a a a a a a a a a a");
        AssertFails(() => folder.Load(), "tiny-bert", "prefix");
    }

    [Theory]
    [InlineData("pooling", "\"cls\"")]
    [InlineData("normalise", "true")]
    [InlineData("queryPrefix", "\"query: \"")]
    [InlineData("passagePrefix", "\"passage: \"")]
    [InlineData("addSpecialTokens", "false")]
    [InlineData("maxTokens", "12")]
    public void Whatever_decides_a_vector_changes_the_fingerprint(string field, string value)
    {
        using var folder = new ModelFolder();
        using var changed = new ModelFolder(model => model[field] = JsonNode.Parse(value));
        using var renamed = new ModelFolder(model => model["source"] = "elsewhere");
        using var encoder = folder.Load();
        using var other = changed.Load();
        using var same = renamed.Load();
        Assert.Matches("^[0-9a-f]{16}$", encoder.Space.Fingerprint);
        Assert.NotEqual(encoder.Space, other.Space);
        Assert.Equal(encoder.Space, same.Space);
    }

    private static void AssertFails(Action action, params string[] named)
    {
        var e = Assert.Throws<NewsQAException>(action);
        Assert.All(named, part => Assert.Contains(part, e.Message, StringComparison.Ordinal));
    }
}
