using System.Buffers;
using NewsQA.Indexing.Lexical;

namespace NewsQA.Indexing.Segments;

/// <summary>
/// The terms of one article as stored: its header's list, then each passage's. A list is the number of terms, then for each, by id, the
/// distance from the id before and the count. All numbers are varints: seven bits a byte, low ones first, the eighth bit set on all but the last.
/// </summary>
internal static class TermBlock
{
    /// <summary>Encodes an article's terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="idOf">The id of a term by its hash, above 0.</param>
    /// <returns>The block.</returns>
    public static byte[] Encode(ArticleTerms terms, Func<ulong, int> idOf)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(terms.Header, idOf, output);
        foreach (var passage in terms.Passages)
        {
            Write(passage, idOf, output);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Write(TermCounts terms, Func<ulong, int> idOf, ArrayBufferWriter<byte> output)
    {
        var ids = Array.ConvertAll(terms.Hashes, hash => idOf(hash));
        var counts = (int[])terms.Counts.Clone();
        Array.Sort(ids, counts);
        WriteNumber((uint)ids.Length, output);
        var previous = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            WriteNumber((uint)(ids[i] - previous), output);
            WriteNumber((uint)counts[i], output);
            previous = ids[i];
        }
    }

    private static void WriteNumber(uint value, ArrayBufferWriter<byte> output)
    {
        var span = output.GetSpan(5);
        var written = 0;
        while (value >= 0x80)
        {
            span[written++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[written++] = (byte)value;
        output.Advance(written);
    }
}
