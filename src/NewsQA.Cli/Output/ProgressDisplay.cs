using NewsQA.Cli.Engine;
using Spectre.Console;

namespace NewsQA.Cli.Output;

/// <summary>Shows on standard error how far work has come: a bar on a screen, one plain line per hundred articles elsewhere.</summary>
internal static class ProgressDisplay
{
    private const int ArticlesPerLine = 100;

    public static Task<T> RunAsync<T>(Terminal terminal, string what, Func<IProgress<WorkProgress>, Task<T>> work) =>
        terminal.ErrorIsScreen
            ? RunWithBarAsync(terminal.Error, what, work)
            : work(new Reporter(progress => WriteLine(terminal.Error, what, progress)));

    private static Task<T> RunWithBarAsync<T>(TextWriter error, string what, Func<IProgress<WorkProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().AutoClear(true).StartAsync(context =>
        {
            var bar = context.AddTask(what, new ProgressTaskSettings { MaxValue = 1 });
            bar.IsIndeterminate = true;
            return work(new Reporter(progress =>
            {
                bar.IsIndeterminate = progress.Total is null;
                bar.MaxValue = Math.Max(progress.Total ?? progress.Done, 1);
                bar.Value = progress.Done;
            }));
        });
    }

    private static void WriteLine(TextWriter error, string what, WorkProgress progress)
    {
        if (progress.Done > 0 && progress.Done % ArticlesPerLine == 0)
        {
            error.WriteLine(progress.Total is { } total ? $"{what}: {progress.Done} of {total} articles" : $"{what}: {progress.Done} articles");
        }
    }

    /// <summary>Reports at once and one at a time; <see cref="Progress{T}"/> would do so later and in any order.</summary>
    private sealed class Reporter(Action<WorkProgress> show) : IProgress<WorkProgress>
    {
        private readonly Lock gate = new();

        public void Report(WorkProgress value)
        {
            lock (gate)
            {
                show(value);
            }
        }
    }
}
