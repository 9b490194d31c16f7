using System.Text.RegularExpressions;

namespace NewsQA.Server.Errors;

/// <summary>Takes the folders out of a message that leaves the machine: the name of a file helps, where it lies is nobody else's business.</summary>
internal static class FolderNames
{
    // A slash that begins a path stands after nothing, a space, a quote or a bracket; in an address it stands after a colon, a slash or a name.
    private static readonly Regex AbsoluteFolder =
        new("""(?<before>^|[\s'"(\[=])(?:/|[A-Za-z]:[\\/])(?:[^\s/\\'"]+[\\/])*(?<file>[^\s/\\'"])""", RegexOptions.NonBacktracking);

    public static string Hide(string message) => AbsoluteFolder.Replace(message, "${before}…/${file}");
}
