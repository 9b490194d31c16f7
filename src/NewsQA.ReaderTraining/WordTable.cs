using System.Text;
using NewsQA.Answering.Spans.Reading;

namespace NewsQA.ReaderTraining;

/// <summary>Reads the word vectors to start from.</summary>
internal static class WordTable
{
    private const int CommonWords = 1500;

    /// <summary>Reads a file: <c>GGE1</c>, u32 words, u32 numbers per word, a float32 scale per row, signed bytes row by row, then each word as u16 length and UTF-8.</summary>
    /// <param name="file">The file.</param>
    /// <param name="groups">Whose commonest words get vectors of their own.</param>
    public static ReaderWords Read(string file, IEnumerable<ReaderGroup> groups)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("GGE1"u8))
        {
            throw new InvalidDataException($"{file} holds no word vectors: it does not begin with GGE1.");
        }

        var (count, dimension) = (reader.ReadInt32(), reader.ReadInt32());
        var scales = Enumerable.Range(0, count).Select(_ => reader.ReadSingle()).ToArray();
        var values = reader.ReadBytes(count * dimension).Select(b => (sbyte)b).ToArray();
        var pieces = Enumerable.Range(0, count).Select(_ => Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadUInt16()))).ToList();
        var common = groups.SelectMany(g => g.Texts.Take(1).Append(g.Question)).SelectMany(t => t.Words).GroupBy(w => w, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(CommonWords).Select(g => g.Key).ToList();
        return new ReaderWords(pieces, new PackedMatrix(count, dimension, scales, values), common);
    }
}
