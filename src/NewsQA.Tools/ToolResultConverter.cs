using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsQA.Tools;

/// <summary>
/// Hands a result to <see cref="ToolJson.Options"/>, whatever options it is written with: the hosts of models have some of their own, with other names and with nulls.
/// </summary>
/// <typeparam name="T">The result.</typeparam>
internal sealed class ToolResultConverter<T> : JsonConverter<T>
    where T : ToolResult
{
    private static JsonTypeInfo<T> Contract { get; } = (JsonTypeInfo<T>)ToolJson.Options.GetTypeInfo(typeof(T));

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, Contract);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Contract);
}
