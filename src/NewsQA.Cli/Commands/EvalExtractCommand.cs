using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsQA.Client;
using NewsQA.Evaluation.Extraction;

namespace NewsQA.Cli.Commands;

/// <summary><c>eval-extract DIR</c>.</summary>
internal static class EvalExtractCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR") { Description = "articles.json or ground-truth.json ({NAME: {articleBody, title, date, authors, url}}) and html/NAME.html[.gz]." };
        var dump = new Option<string?>("--dump") { Description = "Write one JSON line per page.", HelpName = "FILE" };
        var json = new JsonOption();
        var command = new Command("eval-extract", "Measures extraction on saved pages whose articles are known.") { folder, dump, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var (report, outcomes) = ExtractionEvaluation.Run(parsed.GetRequiredValue(folder), cancellationToken);
            if (parsed.GetValue(dump) is { } file)
            {
                File.WriteAllLines(file, outcomes.Select(outcome => JsonSerializer.Serialize(outcome, NewsQAJson.Options)));
            }

            if (parsed.GetValue(json))
            {
                context.WriteJson(report);
            }
            else
            {
                Write(report, context.Terminal.Out);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Write(ExtractionReport report, TextWriter output)
    {
        output.WriteLine($"{report.Pages} pages, {report.Failed} reported as no article");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  text     F1 {report.F1:0.0000}  precision {report.Precision:0.0000}  recall {report.Recall:0.0000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  title    right {report.TitleRight:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  date     F1 {report.DateF1:0.000}  precision {report.DatePrecision:0.000}  recall {report.DateRecall:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  author   F1 {report.AuthorF1:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  speed    {report.PagesPerSecond:0} pages/s, slowest page {report.SlowestMs:0} ms"));
    }
}
