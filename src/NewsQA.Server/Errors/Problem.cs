using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace NewsQA.Server.Errors;

/// <summary>What is told of an error.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Kind">The last part of the problem's <c>type</c>, which stays the same for good.</param>
/// <param name="Title">The kind, in words; the same for every problem of it.</param>
/// <param name="Detail">This one: what was wrong, with which value, and what it may be.</param>
/// <param name="Field">The field that was wrong, as the contract writes it; null when it is not one field.</param>
internal sealed record Problem(int Status, string Kind, string Title, string Detail, string? Field = null)
{
    /// <summary>What every problem's <c>type</c> begins with.</summary>
    public const string TypePrefix = "urn:newsqa:problem:";

    public ProblemDetails ToDetails(HttpContext context)
    {
        var details = new ProblemDetails { Type = TypePrefix + Kind, Status = Status, Title = Title, Detail = Detail };
        details.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        if (Field is not null)
        {
            details.Extensions["field"] = Field;
        }

        return details;
    }
}
