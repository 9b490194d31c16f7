using Microsoft.AspNetCore.Mvc;

namespace NewsQA.Server.Errors;

/// <summary>Names of the problems that the web server itself finds, such as an address that does not exist, in the form of our own.</summary>
internal static class PlainStatus
{
    public static void Name(ProblemDetails problem)
    {
        if (problem.Type?.StartsWith(Problem.TypePrefix, StringComparison.Ordinal) == true)
        {
            return;
        }

        (problem.Type, problem.Detail) = problem.Status switch
        {
            StatusCodes.Status404NotFound => (Problem.TypePrefix + "not-found", problem.Detail ?? "There is nothing at this address. /openapi/v1.json lists what there is."),
            StatusCodes.Status405MethodNotAllowed => (Problem.TypePrefix + "method-not-allowed", problem.Detail ?? "This address does not take this method; the header Allow names those it takes."),
            StatusCodes.Status413PayloadTooLarge => (Problem.TypePrefix + "too-large", problem.Detail ?? "The body is larger than this address takes. Send less at once."),
            StatusCodes.Status415UnsupportedMediaType => (Problem.TypePrefix + "unsupported-media-type", problem.Detail ?? "Send the body as application/json."),
            var status => (Problem.TypePrefix + "status-" + status?.ToString(System.Globalization.CultureInfo.InvariantCulture), problem.Detail),
        };
    }
}
