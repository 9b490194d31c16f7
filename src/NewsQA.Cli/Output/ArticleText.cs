using NewsQA.Client;
using Spectre.Console;

namespace NewsQA.Cli.Output;

/// <summary>Articles for people: a table on a screen, lines with tabs elsewhere.</summary>
internal static class ArticleText
{
    public static void WriteList(Terminal terminal, ArticlePage page)
    {
        if (terminal.OutIsScreen)
        {
            WriteTable(terminal.Out, page.Articles);
        }
        else
        {
            foreach (var article in page.Articles)
            {
                terminal.Out.WriteLine(string.Join('\t', Cells(article)));
            }
        }

        if (page.Next is not null)
        {
            terminal.Error.WriteLine($"There are more: --cursor {page.Next}");
        }
    }

    public static void Write(Terminal terminal, ArticleDetail article)
    {
        var output = terminal.Out;
        output.WriteLine(Printable.Line(article.Title ?? "(no title)"));
        output.WriteLine(Printable.Line(
            $"{article.Source ?? "Unknown outlet"}, {Age.Dated(article.PublishedAt, terminal.Time.GetUtcNow())} · {article.Origin}"));
        output.WriteLine($"id {article.Id}, revision {article.Revision} ({article.Revisions.Count} in all)");
        output.WriteLine();
        output.WriteLine(Printable.Text(article.Text));
    }

    private static void WriteTable(TextWriter output, IReadOnlyList<ArticleSummary> articles)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Id", "Published", "Outlet", "Title");
        foreach (var article in articles)
        {
            table.AddRow([.. Cells(article).Select(cell => new Text(cell))]);
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    private static string[] Cells(ArticleSummary article) =>
    [
        article.Id, article.PublishedAt?.Date ?? "undated", Printable.Line(article.Source ?? "unknown"), Printable.Line(article.Title ?? "untitled"),
    ];
}
