using System.CommandLine;
using NewsQA.Cli.Output;
using NewsQA.Client;

namespace NewsQA.Cli.Commands;

/// <summary><c>search "QUERY"</c>.</summary>
internal static class SearchCommand
{
    public static Command Create(CommandContext context)
    {
        var query = new Argument<string>("query") { Description = "The words to look for." };
        var filters = new FilterOptions();
        var explain = new Option<bool>("--explain") { Description = "Also show how the query was read, and a table of the scores that made each rank." };
        var json = new JsonOption();
        var command = new Command("search", "Finds passages, without an answer.") { query, explain, json };
        filters.AddTo(command);

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var request = new SearchRequest
            {
                Query = parsed.GetRequiredValue(query),
                Top = filters.Top(parsed),
                Filters = filters.Filters(parsed),
                AsOf = filters.AsOf(parsed),
            };
            var found = await engine.NewsQA.SearchAsync(request, cancellationToken);
            if (parsed.GetValue(json))
            {
                context.WriteJson(found);
            }
            else
            {
                if (parsed.GetValue(explain))
                {
                    UnderstandingText.Write(found.Understood, context.Terminal.Out);
                }

                new PassageText(context.Terminal).Write(found.Passages, parsed.GetValue(explain));
            }

            if (found.Passages.Count == 0)
            {
                await context.HintWhenEmptyAsync(engine.NewsQA, cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
