using System.Security.Cryptography;
using NewsQA.Client;

namespace NewsQA.Embedding;

/// <summary>Reads a model's file and makes sure that it is the one that the manifest means.</summary>
internal static class VerifiedFile
{
    /// <summary>Reads the whole file and checks its SHA-256.</summary>
    /// <param name="folder">The models folder.</param>
    /// <param name="file">The file below it.</param>
    /// <param name="model">The model's name, for messages.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="NewsQAException">It cannot be read, or its checksum is another.</exception>
    public static byte[] Read(string folder, ModelFile file, string model)
    {
        var bytes = ReadBytes(folder, file, model);
        var found = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return found.Equals(file.Sha256, StringComparison.OrdinalIgnoreCase)
            ? bytes
            : throw new NewsQAException(
                $"{file.File} of the sentence model '{model}' is not the file that {ModelManifest.FileName} means: " +
                $"SHA-256 {file.Sha256} is expected, {found} was found. Fetch the model again, or correct the manifest.");
    }

    private static byte[] ReadBytes(string folder, ModelFile file, string model)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, file.File));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NewsQAException($"{file.File} of the sentence model '{model}' is missing in the models folder. Fetch the model first.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NewsQAException($"{file.File} of the sentence model '{model}' could not be read: {e.Message}", e);
        }
    }
}
