using System.Runtime.CompilerServices;

namespace NewsQA.Tests.Summarizing;

/// <summary>Where the committed sentences with their excerpts are.</summary>
internal static class CommittedPairs
{
    public static string Folder { get; } = FolderBeside();

    private static string FolderBeside([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Pairs");
}
