using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsQA.Training.Export;

/// <summary>Puts an ONNX graph together, node by node (field numbers as in onnx.proto3, ONNX 1.14).</summary>
internal sealed class OnnxGraphWriter
{
    /// <summary>ONNX's numbers of element types.</summary>
    public const int Float = 1, UInt8 = 2, Int8 = 3, Int64 = 7;

    private const int IrVersion = 8, OperatorSet = 17, FloatAttribute = 1, IntegerAttribute = 2, IntegersAttribute = 7;

    private readonly List<ProtobufWriter> _nodes = [];
    private readonly List<ProtobufWriter> _constants = [];
    private readonly List<ProtobufWriter> _inputs = [];
    private readonly List<ProtobufWriter> _outputs = [];

    /// <summary>Declares an input.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The element type.</param>
    /// <param name="shape">Numbers for what is fixed, names for what is not.</param>
    /// <returns>Its name.</returns>
    public string Input(string name, int type, params string[] shape)
    {
        _inputs.Add(Value(name, type, shape));
        return name;
    }

    /// <summary>Declares an output.</summary>
    public void Output(string name, int type, params string[] shape) => _outputs.Add(Value(name, type, shape));

    /// <summary>Adds a constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(string name, ReadOnlySpan<float> values, params long[] shape) =>
        Constant(name, Float, shape, ProtobufWriter.LittleEndian(values));

    /// <summary>Adds a constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(string name, ReadOnlySpan<long> values, params long[] shape) =>
        Constant(name, Int64, shape, ProtobufWriter.LittleEndian(values));

    /// <summary>Adds a constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(string name, ReadOnlySpan<sbyte> values, params long[] shape) =>
        Constant(name, Int8, shape, MemoryMarshal.AsBytes(values));

    /// <summary>Adds a node.</summary>
    /// <param name="operation">An operator of ONNX.</param>
    /// <param name="output">What its output is called.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <returns>The output's name.</returns>
    public string Node(string operation, string output, params string[] inputs) => Node(operation, [output], inputs);

    /// <summary>Adds a node that turns its input into another type.</summary>
    /// <returns>The output's name.</returns>
    public string Cast(string output, string input, int type) => Node("Cast", [output], [input], Integer("to", type));

    /// <summary>Adds a node with attributes or several outputs.</summary>
    /// <returns>The first output's name.</returns>
    public string Node(string operation, string[] outputs, string[] inputs, params ProtobufWriter[] attributes)
    {
        var node = new ProtobufWriter();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        foreach (var output in outputs)
        {
            node.Text(2, output);
        }

        node.Text(3, outputs[0]).Text(4, operation);
        foreach (var attribute in attributes)
        {
            node.Message(5, attribute);
        }

        _nodes.Add(node);
        return outputs[0];
    }

    /// <summary>An attribute that is a whole number.</summary>
    public static ProtobufWriter Integer(string name, long value) => new ProtobufWriter().Text(1, name).Number(3, value).Number(20, IntegerAttribute);

    /// <summary>An attribute that is a number.</summary>
    public static ProtobufWriter Number(string name, float value) => new ProtobufWriter().Text(1, name).Single(2, value).Number(20, FloatAttribute);

    /// <summary>An attribute that is a list of whole numbers.</summary>
    public static ProtobufWriter Integers(string name, params long[] values)
    {
        var attribute = new ProtobufWriter().Text(1, name);
        foreach (var value in values)
        {
            attribute.Number(8, value);
        }

        return attribute.Number(20, IntegersAttribute);
    }


    /// <summary>The file: what was added, in that order.</summary>
    /// <param name="name">The graph's name.</param>
    public byte[] ToModel(string name)
    {
        var graph = new ProtobufWriter().Text(2, name);
        _nodes.ForEach(node => graph.Message(1, node));
        _constants.ForEach(constant => graph.Message(5, constant));
        _inputs.ForEach(input => graph.Message(11, input));
        _outputs.ForEach(output => graph.Message(12, output));
        return new ProtobufWriter().Number(1, IrVersion).Text(2, "NewsQA.Training").Message(7, graph)
            .Message(8, new ProtobufWriter().Text(1, "").Number(2, OperatorSet)).ToArray();
    }

    private string Constant(string name, int type, long[] shape, ReadOnlySpan<byte> bytes)
    {
        var tensor = new ProtobufWriter();
        foreach (var size in shape)
        {
            tensor.Number(1, size);
        }

        _constants.Add(tensor.Number(2, type).Text(8, name).Bytes(9, bytes));
        return name;
    }

    private static ProtobufWriter Value(string name, int type, string[] shape)
    {
        var dimensions = new ProtobufWriter();
        foreach (var size in shape)
        {
            var isFixed = long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            dimensions.Message(1, isFixed ? new ProtobufWriter().Number(1, number) : new ProtobufWriter().Text(2, size));
        }

        var tensor = new ProtobufWriter().Number(1, type).Message(2, dimensions);
        return new ProtobufWriter().Text(1, name).Message(2, new ProtobufWriter().Message(1, tensor));
    }
}
