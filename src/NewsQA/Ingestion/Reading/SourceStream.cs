namespace NewsQA.Ingestion.Reading;

/// <summary>Opens files and reads from them; what goes wrong is a sentence for people, without the system's own words and paths.</summary>
internal static class SourceStream
{
    private const int BufferSize = 1 << 16;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its bytes as they are on disk; or what was wrong and what to do.</returns>
    public static (FileStream? Stream, string? Error) Open(SourceFile file) => Try(() =>
    {
        // Pipes and devices have no length, and opening or reading one may wait for ever.
        var isEmpty = File.ResolveLinkTarget(file.FullPath, returnFinalTarget: true) is { } target
            ? target is FileInfo { Length: 0 }
            : new FileInfo(file.FullPath).Length == 0;
        return isEmpty ? null : new FileStream(
            file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
    }) switch
    {
        (null, null) => (null, "It is empty, or no regular file. Give a file with an article in it."),
        var opened => opened,
    };

    /// <summary>Does a piece of reading.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads; null at the end.</param>
    /// <returns>What was read; or what was wrong and what to do; or neither at the end.</returns>
    public static (T? Value, string? Error) Try<T>(Func<T?> read)
    {
        try
        {
            return (read(), null);
        }
        catch (InvalidDataException)
        {
            return (default, "It is not a whole gzip file, or unpacks to far more than articles do. Fetch or pack it again.");
        }
        catch (UnauthorizedAccessException)
        {
            return (default, "The file may not be read. Check its permissions.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (default, "The file was there and is gone. Nothing of it was read.");
        }
        catch (IOException)
        {
            return (default, "The file cannot be read to its end. Check the disk, and that nothing else has it locked.");
        }
    }
}
