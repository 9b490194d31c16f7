using System.Runtime.InteropServices;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>The features of one block, gathered in a fixed order.</summary>
internal sealed class FeatureRow
{
    private readonly List<float> _values = new(256);

    /// <summary>How many there are.</summary>
    public int Count => _values.Count;

    /// <summary>The values so far.</summary>
    public ReadOnlySpan<float> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>Adds a number.</summary>
    public void Add(double value) => _values.Add((float)value);

    /// <summary>Adds a yes or no.</summary>
    public void Add(bool value) => _values.Add(value ? 1 : 0);

    /// <summary>Adds bits, one feature each.</summary>
    public void AddBits(ulong bits, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _values.Add((bits >> i) & 1);
        }
    }

    /// <summary>Adds a number of any size, on a scale that grows ever slower.</summary>
    public void AddLog(double value) => _values.Add((float)Math.Log2(1 + Math.Max(0, value)));

    /// <summary>Starts another row.</summary>
    public void Clear() => _values.Clear();
}
