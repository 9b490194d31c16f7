namespace NewsQA.Indexing.Segments;

/// <summary>Reads a <see cref="TermBlock"/>, passage by passage, each with the header's terms joined in.</summary>
internal ref struct TermBlockReader
{
    private readonly TermList header = new();
    private readonly TermList body = new();
    private ReadOnlySpan<byte> rest;

    /// <summary>Starts before the first passage.</summary>
    /// <param name="block">The block.</param>
    public TermBlockReader(ReadOnlySpan<byte> block)
    {
        rest = block;
        ReadList(header);
    }

    /// <summary>Terms in the passage read last, header included.</summary>
    public readonly int Length => header.Length + body.Length;

    /// <summary>Reads the next passage.</summary>
    public void Read() => ReadList(body);

    /// <summary>Hands out the terms of the passage read last, by id.</summary>
    /// <typeparam name="TVisitor">What takes them.</typeparam>
    /// <param name="visitor">Called once per term.</param>
    public readonly void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, ITermVisitor, allows ref struct
    {
        int h = 0, b = 0;
        while (h < header.Count || b < body.Count)
        {
            var headerId = h < header.Count ? header.Ids[h] : int.MaxValue;
            var bodyId = b < body.Count ? body.Ids[b] : int.MaxValue;
            visitor.Visit(
                Math.Min(headerId, bodyId),
                bodyId <= headerId ? body.Counts[b++] : 0,
                headerId <= bodyId ? header.Counts[h++] : 0);
        }
    }

    private void ReadList(TermList list)
    {
        list.Reset((int)ReadNumber());
        var id = 0;
        for (var i = 0; i < list.Count; i++)
        {
            id += (int)ReadNumber();
            list.Set(i, id, (int)ReadNumber());
        }
    }

    private uint ReadNumber()
    {
        uint value = 0;
        var shift = 0;
        var i = 0;
        while (rest[i] >= 0x80)
        {
            value |= (rest[i++] & 0x7Fu) << shift;
            shift += 7;
        }

        value |= (uint)rest[i++] << shift;
        rest = rest[i..];
        return value;
    }

    private sealed class TermList
    {
        public int[] Ids { get; private set; } = new int[256];

        public int[] Counts { get; private set; } = new int[256];

        public int Count { get; private set; }

        public int Length { get; private set; }

        public void Reset(int count)
        {
            if (count > Ids.Length)
            {
                Ids = new int[count * 2];
                Counts = new int[count * 2];
            }

            Count = count;
            Length = 0;
        }

        public void Set(int i, int id, int count)
        {
            Ids[i] = id;
            Counts[i] = count;
            Length += count;
        }
    }
}

/// <summary>Takes the terms of a passage.</summary>
internal interface ITermVisitor
{
    /// <summary>Takes one term.</summary>
    /// <param name="id">The term's id in this index.</param>
    /// <param name="bodyCount">Occurrences in the passage's text.</param>
    /// <param name="headerCount">Occurrences in the header.</param>
    void Visit(int id, int bodyCount, int headerCount);
}
