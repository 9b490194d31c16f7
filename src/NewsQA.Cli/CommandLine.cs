using System.CommandLine;
using NewsQA.Cli.Commands;
using NewsQA.Cli.Engine;
using NewsQA.Client;

namespace NewsQA.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(
        string[] args, Terminal terminal, Func<EngineSettings, IEngine> open, CancellationToken cancellationToken = default)
    {
        // A question may begin with @, which would otherwise name a file of arguments.
        var parsed = Root(terminal, open).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, terminal);
        }

        try
        {
            return await parsed.InvokeAsync(Invocation(terminal), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Cancelled.");
            return ExitCode.Failed;
        }
        catch (ArgumentException e)
        {
            terminal.Error.WriteLine(WithoutParameterName(e));
            return ExitCode.WrongUsage;
        }
        catch (Exception e) when (e is NewsQAException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }

    private static InvocationConfiguration Invocation(Terminal terminal) => new()
    {
        Output = terminal.Out,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        // Time for a server to finish what it is answering.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
    };

    private static RootCommand Root(Terminal terminal, Func<EngineSettings, IEngine> open)
    {
        var data = new Option<string?>("--data")
        {
            Description = "The folder of the index; else NEWSQA_DATA, else data/ at the repository's root.",
            HelpName = "DIR",
            Recursive = true,
        };
        var context = new CommandContext(terminal, open, data);
        return new RootCommand("Answers questions about news articles with verified quotes.")
        {
            data,
            ServeCommand.Create(context),
            IngestCommand.Create(context),
            AskCommand.Create(context),
            SearchCommand.Create(context),
            ExtractCommand.Create(context),
            ArticlesCommand.Create(context),
            ArticleCommand.Create(context),
            DeleteCommand.Create(context),
            ReindexCommand.Create(context),
            EvalCommands.CreateRetrieval(context),
            EvalCommands.CreateAnswers(context),
            EvalExtractCommand.Create(context),
            ModelsCommand.Create(context),
        };
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine(error.Message);
        }

        var command = parsed.CommandResult.Command;
        terminal.Error.WriteLine($"See newsqa {(command is RootCommand ? "" : command.Name + " ")}--help.");
        return ExitCode.WrongUsage;
    }

    private static string WithoutParameterName(ArgumentException e)
    {
        var appended = $" (Parameter '{e.ParamName}')";
        return e.Message.EndsWith(appended, StringComparison.Ordinal) ? e.Message[..^appended.Length] : e.Message;
    }
}
