using System.CommandLine;
using NewsQA.Cli.Mcp;

namespace NewsQA.Cli.Commands;

/// <summary><c>mcp</c>: the tools for a model that another program runs, over standard input and output, until the input ends.</summary>
internal static class McpCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("mcp", "Serves the tools to an agent over standard input and output (Model Context Protocol).");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            await NewsMcpServer.RunAsync(engine.NewsQA, context.Terminal.Error, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
