using System.Security.Cryptography;
using System.Text;

namespace NewsQA.Ingestion.Reading;

/// <summary>The hash by which a source is known to be what it was last time.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>SHA-256 of a text's UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
