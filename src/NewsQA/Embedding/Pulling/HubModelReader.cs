using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Embedding.Pulling;

/// <summary>Reads of a repository's own files how its model wants to be used, as the sentence-transformers library writes them.</summary>
/// <param name="hub">The hub.</param>
/// <param name="repository"><c>owner/name</c>.</param>
/// <param name="folder">Where the files go.</param>
internal sealed class HubModelReader(ModelHub hub, string repository, string folder)
{
    // Attention grows with the square of the length, and a passage has some 300 tokens.
    private const int MostTokens = 512;

    /// <summary>Reads the description.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The model; the licence has to be looked up by its user.</returns>
    /// <exception cref="NewsQAException">The repository is not there, or is no BERT-type sentence model or cross-encoder.</exception>
    public async Task<KnownModel> ReadAsync(CancellationToken cancellationToken)
    {
        using var config = await JsonAsync("config.json", cancellationToken)
            ?? throw new NewsQAException($"The hub has no {repository} with a config.json. Is the name right, and the repository public?");
        var kind = config.RootElement.TryGetProperty("architectures", out var kinds) && kinds.ValueKind == JsonValueKind.Array
            ? kinds.EnumerateArray().Select(k => k.GetString() ?? "").FirstOrDefault("")
            : "";
        var maxTokens = Math.Min(MostTokens, await MaxTokensAsync(config.RootElement, cancellationToken));
        if (kind.EndsWith("ForSequenceClassification", StringComparison.Ordinal))
        {
            return new KnownModel(repository, repository, 0, maxTokens, Pooling.None, "", LicenceUnknown);
        }

        var dimension = Number(config.RootElement, "hidden_size")
            ?? throw new NewsQAException($"config.json of {repository} has no hidden_size; NewsQA uses BERT-type sentence models.");
        return new KnownModel(
            repository, repository, dimension, maxTokens, await PoolingAsync(cancellationToken), await QueryPrefixAsync(cancellationToken), LicenceUnknown);
    }

    private string LicenceUnknown => $"see the card of {repository}";

    private async Task<int> MaxTokensAsync(JsonElement config, CancellationToken cancellationToken)
    {
        using var sentence = await JsonAsync("sentence_bert_config.json", cancellationToken);
        return (sentence is null ? null : Number(sentence.RootElement, "max_seq_length")) ?? Number(config, "max_position_embeddings") ?? MostTokens;
    }

    private async Task<Pooling> PoolingAsync(CancellationToken cancellationToken)
    {
        using var pooling = await JsonAsync("1_Pooling/config.json", cancellationToken);
        return pooling switch
        {
            null => throw new NewsQAException($"{repository} does not say how its token vectors become one (1_Pooling/config.json is missing); it is no sentence model."),
            _ when IsTrue(pooling.RootElement, "pooling_mode_cls_token") => Pooling.Cls,
            _ when IsTrue(pooling.RootElement, "pooling_mode_mean_tokens") => Pooling.Mean,
            _ => throw new NewsQAException($"{repository} pools its token vectors neither by their mean nor by [CLS]; NewsQA knows these two."),
        };
    }

    private async Task<string> QueryPrefixAsync(CancellationToken cancellationToken)
    {
        using var config = await JsonAsync("config_sentence_transformers.json", cancellationToken);
        return config is not null && config.RootElement.TryGetProperty("prompts", out var prompts) && prompts.ValueKind == JsonValueKind.Object
            && prompts.TryGetProperty("query", out var prefix)
            ? prefix.GetString() ?? ""
            : "";
    }

    private async Task<JsonDocument?> JsonAsync(string file, CancellationToken cancellationToken)
    {
        var target = Path.Combine(folder, file.Replace('/', '_'));
        if (await hub.FetchAsync(repository, file, target, null, null, cancellationToken) is null)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(await File.ReadAllBytesAsync(target, cancellationToken));
        }
        catch (JsonException e)
        {
            throw new NewsQAException($"{file} of {repository} is no JSON: {e.Message}", e);
        }
    }

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) && number > 0 ? number : null;

    private static bool IsTrue(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
