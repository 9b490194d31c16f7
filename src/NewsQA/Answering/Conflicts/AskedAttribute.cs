using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>How the values that a question asks for are compared.</summary>
internal enum AttributeForm
{
    /// <summary>By their kind: amounts, dates, names.</summary>
    Value,

    /// <summary>Up or down.</summary>
    Direction,

    /// <summary>So or not so.</summary>
    YesNo,
}

/// <summary>The attribute that a question asks the value of: what articles can differ in.</summary>
/// <param name="Form">How values compare.</param>
/// <param name="Kinds">The kinds of value that give it; empty unless <see cref="AttributeForm.Value"/>.</param>
/// <param name="Noun">What is counted or measured ("people", "population"); empty when the question does not name it.</param>
/// <param name="Class">The closed class that the value is a word of; null when it is of none. See <see cref="ClassWords"/>.</param>
internal sealed record AskedAttribute(AttributeForm Form, IReadOnlyList<ValueKind> Kinds, string Noun = "", string? Class = null);
