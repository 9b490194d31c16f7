using NewsQA.Embedding.Pulling;
using Spectre.Console;

namespace NewsQA.Cli.Output;

/// <summary>Shows on standard error how far a download is: a bar for each file on a screen, a plain line per tenth elsewhere.</summary>
internal static class DownloadDisplay
{
    private const int Steps = 10;

    /// <param name="terminal">Where to show it.</param>
    /// <param name="work">The work; it reports how far it is.</param>
    public static Task<T> RunAsync<T>(Terminal terminal, Func<IProgress<PullProgress>, Task<T>> work) =>
        terminal.ErrorIsScreen ? RunWithBarsAsync(terminal.Error, work) : work(new LinePerTenth(terminal.Error));

    private static Task<T> RunWithBarsAsync<T>(TextWriter error, Func<IProgress<PullProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<PullProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

        public void Report(PullProgress value)
        {
            if (!_tasks.TryGetValue(value.File, out var task))
            {
                _tasks.Add(value.File, task = context.AddTask(value.File.EscapeMarkup()));
            }

            (task.MaxValue, task.Value, task.IsIndeterminate) = (value.Total ?? value.Bytes + 1, value.Bytes, value.Total is null);
        }
    }

    private sealed class LinePerTenth(TextWriter error) : IProgress<PullProgress>
    {
        private (string File, int Tenth) _last;

        public void Report(PullProgress value)
        {
            var now = (value.File, value.Total is > 0 ? (int)(value.Bytes * Steps / value.Total.Value) : 0);
            if (now != _last)
            {
                _last = now;
                error.WriteLine($"{value.File}: {Printable.Megabytes(value.Bytes)}{(value.Total is { } total ? $" of {Printable.Megabytes(total)}" : "")}");
            }
        }
    }
}
