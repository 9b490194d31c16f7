using NewsQA.Client;

namespace NewsQA.Cli.Engine;

/// <summary>The one place where the command line meets the engine. There is no host: a command has to answer at once.</summary>
internal static class EngineComposition
{
    /// <summary>Puts the engine together over these folders.</summary>
    /// <exception cref="NewsQAException">It cannot be put together; the message says why.</exception>
    // Becomes: a ServiceCollection with AddNewsQA over a configuration made of `settings` and the environment, wrapped as an IEngine.
    public static IEngine Open(EngineSettings settings) =>
        throw new NewsQAException($"No engine is plugged into this build yet (the data would lie in {settings.DataFolder}).");
}
