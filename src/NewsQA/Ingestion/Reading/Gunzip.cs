using System.IO.Compression;

namespace NewsQA.Ingestion.Reading;

/// <summary>Unpacks gzip so that a torn stream is an error: .NET's own default is to take it as a whole one that is shorter.</summary>
internal static class Gunzip
{
    // Read by .NET when it unpacks for the first time in a process; the programs' own settings say the same, for those that unpack before.
    static Gunzip() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", isEnabled: true);

    /// <summary>Unpacks a stream.</summary>
    /// <param name="packed">The stream.</param>
    /// <param name="leaveOpen">Whether it stays open when the result is closed.</param>
    public static GZipStream Open(Stream packed, bool leaveOpen = false) => new(packed, CompressionMode.Decompress, leaveOpen);
}
