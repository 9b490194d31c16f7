using System.ComponentModel.DataAnnotations;

namespace NewsQA.Summarizing;

/// <summary>An optional language model, for summaries and for reading follow-ups. Section <c>NewsQA:Llm</c>. Without an endpoint there is none, and nothing leaves the machine.</summary>
public sealed class LlmOptions : IValidatableObject
{
    /// <summary>Under which key the <c>IChatClient</c> that speaks to <see cref="Endpoint"/> is registered with a host's services.</summary>
    public const string ServiceKey = "NewsQA";

    /// <summary>Address of an OpenAI-compatible API, most often ending in <c>/v1</c>: <c>http://localhost:11434/v1</c> for Ollama. Null means none.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name there: <c>qwen3:8b</c>. Needed with an endpoint.</summary>
    public string? Model { get; set; }

    /// <summary>The key that the endpoint wants; null where it wants none. Never logged or shown.</summary>
    [DataType(DataType.Password)]
    public string? ApiKey { get; set; }

    /// <summary>Whether to use the <c>IChatClient</c> that the host has registered (Semantic Kernel's, say) in place of an endpoint.</summary>
    public bool UseHostChatClient { get; set; }

    /// <summary>Whether the model also reads follow-ups ("and in 2024?"). What it makes of them is checked; the rules read where it fails.</summary>
    public bool RewriteFollowUps { get; set; } = true;

    /// <summary>Longest that a summary may take, tries and waits included, in seconds; 0.1 to 600. The quotes are there before it begins.</summary>
    [Range(0.1, 600.0)]
    public double TimeoutSeconds { get; set; } = 60;

    /// <summary>Longest silence before the first word, in seconds; 0.1 to 600. A model on a processor reads some tens of words a second.</summary>
    [Range(0.1, 600.0)]
    public double FirstTokenSeconds { get; set; } = 30;

    /// <summary>Longest that reading a follow-up may take, in seconds; 0.1 to 60. The answer waits for it.</summary>
    [Range(0.1, 60.0)]
    public double RewriteSeconds { get; set; } = 4;

    /// <summary>How often a request that failed before its first word is sent again, 0 to 5, with growing, random pauses or as the server asks.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>How many failures within a minute pause all requests, 2 to 100, if at least half of the requests failed.</summary>
    [Range(2, 100)]
    public int BreakerFailures { get; set; } = 5;

    /// <summary>How long they are paused, in seconds; 0.5 to 3,600. Then one request tries whether the model is back.</summary>
    [Range(0.5, 3_600.0)]
    public double BreakerSeconds { get; set; } = 30;

    /// <summary>Most tokens sent at once, by estimate; 1,000 to 200,000. Excerpts that do not fit are left out whole, those of a disagreement last.</summary>
    [Range(1_000, 200_000)]
    public int MaxInputTokens { get; set; } = 6_000;

    /// <summary>Most tokens that the model may write, 32 to 32,000; one that thinks aloud needs some thousands.</summary>
    [Range(32, 32_000)]
    public int MaxOutputTokens { get; set; } = 800;

    /// <summary>The model's temperature, 0 to 2. Set to nothing, none is sent: some models take only their own.</summary>
    [Range(0.0, 2.0)]
    public double? Temperature { get; set; } = 0;

    /// <summary>What a million tokens sent cost, in the currency of <see cref="DailyBudget"/>; 0 to 10,000.</summary>
    [Range(0.0, 10_000.0)]
    public double InputPricePerMillion { get; set; }

    /// <summary>What a million tokens written cost; 0 to 10,000.</summary>
    [Range(0.0, 10_000.0)]
    public double OutputPricePerMillion { get; set; }

    /// <summary>Most that may be spent in a day (UTC) by this process, at the prices above; null means no limit. Counted in memory: a restart begins anew.</summary>
    [Range(0.0001, 1_000_000.0)]
    public double? DailyBudget { get; set; }

    /// <summary>Most requests a minute by this process, 1 to 100,000; null means no limit.</summary>
    [Range(1, 100_000)]
    public int? RequestsPerMinute { get; set; }

    /// <summary>Whether there is a model.</summary>
    public bool IsConfigured => UseHostChatClient || !string.IsNullOrWhiteSpace(Endpoint);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Endpoint) && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return Fault("It must be an address such as http://localhost:11434/v1, or left out.", nameof(Endpoint));
        }

        if (!string.IsNullOrWhiteSpace(Endpoint) && UseHostChatClient)
        {
            yield return Fault("Set this or Endpoint, not both.", nameof(UseHostChatClient));
        }

        if (!string.IsNullOrWhiteSpace(Endpoint) && string.IsNullOrWhiteSpace(Model))
        {
            yield return Fault("Name the model that the endpoint serves, qwen3:8b say.", nameof(Model));
        }

        if (ApiKey?.Trim().Any(c => c is < '!' or > '~') == true)
        {
            yield return Fault("It has characters that no key has; was something else copied along?", nameof(ApiKey));
        }

        if (DailyBudget is not null && InputPricePerMillion + OutputPricePerMillion == 0)
        {
            yield return Fault("A budget needs InputPricePerMillion and OutputPricePerMillion to be counted by.", nameof(DailyBudget));
        }
    }

    private static ValidationResult Fault(string message, string property) => new(message, [property]);
}
