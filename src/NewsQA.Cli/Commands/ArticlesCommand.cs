using System.CommandLine;
using NewsQA.Cli.Output;
using NewsQA.Client;

namespace NewsQA.Cli.Commands;

/// <summary><c>articles</c>.</summary>
internal static class ArticlesCommand
{
    public static Command Create(CommandContext context)
    {
        var source = new Option<string?>("--source") { Description = "Only this outlet.", HelpName = "NAME" };
        var from = new Option<string?>("--from") { Description = "Only what was published on this day or later.", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "Only what was published on this day or earlier.", HelpName = "DATE" };
        var query = new Option<string?>("--query") { Description = "Only those with these words in the title.", HelpName = "WORDS" };
        var limit = new Option<int?>("--limit") { Description = "How many, 1 to 500; 50 when not given.", HelpName = "N" };
        var cursor = new Option<string?>("--cursor") { Description = "Where the page before ended.", HelpName = "CURSOR" };
        var json = new JsonOption();
        var command = new Command("articles", "Lists the indexed articles, newest first.") { source, from, to, query, limit, cursor, json };

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var page = await engine.NewsQA.ListArticlesAsync(
                new ArticleQuery
                {
                    Source = parsed.GetValue(source),
                    From = parsed.GetValue(from),
                    To = parsed.GetValue(to),
                    Q = parsed.GetValue(query),
                    Limit = parsed.GetValue(limit),
                    Cursor = parsed.GetValue(cursor),
                },
                cancellationToken);
            if (parsed.GetValue(json))
            {
                context.WriteJson(page);
            }
            else
            {
                ArticleText.WriteList(context.Terminal, page);
            }

            if (page.Articles.Count == 0)
            {
                await context.HintWhenEmptyAsync(engine.NewsQA, cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
