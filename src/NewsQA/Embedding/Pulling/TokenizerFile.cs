using System.Text.Json;
using NewsQA.Client;

namespace NewsQA.Embedding.Pulling;

/// <summary>Reads of <c>tokenizer.json</c> (Hugging Face tokenizers) whether NewsQA can tokenize as the model does.</summary>
internal static class TokenizerFile
{
    /// <summary>Makes sure that the tokenizer is uncased WordPiece.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="model">The model's name, for the message.</param>
    /// <exception cref="NewsQAException">It is another kind, or cannot be read.</exception>
    public static void RequireUncasedWordPiece(byte[] utf8, string model)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            var kind = Text(json.RootElement, "model", "type") ?? "unknown";
            if (kind != "WordPiece")
            {
                throw new NewsQAException($"The model '{model}' has a tokenizer of the kind {kind}; NewsQA reads WordPiece alone, as BERT's models have it.");
            }

            if (json.RootElement.TryGetProperty("normalizer", out var normalizer) && normalizer.ValueKind == JsonValueKind.Object
                && normalizer.TryGetProperty("lowercase", out var lowers) && lowers.ValueKind == JsonValueKind.False)
            {
                throw new NewsQAException($"The model '{model}' tells upper from lower case; NewsQA reads uncased WordPiece alone.");
            }
        }
        catch (JsonException e)
        {
            throw new NewsQAException($"tokenizer.json of the model '{model}' is no JSON: {e.Message}", e);
        }
    }

    private static string? Text(JsonElement root, string outer, string inner) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(outer, out var part) && part.ValueKind == JsonValueKind.Object
        && part.TryGetProperty(inner, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
