using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsQA.Cleaning.Html.Blocks;
using NewsQA.Client;
using NewsQA.Evaluation.Extraction;
using NewsQA.Training.Extraction;

namespace NewsQA.Training.Commands;

/// <summary><c>fit-extraction</c>: fits <c>extraction-model.bin</c>, by which the cleaner tells an article's blocks from a page's others.</summary>
internal static class FitExtractionCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "Saved pages with articles.json." };
    private static readonly Option<int> Folds = new("--folds") { Description = "Measure on each of this many parts of the sites with a model of the others; 0: do not.", DefaultValueFactory = _ => 4 };
    private static readonly Option<FileInfo> Dump = new("--dump") { Description = "Write what became of each page in its fold, one JSON line per page." };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "The file to write.", Required = true };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fit-extraction", "Fits the model that finds an article on its page.") { Folder, Folds, Dump, Out };
        command.SetAction((arguments, cancellationToken) =>
        {
            var pages = ExtractionPage.ReadAll(arguments.GetRequiredValue(Folder).FullName);
            var samples = new ExtractionSample[pages.Count];
            Parallel.For(0, samples.Length, i => samples[i] = new(pages[i].Id, pages[i].Site, pages[i].ReadHtml(), pages[i].Body));
            Console.WriteLine($"{samples.Length} pages, {samples.Sum(sample => sample.Labels.Length)} blocks");
            Measure(pages, samples, arguments.GetValue(Folds), arguments.GetValue(Dump), cancellationToken);
            using var file = arguments.GetRequiredValue(Out).Create();
            ExtractionFit.Fit(samples).Write(file);
            return Task.CompletedTask;
        });
        return command;
    }

    private static void Measure(IReadOnlyList<ExtractionPage> pages, ExtractionSample[] samples, int folds, FileInfo? dump, CancellationToken cancellationToken)
    {
        if (folds < 2)
        {
            return;
        }

        var models = new BlockModel[folds];
        for (var fold = 0; fold < folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            models[fold] = ExtractionFit.Fit([.. samples.Where(sample => ExtractionFit.FoldOf(sample.Site, folds) != fold)]);
        }

        var (report, outcomes) = ExtractionEvaluation.Run(pages, ExtractionEvaluation.OwnExtractor(page => models[ExtractionFit.FoldOf(page.Site, folds)]), cancellationToken);
        if (dump is not null)
        {
            File.WriteAllLines(dump.FullName, outcomes.Select(outcome => JsonSerializer.Serialize(outcome, NewsQAJson.Options)));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"on sites that a model had not seen: F1 {report.F1:0.0000} (precision {report.Precision:0.0000}, recall {report.Recall:0.0000}); dates F1 {report.DateF1:0.000}, titles {report.TitleRight:0.000}, authors F1 {report.AuthorF1:0.000}; {report.Failed} pages reported as no article"));
    }
}
