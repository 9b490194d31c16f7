using NewsQA.Training.Export;

namespace NewsQA.Tests.Training;

public class ProtobufWriterTests
{
    [Fact]
    public void A_message_has_the_bytes_of_the_encoding_guide()
    {
        // The examples of https://protobuf.dev/programming-guides/encoding.
        Assert.Equal("089601", Convert.ToHexStringLower(new ProtobufWriter().Number(1, 150).ToArray()));
        Assert.Equal("120774657374696e67", Convert.ToHexStringLower(new ProtobufWriter().Text(2, "testing").ToArray()));
        Assert.Equal("1a03089601", Convert.ToHexStringLower(new ProtobufWriter().Message(3, new ProtobufWriter().Number(1, 150)).ToArray()));
    }

    [Fact]
    public void Numbers_have_their_lowest_byte_first()
    {
        Assert.Equal("0000803f", Convert.ToHexStringLower(ProtobufWriter.LittleEndian([1f])));
        Assert.Equal("0201000000000000", Convert.ToHexStringLower(ProtobufWriter.LittleEndian([258L])));
    }
}
