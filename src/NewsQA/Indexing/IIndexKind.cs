using Microsoft.Extensions.Configuration;
using NewsQA.Client;

namespace NewsQA.Indexing;

/// <summary>A kind of index that another assembly brings, chosen by <c>NewsQA:Index</c>.</summary>
public interface IIndexKind
{
    /// <summary>What <c>NewsQA:Index</c> has to be: <c>qdrant</c>.</summary>
    string Name { get; }

    /// <summary>Where an index of this kind is.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="address">Its server; null for the configured one.</param>
    /// <returns>The place; nothing is connected yet.</returns>
    /// <exception cref="NewsQAException">A setting is out of range; the message names key and value.</exception>
    IIndexPlace Place(IConfiguration configuration, string? address);
}
