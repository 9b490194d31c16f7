namespace NewsQA.Cli;

/// <summary>What a command reads from and writes to; a test's own writers or this process's.</summary>
internal sealed record Terminal
{
    /// <summary>The result, and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, hints and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What is typed.</summary>
    public required TextReader In { get; init; }

    /// <summary>What is piped in, as bytes.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Whether a person reads <see cref="Out"/>.</summary>
    public bool OutIsScreen { get; init; }

    /// <summary>Whether a person reads <see cref="Error"/>.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>Whether a person types <see cref="In"/>.</summary>
    public bool InIsKeyboard { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>What the time is.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static Terminal OfThisProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        In = Console.In,
        OpenInput = Console.OpenStandardInput,
        OutIsScreen = !Console.IsOutputRedirected,
        ErrorIsScreen = !Console.IsErrorRedirected,
        InIsKeyboard = !Console.IsInputRedirected,
        Variable = Environment.GetEnvironmentVariable,
    };
}
