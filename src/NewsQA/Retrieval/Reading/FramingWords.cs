using System.Collections.Frozen;

namespace NewsQA.Retrieval.Reading;

/// <summary>Words by which a question speaks of the coverage and not of the event: "according to", "the article reports". They say little about which passage is meant.</summary>
internal static class FramingWords
{
    private const string Listed =
        """
        according article articles report reports reported reporting reportedly source sources coverage covered covers cover publication publications published publish
        publishes piece pieces story stories outlet outlets newspaper paper journalist news mention mentions mentioned mentioning discuss discusses discussed discussing
        describe describes described describing detail details detailed detailing indicate indicates indicated indicating highlight highlights highlighted highlighting
        focus focuses focused focusing state states stated stating claim claims claimed claiming suggest suggests suggested suggesting feature features featured featuring
        consider considering information regarding concerning portray portrays portrayed portrayal depict depicts depicted depiction respectively compare compared comparing
        comparison contrast contrasting consistent consistency inconsistent inconsistency agree agrees agreement disagree align aligns aligning aligned similar similarly
        different differ differs difference another identify identified name named individual person known involve involved say says said tell tells told write writes wrote
        """;

    private static readonly FrozenSet<string> Words = Listed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word, in lower case, is one of them.</summary>
    public static bool Contains(string lower) => Words.Contains(lower);
}
