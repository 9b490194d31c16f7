using NewsQA.Client;
using NewsQA.Server.Api;
using NewsQA.Server.Errors;
using NewsQA.Server.Page;

namespace NewsQA.Server;

/// <summary>The web server: NewsQA's JSON API and its page. Read <see cref="Build"/> from top to bottom.</summary>
public static class NewsQAServer
{
    /// <summary>Where it listens when nothing else is said: on this machine alone.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>The names under which it answers when <c>AllowedHosts</c> says nothing: a page elsewhere that rebinds its own name to this machine gets no answer.</summary>
    private const string LoopbackHosts = "localhost;127.0.0.1;[::1]";

    /// <summary>Puts the server together; the caller starts it.</summary>
    /// <param name="args">ASP.NET Core's own arguments (<c>--urls</c>, <c>--AllowedHosts</c>, <c>--Logging:…</c>) and the engine's settings.</param>
    /// <param name="configure">Changes what is built; an <see cref="INewsQA"/> registered here is used in place of the engine.</param>
    /// <returns>The server, not yet listening.</returns>
    /// <exception cref="NewsQAException">The engine cannot be composed.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        ApplyDefaults(builder);
        configure?.Invoke(builder);

        EngineComposition.AddEngine(builder.Services, builder.Configuration);
        builder.Services.ConfigureHttpJsonOptions(json => NewsQAJson.Apply(json.SerializerOptions));
        builder.Services.AddProblems();
        builder.Services.AddApiDescription();
        builder.Services.AddResponseCompression();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseProblems();
        app.UsePageFiles();

        app.MapAsk();
        app.MapSearch();
        app.MapUpload();
        app.MapArticles();
        app.MapChanges();
        app.MapSuggestions();
        app.MapHealth();
        app.MapOpenApi();
        app.MapPage();
        return app;
    }

    private static void ApplyDefaults(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Configuration["AllowedHosts"] ??= LoopbackHosts;
        builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] ??= "Warning";
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }
}
