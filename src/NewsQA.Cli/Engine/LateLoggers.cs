using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace NewsQA.Cli.Engine;

/// <summary>Loggers of an engine that is there before the server whose logs it is to write to. Loggers made before that write nowhere.</summary>
internal sealed class LateLoggers : ILoggerFactory
{
    public ILoggerFactory Target { get; set; } = NullLoggerFactory.Instance;

    public ILogger CreateLogger(string categoryName) => Target.CreateLogger(categoryName);

    public void AddProvider(ILoggerProvider provider) => Target.AddProvider(provider);

    /// <summary>The target is another's.</summary>
    public void Dispose()
    {
    }
}
