using System.ComponentModel.DataAnnotations;

namespace NewsQA.Qdrant;

/// <summary>Where the Qdrant server is and how long to wait for it.</summary>
public sealed class QdrantOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "NewsQA:Qdrant";

    private const int LongestTimeoutSeconds = 300;
    private const int MaxCollectionLength = 60;
    private const int MaxShards = 1000;
    private const int MaxReplicas = 100;

    /// <summary>
    /// The server's gRPC address, http or https; the default is what <c>docker compose up qdrant</c> starts. Its REST port, 6333, does not work.
    /// </summary>
    [Required]
    public string Url { get; set; } = "http://localhost:6334";

    /// <summary>The API key; null or empty for a server without one. Send it over https only.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Seconds until a call is given up, 1 to 300; the client itself would wait for ever. 5 is ample for a search, and short enough for a
    /// person who waits.
    /// </summary>
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>What the names of the index's collections begin with: letters, digits, - and _, 1 to 60. Several indexes share a server by different ones.</summary>
    public string Collection { get; set; } = "newsqa";

    /// <summary>Into how many shards new collections are cut, 1 to 1000: at least as many as nodes, a few times that where nodes may be added. An index that is there keeps its own.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>On how many nodes each shard of new collections is, 1 to 100. With 2, any one node may fail.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>Which small copies of the vectors are kept in memory; the best are compared again with the whole ones. Default: none.</summary>
    public QdrantQuantization Quantization { get; set; }

    /// <summary>The oldest server that will do.</summary>
    internal static Version LeastVersion { get; } = new(1, 16);

    /// <summary><see cref="Url"/> as an address; call only when the options are valid.</summary>
    internal Uri Address => new(Url, UriKind.Absolute);

    /// <summary>Scheme, host and port: how messages name the server.</summary>
    internal string DisplayAddress => Address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>Checks the values. The messages name key, value and what is allowed; attributes alone could not name the value.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>One result per bad value.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsServerAddress(Url))
        {
            // The value is not repeated: what makes it wrong may be a password in it.
            yield return new(
                $"{Section}:{nameof(Url)} must be an http or https address without user, path or query, such as http://localhost:6334.",
                [nameof(Url)]);
        }

        if (TimeoutSeconds is < 1 or > LongestTimeoutSeconds)
        {
            yield return new(
                $"{Section}:{nameof(TimeoutSeconds)} is {TimeoutSeconds}; it must be 1 to {LongestTimeoutSeconds}.",
                [nameof(TimeoutSeconds)]);
        }

        if (!IsName(Collection))
        {
            yield return new(
                $"{Section}:{nameof(Collection)} is '{Collection}'; it must be 1 to {MaxCollectionLength} letters, digits, - and _.",
                [nameof(Collection)]);
        }

        if (Shards is < 1 or > MaxShards)
        {
            yield return new($"{Section}:{nameof(Shards)} is {Shards}; it must be 1 to {MaxShards}.", [nameof(Shards)]);
        }

        if (Replicas is < 1 or > MaxReplicas)
        {
            yield return new($"{Section}:{nameof(Replicas)} is {Replicas}; it must be 1 to {MaxReplicas}.", [nameof(Replicas)]);
        }
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxCollectionLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsServerAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
        && address.PathAndQuery == "/"
        && address.Fragment.Length == 0;
}
