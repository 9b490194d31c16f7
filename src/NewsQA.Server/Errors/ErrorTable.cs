using System.Text.Json;
using System.Text.RegularExpressions;
using NewsQA.Client;

namespace NewsQA.Server.Errors;

/// <summary>The one table from exceptions to problems.</summary>
internal static class ErrorTable
{
    private static readonly Regex FieldAtStart =
        new(@"^(?<field>[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*) (?:must |is |\()", RegexOptions.NonBacktracking);

    public static Problem For(Exception exception) => exception switch
    {
        ArticleDeletedException => new(StatusCodes.Status410Gone, "article-deleted", "The article was deleted.", Hidden(exception.Message)),
        ArgumentException argument => new(StatusCodes.Status400BadRequest, "invalid-request", "The request is not valid.", Own(argument), FieldOf(argument)),
        BadHttpRequestException { InnerException: JsonException json } => BadJson(json),
        JsonException json => BadJson(json),
        BadHttpRequestException bad => BadRequest(bad),
        NewsQAException => new(StatusCodes.Status503ServiceUnavailable, "unavailable", "NewsQA cannot answer at the moment.", Hidden(exception.Message)),
        _ => new(
            StatusCodes.Status500InternalServerError, "unexpected", "Something went wrong that should not.",
            "This is a defect of the server. Its log has more, under the trace id given here."),
    };

    public static Problem UnknownArticle(string id, string? revision) => new(
        StatusCodes.Status404NotFound, "unknown-article", "There is no such article.",
        revision is null ? $"No article has the id '{id}'." : $"No article has the id '{id}' and the revision '{revision}'.");

    public static Problem UnknownModel(string model) => new(
        StatusCodes.Status404NotFound, "unknown-model", "There is no such model.", $"'{model}' is not a model of this server; it has one, newsqa.", "model");

    public static Problem Changed(string id) => new(
        StatusCodes.Status412PreconditionFailed, "article-changed", "The article changed meanwhile.",
        $"Article '{id}' is no longer the one that If-Match names. Read it again, and decide again.", "If-Match");

    private static Problem BadJson(JsonException json)
    {
        var (detail, field) = JsonFault.Describe(json);
        return new(StatusCodes.Status400BadRequest, "invalid-json", "The body is not valid JSON for this request.", detail, field);
    }

    private static Problem BadRequest(BadHttpRequestException bad)
    {
        var (detail, field) = BindingFault.Describe(bad.Message);
        return bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => new(bad.StatusCode, "too-large", "The request is too large.", detail),
            StatusCodes.Status415UnsupportedMediaType => new(bad.StatusCode, "unsupported-media-type", "The body's type cannot be read.", detail),
            _ => new(bad.StatusCode, "invalid-request", "The request is not valid.", detail, field),
        };
    }

    /// <summary>The message without what the runtime appends to it: the field has a member of its own.</summary>
    private static string Own(ArgumentException argument)
    {
        var appended = $" (Parameter '{argument.ParamName}')";
        return argument.Message.EndsWith(appended, StringComparison.Ordinal) ? argument.Message[..^appended.Length] : argument.Message;
    }

    /// <summary>The contract's field: by convention the message begins with it. The parameter's own name may be that of the whole request.</summary>
    private static string? FieldOf(ArgumentException argument) =>
        FieldAtStart.Match(argument.Message) is { Success: true } match ? match.Groups["field"].Value : argument.ParamName;

    private static string Hidden(string message) => FolderNames.Hide(message);
}
