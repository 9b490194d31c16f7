using System.Xml;
using System.Xml.Linq;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Ingestion.Formats;

/// <summary>Articles of a feed: RSS 2.0, RSS 1.0 (RDF) or Atom. Without document types and outside entities, which feeds do not need and attackers do.</summary>
internal static class FeedArticles
{
    private const int MaxDepth = 200;

    /// <summary>Reads a feed.</summary>
    public static IEnumerable<ReadOutcome> Read(SourceFile file, byte[] bytes)
    {
        try
        {
            var root = Load(bytes);
            return root?.Name.LocalName.ToUpperInvariant() switch
            {
                "RSS" => Items(file, root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") ?? root, root, "item"),
                "RDF" => Items(file, root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") ?? root, root, "item"),
                "FEED" => Items(file, root, root, "entry"),
                _ => [ReadOutcome.Failed(file.Origin, "It is XML, but not an RSS or Atom feed. Export it as a feed, HTML or JSON.")],
            };
        }
        catch (XmlException e)
        {
            var fault = e is TooDeepException ? $"its elements are nested more than {MaxDepth} deep" : $"line {e.LineNumber}, column {e.LinePosition} breaks its rules";
            return [ReadOutcome.Failed(file.Origin, $"It is not well-formed XML as feeds have it: {fault}. Fetch it again, or save it as a page.")];
        }
    }

    private static XElement? Load(byte[] bytes)
    {
        // XML names encodings that only this provider knows.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        // A document type is read over: no entity of its own is ever expanded, nothing is fetched.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        CheckDepth(bytes, settings);
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        return XDocument.Load(reader).Root;
    }

    // Trees are walked by recursion in places; no feed nests like this.
    private static void CheckDepth(byte[] bytes, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw new TooDeepException();
            }
        }
    }

    private static List<ReadOutcome> Items(SourceFile file, XElement channel, XElement root, string name)
    {
        var title = FeedFields.ChannelTitle(channel);
        var items = root.Descendants().Where(element => element.Name.LocalName == name)
            .Select((item, i) => FeedFields.Read(item, title, i + 1).AsEntryOf(file)).ToList();
        return items.Count > 0 ? items : [ReadOutcome.Failed(file.Origin, "The feed has no items. There is nothing to index.")];
    }

    private sealed class TooDeepException : XmlException;
}
