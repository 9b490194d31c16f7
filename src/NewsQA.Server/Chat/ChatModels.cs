using System.Text.Json.Serialization;

namespace NewsQA.Server.Chat;

/// <summary>The models that a chat front end can choose from.</summary>
/// <param name="Object">Always <c>list</c>.</param>
/// <param name="Data">The models: <c>newsqa</c>, and <c>newsqa-summary</c> where a language model is configured.</param>
internal sealed record ChatModels(string Object, IReadOnlyList<ChatModel> Data);

/// <summary>A model.</summary>
/// <param name="Id">Its name: <c>newsqa</c>, or <c>newsqa-summary</c>, which also has a language model summarise the quotes.</param>
/// <param name="Object">Always <c>model</c>.</param>
/// <param name="Created">When it came about, in seconds since 1970, UTC.</param>
/// <param name="OwnedBy">Always <c>newsqa</c>.</param>
internal sealed record ChatModel(string Id, string Object, long Created, [property: JsonPropertyName("owned_by")] string OwnedBy)
{
    /// <summary>The name under which NewsQA can be chosen.</summary>
    public const string Name = "newsqa";

    /// <summary>The name under which summaries come too: many front ends can choose a model and nothing else.</summary>
    public const string SummaryName = "newsqa-summary";

    // The day of the first version: a constant, since some front ends sort by it.
    public static ChatModel Only { get; } = new(Name, "model", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), Name);

    public static ChatModel WithSummary { get; } = Only with { Id = SummaryName };
}
