using NewsQA.Client;
using NewsQA.Server.Access;
using NewsQA.Server.Api;
using NewsQA.Server.Chat;
using NewsQA.Server.Description;
using NewsQA.Server.Errors;
using NewsQA.Server.Mcp;
using NewsQA.Server.Metrics;
using NewsQA.Server.Page;

namespace NewsQA.Server;

/// <summary>The web server: NewsQA's JSON API, its page, and its tools for agents. Read <see cref="Build"/> from top to bottom.</summary>
public static class NewsQAServer
{
    /// <summary>Where it listens when nothing else is said: on this machine alone.</summary>
    public const string DefaultUrl = "http://localhost:5080";

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

        builder.Services.AddAccess(ServerOptions.Read(builder.Configuration), Hosts(builder));
        EngineComposition.AddEngine(builder.Services, builder.Configuration);
        builder.Services.ConfigureHttpJsonOptions(json => NewsQAJson.Apply(json.SerializerOptions));
        builder.Services.AddProblems();
        builder.Services.AddUploads();
        builder.Services.AddMeasuring();
        builder.Services.AddApiDescription();
        builder.Services.AddCompression();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseProblems();
        app.UseAccess();
        app.UseRequestDecompression();
        app.UsePageFiles();

        app.MapAsk();
        app.MapSearch();
        app.MapUpload();
        app.MapArticles();
        app.MapChanges();
        app.MapSuggestions();
        app.MapChat();
        app.MapMcpEndpoint();
        app.MapHealth();
        app.MapMeasurements();
        app.MapOpenApi();
        app.MapPage();
        return app;
    }

    /// <summary>Takes over from ASP.NET Core's own check, which knows no numbers but those listed, and answers without saying why.</summary>
    private static AllowedHosts Hosts(WebApplicationBuilder builder)
    {
        var urls = (builder.Configuration["urls"] ?? DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var hosts = AllowedHosts.Read(builder.Configuration["AllowedHosts"], urls);
        builder.Configuration["AllowedHosts"] = "*";
        return hosts;
    }

    private static void ApplyDefaults(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] ??= "Warning";
        builder.Configuration["Logging:LogLevel:ModelContextProtocol"] ??= "Warning";
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }
}
