using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NewsQA.Server.Chat;

namespace NewsQA.Server.Errors;

/// <summary>Answers errors with problem details (RFC 9457), by <see cref="ErrorTable"/>.</summary>
internal static class ProblemWriting
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
        services.AddExceptionHandler<ProblemHandler>();
        // A body that cannot be read comes to the handler in every environment, instead of being a bare 400.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    /// <summary>What the client is told of an error. The log gets the whole of it when the server is to blame.</summary>
    public static ProblemDetails Describe(HttpContext context, Exception exception)
    {
        var problem = ErrorTable.For(exception);
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("NewsQA.Server");
            logger.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
        }

        return problem.ToDetails(context);
    }

    /// <summary>Answers with a problem.</summary>
    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(
            new() { HttpContext = context, ProblemDetails = problem.ToDetails(context) });
    }

    private static void Complete(ProblemDetailsContext written)
    {
        PlainStatus.Name(written.ProblemDetails);
        if (OpenAIError.IsExpectedAt(written.HttpContext.Request.Path))
        {
            written.ProblemDetails.Extensions["error"] = OpenAIError.Of(written.ProblemDetails);
        }
    }

    private sealed class ProblemHandler(IProblemDetailsService writer) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            var details = Describe(httpContext, exception);
            httpContext.Response.StatusCode = details.Status!.Value;
            return await writer.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = details });
        }
    }
}
