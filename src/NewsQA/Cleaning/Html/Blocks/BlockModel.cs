namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// Says of each block of a page how likely it belongs to the article: boosted trees over the block's features, then a second ensemble that
/// also sees what the first said of the blocks around (stacking, after Cohen and Carvalho, IJCAI 2005). Trained by <c>NewsQA.Training fit-extraction</c>.
/// </summary>
internal sealed class BlockModel
{
    private const string Resource = "NewsQA.Cleaning.extraction-model.bin";
    private const int Magic = 0x31584e51;
    private static readonly Lazy<BlockModel> s_default = new(Load);

    private readonly int _width;
    private readonly TreeEnsemble _first;
    private readonly TreeEnsemble _second;

    /// <summary>Puts a model together.</summary>
    /// <param name="width">Features of a block that it was trained with.</param>
    /// <param name="first">The first ensemble.</param>
    /// <param name="second">The second ensemble.</param>
    public BlockModel(int width, TreeEnsemble first, TreeEnsemble second) => (_width, _first, _second) = (width, first, second);

    /// <summary>The model that the engine comes with.</summary>
    public static BlockModel Default => s_default.Value;

    /// <summary>The probability of each block of a page.</summary>
    public float[] Probabilities(BlockTable table)
    {
        if (table.Blocks.Count == 0)
        {
            return [];
        }

        if (table.Width != _width)
        {
            throw new InvalidOperationException($"The model of blocks was trained with {_width} features, the code has {table.Width}. Run NewsQA.Training fit-extraction again.");
        }

        var first = new float[table.Blocks.Count];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = _first.Probability(table.Row(i));
        }

        return Second(table, first);
    }

    /// <summary>Writes it.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_width);
        _first.Write(writer);
        _second.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static BlockModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        return reader.ReadInt32() == Magic
            ? new(reader.ReadInt32(), TreeEnsemble.Read(reader), TreeEnsemble.Read(reader))
            : throw new InvalidDataException("This is no model of blocks.");
    }

    private float[] Second(BlockTable table, float[] first)
    {
        var around = SecondLook.Of(table, first);
        var second = new float[first.Length];
        var row = new float[_width + SecondLook.Width];
        for (var i = 0; i < first.Length; i++)
        {
            table.Row(i).CopyTo(row);
            around.AsSpan(i * SecondLook.Width, SecondLook.Width).CopyTo(row.AsSpan(_width));
            second[i] = _second.Probability(row);
        }

        return second;
    }

    private static BlockModel Load()
    {
        using var stream = typeof(BlockModel).Assembly.GetManifestResourceStream(Resource)!;
        return Read(stream);
    }
}
