using System.Reflection;
using NewsQA.Qdrant;
using NewsQA.Server;

namespace NewsQA.FullFeed.Tests.Deployment;

/// <summary>Which settings the code knows, by their names as environment variables: <c>NewsQA__Qdrant__Url</c>.</summary>
internal static class OptionNames
{
    private static readonly string[] _ofAKey = ["Key", "Scopes", "Name"];

    public static bool Exists(string variable)
    {
        // Numbers are places in a list.
        var parts = variable.Split("__").Where(part => !part.All(char.IsAsciiDigit)).ToArray();
        return parts switch
        {
            ["NewsQA", var name] => Has<NewsQAOptions>(name) || Has<ServerOptions>(name) || Has<EngineOptions>(name),
            ["NewsQA", nameof(ServerOptions.ApiKeys), var name] => _ofAKey.Contains(name, StringComparer.Ordinal),
            ["NewsQA", "Qdrant", var name] => Has<QdrantOptions>(name),
            ["NewsQA", var section, var name] => typeof(EngineOptions).GetProperty(section)?.PropertyType.GetProperty(name) is not null,
            _ => false,
        };
    }

    private static bool Has<T>(string name) => typeof(T).GetProperty(name, BindingFlags.Public | BindingFlags.Instance) is not null;
}
