using System.Text.Json.Serialization;

namespace NewsQA.Server.Chat;

/// <summary>The models that a chat front end can choose from.</summary>
/// <param name="Object">Always <c>list</c>.</param>
/// <param name="Data">The models: one.</param>
internal sealed record ChatModels(string Object, IReadOnlyList<ChatModel> Data);

/// <summary>A model.</summary>
/// <param name="Id">Always <c>newsqa</c>.</param>
/// <param name="Object">Always <c>model</c>.</param>
/// <param name="Created">When it came about, in seconds since 1970, UTC.</param>
/// <param name="OwnedBy">Always <c>newsqa</c>.</param>
internal sealed record ChatModel(string Id, string Object, long Created, [property: JsonPropertyName("owned_by")] string OwnedBy)
{
    /// <summary>The name under which NewsQA can be chosen.</summary>
    public const string Name = "newsqa";

    // The day of the first version: a constant, since some front ends sort by it.
    public static ChatModel Only { get; } = new(Name, "model", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), Name);
}
