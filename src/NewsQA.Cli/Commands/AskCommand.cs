using System.CommandLine;
using NewsQA.Cli.Output;
using NewsQA.Client;

namespace NewsQA.Cli.Commands;

/// <summary><c>ask "QUESTION"</c>.</summary>
internal static class AskCommand
{
    public static Command Create(CommandContext context)
    {
        var question = new Argument<string>("question") { Description = "The question, in plain language." };
        var filters = new FilterOptions();
        var summarize = new Option<bool>("--summarize") { Description = "Also let the configured LLM summarise the quotes." };
        var explain = new Option<bool>("--explain") { Description = "Also show how the question was read, and every passage with its scores." };
        var json = new JsonOption();
        var command = new Command("ask", "Answers a question with quotes from the indexed articles.") { question, summarize, explain, json };
        filters.AddTo(command);

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var request = new AskRequest
            {
                Question = parsed.GetRequiredValue(question),
                Top = filters.Top(parsed),
                Filters = filters.Filters(parsed),
                AsOf = filters.AsOf(parsed),
                Summarize = parsed.GetValue(summarize),
            };
            var answer = await engine.NewsQA.AskAsync(request, cancellationToken);
            if (parsed.GetValue(json))
            {
                context.WriteJson(answer);
            }
            else
            {
                new AnswerText(context.Terminal).Write(answer, parsed.GetValue(explain));
            }

            if (answer.IndexedArticles == 0)
            {
                context.HintThatIndexIsEmpty();
            }

            return ExitCode.Done;
        });
        return command;
    }
}
