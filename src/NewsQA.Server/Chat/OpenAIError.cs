using Microsoft.AspNetCore.Mvc;

namespace NewsQA.Server.Chat;

/// <summary>An error in the form of OpenAI's API, whose clients look for it in the member <c>error</c>.</summary>
/// <param name="Message">What was wrong.</param>
/// <param name="Type">Whose mistake it is.</param>
/// <param name="Param">The field that was wrong; null when it is not one field.</param>
/// <param name="Code">The kind, as in the problem's <c>type</c>.</param>
internal sealed record OpenAIError(string Message, string Type, string? Param, string? Code)
{
    /// <summary>Where clients of OpenAI's API call.</summary>
    public static bool IsExpectedAt(PathString path) =>
        path.StartsWithSegments("/v1/chat", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/v1/models", StringComparison.OrdinalIgnoreCase);

    public static OpenAIError Of(ProblemDetails problem) => new(
        problem.Detail ?? problem.Title ?? "It failed.",
        problem.Status switch { 401 => "authentication_error", 403 => "permission_error", 429 => "rate_limit_error", >= 500 => "server_error", _ => "invalid_request_error" },
        problem.Extensions.TryGetValue("field", out var field) ? field as string : null,
        problem.Type?.Split(':')[^1]);
}
