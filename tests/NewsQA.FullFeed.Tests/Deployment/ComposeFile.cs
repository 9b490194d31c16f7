using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace NewsQA.FullFeed.Tests.Deployment;

/// <summary>docker-compose.yml with its anchors and merges resolved, and its variables as a caller sets them.</summary>
internal sealed partial class ComposeFile
{
    private readonly Func<string, string?> _variable;

    private ComposeFile(IReadOnlyDictionary<string, Service> services, Func<string, string?> variable) => (Services, _variable) = (services, variable);

    public static string Text { get; } = RepositoryFolder.Read("docker-compose.yml");

    public IReadOnlyDictionary<string, Service> Services { get; }

    public static ComposeFile Read(params (string Name, string Value)[] variables)
    {
        var values = variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        var document = new Deserializer().Deserialize<Dictionary<object, object?>>(new MergingParser(new Parser(new StringReader(Text))));
        var file = new ComposeFile(new Dictionary<string, Service>(StringComparer.Ordinal), values.GetValueOrDefault);
        var services = Map(document["services"]).ToDictionary(s => s.Key, s => new Service(file, Map(s.Value)), StringComparer.Ordinal);
        return new ComposeFile(services, values.GetValueOrDefault);
    }

    /// <summary>The services that a profile starts, with those that have none.</summary>
    public IEnumerable<string> StartedBy(string? profile) => Services.Where(s => s.Value.Profiles.Count == 0 || s.Value.Profiles.Contains(profile)).Select(s => s.Key);

    internal string Filled(string text) => Variable().Replace(text, match =>
        _variable(match.Groups["name"].Value) is { Length: > 0 } value ? value : match.Groups["default"].Value);

    internal static Dictionary<string, object?> Map(object? node) =>
        ((Dictionary<object, object?>?)node ?? []).ToDictionary(p => (string)p.Key, p => p.Value, StringComparer.Ordinal);

    internal static IReadOnlyList<string> List(object? node) => node is string one ? [one] : [.. ((List<object?>?)node ?? []).Select(item => (string)item!)];

    [GeneratedRegex("""\$\{(?<name>\w+):-(?<default>[^}]*)\}""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Variable();

    /// <summary>One service.</summary>
    internal sealed class Service(ComposeFile file, Dictionary<string, object?> node)
    {
        public string Image => file.Filled((string)node["image"]!);

        public IReadOnlyList<string?> Profiles => List(node.GetValueOrDefault("profiles"));

        public IReadOnlyList<string> Command => Texts("command");

        public IReadOnlyList<string> Ports => Texts("ports");

        public IReadOnlyList<string> Volumes => Texts("volumes");

        public IEnumerable<string> WaitsFor => Map(node.GetValueOrDefault("depends_on")).Keys;

        public bool IsBuiltHere => node.ContainsKey("build");

        public bool HasHealthCheck => node.ContainsKey("healthcheck");

        public bool IsReadOnly => node.GetValueOrDefault("read_only") is "true";

        public IReadOnlyList<string> DroppedCapabilities => Texts("cap_drop");

        /// <summary>What is set; a variable that is only passed on and that nobody set is not there.</summary>
        public IReadOnlyDictionary<string, string> Environment => Map(node.GetValueOrDefault("environment"))
            .Select(p => (p.Key, Value: p.Value is string { Length: > 0 } text ? file.Filled(text) : file._variable(p.Key)))
            .Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value!, StringComparer.Ordinal);

        private List<string> Texts(string key) => [.. List(node.GetValueOrDefault(key)).Select(file.Filled)];
    }
}
