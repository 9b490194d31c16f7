using System.Text.Json.Serialization;

namespace NewsQA.Client;

/// <summary>How a text tells a value.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ClaimModality>))]
public enum ClaimModality
{
    /// <summary>As what is or was so.</summary>
    Reported,

    /// <summary>As what is planned, expected or possible: "could last up to a week".</summary>
    Planned,

    /// <summary>As what somebody says is not so.</summary>
    Denied,
}
