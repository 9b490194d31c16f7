using Microsoft.Extensions.Logging;

namespace NewsQA.Cli.Mcp;

/// <summary>Writes warnings and worse to standard error, a line each, and nothing else: a client may show them to people.</summary>
/// <param name="log">Where to.</param>
internal sealed class StandardErrorLoggers(TextWriter log) : ILoggerFactory, ILogger
{
    private readonly TextWriter lines = TextWriter.Synchronized(log);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one place to write to.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lines.WriteLine($"newsqa mcp: {formatter(state, exception)}{(exception is null ? "" : " " + exception.Message)}");
        }
    }

    public void Dispose()
    {
    }
}
