using System.ComponentModel.DataAnnotations;

namespace NewsQA.Qdrant;

/// <summary>Where the Qdrant server is and how long to wait for it.</summary>
public sealed class QdrantOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "NewsQA:Qdrant";

    private const int LongestTimeoutSeconds = 300;

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
    }

    private static bool IsServerAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
        && address.PathAndQuery == "/"
        && address.Fragment.Length == 0;
}
