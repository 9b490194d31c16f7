namespace NewsQA.Answering.Spans.Reading;

/// <summary>
/// The reader's file: the pieces of words and their rows, the common words, and the net's matrices by name. Little-endian; a text is its length and UTF-8 as <see cref="BinaryWriter"/> has it;
/// a matrix of the net is its sizes and half-precision numbers, its bias behind it.
/// </summary>
internal static class ReaderFile
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream stream, ReaderWords words, IReadOnlyDictionary<string, Dense> weights)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        WriteTexts(writer, words.Pieces);
        writer.Write(words.Rows.Columns);
        foreach (var scale in words.Rows.Scales)
        {
            writer.Write((Half)scale);
        }

        writer.Write([.. words.Rows.Values.Select(v => (byte)v)]);
        WriteTexts(writer, words.Common);
        writer.Write(weights.Count);
        foreach (var (name, dense) in weights.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(dense.From);
            writer.Write(dense.To);
            foreach (var number in dense.Weights.Concat(dense.Bias))
            {
                writer.Write((Half)number);
            }
        }
    }

    /// <summary>Reads it.</summary>
    public static (ReaderWords Words, IReadOnlyDictionary<string, Dense> Weights) Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var pieces = ReadTexts(reader);
        var columns = reader.ReadInt32();
        var scales = ReadHalves(reader, pieces.Length);
        var values = Array.ConvertAll(reader.ReadBytes(pieces.Length * columns), b => (sbyte)b);
        var words = new ReaderWords(pieces, new PackedMatrix(pieces.Length, columns, scales, values), ReadTexts(reader));
        var weights = new Dictionary<string, Dense>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var (name, from, to) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            weights[name] = new Dense(from, to, ReadHalves(reader, from * to), ReadHalves(reader, to));
        }

        return (words, weights);
    }

    private static void WriteTexts(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static string[] ReadTexts(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }

    private static float[] ReadHalves(BinaryReader reader, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = (float)reader.ReadHalf();
        }

        return numbers;
    }
}
