using Spectre.Console;

namespace NewsQA.Cli.Output;

/// <summary>Shows on standard error how far work has come: a bar on a screen, one plain line per hundred elsewhere.</summary>
internal static class ProgressDisplay
{
    private const int Step = 100;

    /// <param name="terminal">Where to show it.</param>
    /// <param name="what">What is being done: <c>Ingesting</c>.</param>
    /// <param name="unit">What is counted: <c>articles</c>.</param>
    /// <param name="work">The work; it reports how many are done. How many there will be nobody knows before the last file is read.</param>
    public static Task<T> RunAsync<T>(Terminal terminal, string what, string unit, Func<IProgress<int>, Task<T>> work) =>
        terminal.ErrorIsScreen ? RunWithBarAsync(terminal.Error, what, unit, work) : work(new LinePerStep(terminal.Error, what, unit));

    private static Task<T> RunWithBarAsync<T>(TextWriter error, string what, string unit, Func<IProgress<int>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(context =>
        {
            var bar = context.AddTask(what);
            bar.IsIndeterminate = true;
            return work(new Bar(bar, what, unit));
        });
    }

    // Both report at once and in order; Progress<T> would do so later and in any order.
    private sealed class Bar(ProgressTask bar, string what, string unit) : IProgress<int>
    {
        public void Report(int value) => bar.Description = $"{what}: {value} {unit}";
    }

    private sealed class LinePerStep(TextWriter error, string what, string unit) : IProgress<int>
    {
        private int _steps;

        public void Report(int value)
        {
            if (value / Step > _steps)
            {
                _steps = value / Step;
                error.WriteLine($"{what}: {value} {unit}");
            }
        }
    }
}
