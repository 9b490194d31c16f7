using System.CommandLine;
using NewsQA.Cli.Output;
using NewsQA.Client;

namespace NewsQA.Cli.Commands;

/// <summary><c>article ID</c>.</summary>
internal static class ArticleCommand
{
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("id") { Description = "The article's id.", HelpName = "ID" };
        var revision = new Option<string?>("--revision") { Description = "A revision; the current one when not given.", HelpName = "R" };
        var json = new JsonOption();
        var command = new Command("article", "Shows an article as it is stored.") { id, revision, json };

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var article = await engine.NewsQA.GetArticleAsync(parsed.GetRequiredValue(id), parsed.GetValue(revision), cancellationToken)
                ?? throw new NewsQAException($"There is no article with the id {parsed.GetRequiredValue(id)}{OfRevision(parsed.GetValue(revision))}.");
            if (parsed.GetValue(json))
            {
                context.WriteJson(article);
            }
            else
            {
                ArticleText.Write(context.Terminal, article);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string OfRevision(string? revision) => revision is null ? "" : $" and the revision {revision}";
}
