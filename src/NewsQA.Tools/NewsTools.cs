using System.Text.Json;
using Microsoft.Extensions.AI;
using NewsQA.Client;

namespace NewsQA.Tools;

/// <summary>What a language model can do with the news, as functions that any host can call: an agent, an MCP server, a chat client.</summary>
public static class NewsTools
{
    /// <summary>
    /// Makes <c>ask_news</c>, <c>search_news</c>, <c>get_article</c>, <c>what_changed</c> and <c>list_sources</c>. Each returns one JSON object. Where arguments are not valid or the
    /// index fails, that object has an <c>error</c> in words that a model can act on; cancellation is thrown. The functions are thread-safe and change nothing in the index.
    /// </summary>
    /// <param name="newsQA">What answers: the engine in this process, or a client of a server.</param>
    /// <param name="options">How much a tool may return; null for the default.</param>
    /// <returns>The functions, in the order above.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The options allow too little.</exception>
    public static IReadOnlyList<AIFunction> Create(INewsQA newsQA, NewsToolOptions? options = null) =>
        [.. CreateTyped(newsQA, options).Select(tool => new JsonResult(tool))];

    /// <summary>The same functions for hosts whose own code reads results too: each returns its record and not the JSON, which is what the record serialises to.</summary>
    /// <param name="newsQA">What answers: the engine in this process, or a client of a server.</param>
    /// <param name="options">How much a tool may return; null for the default.</param>
    /// <returns>
    /// The functions, in the order above: they return <see cref="ToolAnswer"/>, <see cref="ToolPassages"/>, <see cref="ToolArticle"/>, <see cref="ToolChanges"/> and
    /// <see cref="ToolSources"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The options allow too little.</exception>
    public static IReadOnlyList<AIFunction> CreateTyped(INewsQA newsQA, NewsToolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(newsQA);
        return NewsToolFunctions.Create(newsQA, options ?? new NewsToolOptions());
    }

    /// <summary>What a tool said was wrong, so that a face can mark the call as failed.</summary>
    /// <param name="result">What invoking one of the functions returned.</param>
    /// <returns>The error; null when the result is none.</returns>
    public static string? ErrorIn(object? result) => result switch
    {
        ToolResult typed => typed.Error,
        JsonElement { ValueKind: JsonValueKind.Object } element when element.TryGetProperty("error", out var error) => error.GetString(),
        _ => null,
    };
}
