using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsQA.Tools;

/// <summary>The members of results by themselves: their converter sends them here, so nothing here may ask the converter.</summary>
internal sealed class ToolContracts : DefaultJsonTypeInfoResolver
{
    private static readonly NullabilityInfoContext nullability = new();

    public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (!type.IsSubclassOf(typeof(ToolResult)))
        {
            return base.GetTypeInfo(type, options);
        }

        // Made by hand, a contract takes no notice of the converter that the type names.
        var contract = JsonTypeInfo.CreateJsonTypeInfo(type, options);
        contract.CreateObject = () => Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().OrderBy(p => p.DeclaringType != type).ThenBy(p => p.MetadataToken))
        {
            contract.Properties.Add(Member(contract, property));
        }

        return contract;
    }

    private static JsonPropertyInfo Member(JsonTypeInfo contract, PropertyInfo property)
    {
        var member = contract.CreateJsonPropertyInfo(property.PropertyType, JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        member.Get = property.GetValue;
        member.Set = property.SetValue;
        member.AttributeProvider = property;
        member.IsGetNullable = IsNullable(property);
        // A failed call says nothing but its error.
        member.ShouldSerialize = (result, value) => value is not null && (((ToolResult)result).Error is null || property.Name == nameof(ToolResult.Error));
        return member;
    }

    private static bool IsNullable(PropertyInfo property)
    {
        lock (nullability)
        {
            return nullability.Create(property).ReadState == NullabilityState.Nullable;
        }
    }
}
