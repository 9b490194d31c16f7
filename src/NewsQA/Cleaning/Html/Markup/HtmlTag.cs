namespace NewsQA.Cleaning.Html.Markup;

/// <summary>The elements that matter to how a page is read; every other one is <see cref="Other"/>.</summary>
internal enum HtmlTag : byte
{
    /// <summary>A run of text, not an element.</summary>
    Text,

    /// <summary>An element of any other name; inline.</summary>
    Other,

#pragma warning disable CS1591, MA0048 // The names are HTML's own.
    Html, Head, Body, Title, Meta, Link, Base, Script, Style, NoScript, Template,
    Main, Article, Section, Div, P, H1, H2, H3, H4, H5, H6, Header, Footer, Nav, Aside, Address, Hgroup, Center,
    Ul, Ol, Li, Dl, Dt, Dd, Blockquote, Pre, Hr, Figure, Figcaption, Details, Summary, Dialog, Menu,
    Table, Caption, Colgroup, Col, Thead, Tbody, Tfoot, Tr, Td, Th,
    Form, Fieldset, Label, Button, Input, Select, Option, Textarea,
    A, B, Strong, I, Em, U, S, Small, Big, Span, Font, Time, Abbr, Cite, Q, Code, Mark, Sub, Sup, Br, Wbr,
    Img, Picture, Source, Video, Audio, Track, Iframe, Object, Embed, Param, Svg, Math, Canvas, Map, Area,
    Xmp, Noembed, Noframes,
#pragma warning restore CS1591, MA0048
}
