namespace NewsQA.Indexing.Points;

/// <summary>Changes of term frequencies as text: places ascending, each as its distance to the one before, with its count; both in as few bytes as they need, in base64.</summary>
internal static class TermDelta
{
    /// <summary>Packs counts.</summary>
    /// <param name="counts">By place; those of 0 are left out.</param>
    public static string ToText(IEnumerable<KeyValuePair<uint, int>> counts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var last = 0u;
        foreach (var (place, count) in counts.Where(entry => entry.Value != 0).OrderBy(entry => entry.Key))
        {
            writer.Write7BitEncodedInt64(place - last);
            // Small numbers of either sign in one byte.
            writer.Write7BitEncodedInt64(((long)count << 1) ^ (count >> 31));
            last = place;
        }

        writer.Flush();
        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Adds packed counts to others.</summary>
    /// <param name="text">What <see cref="ToText"/> gave.</param>
    /// <param name="into">Where to add; what comes to 0 is removed.</param>
    public static void AddTo(string text, Dictionary<uint, int> into)
    {
        using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(text)));
        var place = 0u;
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            place += (uint)reader.Read7BitEncodedInt64();
            var coded = reader.Read7BitEncodedInt64();
            var count = into.GetValueOrDefault(place) + (int)((coded >> 1) ^ -(coded & 1));
            if (count == 0)
            {
                into.Remove(place);
            }
            else
            {
                into[place] = count;
            }
        }
    }
}
