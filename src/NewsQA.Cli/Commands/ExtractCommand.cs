using System.CommandLine;
using NewsQA.Cli.Engine;
using NewsQA.Cli.Output;
using NewsQA.Client;
using NewsQA.Ingestion;

namespace NewsQA.Cli.Commands;

/// <summary><c>extract FILE|-</c>, or several files, folders and patterns.</summary>
internal static class ExtractCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("file") { Description = "Pages, feeds, folders or patterns; - reads standard input.", HelpName = "PATH|-", Arity = ArgumentArity.OneOrMore };
        var json = new JsonOption();
        var command = new Command("extract", "Shows what the cleaner makes of pages. With --json and several articles: one JSON line each, in order.") { paths, json };

        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var engine = context.OpenEngine(parsed);
            var articles = Extract(engine, context.Terminal, parsed.GetRequiredValue(paths));
            return Write(context, articles, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static IEnumerable<ExtractedArticle> Extract(IEngine engine, Terminal terminal, string[] paths)
    {
        var start = 0;
        for (var i = 0; i <= paths.Length; i++)
        {
            if (i < paths.Length && paths[i] != "-")
            {
                continue;
            }

            foreach (var article in i > start ? engine.Extract(paths[start..i]) : [])
            {
                yield return article;
            }

            if (i < paths.Length)
            {
                yield return Piped(engine, terminal);
            }

            start = i + 1;
        }
    }

    private static ExtractedArticle Piped(IEngine engine, Terminal terminal)
    {
        using var content = terminal.OpenInput();
        return engine.Extract(content);
    }

    private static int Write(CommandContext context, IEnumerable<ExtractedArticle> articles, bool asJson, CancellationToken cancellationToken)
    {
        using var left = articles.GetEnumerator();
        if (!left.MoveNext())
        {
            throw new NewsQAException("There is no article in what was given.");
        }

        var (first, failed) = (left.Current, false);
        var isOnly = !left.MoveNext();
        failed |= Write(context, first, asJson, isOnly);
        while (!isOnly)
        {
            cancellationToken.ThrowIfCancellationRequested();
            failed |= Write(context, left.Current, asJson, isOnly);
            isOnly = !left.MoveNext();
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    // Whether it failed. The only article's failure goes where errors go; one of several keeps its place among the others, too.
    private static bool Write(CommandContext context, ExtractedArticle extracted, bool asJson, bool isOnly)
    {
        if (extracted.Failure is { } failure)
        {
            context.Terminal.Error.WriteLine($"{failure.Origin}: {failure.Error}");
            if (asJson && !isOnly)
            {
                context.WriteJson(failure);
            }

            return true;
        }

        var page = ExtractedPage.Of(extracted.Article!, isOnly ? null : extracted.Origin);
        if (asJson)
        {
            context.WriteJson(page);
        }
        else
        {
            Write(context.Terminal.Out, page);
        }

        return false;
    }

    private static void Write(TextWriter output, ExtractedPage page)
    {
        if (page.Origin is not null)
        {
            output.WriteLine(Printable.Line($"=== {page.Origin}"));
        }

        output.WriteLine(Printable.Line(page.Title ?? "(no title)"));
        output.WriteLine(Printable.Line($"{page.Publisher ?? "unknown outlet"}, {page.PublishedAt?.Date ?? "undated"}, by {page.Byline ?? "unknown"}"));
        output.WriteLine();
        output.WriteLine(Printable.Text(page.Text));
    }
}
