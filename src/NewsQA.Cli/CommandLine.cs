using System.CommandLine;
using System.CommandLine.Help;
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

    // Not a RootCommand: that one is called what the program's file is called, and people type `newsqa`.
    private static Command Root(Terminal terminal, Func<EngineSettings, IEngine> open)
    {
        var place = new PlaceOptions();
        var context = new CommandContext(terminal, open, place);
        var root = new Command("newsqa", "Answers questions about news articles with verified quotes.")
        {
            new HelpOption(),
            new VersionOption(),
            ServeCommand.Create(context),
            IngestCommand.Create(context),
            AskCommand.Create(context),
            ChatCommand.Create(context),
            SearchCommand.Create(context),
            ExtractCommand.Create(context),
            ArticlesCommand.Create(context),
            ArticleCommand.Create(context),
            DeleteCommand.Create(context),
            ChangesCommand.Create(context),
            ReindexCommand.Create(context),
            CopyCommand.Create(context),
            EvalCommands.CreateRetrieval(context),
            EvalCommands.CreateAnswers(context),
            EvalExtractCommand.Create(context),
            EvalSummariesCommand.Create(context),
            ModelsCommand.Create(context),
            McpCommand.Create(context),
            DoctorCommand.Create(context),
            BackupCommand.Create(context),
        };
        place.AddTo(root);
        return root;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine(UsageErrors.Plain(error.Message));
        }

        var command = parsed.CommandResult.Command;
        terminal.Error.WriteLine($"See newsqa {(command.Parents.Any() is false ? "" : command.Name + " ")}--help.");
        return ExitCode.WrongUsage;
    }

    private static string WithoutParameterName(ArgumentException e)
    {
        var appended = $" (Parameter '{e.ParamName}')";
        return e.Message.EndsWith(appended, StringComparison.Ordinal) ? e.Message[..^appended.Length] : e.Message;
    }
}
