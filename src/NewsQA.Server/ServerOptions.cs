using NewsQA.Client;
using NewsQA.Server.Access;

namespace NewsQA.Server;

/// <summary>What the server itself can be told, in section <c>NewsQA</c> beside the engine's options.</summary>
public sealed class ServerOptions
{
    /// <summary>
    /// Keys, <c>ApiKeys:0:Key</c>, each with what it may do, <c>ApiKeys:0:Scopes:0</c> or <c>ApiKeys:0:Scopes=read,write</c> (<c>read</c> when nothing is
    /// said), and perhaps a <c>Name</c> for logs.
    /// </summary>
    public IReadOnlyList<ApiKey> ApiKeys { get; init; } = [];

    /// <summary>Whether <c>/v1</c>, <c>/mcp</c> and <c>/metrics</c> want a key. Null: when there is a key, or others than this machine can reach the server.</summary>
    public bool? RequireApiKey { get; init; }

    /// <summary>
    /// Whether the port is published on this machine's loopback address alone: in a container, which has to listen on every address of its own. Then listening there lets
    /// nobody else in, and needs no key.
    /// </summary>
    public bool OnlyThisMachine { get; init; }

    /// <summary>Origins (<c>https://news.example</c>) whose pages may call the API (CORS). None by default.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Calls of <c>/v1</c> and <c>/mcp</c> per minute and caller (key, else address), 1 to 1,000,000. Null: 600, and no limit for this machine.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Silence of a stream, in seconds, after which a sign of life is sent; 0.01 to 300. Proxies commonly give up after 60.</summary>
    public double HeartbeatSeconds { get; init; } = 15;

    /// <summary>Reads the options.</summary>
    /// <param name="configuration">Any configuration; what it does not say keeps its default.</param>
    /// <returns>The options, within their ranges.</returns>
    /// <exception cref="NewsQAException">A value is wrong; the message names its key and what it may be, and never shows an API key.</exception>
    public static ServerOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("NewsQA");
        return new ServerOptions
        {
            ApiKeys = ApiKeyReader.Read(section.GetSection("ApiKeys")),
            RequireApiKey = Value<bool?>(section, "RequireApiKey", "true or false", _ => true),
            OnlyThisMachine = Value<bool?>(section, "OnlyThisMachine", "true or false", _ => true) ?? false,
            AllowedOrigins = [.. Words(section.GetSection("AllowedOrigins")).Select(Origin)],
            RequestsPerMinute = Value<int?>(section, "RequestsPerMinute", "1 to 1000000", n => n is null or (>= 1 and <= 1_000_000)),
            HeartbeatSeconds = Value<double?>(section, "HeartbeatSeconds", "0.01 to 300", n => n is null or (>= 0.01 and <= 300)) ?? 15,
        };
    }

    /// <summary>The words of a list, whether it is written as one (<c>:0</c>, <c>:1</c>) or in one value with commas.</summary>
    internal static IEnumerable<string> Words(IConfigurationSection section) =>
        section.GetChildren().Select(child => child.Value).Append(section.Value)
            .SelectMany(value => (value ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/"
            ? address.GetLeftPart(UriPartial.Authority)
            : throw new NewsQAException($"NewsQA:AllowedOrigins has '{text}', which is no origin; write one as https://news.example.");

    private static T? Value<T>(IConfiguration section, string key, string range, Predicate<T?> isInRange)
    {
        try
        {
            return section.GetValue<T>(key) is var value && isInRange(value) ? value : throw new InvalidOperationException("It is out of range.");
        }
        catch (InvalidOperationException error)
        {
            throw new NewsQAException($"NewsQA:{key} is '{section[key]}'; it must be {range}.", error);
        }
    }
}
