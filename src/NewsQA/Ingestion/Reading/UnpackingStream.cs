using System.IO.Compression;

namespace NewsQA.Ingestion.Reading;

/// <summary>
/// Unpacks gzip, one member after the other, and stops where what comes out is out of all proportion to what went in: for files that are read
/// piece by piece, and so have no limit of size as a whole.
/// </summary>
internal sealed class UnpackingStream : ReadOnlyStream
{
    // Pages pack to a tenth, lists of like records to a thirtieth; deflate's utmost is about a thousandth.
    private const int MaxRatio = 200;
    private const long AlwaysAllowed = 64L << 20;

    private readonly CountedStream _packed;
    private readonly GZipStream _unpacked;
    private long _bytes;

    /// <summary>Unpacks a stream.</summary>
    /// <param name="packed">Gzip; disposed of with this.</param>
    public UnpackingStream(Stream packed)
    {
        _packed = new CountedStream(packed);
        _unpacked = Gunzip.Open(_packed);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">It is not gzip, ends too early, or unpacks to too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = _unpacked.Read(buffer);
        _bytes += read;
        return _bytes <= AlwaysAllowed || _bytes / MaxRatio <= _packed.Position ? read : throw new InvalidDataException();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class CountedStream(Stream inner) : ReadOnlyStream
    {
        private long _position;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            _position += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
