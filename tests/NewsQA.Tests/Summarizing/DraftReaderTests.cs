using NewsQA.Summarizing.Drafting;

namespace NewsQA.Tests.Summarizing;

public class DraftReaderTests
{
    private static readonly string[] Drafts =
    [
        "It lasted four days. [1] Two people died at 5.40 p.m. on Monday, J. Smith said [2][3]. “We go on,” she said. [4]",
        "<think>Let me see [9]. They died.</think>\n\nIt lasted four days [1]. It rained [^2].",
        "- It lasted four days [1].\n- It cost £1.2 million. [2]\n\n3. It rained. 【3†source】",
        "[1] It lasted four days.\n[2] It rained, Mr. Vang said.",
        "**It lasted** four days [1, 2; 3 and 4]. It rained [5-7]! Did it [Excerpt 8]? No [sic]. [99999999999]",
        "No marker at all. And half a sen",
        "",
    ];

    [Theory]
    [InlineData("It lasted four days. [1]", "It lasted four days.|1")]
    [InlineData("It lasted four days [1].", "It lasted four days.|1")]
    [InlineData("It lasted [1] four days [2].", "It lasted four days.|1,2")]
    [InlineData("It lasted four days.[1][2] It rained.[3]", "It lasted four days.|1,2", "It rained.|3")]
    [InlineData("It lasted four days. [1], [2] It rained. [2, 3; 4 and 5]", "It lasted four days.|1,2", "It rained.|2,3,4,5")]
    [InlineData("It lasted four days.[1]It rained.", "It lasted four days.|1", "It rained.|")]
    [InlineData("It lasted four days【1†source】. It rained 【2】.", "It lasted four days.|1", "It rained.|2")]
    [InlineData("It lasted four days [^1]. It rained [[2]]. It snowed [Source 3]. It thawed [3–5].", "It lasted four days.|1", "It rained.|2", "It snowed.|3", "It thawed.|3,4,5")]
    [InlineData("It lasted four days [1], and it rained [2].", "It lasted four days, and it rained.|1,2")]
    [InlineData("[1] It lasted four days.\n[2] It rained.", "It lasted four days.|1", "It rained.|2")]
    [InlineData("- It lasted four days. [1]\n* It rained. [2]\n3. It snowed. [3]\n## Heading\n", "It lasted four days.|1", "It rained.|2", "It snowed.|3", "Heading|")]
    [InlineData("It lasted four days [1-9000].", "It lasted four days.|1,9000")]
    [InlineData("It lasted four days [99999999999].", "It lasted four days.|2147483647")]
    [InlineData("He said [sic] that it rained. [1]", "He said [sic] that it rained.|1")]
    [InlineData("It was 5.40 p.m. on Monday. [1] Mr. Vang said so. [2] J. Smith did not. [3]", "It was 5.40 p.m. on Monday.|1", "Mr. Vang said so.|2", "J. Smith did not.|3")]
    [InlineData("<think>It died. [7]</think>It lasted. [1]", "It lasted.|1")]
    [InlineData("It died. [7]</think>\nIt lasted. [1]", "It lasted.|1")]
    [InlineData("<think>It never ends", "")]
    [InlineData("\n \n[1]", "")]
    public void Markers_of_every_form_belong_to_their_sentence(string draft, params string[] expected)
    {
        var reader = new DraftReader();
        List<DraftSentence> read = [.. reader.Add(draft), .. reader.End(isWhole: true)];
        Assert.Equal(expected.Where(e => e.Length > 0), read.Select(s => $"{s.Text}|{string.Join(',', s.Citations)}"));
    }

    [Fact]
    public void However_a_draft_is_cut_into_pieces_its_sentences_are_the_same()
    {
        var random = new Random(7);
        foreach (var draft in Drafts)
        {
            var whole = Read([draft]);
            Assert.Equal(whole, Read(draft.Select(c => c.ToString())));
            for (var round = 0; round < 40; round++)
            {
                Assert.Equal(whole, Read(Cut(draft, random)));
            }
        }
    }

    [Fact]
    public void A_sentence_is_handed_out_when_the_next_one_has_begun()
    {
        var reader = new DraftReader();
        Assert.Empty(reader.Add("It lasted four days. [1"));
        Assert.Empty(reader.Add("] It"));
        Assert.Equal([1], Assert.Single(reader.Add(" rained")).Citations);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public void Half_a_sentence_counts_only_where_the_model_ended_it_so(bool isWhole, int sentences)
    {
        var reader = new DraftReader();
        List<DraftSentence> read = [.. reader.Add("It lasted four days. [1] It rained for four"), .. reader.End(isWhole)];
        Assert.Equal(sentences, read.Count);
    }

    private static List<string> Read(IEnumerable<string> pieces)
    {
        var reader = new DraftReader();
        List<DraftSentence> read = [.. pieces.SelectMany(reader.Add)];
        read.AddRange(reader.End(isWhole: true));
        return [.. read.Select(s => $"{s.Text}|{string.Join(',', s.Citations)}")];
    }

    private static IEnumerable<string> Cut(string draft, Random random)
    {
        for (var at = 0; at < draft.Length;)
        {
            var length = Math.Min(draft.Length - at, random.Next(1, 12));
            yield return draft.Substring(at, length);
            at += length;
        }
    }
}
