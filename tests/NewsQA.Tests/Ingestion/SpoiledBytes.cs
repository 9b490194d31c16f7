namespace NewsQA.Tests.Ingestion;

/// <summary>Spoils good bytes as transfers, disks and attackers do. The same seed spoils alike.</summary>
internal sealed class SpoiledBytes(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Of(byte[] good) => _random.Next(5) switch
    {
        0 => good[.._random.Next(1, good.Length)],
        1 => good[_random.Next(1, good.Length - 1)..],
        2 => WithNoise(good),
        3 => WithoutMiddle(good),
        _ => WithRepetition(good),
    };

    public byte[] Noise(int length)
    {
        var noise = new byte[length];
        _random.NextBytes(noise);
        return noise;
    }

    private byte[] WithNoise(byte[] good)
    {
        var spoiled = (byte[])good.Clone();
        for (var i = 0; i < 10; i++)
        {
            spoiled[_random.Next(spoiled.Length)] = (byte)_random.Next(256);
        }

        return spoiled;
    }

    private byte[] WithoutMiddle(byte[] good)
    {
        var start = _random.Next(good.Length);
        return [.. good[..start], .. good[_random.Next(start, good.Length)..]];
    }

    private byte[] WithRepetition(byte[] good)
    {
        var start = _random.Next(good.Length - 1);
        var part = good[start.._random.Next(start + 1, good.Length)];
        return [.. good[..start], .. part, .. part, .. part, .. good[start..]];
    }
}
