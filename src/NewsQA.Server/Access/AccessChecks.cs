using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsQA.Server.Errors;

namespace NewsQA.Server.Access;

/// <summary>
/// The checks that every request passes before anything answers it: is it sent to a name of this server, does it come from a page that may call it,
/// not too often, and with a key that may do this?
/// </summary>
internal static class AccessChecks
{
    public static void AddAccess(this IServiceCollection services, ServerOptions options, AllowedHosts hosts)
    {
        services.AddSingleton(options);
        services.AddSingleton(hosts);
        services.AddSingleton<AccessRules>();
        services.AddHostedService<ListeningCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. options.AllowedOrigins]).AllowAnyMethod().AllowAnyHeader()
            .WithExposedHeaders("ETag", "Retry-After", "WWW-Authenticate", "Idempotency-Replayed")));
        services.AddRequestLimits(options);
    }

    public static void UseAccess(this IApplicationBuilder app)
    {
        app.Use(CheckHost);
        app.Use(CheckOrigin);
        app.UseCors();
        app.UseRateLimiter();
        app.Use(CheckKey);
    }

    private static Task CheckHost(HttpContext context, RequestDelegate next)
    {
        var hosts = context.RequestServices.GetRequiredService<AllowedHosts>();
        return hosts.Contains(context.Request.Host.Host) ? next(context) : ProblemWriting.WriteAsync(context, AccessProblems.WrongHost(context.Request.Host.Host));
    }

    private static Task CheckOrigin(HttpContext context, RequestDelegate next)
    {
        var allowed = context.RequestServices.GetRequiredService<ServerOptions>().AllowedOrigins;
        return !AccessRules.IsGuarded(context.Request.Path) || RequestOrigin.MayCall(context.Request, allowed)
            ? next(context)
            : ProblemWriting.WriteAsync(context, AccessProblems.WrongOrigin(context.Request.Headers.Origin));
    }

    private static Task CheckKey(HttpContext context, RequestDelegate next)
    {
        var rules = context.RequestServices.GetRequiredService<AccessRules>();
        if (!AccessRules.IsGuarded(context.Request.Path) || !rules.RequiresKey)
        {
            return next(context);
        }

        if (rules.KeyOf(context.Request) is not { } key)
        {
            // A browser asks its user for the password and sends it from then on: that is how the page works with a key.
            context.Response.Headers.Append("WWW-Authenticate", "Bearer realm=\"NewsQA\"");
            context.Response.Headers.Append("WWW-Authenticate", "Basic realm=\"NewsQA: the password is an API key\", charset=\"UTF-8\"");
            return ProblemWriting.WriteAsync(context, AccessProblems.NoKey(PresentedKey.Of(context.Request) is not null));
        }

        var needed = AccessRules.NeededBy(context);
        return key.Scopes.HasFlag(needed) ? next(context) : ProblemWriting.WriteAsync(context, AccessProblems.MayNot(needed));
    }
}
