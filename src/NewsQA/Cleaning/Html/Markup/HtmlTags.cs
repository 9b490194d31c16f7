using System.Collections.Frozen;

namespace NewsQA.Cleaning.Html.Markup;

/// <summary>What the standard says of elements, as far as reading text needs it.</summary>
internal static class HtmlTags
{
    /// <summary>How many values <see cref="HtmlTag"/> has.</summary>
    public static readonly int Count = Enum.GetValues<HtmlTag>().Length;

    private static readonly FrozenDictionary<string, HtmlTag> s_byName = Enum.GetValues<HtmlTag>().Where(tag => tag > HtmlTag.Other)
        .ToFrozenDictionary(tag => tag.ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_byName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] s_void = Set(
        HtmlTag.Meta, HtmlTag.Link, HtmlTag.Base, HtmlTag.Hr, HtmlTag.Col, HtmlTag.Input, HtmlTag.Br, HtmlTag.Wbr, HtmlTag.Img, HtmlTag.Source,
        HtmlTag.Track, HtmlTag.Embed, HtmlTag.Param, HtmlTag.Area);

    private static readonly bool[] s_block = Set(
        HtmlTag.Html, HtmlTag.Head, HtmlTag.Body, HtmlTag.Main, HtmlTag.Article, HtmlTag.Section, HtmlTag.Div, HtmlTag.P, HtmlTag.H1, HtmlTag.H2,
        HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Header, HtmlTag.Footer, HtmlTag.Nav, HtmlTag.Aside, HtmlTag.Address,
        HtmlTag.Hgroup, HtmlTag.Center, HtmlTag.Ul, HtmlTag.Ol, HtmlTag.Li, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Dd, HtmlTag.Blockquote,
        HtmlTag.Pre, HtmlTag.Hr, HtmlTag.Figure, HtmlTag.Figcaption, HtmlTag.Details, HtmlTag.Summary, HtmlTag.Dialog, HtmlTag.Menu,
        HtmlTag.Table, HtmlTag.Caption, HtmlTag.Colgroup, HtmlTag.Col, HtmlTag.Thead, HtmlTag.Tbody, HtmlTag.Tfoot, HtmlTag.Tr, HtmlTag.Td,
        HtmlTag.Th, HtmlTag.Form, HtmlTag.Fieldset, HtmlTag.Option);

    private static readonly bool[] s_raw = Set(
        HtmlTag.Script, HtmlTag.Style, HtmlTag.Title, HtmlTag.Textarea, HtmlTag.Iframe, HtmlTag.Xmp, HtmlTag.Noembed, HtmlTag.Noframes);

    private static readonly bool[] s_textless = Set(
        HtmlTag.Head, HtmlTag.Title, HtmlTag.Script, HtmlTag.Style, HtmlTag.NoScript, HtmlTag.Template, HtmlTag.Button, HtmlTag.Input, HtmlTag.Select,
        HtmlTag.Option, HtmlTag.Textarea, HtmlTag.Iframe, HtmlTag.Object, HtmlTag.Embed, HtmlTag.Svg, HtmlTag.Math, HtmlTag.Canvas, HtmlTag.Picture,
        HtmlTag.Video, HtmlTag.Audio, HtmlTag.Map, HtmlTag.Xmp, HtmlTag.Noembed, HtmlTag.Noframes);

    // Inside these an end tag or a start tag does not close what stands outside.
    private static readonly bool[] s_scope = Set(HtmlTag.Html, HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Object, HtmlTag.Template, HtmlTag.Svg, HtmlTag.Math);

    /// <summary>The element of a name; case does not matter.</summary>
    public static HtmlTag Of(ReadOnlySpan<char> name) => s_lookup.TryGetValue(name, out var tag) ? tag : HtmlTag.Other;

    /// <summary>Whether it has no content and no end tag.</summary>
    public static bool IsVoid(HtmlTag tag) => s_void[(int)tag];

    /// <summary>Whether it parts text into blocks.</summary>
    public static bool IsBlock(HtmlTag tag) => s_block[(int)tag];

    /// <summary>Whether its content is text up to its end tag, whatever stands there.</summary>
    public static bool IsRaw(HtmlTag tag) => s_raw[(int)tag];

    /// <summary>Whether nothing in it is a page's visible prose.</summary>
    public static bool IsTextless(HtmlTag tag) => s_textless[(int)tag];

    /// <summary>Whether it shields what is open around it from tags inside.</summary>
    public static bool IsScope(HtmlTag tag) => s_scope[(int)tag];

    /// <summary>Whether it is a heading.</summary>
    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    /// <summary>Whether its start ends an open paragraph.</summary>
    public static bool EndsParagraph(HtmlTag tag) =>
        s_block[(int)tag] && tag is not (HtmlTag.Caption or HtmlTag.Colgroup or HtmlTag.Col or HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Tr or HtmlTag.Td or HtmlTag.Th or HtmlTag.Option);

    private static bool[] Set(params ReadOnlySpan<HtmlTag> tags)
    {
        var set = new bool[Enum.GetValues<HtmlTag>().Length];
        foreach (var tag in tags)
        {
            set[(int)tag] = true;
        }

        return set;
    }
}
