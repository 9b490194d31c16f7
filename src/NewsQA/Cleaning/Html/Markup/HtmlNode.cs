using System.Runtime.InteropServices;

namespace NewsQA.Cleaning.Html.Markup;

/// <summary>An element or a run of text of a <see cref="PageTree"/>. Nodes stand in document order, so a subtree is a range of them.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct HtmlNode
{
    /// <summary>What it is.</summary>
    public HtmlTag Tag;

    /// <summary>The node it lies in; -1 for a top one.</summary>
    public int Parent;

    /// <summary>The first node after its subtree.</summary>
    public int End;

    /// <summary>For text and for elements with raw content: where that starts in the source.</summary>
    public int TextStart;

    /// <summary>For text and for elements with raw content: its length.</summary>
    public int TextLength;

    /// <summary>Index of its first attribute.</summary>
    public int FirstAttribute;

    /// <summary>How many attributes of it were kept.</summary>
    public int AttributeCount;
}

/// <summary>An attribute that was kept.</summary>
/// <param name="Name">Which.</param>
/// <param name="Start">Where its value starts in the source.</param>
/// <param name="Length">The value's length.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HtmlAttribute(AttributeName Name, int Start, int Length);

/// <summary>The attributes that are kept.</summary>
internal enum AttributeName : byte
{
    /// <summary>One that is not kept.</summary>
    None,
#pragma warning disable CS1591, MA0048 // The names are HTML's own.
    Class, Id, Role, ItemProp, ItemType, ItemScope, Href, Rel, Hidden, Style, DateTime, Content, Property, Name, Lang, Type, Title, AriaHidden, AriaLabel, PubDate, Charset, DataTestId, DataComponent, Src, Alt,
#pragma warning restore CS1591, MA0048
}
