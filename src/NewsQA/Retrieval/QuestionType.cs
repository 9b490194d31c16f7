using System.Text.Json.Serialization;
using NewsQA.Client;

namespace NewsQA.Retrieval;

/// <summary>What kind of answer a question wants.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<QuestionType>))]
public enum QuestionType
{
    /// <summary>A thing or a description; also whatever fits none of the others.</summary>
    What,

    /// <summary>A person or an organisation.</summary>
    Who,

    /// <summary>A date or time.</summary>
    When,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A count.</summary>
    HowMany,

    /// <summary>A duration.</summary>
    HowLong,

    /// <summary>An amount: money, a share, a measure.</summary>
    HowMuch,

    /// <summary>A reason.</summary>
    Why,

    /// <summary>A manner.</summary>
    How,

    /// <summary>One of several.</summary>
    Which,

    /// <summary>Yes or no.</summary>
    YesNo,
}
