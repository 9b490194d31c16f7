namespace NewsQA.Cli;

/// <summary>What a command ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done. An honest "no answer" is done, and so is a question to an empty index.</summary>
    public const int Done = 0;

    /// <summary>Something failed, wholly or in part, or was cancelled.</summary>
    public const int Failed = 1;

    /// <summary>The command was not used as it can be.</summary>
    public const int WrongUsage = 2;
}
