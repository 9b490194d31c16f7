using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsQA.Client;
using NewsQA.Evaluation.Extraction;

namespace NewsQA.Benchmarks.Extraction;

/// <summary><c>extraction DIR</c>: the engine's extraction and SmartReader's on the same saved pages, by the same measure.</summary>
internal static class ExtractionCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "Saved pages in the layout of eval-extract." };
    private static readonly Option<DirectoryInfo> Dump = new("--dump") { Description = "Write NAME.jsonl per extractor, one line per page." };

    public static Command Create()
    {
        var command = new Command("extraction", "Text, title, date and author from saved pages, beside SmartReader.") { Folder, Dump };
        command.SetAction((arguments, cancellationToken) =>
        {
            var pages = ExtractionPage.ReadAll(arguments.GetRequiredValue(Folder).FullName);
            Console.WriteLine($"{pages.Count} pages");
            foreach (var (name, extract) in new[] { ("NewsQA", ExtractionEvaluation.OwnExtractor(_ => null)), ("SmartReader", SmartReaderPeer.Extract) })
            {
                var (report, outcomes) = ExtractionEvaluation.Run(pages, extract, cancellationToken);
                Write(name, report);
                if (arguments.GetValue(Dump) is { } folder)
                {
                    File.WriteAllLines(Path.Combine(folder.FullName, name + ".jsonl"), outcomes.Select(outcome => JsonSerializer.Serialize(outcome, NewsQAJson.Options)));
                }
            }

            return Task.CompletedTask;
        });
        return command;
    }

    private static void Write(string name, ExtractionReport report) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-12} F1 {report.F1:0.000} (precision {report.Precision:0.000}, recall {report.Recall:0.000}), titles {report.TitleRight:0.000}, dates F1 {report.DateF1:0.000}, authors F1 {report.AuthorF1:0.000}, {report.Failed} without an article, {report.PagesPerSecond:0} pages/s"));
}
