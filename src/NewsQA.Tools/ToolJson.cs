using System.Text.Json;
using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>The contract's JSON without nulls: every token of a result is paid for by the model that reads it.</summary>
internal static class ToolJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(NewsQAJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, TypeInfoResolver = new ToolContracts() };
        options.MakeReadOnly();
        return options;
    }
}
