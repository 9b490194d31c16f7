using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NewsQA.Cli.Engine;
using NewsQA.Cli.Output;
using NewsQA.Client;
using NewsQA.Ingestion;
using NewsQA.Server;

namespace NewsQA.Cli.Commands;

/// <summary><c>serve</c>: the sample articles, when the index is empty, then the API and the page.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandContext context)
    {
        var urls = new Option<string?>("--urls") { Description = $"Where to listen; {NewsQAServer.DefaultUrl} when not given.", HelpName = "URL" };
        var command = new Command("serve", "Serves the HTTP API and the page.") { urls };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (context.Settings(parsed).Server is not null)
            {
                throw new ArgumentException("serve works on this machine alone; leave --server out.", nameof(parsed));
            }

            await using var engine = context.OpenEngine(parsed);
            await IngestSeedsIntoEmptyIndexAsync(context, context.Settings(parsed), engine, cancellationToken);
            string[] arguments = parsed.GetValue(urls) is { } given ? ["--urls", given] : [];
            await using var server = Build(arguments, engine);
            engine.LogTo(server.Services.GetRequiredService<ILoggerFactory>());
            await StartAsync(server, parsed.GetValue(urls), cancellationToken);
            context.Terminal.Error.WriteLine($"NewsQA is at {string.Join(" and ", server.Urls)}. Ctrl-C stops it.");
            await server.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task StartAsync(WebApplication server, string? urls, CancellationToken cancellationToken)
    {
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (FormatException error)
        {
            throw new ArgumentException($"--urls is '{urls}', which is no address to listen on; write http://localhost:5080.", nameof(urls), error);
        }
        catch (IOException error)
        {
            throw new NewsQAException($"NewsQA cannot listen on {urls ?? NewsQAServer.DefaultUrl}: {error.Message} Choose another address with --urls.", error);
        }
    }

    private static WebApplication Build(string[] arguments, IEngine engine) => NewsQAServer.Build(arguments, builder =>
    {
        builder.Services.AddSingleton(engine.NewsQA);
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        // The line that says where it listens is the command's own.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // A failed start is told in one line, not in a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    });

    private static async Task IngestSeedsIntoEmptyIndexAsync(
        CommandContext context, EngineSettings settings, IEngine engine, CancellationToken cancellationToken)
    {
        var seeds = Path.Combine(settings.Root, "seeds");
        if (!Directory.Exists(seeds) || (await engine.NewsQA.GetStatusAsync(cancellationToken)).Articles > 0)
        {
            return;
        }

        context.Terminal.Error.WriteLine("The index is empty: reading the sample articles.");
        // Origins are shown as given, and a folder's place on this machine is nothing to show.
        var given = Path.GetRelativePath(Environment.CurrentDirectory, seeds);
        var receipt = await ProgressDisplay.RunAsync(context.Terminal, "Ingesting", "articles", progress =>
            engine.IngestAsync(new IngestRequest { Sources = [given] }, progress, cancellationToken));
        IngestText.Write(context.Terminal with { Out = context.Terminal.Error }, receipt);
    }
}
